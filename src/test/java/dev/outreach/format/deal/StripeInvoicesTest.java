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

class StripeInvoicesTest {
  private static final String NAME = "invoices.csv";
  private static final String HEADER =
      "id,Amount Due,Amount Paid,Closed,Currency,Customer,Customer Email,Customer Name,Date (UTC),"
          + "Finalized At (UTC),Number,Paid,Paid At (UTC),Status,Subtotal,Tax,Total";

  @TempDir private Path folder;

  @Test
  void aFinalisedInvoiceIsAContractWonOnThatDay() throws IOException {
    Map<String, Object> contract = read("in_1", "ana@example.org", "Ana Lima", "paid").row();
    assertEquals("stripe-invoices", contract.get("source"));
    assertEquals("invoice", contract.get("kind"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 6), contract.get("signed_on"));
    assertEquals(new BigDecimal("1500.00"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Ana Lima", contract.get("company"));
    assertEquals(List.of("email:ana@example.org"), contract.get("identifiers"));
  }

  @ParameterizedTest
  @CsvSource({
    "paid, won",
    "open, won",
    "Past due, won",
    "void, open",
    "draft, open",
    "uncollectible, open"
  })
  void onlyWhatStandsIsWon(String word, String status) throws IOException {
    Map<String, Object> contract = read("in_1", "ana@example.org", "", word).row();
    assertEquals(status, contract.get("status"));
    assertEquals(status.equals("won"), contract.get("signed_on") != null);
  }

  @Test
  void aVoidInvoiceTakesBackWhatWasSaid() throws IOException {
    assertEquals(
        read("in_1", "ana@example.org", "", "open").row().get("contract_id"),
        read("in_1", "ana@example.org", "", "void").row().get("contract_id"));
  }

  @Test
  void withoutAnAddressTheCustomersNameOrIdTellsWhoItIs() throws IOException {
    Map<String, Object> named = read("in_1", "", "Acme SARL", "paid").row();
    assertEquals("Acme SARL", named.get("company"));
    assertEquals(List.of("name:acme sarl"), named.get("identifiers"));
    Map<String, Object> unnamed = read("in_1", "", "", "paid").row();
    assertEquals(List.of("stripe:cus_9"), unnamed.get("identifiers"));
  }

  @Test
  void invoicesOverNothingAreNoRecords() throws IOException {
    String trial = line("in_1", "ana@example.org", "", "paid").replace("300.00,1800.00", "0,0.00");
    assertEquals(List.of(), CsvExport.of(folder, NAME, HEADER, trial).rows());
  }

  @Test
  void sumsMayHaveAComma() throws IOException {
    String line =
        line("in_1", "ana@example.org", "", "paid").replace("300.00,1800.00", "\"0,5\",\"29,25\"");
    assertEquals(
        new BigDecimal("28.75"), CsvExport.of(folder, NAME, HEADER, line).row().get("amount"));
  }

  @Test
  void whatCannotBeReadCostsItsRowAlone() throws IOException {
    String line = line("in_1", "ana@example.org", "", "paid");
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                NAME,
                HEADER,
                line.replace("paid", "unheard-of"),
                line.replace("1800.00", "lots"),
                line.replace("2010-03-05 23:30", "yesterday"),
                line.replace("ana@example.org", "ana at home"),
                line.replace(",cus_9,ana@example.org,", ",,,").replace("in_1", "in_2"),
                line)
            .rows();
    assertEquals(
        List.of("unknown-word", "bad-number", "bad-date", "bad-email", "missing-person"),
        rows.stream().limit(5).map(row -> row.get("reason")).toList());
    assertEquals("won", rows.get(5).get("status"));
  }

  @Test
  void withoutAStatusItIsRefused() {
    RefusedFile refused =
        assertThrows(
            RefusedFile.class,
            () -> CsvExport.of(folder, NAME, HEADER.replace(",Status", ",State")).entries());
    assertEquals("missing-column", refused.reason());
  }

  @Test
  void otherExportsOfStripeAreNot() throws IOException {
    assertNull(CsvExport.of(folder, NAME, "id,Email,Name,Created (UTC)", "cus_1,a,b,c").source());
  }

  private CsvExport read(String id, String email, String name, String status) {
    return CsvExport.of(folder, NAME, HEADER, line(id, email, name, status));
  }

  private static String line(String id, String email, String name, String status) {
    return "%s,1800.00,0.00,FALSE,eur,cus_9,%s,%s,2010-03-04 10:00,2010-03-05 23:30,A-1,FALSE,,%s,1500.00,300.00,1800.00"
        .formatted(id, email, name, status);
  }
}
