package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The most frequent move to another channel. */
class HopsTest {
  static Given hop(String from, long people, long opened, Double share) {
    return Given.row(
        "channel_hops",
        "from_channel",
        from,
        "to_channel",
        "call",
        "people",
        people,
        "median_days",
        people == 1 ? 0.0 : 1.0,
        "opened_on_from",
        opened,
        "opened_and_hopped",
        1L,
        "hop_share",
        share,
        "hop_share_low",
        0.01,
        "hop_share_high",
        0.2);
  }

  @Test
  void theMostFrequentMoveHasAShareOnceEnoughBeganThere() {
    assertEquals(
        List.of(
            "Le passage le plus fréquent à un autre canal~: après un échange par e-mail,"
                + " 1 personne a poursuivi par téléphone~;"
                + " trop peu de données pour dire quelle part le fait."),
        hop("email", 1, 19, 0.05).french());
    assertEquals(
        List.of(
            "The most frequent move to another channel: after an exchange by e-mail, 2 people"
                + " went on by phone; so did 1 of 20 whose relationship"
                + " began by e-mail: 5.0%, between 1.0% and 20%."),
        hop("email", 2, 20, 0.05).english());
  }

  /** Half of nineteen have not moved before the tenth: ten are left at the median. */
  @Test
  void theDaysBeforeAMoveAreToldOfNineteenPeopleAndNotOfEighteen() {
    String start = "Le passage le plus fréquent à un autre canal~: après un échange par e-mail, ";
    String end = "~; trop peu de données pour dire quelle part le fait.";
    assertEquals(
        List.of(start + "18 personnes ont poursuivi par téléphone" + end),
        hop("email", 18, 19, 0.05).french());
    assertEquals(
        List.of(
            start + "19 personnes ont poursuivi par téléphone, 1 jour plus tard (médiane)" + end),
        hop("email", 19, 19, 0.05).french());
    assertTrue(
        hop("email", 19, 20, 0.05)
            .english()
            .get(0)
            .contains("19 people went on by phone, 1 day later (median); so did 1 of 20"));
  }
}
