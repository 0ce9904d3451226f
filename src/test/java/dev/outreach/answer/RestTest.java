package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Credit, effort, and what is to be done. */
class RestTest {
  static Given credit(Given given, String model, String channel, double credit, double of) {
    return given.and(
        "attribution",
        "model",
        model,
        "channel",
        channel,
        "contracts",
        credit,
        "share",
        credit / of,
        "credit",
        "first-contract",
        "lookback_days",
        730.0);
  }

  @Test
  void theChannelThatLeadsMostIsToldWithItsRangeAndWhatNothingLedTo() {
    Given given = new Given();
    credit(given, "first", "email", 12, 40);
    credit(given, "first", "call", 12, 40);
    credit(given, "first", "unattributed", 16, 40);
    credit(given, "last", "email", 4, 40);
    credit(given, "last", "call", 20, 40);
    credit(given, "last", "unattributed", 16, 40);
    assertEquals(
        List.of(
            "In 2 of 2 ways to share out the credit for the first contracts of 40 clients, of what"
                + " can be told, the largest part goes to what was done by phone: 30% to 50%,"
                + " depending on the way; up to 40% goes to nothing known."),
        given.english());
  }

  @Test
  void whatIsCreditedIsEachClientsFirstContractOrEveryContract() {
    assertTrue(
        credit(new Given(), "first", "x", 1, 1)
            .french()
            .get(0)
            .startsWith(
                "Dans 1 façon sur 1 de répartir le mérite du premier contrat de 1 client, la"));
    Given every =
        Given.row(
            "attribution",
            "model",
            "first",
            "channel",
            "x",
            "contracts",
            30.0,
            "share",
            1.0,
            "credit",
            "every-contract",
            "lookback_days",
            730.0);
    assertEquals(
        List.of(
            "In 1 of 1 ways to share out the credit for 30 contracts, the largest part goes to"
                + " what was done on X: 100% to 100%, depending on the way."),
        every.english());
    assertTrue(every.french().get(0).contains("le mérite de 30 contrats, la plus grande part"));
  }

  @Test
  void nineteenContractsAreTooFewAndTwentyAreNot() {
    assertTrue(
        credit(new Given(), "first", "x", 19, 19)
            .french()
            .get(0)
            .endsWith("~; c’est trop peu de contrats pour conclure."));
    assertTrue(
        credit(new Given(), "first", "x", 20, 20).french().get(0).endsWith("selon la façon."));
  }

  /** The clients may well be known: only an exchange before the contract is not. */
  @Test
  void whereNoExchangeIsKnownBeforeAnyContractThisIsSaid() {
    assertEquals(
        List.of(
            "Aucun canal n’a le mérite du premier contrat de 1 client~: les exports ne"
                + " gardent trace d’aucun échange dans les 730 jours d’avant."),
        credit(credit(new Given(), "first", "email", 0, 1), "first", "unattributed", 1, 1)
            .french());
    Given before = credit(new Given(), "first", "pre_existing", 4, 5);
    assertEquals(
        List.of(
            "No channel gets the credit for the first contracts of 5 clients: in the 730 days"
                + " before, the exports tell of no exchange."),
        credit(before, "first", "unattributed", 1, 5).english());
    assertEquals(List.of(), credit(new Given(), "first", "email", 0, 1).french());
  }

  static Given effort(double minutes, long contracts) {
    return Given.row(
        "effort",
        "by",
        "all",
        "name",
        "all",
        "minutes",
        2 * minutes,
        "minutes_of_relationships",
        minutes,
        "contracted",
        contracts,
        "minutes_per_contract",
        contracts == 0 ? null : minutes / contracts);
  }

  @Test
  void whatAContractCostIsToldInHours() {
    assertEquals(
        List.of("Pas encore de nouveau client pour 1 heure de travail."), effort(60, 0).french());
    assertEquals(
        List.of(
            "Un nouveau client vous a demandé 1,5 heure de travail, jusqu’à la signature~:"
                + " 1,5 heure pour 1 nouveau client, trop peu pour plus qu’un ordre de grandeur."),
        effort(90, 1).french());
    assertEquals(
        List.of(
            "A new client took you 100 hours of work, up to the signature: 2,000 hours for 20 new"
                + " clients."),
        effort(120_000, 20).english());
    assertEquals(List.of(), effort(0, 0).english());
  }

  static Given waiting(Given given, Boolean due, String reason, boolean past) {
    return given.and(
        "recontact",
        "person",
        "email:lea@example.org",
        "person_name",
        "Léa Exemple",
        "reason",
        reason,
        "is_due",
        due,
        "is_past_retention",
        past,
        "retention_months",
        36L);
  }

  @Test
  void whoIsDueAndWhoIsPastRetentionAreCountedNotNamed() {
    Given given = waiting(new Given(), true, "asked", false);
    assertEquals(
        List.of(
            "1 personne est à recontacter, dont 1 qui a demandé quelque chose ou montré de"
                + " l’intérêt."),
        given.french());
    waiting(given, true, "later", false);
    waiting(given, false, "asked", false);
    waiting(given, null, null, true);
    assertEquals(
        List.of(
            "2 people are due to hear from you again, 1 of whom asked for something or showed"
                + " interest; 1 has been silent for longer than the 36 months of your settings"
                + " (to erase what is stored of them: scripts/outreach erase --past-retention)."),
        given.english());
    assertEquals(
        List.of(
            "Personne n’est à recontacter~; 1 personne est silencieuse depuis plus longtemps que"
                + " les 36 mois de votre réglage (pour effacer ce qui en est enregistré~:"
                + " scripts/outreach erase --past-retention)."),
        waiting(new Given(), null, null, true).french());
    assertEquals(
        List.of("Nobody is due to hear from you again."),
        waiting(new Given(), false, "later", false).english());
  }

  @Test
  void theAddressBooksSayWhoIsSilent() {
    Given one =
        Given.row(
            "network",
            "source",
            "all",
            "connections",
            1L,
            "silent_1_year",
            1L,
            "never_touched",
            0L);
    assertEquals(
        List.of(
            "Vos carnets d’adresses comptent 1 personne~: vous avez eu un échange avec toutes,"
                + " 1 est silencieuse depuis plus d’un an."),
        one.french());
    assertEquals(List.of(), Given.row("network", "source", "all", "connections", 0L).english());
  }

  @Test
  void introducersAreCountedNotNamed() {
    Given given = new Given();
    for (String by : List.of("introducer", "lead_source")) {
      given.and("referrals", "by", by, "name", "Léa Exemple", "people", 1L, "contracted", 0L);
    }
    assertEquals(
        List.of("1 person brought you 1 other, none of whom has signed."), given.english());
    assertEquals(
        List.of("1 personne vous en a amené 1 autre, dont aucune n’a signé."), given.french());
  }

  static Given files(long rejected, String... statuses) {
    Given given = new Given();
    for (String status : statuses) {
      given.and(
          "data_quality",
          "file",
          "mails of Léa Exemple.mbox",
          "status",
          status,
          "rejected",
          status.equals("refused") ? 1000 : rejected);
    }
    return given;
  }

  @Test
  void whatCouldNotBeReadIsSaid() {
    assertEquals(
        List.of("Your file was read, with nothing unreadable."), files(0, "taken").english());
    assertEquals(
        List.of("1 fichier sur 2 a été refusé, et rien d’autre n’a été écarté."),
        files(0, "taken", "refused").french());
    assertEquals(
        List.of("None of 1 file was refused, and 1 record was put aside as unreadable."),
        files(1, "taken").english());
    assertEquals(
        List.of("2 of 4 files were refused" + ", and 6 records were put aside as unreadable."),
        files(3, "taken", "taken", "refused", "refused").english());
  }
}
