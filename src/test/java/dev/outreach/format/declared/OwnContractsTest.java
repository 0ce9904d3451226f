package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class OwnContractsTest {
  @TempDir private Path folder;

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, Object> contract =
        read(
                "contract_id,person_name,email,phone,handle,company,status,signed_on,amount,"
                    + "currency,referred_by,note",
                "C-1,Ana Lima,ana@example.org,01 99 00 11 22,x:ana,Acme,won,2024-03-01,"
                    + "\"1,234.50\",EUR,Bo Berg,Audit")
            .row();
    assertEquals("contracts", contract.get("source"));
    assertEquals("deal", contract.get("kind"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "x:ana"), contract.get("identifiers"));
    assertEquals("Ana Lima", contract.get("person_name"));
    assertEquals("Acme", contract.get("company"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2024, 3, 1), contract.get("signed_on"));
    assertEquals(new BigDecimal("1234.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Bo Berg", contract.get("referred_by"));
    assertEquals("Audit", contract.get("note"));
    assertEquals("line 2", contract.get("place"));
  }

  @Test
  void frenchHeadersAndSumsAreRead() throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                "Contrats 2024.csv",
                "Nom;Entreprise;Statut;Signé le;Montant",
                "Ana Lima;Acme;Signé;01/03/2024;1\u202f234,50 €")
            .row();
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2024, 3, 1), contract.get("signed_on"));
    assertEquals(new BigDecimal("1234.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals(List.of("name:ana lima @ acme"), contract.get("identifiers"));
  }

  @ParameterizedTest
  @CsvSource({
    "won, 2024-03-01, won, 2024-03-01",
    "gagné, 2024-03-01, won, 2024-03-01",
    "perdu, 2024-03-01, lost, 2024-03-01",
    "lost, , lost, ",
    "en cours, 2024-03-01, open, ",
    ", 2024-03-01, won, 2024-03-01",
    ", , open, "
  })
  void theStatusSaysWhatTheDayMeans(String status, String day, String expected, LocalDate on)
      throws IOException {
    Map<String, Object> contract =
        read(
                "name,status,signed_on",
                "Ana," + (status == null ? "" : status) + "," + (day == null ? "" : day))
            .row();
    assertEquals(expected, contract.get("status"));
    assertEquals(on, contract.get("signed_on"));
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-word, status, 'Ana,maybe,2024-03-01,12,EUR'",
    "missing-date, signed_on, 'Ana,won,,12,EUR'",
    "bad-date, signed_on, 'Ana,won,2024-02-31,12,EUR'",
    "bad-number, amount, 'Ana,won,2024-03-01,a lot,EUR'",
    "unknown-word, currency, 'Ana,won,2024-03-01,12,shells'",
    "two-currencies, currency, 'Ana,won,2024-03-01,12 $,EUR'",
    "missing-person, name, ',won,2024-03-01,12,EUR'"
  })
  void aCellThatCannotBeReadRejectsItsRecordAlone(String reason, String field, String line)
      throws IOException {
    List<Map<String, Object>> rows =
        read("name,status,signed_on,amount,currency", line, "Bo,won,2024-03-01,12,EUR").rows();
    assertEquals(2, rows.size());
    assertEquals(reason, rows.get(0).get("reason"));
    assertEquals(field, rows.get(0).get("field"));
    assertEquals("Bo", rows.get(1).get("person_name"));
  }

  @Test
  void theContractsOwnIdIsItsIdentity() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "id,name,status,signed_on",
                "1,Ana,open,",
                "1,Ana,won,2024-03-01",
                "2,Ana,won,2024-03-01")
            .rows();
    assertEquals(rows.get(0).get("contract_id"), rows.get(1).get("contract_id"));
    assertNotEquals(rows.get(1).get("contract_id"), rows.get(2).get("contract_id"));
  }

  @Test
  void aMissingColumnIsNamed() {
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> read("name,amount", "Ana,12").entries());
    assertEquals("missing-column", refused.reason());
    assertTrue(refused.getMessage().contains("\"signed_on\""), refused.getMessage());
  }

  @Test
  void anAmountMayBeMissing() throws IOException {
    assertNull(read("name,status", "Ana,open").row().get("amount"));
  }

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "contracts.csv", lines);
  }
}
