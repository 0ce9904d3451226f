package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractAnswerTest {
  static Given signed(
      long people, long contracted, long lost, long open, long before, Double rate) {
    return signed(people, contracted, lost, open, 0, before, rate);
  }

  static Given signed(
      long people,
      long contracted,
      long lost,
      long open,
      long colleagues,
      long before,
      Double rate) {
    return new Given()
        .and(
            "channel_conversion",
            "first_channel",
            "all",
            "people",
            people,
            "contracted",
            contracted,
            "lost",
            lost,
            "open",
            open,
            "colleague_signed",
            colleagues,
            "pre_existing",
            before,
            "conversion_rate",
            rate,
            "conversion_rate_low",
            0.2065,
            "conversion_rate_high",
            1.0);
  }

  static Given opened(Given given, String channel, long people, long contracted) {
    return given.and(
        "channel_conversion", "first_channel", channel, "people", people, "contracted", contracted);
  }

  @Test
  void oneOfAThingIsNamedInTheSingular() {
    Given one = signed(1, 1, 1, 1, 1, 1.0);
    assertEquals(
        List.of(
            "Of the 1 person you were in touch with, 1 has signed: 100%, between 21% and 100%;"
                + " 1 said no, 1 may still sign, 1 was a client before."),
        one.english());
    assertEquals(
        List.of(
            "Sur la seule personne avec qui vous avez été en contact, 1 a signé~: 100~%, entre"
                + " 21~% et 100~%~; 1 a dit non, 1 peut encore signer, 1 était déjà cliente."),
        one.french());
  }

  @Test
  void whereNobodySignedThisIsSaidWithItsLimits() {
    Given none = signed(1234, 0, 0, 0, 2, 0.0);
    assertEquals(
        List.of(
            "Of the 1,234 people you were in touch with, none has signed since: 0%, between 21% and"
                + " 100%; nobody said no, nobody is still undecided, 2 were clients before."),
        none.english());
    assertEquals(
        List.of(
            "Sur les 1~234 personnes avec qui vous avez été en contact, aucune n’a signé depuis~:"
                + " 0~%, entre 21~% et 100~%~; personne n’a dit non, personne n’hésite encore,"
                + " 2 étaient déjà clientes."),
        none.french());
  }

  @Test
  void whoseColleagueSignedIsCountedApartFromThoseWhoMaySign() {
    assertEquals(
        List.of(
            "Of the 20 people you were in touch with, 5 have signed: 25%, between 21% and 100%;"
                + " 2 said no, 9 may still sign, for 3 a colleague signed, 1 was a client before."),
        signed(20, 5, 2, 9, 3, 1, 0.25).english());
    assertEquals(
        List.of(
            "Sur les 20 personnes avec qui vous avez été en contact, 5 ont signé~: 25~%, entre"
                + " 21~% et 100~%~; 2 ont dit non, 12 peuvent encore signer, pour 1 un collègue a"
                + " signé."),
        signed(20, 5, 2, 12, 1, 0, 0.25).french());
    assertEquals(
        List.of(
            "Of the 20 people you were in touch with, 5 have signed: 25%, between 21% and 100%;"
                + " 2 said no, 13 may still sign."),
        signed(20, 5, 2, 13, 0, 0, 0.25).english());
  }

  @Test
  void withoutATouchNothingElseIsClaimed() {
    assertEquals(
        List.of("Nothing can be said yet: no message, call or meeting has been read."),
        Given.empty("channel_conversion", "calls", "reply_rates_by_channel", "attribution")
            .english());
    assertEquals(
        "Nothing more can be said yet: no message, call or meeting has been read.",
        clients(Given.empty("channel_conversion"), "2026-01-01").english().get(1));
    assertEquals(
        List.of(
            "Rien à dire pour l’instant~: aucun message, aucun appel, aucun rendez-vous n’a"
                + " encore été lu."),
        signed(0, 0, 0, 0, 0, null).french());
  }

  @Test
  void tablesThatAreNotThereSayNothing() {
    assertEquals(List.of(), new Given().english());
  }

  @Test
  void bothSidesThatOpenedOnAChannelAreCountedTogetherAndTheBestStandsFirst() {
    Given given = signed(100, 8, 0, 92, 0, 0.08);
    opened(given, "email", 50, 2);
    opened(given, "x", 10, 3);
    opened(given, "x", 5, 2);
    opened(given, "blog", 35, 0);
    assertEquals(
        "The relationships that led to contracts began on X (5 of 15) and by e-mail (2 of 50).",
        given.english().get(1));
  }

  @Test
  void fourContractsRankNoChannelAndFiveDo() {
    Given four = opened(signed(100, 4, 0, 96, 0, 0.04), "email", 100, 4);
    assertEquals(
        "Les relations qui ont mené à un contrat ont commencé par e-mail (4 sur 100)~:"
            + " trop peu de contrats pour classer les canaux.",
        four.french().get(1));
    Given one = opened(signed(100, 1, 0, 99, 0, 0.01), "call", 100, 1);
    assertEquals(
        "The relationship that led to a contract began by phone (1 of 100):"
            + " too few contracts to rank the channels.",
        one.english().get(1));
    Given five = opened(signed(100, 5, 0, 95, 0, 0.05), "email", 100, 5);
    assertEquals(
        "Les relations qui ont mené à un contrat ont commencé par e-mail (5 sur 100).",
        five.french().get(1));
  }

  @Test
  void fromTheSixthChannelOnTheyAreCounted() {
    Given given = signed(100, 7, 0, 93, 0, 0.07);
    for (String channel : List.of("email", "call", "x", "sms", "blog", "form", "event")) {
      opened(given, channel, 10, 1);
    }
    assertEquals(
        "Les relations qui ont mené à un contrat ont commencé par e-mail (1 sur 10),"
            + " par téléphone (1 sur 10), sur X (1 sur 10), par SMS (1 sur 10), sur le blog"
            + " (1 sur 10) et 2 autres~: trop peu de contrats pour classer les canaux.",
        given.french().get(1));
  }

  static Given clients(Given given, String... firstContracts) {
    for (String day : firstContracts) {
      given.and(
          "clients",
          "matched_by",
          "none",
          "first_contract_on",
          day,
          "contracts",
          1L,
          "amount",
          null,
          "currency",
          null);
    }
    return given;
  }

  static Given firsts(String socialDay, Integer socialDays) {
    return Given.empty("clients")
        .and(
            "firsts",
            "channel",
            "social",
            "first_activity_on",
            "2026-01-01",
            "first_contract_only_on",
            socialDay,
            "days_to_first_contract_only",
            socialDays)
        .and(
            "firsts",
            "channel",
            "all",
            "first_activity_on",
            "2026-01-01",
            "first_contract_on",
            socialDay);
  }

  /** Without the sentence on how many they are. */
  private static List<String> days(List<String> said) {
    return said.subList(1, said.size());
  }

  @Test
  void theFirstContractIsThatOfAnyClientOnTheVeryDayAndOnTheNext() {
    Given given = clients(firsts("2026-01-02", 1), "2026-01-03", "2026-01-01");
    assertEquals(
        List.of(
            "Your first contract came on 2026-01-01, the very day of your first activity.",
            "Through social networks alone, your first contract came on 2026-01-02, 1 day after"
                + " your first activity there."),
        days(given.english()));
    assertEquals(
        List.of(
            "Votre premier contrat date du 01/01/2026, le jour même de votre première activité.",
            "Par les seuls réseaux sociaux, votre premier contrat date du 02/01/2026, 1 jour après"
                + " votre première activité sur ces réseaux."),
        days(given.french()));
    assertEquals(
        "Your first contract came on 2026-01-02, 1 day after your first activity.",
        clients(firsts(null, null), "2026-01-02").english().get(1));
  }

  @Test
  void aFirstContractFromBeforeTheFirstActivityIsSaidSoWithTheFirstNewClientSince() {
    Given before = clients(firsts(null, null), "2025-12-31");
    assertEquals(
        "Your first contract came on 2025-12-31, before anything that the exports tell of you,"
            + " which begins on 2026-01-01; no new client has signed since.",
        before.english().get(1));
    clients(before, "2026-01-01", "2026-02-01");
    assertEquals(
        "Your first contract came on 2025-12-31, before anything that the exports tell of you,"
            + " which begins on 2026-01-01; since then, the first new client signed on 2026-01-01,"
            + " on that very day.",
        before.english().get(1));
    assertEquals(
        "Votre premier contrat date du 31/12/2025, avant tout ce que les exports disent de vous,"
            + " qui commence le 01/01/2026~; depuis, le premier nouveau client a signé le"
            + " 03/01/2026, 2 jours plus tard.",
        clients(firsts(null, null), "2026-01-03", "2025-12-31").french().get(1));
  }

  @Test
  void withoutAnyActivityTheFirstContractIsADay() {
    assertEquals(
        List.of("Votre premier contrat date du 03/01/2026."),
        days(clients(Given.empty("firsts"), "2026-01-03").french()));
  }

  @Test
  void whereTheClientsAreNotToldNoFirstContractIsClaimed() {
    Given alone =
        Given.row(
            "firsts",
            "channel",
            "all",
            "first_activity_on",
            "2026-01-01",
            "first_contract_on",
            "2026-01-03");
    assertEquals(List.of(), alone.english());
  }

  @Test
  void withoutContractTheFirstActivityIsSaid() {
    assertEquals(
        List.of("No contract yet since your first activity on 2026-01-01."),
        firsts(null, null).english());
    assertEquals(
        "Les réseaux sociaux seuls n’ont pas encore mené à un contrat~;"
            + " votre première activité sur ces réseaux date du 01/01/2026.",
        clients(firsts(null, null), "2026-01-03").french().get(2));
  }
}
