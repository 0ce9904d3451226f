package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static Given pair(Given given, String a, String b, String verdict, Double p) {
    return given.and(
        "compare_channels",
        "channel_a",
        a,
        "channel_b",
        b,
        "verdict",
        verdict,
        "p_adjusted",
        p,
        "difference_days",
        p == null ? null : verdict.startsWith("b") ? 30.4 : -30.4,
        "difference_days_low",
        p == null ? null : verdict.startsWith("b") ? 10.0 : -50.0,
        "difference_days_high",
        p == null ? null : verdict.startsWith("b") ? 50.0 : -10.0);
  }

  private static Given change(String measure, String verdict) {
    return Given.row(
        "verdicts",
        "channel",
        "email",
        "measure",
        measure,
        "verdict",
        verdict,
        "period_days",
        90,
        "p_adjusted",
        0.01,
        "difference",
        verdict.equals("worse") ? -0.12 : 0.12,
        "difference_low",
        verdict.equals("worse") ? -0.2 : 0.025,
        "difference_high",
        verdict.equals("worse") ? -0.025 : 0.2);
  }

  private static Given variant(String verdict, String comparison) {
    return Given.row(
        "variants",
        "variant",
        "courte",
        "compared_with",
        "<i>longue\u2028",
        "comparison",
        comparison,
        "verdict",
        verdict,
        "p_adjusted",
        0.01,
        "difference",
        0.2,
        "difference_low",
        0.1,
        "difference_high",
        0.3);
  }

  @Test
  void theFasterOfTwoChannelsIsNamedFirstWhicheverItIs() {
    String faster =
        "Contracts come faster on LinkedIn than by e-mail: on average 30 days less without one,"
            + " between 10 and 50.";
    assertEquals(
        List.of(faster), pair(new Given(), "linkedin", "email", "a is faster", 0.01).english());
    assertEquals(
        List.of(faster), pair(new Given(), "email", "linkedin", "b is faster", 0.01).english());
  }

  @Test
  void ofManyDifferencesTheThreeLeastLikelyByChanceAreTold() {
    Given given = pair(new Given(), "a", "b", "a is faster", 0.04);
    pair(given, "a", "c", "a is faster", 0.01);
    pair(given, "a", "d", "a is faster", 0.03);
    pair(given, "a", "e", "a is faster", 0.02);
    assertEquals(
        List.of("c", "e", "d"),
        given.english().stream().map(text -> text.replaceAll(".*than on “(.)”.*", "$1")).toList());
  }

  @Test
  void thatChannelsDifferMayBeKnownWithoutKnowingWhich() {
    Given given = pair(new Given(), "email", "call", "too little data", null);
    pair(given, "all", null, "not all the same", null);
    assertEquals(
        List.of(
            "Les contrats ne viennent pas aussi vite sur tous les canaux,"
                + " mais il y a trop peu de données pour dire sur lesquels."),
        given.french());
  }

  @Test
  void betterAndWorseThanBeforeAreToldInPoints() {
    assertEquals(
        List.of(
            "Plus de personnes répondent à vos e-mails que pendant les 90 jours précédents~:"
                + " +12_points, entre +2,5_points et +20_points."),
        change("reply_rate", "better").french());
    assertEquals(
        List.of(
            "Your first calls reach fewer people than in the 90 days before:"
                + " −12_points, between −20_points and −2.5_points."),
        change("first_call_reach_rate", "worse").english().stream()
            .map(text -> text.replace('\u00a0', '_'))
            .toList());
  }

  @Test
  void aBetterVariantIsToldOnceAndWithItsDoubt() {
    assertEquals(
        List.of(
            "La variante «~courte~» obtient plus de réponses que «~<i>longue~»~:"
                + " +20_points, entre +10_points et +30_points."),
        variant("better", "same period").french());
    assertEquals(
        List.of(
            "La variante «~courte~» obtient plus de réponses que «~<i>longue~»~:"
                + " +20_points, entre +10_points et +30_points~;"
                + " elles n’ont pas été envoyées en même temps, autre chose a pu jouer."),
        variant("better", "observational").french());
  }

  @Test
  void whereNothingDiffersOneSentenceSaysSo() {
    assertEquals(
        List.of("No difference can be shown yet between variants of a message."),
        variant("no difference shown", "same period").english());
    assertEquals(
        List.of(
            "Trop peu de données pour dire s’il y a une différence entre les 90 derniers jours"
                + " et les 90 précédents."),
        change("reply_rate", "too little data").french());
  }

  private static Given followUp(String outcome, String verdict, Double rate) {
    return Given.row(
        "follow_up_lift",
        "campaign",
        "all",
        "outcome",
        outcome,
        "first_channel",
        "email",
        "then_channel",
        "call",
        "verdict",
        verdict,
        "landmark_days",
        1.0,
        "followed_up_outcomes",
        1L,
        "followed_up_people",
        30L,
        "followed_up_rate",
        rate,
        "followed_up_rate_low",
        0.012,
        "followed_up_rate_high",
        0.2,
        "alone_outcomes",
        2L,
        "alone_people",
        40L,
        "alone_rate",
        rate,
        "alone_rate_low",
        0.012,
        "alone_rate_high",
        0.2);
  }

  @Test
  void aFollowUpIsJudgedOnlyWithEnoughData() {
    String tooLittle =
        "Trop peu de données pour dire si relancer par téléphone après un premier essai par e-mail"
            + " sans réponse aide.";
    assertEquals(List.of(tooLittle), followUp("answer", "too little data", 0.05).french());
    assertEquals(List.of(tooLittle), followUp("answer", "no difference shown", null).french());
    assertEquals(
        List.of(
            "Après un premier essai par e-mail sans réponse, 1 personne sur 30 a répondu quand"
                + " vous avez relancé par téléphone sous 1 jour (5,0~%, entre 1,2~% et 20~%), 2 sur 40 sinon (5,0~%, entre 1,2~% et 20~%)~:"
                + " aucune différence ne peut être montrée pour l’instant."),
        followUp("answer", "no difference shown", 0.05).french());
  }

  @Test
  void contractsAfterAFollowUpAreToldOnlyIfTheyDiffer() {
    assertEquals(List.of(), followUp("contract", "no difference shown", 0.05).english());
    assertEquals(
        List.of(
            "After a first attempt by e-mail without an answer, 1 of 30 people signed where you"
                + " followed up by phone within 1 day (5.0%, between 1.2% and 20%), 2 of 40 where you did not (5.0%, between 1.2% and 20%):"
                + " an association, not proof of a cause."),
        followUp("contract", "better", 0.05).english());
  }

  private static Given time(String success, String verdict, Integer hour, String part) {
    return Given.row(
        "best_times",
        "channel",
        success.equals("reached") ? "call" : "email",
        "success",
        success,
        "weekday_name",
        "Tuesday",
        "day_part",
        part,
        "hour",
        hour,
        "verdict",
        verdict,
        "p_adjusted",
        0.01,
        "difference",
        0.2,
        "difference_low",
        0.1,
        "difference_high",
        0.3);
  }

  @Test
  void aTimeIsToldOnlyIfItStandsOut() {
    assertEquals(List.of(), time("reached", "no difference shown", null, "morning").english());
    assertEquals(
        List.of(
            "Le mardi matin, vous joignez plus de monde par téléphone qu’à d’autres moments~:"
                + " +20_points, entre +10_points et +30_points."),
        time("reached", "better", null, "morning").french());
    assertEquals(
        List.of(
            "Le mardi entre 9_h et 10_h, vos envois obtiennent moins de réponses par e-mail qu’à"
                + " d’autres moments~: +20_points, entre +10_points et +30_points."),
        time("replied", "worse", 9, "morning").french());
    assertEquals(
        "Le mardi hors des heures de bureau",
        time("reached", "better", null, "out of hours").french().get(0).split(",")[0]);
  }
}
