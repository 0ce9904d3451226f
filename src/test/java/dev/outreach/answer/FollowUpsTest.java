package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows a follow-up, told as an association. */
class FollowUpsTest {
  static Given followUp(String outcome, String verdict, Double rate) {
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
    assertEquals(List.of(tooLittle), followUp("answer", null, 0.05).french());
    assertEquals(
        List.of(
            "Après un premier essai par e-mail sans réponse, 1 personne sur 30 a répondu quand vous"
                + " avez relancé par téléphone sous 1 jour (5,0~%, entre 1,2~% et 20~%), 2 sur 40"
                + " sinon (5,0~%, entre 1,2~% et 20~%)~: aucune différence ne peut être montrée"
                + " pour l’instant."),
        followUp("answer", "no difference shown", 0.05).french());
  }

  @Test
  void contractsAfterAFollowUpAreToldOnlyIfTheyDiffer() {
    assertEquals(List.of(), followUp("contract", "no difference shown", 0.05).english());
    assertEquals(
        List.of(
            "After a first attempt by e-mail without an answer, 1 of 30 people signed where you"
                + " followed up by phone within 1 day (5.0%, between 1.2% and 20%), 2 of 40 where"
                + " you did not (5.0%, between 1.2% and 20%): an association, not proof of a"
                + " cause."),
        followUp("contract", "better", 0.05).english());
  }
}
