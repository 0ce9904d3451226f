package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyAnswerTest {
  static Given replied(Given given, String channel, long people, long replied) {
    double rate = (double) replied / people;
    return given.and(
        "reply_rates_by_channel",
        "channel",
        channel,
        "people_mature",
        people,
        "relation",
        "new",
        "people_replied",
        replied,
        "reply_rate",
        people == 0 ? null : rate,
        "reply_rate_low",
        rate * 0.6,
        "reply_rate_high",
        rate + (1 - rate) * 0.3);
  }

  static Given calls(long called, long reached, long answered, long refused) {
    return Given.row(
        "calls",
        "campaign",
        "all",
        "people_called",
        called,
        "people_reached",
        reached,
        "reach_rate",
        called == 0 ? null : (double) reached / called,
        "reach_rate_low",
        0.0,
        "reach_rate_high",
        0.16,
        "answered",
        answered,
        "refused",
        refused,
        "refusal_rate",
        answered + refused == 0 ? null : (double) refused / (answered + refused),
        "refusal_rate_low",
        0.004,
        "refusal_rate_high",
        0.5);
  }

  @Test
  void nineteenPeopleAreTooFewAndTwentyAreNot() {
    Given given = replied(replied(new Given(), "email", 19, 3), "linkedin", 20, 1);
    assertEquals(
        List.of(
            "1 of 20 people who did not know you yet answered you on LinkedIn: 5.0%, between 3.0%"
                + " and 33%.",
            "Too little data (fewer than 20 people) to say how many answer by e-mail."),
        given.english());
    assertEquals(
        List.of(
            "Sur 20 personnes qui ne vous connaissaient pas encore, 1 a répondu sur LinkedIn~:"
                + " 5,0~%, entre 3,0~% et 33~%.",
            "Trop peu de données (moins de 20 personnes) pour dire combien répondent par e-mail."),
        given.french());
  }

  @Test
  void theBestChannelStandsFirstAndWhoIsCalledCallsBack() {
    Given given = replied(new Given(), "email", 100, 0);
    replied(given, "call", 40, 10);
    replied(given, "sms", 40, 20);
    assertEquals(
        List.of(
            "Sur 40 personnes qui ne vous connaissaient pas encore, 20 ont répondu à vos SMS~:"
                + " 50~%, entre 30~% et 65~%.",
            "Sur 40 personnes qui ne vous connaissaient pas encore, 10 ont pris votre appel ou"
                + " rappelé~: 25~%, entre 15~% et 48~%.",
            "Sur 100 personnes qui ne vous connaissaient pas encore, aucune n’a répondu à vos"
                + " e-mails~: 0~%, entre 0~% et 30~%."),
        given.french());
    assertEquals(
        List.of(
            "None of 20 people who did not know you yet took your call or called back: 0%, between"
                + " 0% and 30%."),
        replied(new Given(), "call", 20, 0).english());
    assertEquals(
        List.of(
            "Sur 20 personnes qui ne vous connaissaient pas encore, aucune n’a pris votre appel"
                + " vidéo ni rappelé~: 0~%, entre 0~% et 30~%."),
        replied(new Given(), "video", 20, 0).french());
    assertEquals(
        List.of(
            "20 of 20 people who did not know you yet took your video call or called back: 100%,"
                + " between 60% and 100%."),
        replied(new Given(), "video", 20, 20).english());
  }

  @Test
  void aMeetingIsNoAttemptToBeAnswered() {
    Given given = replied(replied(new Given(), "meeting", 20, 0), "meeting", 19, 0);
    assertEquals(List.of(), given.english());
  }

  @Test
  void ofThreeChannelsWithFewPeopleAllAreNamedAndTheFourthIsCounted() {
    Given given = replied(replied(new Given(), "email", 4, 0), "sms", 3, 0);
    String start = "Too little data (fewer than 20 people) to say how many answer by e-mail, ";
    assertEquals(List.of(start + "by text message and on X."), replied(given, "x", 2, 0).english());
    assertEquals(
        List.of(start + "by text message, on X and 1 more."),
        replied(given, "slack", 1, 0).english());
  }

  @Test
  void ofManyChannelsWithFewPeopleThreeAreNamed() {
    Given given = new Given();
    IntStream.range(0, 22).forEach(i -> replied(given, "channel " + i, i % 20, 0));
    String text = given.english().stream().reduce((before, last) -> last).orElseThrow();
    assertTrue(text.endsWith(" and 19 more."), text);
  }

  @Test
  void aLimitIsNeverRoundedToNothing() {
    Given given =
        Given.row(
            "reply_rates_by_channel",
            "channel",
            "email",
            "relation",
            "new",
            "people_mature",
            20L,
            "people_replied",
            2L,
            "reply_rate",
            0.1,
            "reply_rate_low",
            0.004,
            "reply_rate_high",
            0.3149);
    assertEquals(
        List.of(
            "2 of 20 people who did not know you yet answered your e-mails: 10%, between 0.4% and"
                + " 31%."),
        given.english());
  }

  @Test
  void theSharesAreTheTablesWhateverTheyAre() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      long people = 20 + random.nextInt(5000);
      long replied = 1 + random.nextInt((int) people);
      double share = (double) replied / people;
      String text = replied(new Given(), "email", people, replied).english().get(0);
      String percent = text.replaceAll(".*: ([0-9.]+)%, between.*", "$1");
      double half = percent.contains(".") ? 0.05 : 0.5;
      assertEquals(100 * share, Double.parseDouble(percent), half + 1e-9, text);
    }
  }

  @Test
  void aHostileChannelIsInert() {
    String channel = "<b>{0}\u202e\u0000\n=x()'";
    List<String> text = replied(new Given(), channel, 20, 4).english();
    assertEquals(
        List.of(
            "4 of 20 people who did not know you yet answered you on “<b>{0} =x()'”: 20%, between"
                + " 12% and 44%."),
        text);
    String longest = replied(new Given(), "é".repeat(1000), 20, 4).french().get(0);
    assertTrue(longest.contains("sur «~" + "é".repeat(39) + "…~»~: 20~%"), longest);
  }

  @Test
  void nineteenPeopleCalledAreTooFewAndTwentyAreNot() {
    assertEquals(
        List.of("You reached 1 of 19 people by phone: too little data to say more."),
        calls(19, 1, 1, 0).english());
    assertEquals(
        List.of(
            "Vous avez joint 1 personne sur 20 par téléphone~: 5,0~%, entre 0~% et 16~%~;"
                + " avec 1 conversation, trop peu de données pour dire combien refusent."),
        calls(20, 1, 1, 0).french());
    assertEquals(
        List.of(
            "Vous avez joint 0 personne sur 1 par téléphone~: trop peu de données pour en"
                + " dire plus."),
        calls(1, 0, 0, 0).french());
  }

  @Test
  void nobodyReachedAndNobodyCalled() {
    assertEquals(
        List.of("You reached none of 20 people by phone: 0%, between 0% and 16%."),
        calls(20, 0, 0, 0).english());
    assertEquals(List.of(), calls(0, 0, 0, 0).english());
  }

  @Test
  void twentyTalksAreEnoughToSayHowManyRefuse() {
    assertTrue(calls(30, 20, 18, 1).english().get(0).contains("19 talks are too little data"));
    assertTrue(
        calls(30, 20, 19, 1)
            .english()
            .get(0)
            .endsWith("; 1 of 20 talks ended in a refusal: 5.0%, between 0.4% and 50%."));
    assertTrue(
        calls(30, 20, 20, 0)
            .french()
            .get(0)
            .contains("~; aucune conversation sur 20 ne s’est terminée par un refus~: 0~%"));
    assertTrue(
        calls(30, 20, 18, 2)
            .french()
            .get(0)
            .contains("~; 2 conversations sur 20 se sont terminées par un refus~: 10~%"));
  }
}
