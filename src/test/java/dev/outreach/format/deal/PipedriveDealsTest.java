package dev.outreach.format.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class PipedriveDealsTest {
  private static final String NAME = "deals-1234567-5.csv";

  @TempDir private Path folder;

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                "Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Status,Deal - Won time,"
                    + "Deal - Lost time,Deal - Contact person,Deal - Organization,"
                    + "Person - Email (Work),Person - Email (Home),Person - Phone (Mobile)",
                "5,Website,1850.5,EUR,Won,2010-03-05 09:30:00,,Ana Lima,Acme,"
                    + "ana@example.org,\"lima@example.org, ana@example.com\",+33 6 39 98 00 11")
            .row();
    assertEquals("pipedrive-deals", contract.get("source"));
    assertEquals("deal", contract.get("kind"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
    assertEquals(new BigDecimal("1850.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Ana Lima", contract.get("person_name"));
    assertEquals("Acme", contract.get("company"));
    assertEquals(
        List.of(
            "email:ana@example.org",
            "email:lima@example.org",
            "email:ana@example.com",
            "tel:+33639980011"),
        contract.get("identifiers"));
  }

  @Test
  void frenchHeadersAreRead() throws IOException {
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                NAME,
                "Affaire - Titre;Affaire - Valeur;Affaire - Devise;Affaire - Statut;"
                    + "Affaire - Date de gain;Affaire - Date de perte;Affaire - Organisation;"
                    + "Affaire - Personne à contacter;Personne - E-mail - Travail",
                "Site;12 500,50;EUR;Gagnée;2010-03-05;;Acme;Ana Lima;ana@example.org",
                "Lettre;800;EUR;Perdue;;2010-04-05;Bonne;;",
                "Blog;800;EUR;En cours;;;Cord;Cleo Ray;")
            .rows();
    assertEquals(
        List.of("won", "lost", "open"), rows.stream().map(row -> row.get("status")).toList());
    assertEquals(new BigDecimal("12500.50"), rows.get(0).get("amount"));
    assertEquals(List.of("email:ana@example.org"), rows.get(0).get("identifiers"));
    assertEquals(LocalDate.of(2010, 4, 5), rows.get(1).get("signed_on"));
    assertEquals(List.of("name:bonne"), rows.get(1).get("identifiers"));
    assertEquals(List.of("name:cleo ray @ cord"), rows.get(2).get("identifiers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deal - Titel,Deal - Wert,Deal - Status,Deal - Datum des gewonnenen Deals,"
            + "Deal - Organisation | Site,9,Gewonnen,2010-03-05,Acme",
        "Negocio - Título,Negocio - Valor,Negocio - Estado,Negocio - Fecha de ganado,"
            + "Negocio - Organización | Site,9,Ganado,2010-03-05,Acme",
        "Obchod - Název,Obchod - Hodnota,Obchod - Stav,Obchod - Datum výhry,"
            + "Organizace - Název | Site,9,Vyhráno,2010-03-05,Acme",
      })
  void otherLanguagesAreRead(String header, String line) throws IOException {
    Map<String, Object> contract = CsvExport.of(folder, NAME, header, line).row();
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
    assertEquals("Acme", contract.get("company"));
  }

  @Test
  void theDaysTellWhereTheStatusIsNotKnown() throws IOException {
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                NAME,
                "Deal - Title,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Organization",
                "Site,Gewönne,2010-03-05,,Acme",
                "Site,Maybe,,2010-03-05,Acme",
                "Site,Maybe,,,Acme")
            .rows();
    assertEquals("won", rows.get(0).get("status"));
    assertEquals("lost", rows.get(1).get("status"));
    assertEquals("unknown-word", rows.get(2).get("reason"));
  }

  @Test
  void theDayOfClosingStandsInForThatOfWinning() throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                "Deal - Title,Deal - Status,Deal - Deal closed on,Deal - Organization",
                "Site,Won,2010-03-05,Acme")
            .row();
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
  }

  @Test
  void withoutStatusOrDayItIsRefused() {
    for (String header :
        List.of("Deal - Title,Deal - Value,Deal - Won time", "Deal - Title,Deal - Status")) {
      RefusedFile refused =
          assertThrows(RefusedFile.class, () -> CsvExport.of(folder, NAME, header).entries());
      assertEquals("missing-column", refused.reason());
    }
  }

  @Test
  void otherTablesAreNotDeals() throws IOException {
    assertNull(CsvExport.of(folder, NAME, "Person - Name,Person - Email", "Ana,a@b.c").source());
    assertNull(CsvExport.of(folder, NAME, "Title,Value,Status", "Site,9,won").source());
  }
}
