package dev.outreach.format.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotDealsTest {
  private static final String NAME = "hubspot-crm-exports-all-deals-2010-12-31.csv";
  private static final String HEADER =
      "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Deal owner,"
          + "Associated Company (Primary),Associated Contact";

  @TempDir private Path folder;

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, Object> contract =
        read("\"71\",\"Website\",\"Closed Won\",\"1850.50\",\"EUR\",\"2010-03-05 09:30\","
                + "\"2010-01-02 08:00\",\"Max\",\"Acme\",\"Ana Lima (ana@example.org)\"")
            .row();
    assertEquals("hubspot-deals", contract.get("source"));
    assertEquals("deal", contract.get("kind"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
    assertEquals(new BigDecimal("1850.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Acme", contract.get("company"));
    assertEquals("Ana Lima", contract.get("person_name"));
    assertEquals(List.of("email:ana@example.org"), contract.get("identifiers"));
    assertEquals("Website", contract.get("note"));
  }

  @Test
  void frenchLabelsAreRead() throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Montant,"
                    + "Date de fermeture,Date de création,Associated Company (Primary)",
                "71,Site,Fermé gagné,1850,2010-03-05 09:30,2010-01-02 08:00,Acme")
            .row();
    assertEquals("won", contract.get("status"));
    assertEquals(new BigDecimal("1850.00"), contract.get("amount"));
    assertEquals(List.of("name:acme"), contract.get("identifiers"));
    assertNull(contract.get("person_name"));
  }

  @ParameterizedTest
  @CsvSource({
    "Closed Won, won",
    "closedwon, won",
    "Devis signé, won",
    "Closed - Lost, lost",
    "Perdu, lost",
    "Appointment scheduled, open",
    "Wonderful lead, open",
    "Won or lost, open"
  })
  void theStageIsTheUsersOwnWord(String stage, String status) throws IOException {
    Map<String, Object> contract =
        read("1,Site," + stage + ",,,2010-03-05,2010-01-02,,Acme,").row();
    assertEquals(status, contract.get("status"));
    LocalDate day = status.equals("open") ? null : LocalDate.of(2010, 3, 5);
    assertEquals(day, contract.get("signed_on"));
  }

  @Test
  void whatHubSpotItselfSaysComesBeforeTheStage() throws IOException {
    String header = HEADER + ",Is Closed Won,Is closed lost";
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                NAME,
                header,
                "1,Site,Livré,,,2010-03-05,2010-01-02,,Acme,,true,false",
                "2,Site,Livré,,,2010-03-05,2010-01-02,,Acme,,false,true",
                "3,Site,Livré,,,2010-03-05,2010-01-02,,Acme,,false,false")
            .rows();
    assertEquals(
        List.of("won", "lost", "open"), rows.stream().map(row -> row.get("status")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Lima (ana@example.org);Bob Berg (bob@example.org) | email:ana@example.org | Ana Lima",
        "Ana Lima (Sample Contact) (ana@example.org) | email:ana@example.org | Ana Lima (Sample Contact)",
        "ana@example.org | email:ana@example.org | ",
        "Ana Lima | name:ana lima @ acme | Ana Lima",
      })
  void onlyTheFirstContactIsTaken(String cell, String identifier, String person)
      throws IOException {
    Map<String, Object> contract =
        read("1,Site,Lost,,,2010-03-05,2010-01-02,,Acme;Bonne,\"" + cell + "\"").row();
    assertEquals(List.of(identifier), contract.get("identifiers"));
    assertEquals(person, contract.get("person_name"));
    assertEquals("Acme", contract.get("company"));
  }

  @Test
  void aDealOfMineAloneIsItsCompanys() throws IOException {
    Map<String, Object> contract =
        read("1,Site,Lost,,,2010-03-05,2010-01-02,,Acme,Max Muster (me@example.org)").row();
    assertEquals(List.of("name:acme"), contract.get("identifiers"));
  }

  @Test
  void aDealOfNobodyGoesByItsName() throws IOException {
    Map<String, Object> contract = read("1,Acme site,Lost,,,2010-03-05,2010-01-02,,,").row();
    assertEquals(List.of("name:acme site"), contract.get("identifiers"));
    assertNull(contract.get("company"));
  }

  @Test
  void aDealKeepsItsIdWhenItIsWon() throws IOException {
    for (String id : List.of("71", "")) {
      Object open =
          read(id + ",Site,Talks,,,2010-09-05,2010-01-02,,Acme,").row().get("contract_id");
      Object won = read(id + ",Site,Won,90,,2010-03-05,2010-01-02,,Acme,").row().get("contract_id");
      assertEquals(open, won);
      assertNotEquals(
          won,
          read((id.isEmpty() ? "" : "72") + ",Shop,Won,90,,2010-03-05,2010-01-02,,Acme,")
              .row()
              .get("contract_id"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "closedwon, true, false, won",
    "422982642, true, false, won",
    "422982642, false, true, lost",
    "422982642, false, false, open",
    "422982642, , , open"
  })
  void internalNamesAreReadAsLabelsAre(String stage, String won, String lost, String status)
      throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                "hs_object_id,dealname,dealstage,closedate,amount,deal_currency_code,"
                    + "hs_is_closed_won,HS_IS_CLOSED_LOST,associated_company",
                "1,Site," + stage + ",2010-03-05,90,EUR," + text(won) + "," + text(lost) + ",Acme")
            .row();
    assertEquals(status, contract.get("status"));
    assertEquals("EUR", contract.get("currency"));
  }

  @ParameterizedTest
  @CsvSource({"1.0, won", "'1', won", "0.0, lost", "0.5, open", "'', open"})
  void whereTheStageSaysNothingItsProbabilityDoes(String probability, String status)
      throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                HEADER + ",Deal Probability",
                "1,Site,422982642,90,EUR,2010-03-05,2010-01-02,,Acme,," + probability)
            .row();
    assertEquals(status, contract.get("status"));
  }

  @Test
  void theDayIsReadInTheOrderOfTheFile() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "1,Site,Won,,,3/5/2010,2010-01-02,,Acme,",
                "2,Site,Won,,,3/25/2010 9:30,2010-01-02,,Acme,")
            .rows();
    assertEquals(LocalDate.of(2010, 3, 5), rows.get(0).get("signed_on"));
    assertEquals(LocalDate.of(2010, 3, 25), rows.get(1).get("signed_on"));
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest
  @CsvSource({
    "missing-date, '1,Site,Won,,,,2010-01-02,,Acme,'",
    "bad-date, '1,Site,Won,,,soon,2010-01-02,,Acme,'",
    "bad-number, '1,Site,Won,a lot,,2010-03-05,2010-01-02,,Acme,'",
    "bad-email, '1,Site,Won,,,2010-03-05,2010-01-02,,Acme,Ana (ana@)'",
    "missing-person, '1,,Won,,,2010-03-05,2010-01-02,,,'"
  })
  void whatCannotBeReadCostsItsRowAlone(String reason, String line) throws IOException {
    List<Map<String, Object>> rows =
        read(line, "2,Site,Won,,,2010-03-05,2010-01-02,,Bonne,").rows();
    assertEquals(reason, rows.get(0).get("reason"));
    assertEquals("Bonne", rows.get(1).get("company"));
  }

  @Test
  void aMissingColumnIsNamed() {
    for (String header :
        List.of("Deal Name,Deal Stage,Associated Contact", "Deal Name,Deal Stage,Close Date")) {
      RefusedFile refused =
          assertThrows(
              RefusedFile.class, () -> CsvExport.of(folder, NAME, header, "a,b,c").entries());
      assertEquals("missing-column", refused.reason());
    }
  }

  @Test
  void otherExportsOfHubSpotAreNotDeals() throws IOException {
    assertNull(CsvExport.of(folder, "hubspot.csv", "Record ID,First Name,Email", "1,A,b").source());
    assertEquals("hubspot-deals", CsvExport.of(folder, "contracts.csv", HEADER).source());
  }

  private CsvExport read(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = HEADER;
    System.arraycopy(lines, 0, all, 1, lines.length);
    return CsvExport.of(folder, NAME, all);
  }
}
