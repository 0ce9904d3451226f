package dev.outreach.answer;

import static dev.outreach.answer.HopsTest.hop;
import static dev.outreach.answer.RestTest.credit;
import static dev.outreach.answer.RestTest.effort;
import static dev.outreach.answer.RestTest.files;
import static dev.outreach.answer.RestTest.waiting;

import java.util.List;

/** When each sentence on credit, work and what is to be done is said, and when not. */
final class OtherSentences {
  static final List<SentenceCase> ALL =
      List.of(
          new SentenceCase(
              "credit",
              "the largest part goes to what was done on X",
              "la plus grande part revient à ce qui s’est fait sur X",
              credit(new Given(), "first", "x", 1, 1),
              credit(new Given(), "first", "unattributed", 1, 1)),
          new SentenceCase(
              "credit.none",
              "No channel gets the credit",
              "Aucun canal n’a le mérite",
              credit(new Given(), "first", "unattributed", 1, 1),
              credit(new Given(), "first", "x", 1, 1)),
          new SentenceCase(
              "credit.first-contract",
              "the first contract of 1 client",
              "du premier contrat de 1 client",
              credit(new Given(), "first", "x", 1, 1),
              everyContract()),
          new SentenceCase(
              "credit.every-contract",
              "the credit for 1 contract,",
              "de 1 contrat,",
              everyContract(),
              credit(new Given(), "first", "x", 1, 1)),
          new SentenceCase(
              "hop",
              "so did 1 of 20",
              "c’est le cas de 1 relation sur 20",
              hop("email", 2, 20, 0.05),
              hop("email", 2, 19, 0.05)),
          new SentenceCase(
              "hop.too_little",
              "too little data to say what share does",
              "trop peu de données pour dire quelle part",
              hop("email", 2, 19, 0.05),
              hop("email", 2, 20, 0.05)),
          new SentenceCase(
              "effort",
              "A new client took you 1.5 hours",
              "Un nouveau client vous a demandé 1,5 heure",
              effort(90, 1),
              effort(90, 0)),
          new SentenceCase(
              "effort.none",
              "No new client yet for 1.5 hours",
              "Pas encore de nouveau client pour 1,5 heure",
              effort(90, 0),
              effort(90, 1)),
          new SentenceCase(
              "recontact",
              "1 person is due to hear from you again",
              "1 personne est à recontacter",
              waiting(new Given(), true, "later", false),
              waiting(new Given(), false, "later", false)),
          new SentenceCase(
              "recontact.none",
              "Nobody is due to hear from you again",
              "Personne n’est à recontacter",
              waiting(new Given(), false, "later", false),
              waiting(new Given(), true, "later", false)),
          new SentenceCase(
              "network",
              "Your address books hold 1 person",
              "Vos carnets d’adresses comptent 1 personne",
              network(1),
              network(0)),
          new SentenceCase(
              "referrals",
              "1 person brought you 1 other",
              "1 personne vous en a amené 1 autre",
              brought("introducer"),
              brought("lead_source")),
          new SentenceCase(
              "read",
              "None of 1 file was refused",
              "Aucun fichier sur 1 n’a été refusé",
              files(1, "taken"),
              files(0, "taken")),
          new SentenceCase(
              "read.all",
              "Your file was read",
              "Votre fichier a été lu",
              files(0, "taken"),
              files(1, "taken")));

  private OtherSentences() {}

  private static Given everyContract() {
    return Given.row(
        "attribution",
        "model",
        "first",
        "channel",
        "x",
        "contracts",
        1.0,
        "share",
        1.0,
        "credit",
        "every-contract",
        "lookback_days",
        730.0);
  }

  private static Given network(long connections) {
    return Given.row(
        "network",
        "source",
        "all",
        "connections",
        connections,
        "silent_1_year",
        0L,
        "never_touched",
        0L);
  }

  private static Given brought(String by) {
    return Given.row("referrals", "by", by, "name", "Léa Exemple", "people", 1L, "contracted", 0L);
  }
}
