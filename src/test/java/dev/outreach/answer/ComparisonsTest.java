package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  static Given pair(Given given, String a, String b, String verdict, Double p) {
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

  static Given change(String measure, String verdict) {
    return change("email", measure, verdict);
  }

  private static Given change(String channel, String measure, String verdict) {
    return Given.row(
        "verdicts",
        "channel",
        channel,
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

  static Given variant(String verdict, String comparison) {
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
  void theDaysSavedAreToldOnlyWhereTheyDifferFromNone() {
    for (double high : new double[] {-0.4, 0.4}) {
      Given given =
          Given.row(
              "compare_channels",
              "channel_a",
              "linkedin",
              "channel_b",
              "email",
              "verdict",
              "a is faster",
              "p_adjusted",
              0.01,
              "difference_days",
              -30.0,
              "difference_days_low",
              -60.0,
              "difference_days_high",
              high);
      assertEquals(List.of("Contracts come faster on LinkedIn than by e-mail."), given.english());
    }
    assertEquals(
        1,
        pair(new Given(), "x", "sms", "b is faster", 0.01).french().stream()
            .filter(
                text -> text.endsWith("en moyenne 30 jours sans contrat de moins, entre 10 et 50."))
            .count());
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
  void ofChannelsThatShareNoCampaignNothingIsSaid() {
    Given apart = pair(new Given(), "email", "call", "no campaign in common", null);
    pair(apart, "all", null, "no campaign in common", null);
    assertEquals(List.of(), apart.english());
    pair(apart, "email", "x", "too little data", null);
    assertEquals(1, apart.english().size());
  }

  @Test
  void betterAndWorseThanBeforeAreToldInPoints() {
    assertEquals(
        List.of(
            "Une plus grande part de ceux qui ne vous connaissaient pas encore répond à vos e-mails"
                + " que pendant les 90 jours précédents~:"
                + " +12_points, entre +2,5_points et +20_points."),
        change("reply_rate", "better").french());
    assertEquals(
        List.of(
            "Your first calls reach a smaller share of those who did not know you yet than in the"
                + " 90 days before: −12_points, between −20_points and −2.5_points."),
        change("first_call_reach_rate", "worse").english().stream()
            .map(text -> text.replace('\u00a0', '_'))
            .toList());
  }

  @Test
  void whoIsCalledTakesTheCallOrCallsBack() {
    assertEquals(
        List.of(
            "A larger share of those who did not know you yet takes your video calls or calls back"
                + " than in the 90 days before: +12_points, between +2.5_points and +20_points."),
        change("video", "reply_rate", "better").english().stream()
            .map(text -> text.replace('\u00a0', '_'))
            .toList());
  }

  @Test
  void aBetterVariantIsToldOnceAndWithItsDoubt() {
    assertEquals(
        List.of(
            "La variante «~courte~» obtient une réponse d’une plus grande part des personnes que"
                + " «~<i>longue~»~:"
                + " +20_points, entre +10_points et +30_points."),
        variant("better", "same period").french());
    assertEquals(
        List.of(
            "La variante «~courte~» obtient une réponse d’une plus grande part des personnes que"
                + " «~<i>longue~»~:"
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

  static Given time(String success, String verdict, Integer hour, String part) {
    return time(success.equals("reached") ? "call" : "email", success, verdict, hour, part);
  }

  private static Given time(
      String channel, String success, String verdict, Integer hour, String part) {
    return Given.row(
        "best_times",
        "channel",
        channel,
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
    assertEquals(List.of(), time("meeting", "replied", "better", null, "morning").english());
    assertEquals(
        List.of(
            "Le mardi matin, vous joignez une plus grande part des personnes par téléphone qu’à"
                + " d’autres moments~:"
                + " +20_points, entre +10_points et +30_points."),
        time("reached", "better", null, "morning").french());
    assertEquals(
        List.of(
            "Le mardi entre 9_h et 10_h, une moins grande part de vos envois par e-mail obtient une"
                + " réponse qu’à d’autres moments~: +20_points, entre +10_points et +30_points."),
        time("replied", "worse", 9, "morning").french());
    assertEquals(
        "Le mardi hors des heures de bureau",
        time("reached", "better", null, "out of hours").french().get(0).split(",")[0]);
  }
}
