package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How soon they answer, told as far as it is known. */
class ReplySpeedTest {
  static Given delay(long people, Double inADay, Double median, Double low, Double high) {
    return delay(new Given(), "email", people, inADay, 0L, median, 10L, low, high);
  }

  static Given delay(
      Given given,
      String channel,
      long people,
      Double inADay,
      long replied,
      Double median,
      Long atRisk,
      Double low,
      Double high) {
    return given.and(
        "reply_delay",
        "channel",
        channel,
        "people_contacted",
        people,
        "people_replied",
        replied,
        "median_at_risk",
        median == null ? null : atRisk,
        "replied_within_1_day",
        inADay,
        "replied_within_1_day_low",
        null,
        "replied_within_1_day_high",
        null,
        "median_hours",
        median,
        "median_hours_low",
        low,
        "median_hours_high",
        high);
  }

  @Test
  void aMedianIsToldAsLongAsTenAreLeftToAnswer() {
    String half = "Half of the people who did not know you yet and whom you contacted on X have";
    Given ten = delay(new Given(), "x", 20, 0.6, 12, 12.0, 10L, null, null);
    assertTrue(ten.english().get(1).startsWith(half), ten.english()::toString);
    assertEquals(
        List.of("Answers within a day from people who did not know you yet: on X 60%."),
        delay(new Given(), "x", 20, 0.6, 12, 12.0, 9L, 1.0, 40.0).english());
  }

  @Test
  void aMeetingIsNoAttemptToBeAnswered() {
    Given given = delay(new Given(), "meeting", 40, 0.9, 36, 0.5, 20L, 0.4, 0.6);
    assertEquals(List.of(), given.english());
  }

  /** Of a call that is taken the answer comes at once. */
  @Test
  void howLongHalfOfTheCalledTakeToAnswerIsNotTold() {
    for (String channel : List.of("call", "video")) {
      Given given = delay(new Given(), channel, 40, 0.6, 24, 0.0, 40L, 0.0, 1.0);
      assertEquals(1, given.english().size());
    }
  }

  @Test
  void lessThanThreeMinutesAreAFewMinutes() {
    Given given = delay(20, 0.6, 0.04, 0.0, 0.05);
    assertTrue(
        given
            .english()
            .get(1)
            .endsWith("after a few minutes, between a few minutes and 0.1 hours."),
        given.english()::toString);
  }

  @Test
  void thatNobodyAnsweredWithinADayIsSaidOnlyIfNobodyDidOnAnyChannel() {
    String none = "Nobody who did not know you yet is known to have answered within a day.";
    String tooLittle = "Too little data to say how soon people answer.";
    Given silent = delay(20, 0.0, null, null, null);
    assertEquals(List.of(none), silent.english());
    assertEquals(
        List.of(none),
        delay(delay(20, 0.0, null, null, null), "x", 3, 0.0, 2, null, null, null, null).english());
    assertEquals(
        List.of(tooLittle),
        delay(delay(20, 0.0, null, null, null), "x", 3, 0.5, 2, null, null, null, null).english());
    Given today = delay(delay(20, 0.0, null, null, null), "x", 3, null, 1, null, null, null, null);
    assertEquals(List.of(tooLittle), today.english());
    assertEquals(List.of(none), delay(silent, "x", 3, null, 0, null, null, null, null).english());
  }

  @Test
  void howSoonTheyAnswerIsSaidAsFarAsItIsKnown() {
    assertEquals(
        List.of("Trop peu de données pour dire au bout de combien de temps on vous répond."),
        delay(19, 0.5, null, null, null).french());
    assertEquals(
        List.of(
            "On ne connaît aucune réponse dans les 24_heures d’une personne qui ne vous"
                + " connaissait pas encore."),
        delay(20, 0.0, null, null, null).french());
    assertEquals(
        List.of(
            "Answers within a day from people who did not know you yet: by e-mail 60%.",
            "Half of the people who did not know you yet and whom you contacted by e-mail have"
                + " answered after 12 hours, between 1 hour and 40 hours."),
        delay(20, 0.6, 12.4, 1.01, 40.2).english());
    assertEquals(
        "La moitié des personnes qui ne vous connaissaient pas encore, contactées par e-mail, ont"
            + " répondu au bout de 1,5 heure~; trop peu de données pour dire à combien près.",
        delay(20, 0.6, 1.5, null, 3.0).french().get(1));
  }
}
