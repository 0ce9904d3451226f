package dev.outreach.format.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.reader.DealStages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealStatusTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Closed Won",
        "closedwon",
        "CLOSED-WON",
        "Fermée/Gagnée",
        "Gagné - facturé",
        "Won (not invoiced yet)",
        "Signé, en attente d'acompte",
        "Signed to be invoiced",
        "Contrat signé !",
        "Affaire conclue",
        "Cerrado ganado",
        "Chiuso vinto",
        "Unterschrieben"
      })
  void aStageThatSaysSoIsWon(String stage) {
    assertEquals("won", of(stage));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Closed Not Won",
        "closed_not_won",
        "Not Won",
        "Non gagné",
        "pas gagné",
        "Non-gagné",
        "Nicht gewonnen",
        "No ganado",
        "Won: no",
        "Gagné ? Non",
        "Not signed - lost",
        "Perdu (non signé)",
        "Sans suite",
        "Closed Lost",
        "Devis refusé"
      })
  void aStageThatSaysSoIsLost(String stage) {
    assertEquals("lost", of(stage));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Devis non signé",
        "Devis non-signé",
        "Contract sent, not signed",
        "Contract has not yet been signed",
        "N'a pas signé",
        "Pas encore gagné",
        "Not won yet",
        "Signé : non",
        "Client won't decide",
        "Won’t fix",
        "À signer",
        "Bientôt signé",
        "Almost won",
        "En attente du devis signé",
        "Not lost",
        "Pas perdu",
        "Unsigned",
        "Wonderful lead",
        "Won or lost",
        "Noch nicht unterschrieben",
        "422982642"
      })
  void anyOtherIsOnTheWay(String stage) {
    assertEquals("open", of(stage));
  }

  @ParameterizedTest
  @CsvSource({
    "projet lance, won",
    "PROJET LANCÉ, won",
    "Closed Won, lost",
    "Devis envoyé, open",
    "Devis signé, won"
  })
  void whatTheUserSaysOfTheirStagesComesFirst(String stage, String status) {
    DealStages own = DealStages.of(List.of("Projet lancé"), List.of("Closed won"));
    assertEquals(status, DealStatus.ofStage(stage, own));
  }

  @Test
  void noStageIsOnTheWay() {
    assertEquals("open", of(null));
    assertEquals("open", of(" "));
  }

  private static String of(String stage) {
    return DealStatus.ofStage(stage, DealStages.UNNAMED);
  }
}
