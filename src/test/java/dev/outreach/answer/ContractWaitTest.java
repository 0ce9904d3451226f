package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a contract takes, told as far as it is known. */
class ContractWaitTest {
  static Given waited(Object... cells) {
    Object[] all = {
      "first_channel",
      "all",
      "median_days",
      null,
      "median_at_risk",
      10L,
      "median_days_low",
      null,
      "median_days_high",
      null,
      "converted_by_730_days",
      null,
      "converted_by_730_days_low",
      null,
      "converted_by_730_days_high",
      null,
      "converted_by_365_days",
      null,
      "converted_by_180_days",
      null,
      "converted_by_90_days",
      null,
      "converted_by_30_days",
      null,
      "converted_by_30_days_low",
      null,
      "converted_by_365_days_low",
      null,
      "converted_by_90_days_low",
      null,
      "converted_by_90_days_high",
      null
    };
    for (int i = 0; i < all.length; i += 2) {
      for (int j = 0; j < cells.length; j += 2) {
        all[i + 1] = all[i].equals(cells[j]) ? cells[j + 1] : all[i + 1];
      }
    }
    return Given.row("time_to_first_contract", all);
  }

  @Test
  void onceHalfHaveSignedTheDaysAreSaidAsFarAsTheyHaveLimits() {
    assertEquals(
        List.of(
            "Half of the people have signed 60 days after the first contact, between 1 and 90."),
        waited("median_days", 59.5, "median_days_low", 1.0, "median_days_high", 90.0).english());
    assertEquals(
        List.of("La moitié des personnes ont signé 60 jours après le premier contact, 1 au moins."),
        waited("median_days", 60.0, "median_days_low", 1.0).french());
    assertEquals(
        List.of(
            "La moitié des personnes ont signé 60 jours après le premier contact~;"
                + " trop peu de données pour dire à combien près."),
        waited("median_days", 60.0).french());
  }

  @Test
  void theDaysUntilHalfHaveSignedAreToldAsLongAsTenAreLeftToSign() {
    Object[] few = {"median_days", 60.0, "median_at_risk", 9L, "converted_by_30_days", 0.2};
    assertEquals(
        List.of("30 days after the first contact, the share who have signed is 20%."),
        waited(few).english());
    assertEquals(
        List.of("Trop peu de données pour dire combien de temps prend un contrat."),
        waited("median_days", 60.0, "median_at_risk", 9L).french());
    assertEquals(
        "La moitié des personnes ont signé 60 jours",
        waited("median_days", 60.0, "median_at_risk", 10L).french().get(0).split(" après")[0]);
  }

  @Test
  void whereNobodySignedWithinAYearTwoAreTold() {
    assertEquals(
        List.of("730 days after the first contact, the share who have signed is 2.5%."),
        waited("converted_by_365_days", 0.0, "converted_by_730_days", 0.025).english());
    assertEquals(
        List.of("Un an après le premier contact, la part de ceux qui ont signé est de 1,0~%."),
        waited("converted_by_365_days", 0.01, "converted_by_730_days", 0.025).french());
  }

  @Test
  void theLongestTimeThatAnybodyWasFollowedForIsTold() {
    assertEquals(
        List.of(
            "90 days after the first contact, the share who have signed is 2.5%,"
                + " between 0.5% and 8.0%."),
        waited(
                "converted_by_30_days",
                0.01,
                "converted_by_90_days",
                0.025,
                "converted_by_90_days_low",
                0.005,
                "converted_by_90_days_high",
                0.08)
            .english());
  }

  @Test
  void withoutAContractNoTimeIsClaimed() {
    assertEquals(
        List.of("Trop peu de données pour dire combien de temps prend un contrat."),
        waited("converted_by_365_days", 0.0).french());
    assertEquals(List.of("Too little data to say how long a contract takes."), waited().english());
  }
}
