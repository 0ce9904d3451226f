package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vélos Montariel | VELOS MONTARIEL",
        "Vélos Montariel | Vélos-Montariel SARL",
        "Vélos Montariel | S.A.R.L. Vélos Montariel",
        "Vélos Montariel | VELOS MONTARIEL S A R L",
        "Vélos Montariel | Velos  Montariel, S.A.S.U.",
        "Savonnerie d'Ystrelle | SAVONNERIE D YSTRELLE EURL",
        "Savonnerie d'Ystrelle | Savonnerie d’Ystrelle",
        "Au Bon Cœur | AU BON COEUR",
        "Kranz | Kranz GmbH & Co. KG",
        "Acme | Acme, Inc.",
        "Acme | ACME Ltd.",
        "3M | 3M SA",
      })
  void spellingAndLegalFormMakeNoDifference(String one, String other) {
    assertEquals(CompanyName.key(one), CompanyName.key(other));
    assertEquals(true, CompanyName.key(one).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"Caves de Saint-Ormel,Caves de Saint-Armel", "Acme Conseil,Acme", "Sapin,Pin"})
  void otherWordsAreOtherCompanies(String one, String other) {
    assertEquals(false, CompanyName.key(one).equals(CompanyName.key(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "-", "X", "Freelance", "CLIENTS DIVERS", "Indépendant", "Divers"})
  void whatNamesNoCompanyJoinsNobody(String name) {
    assertEquals(Optional.empty(), CompanyName.key(name));
  }

  @Test
  void aLegalFormAloneIsAName() {
    assertEquals(Optional.of("ag"), CompanyName.key("AG"));
  }

  @Test
  void theFamilyNameMayStandFirst() {
    assertEquals(CompanyName.personKey("Ana Lima"), CompanyName.personKey("LIMA Ana"));
  }
}
