package dev.outreach.format.declared;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped mappings of invoicing tools: Freebe, Henrri, Abby, Indy, Pennylane, Odoo. */
class InvoicingMappingsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"freebe", "henrri", "abby", "indy", "pennylane", "odoo"})
  void anInvoiceIsAContractWonOnItsDay(String tool) throws IOException {
    CsvExport export =
        read(
            tool,
            tool + "-factures-2010.csv",
            "Numéro;Date de facturation;Client;Montant HT;Montant TTC;Devise;Statut;Objet",
            "F-1;05/03/2010;Acme SARL;1 500,50;1 800,60;EUR;Payée;Site");
    Map<String, Object> contract = export.row();
    assertEquals(tool, export.source());
    assertEquals("invoice", contract.get("kind"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
    assertEquals(new BigDecimal("1500.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Acme SARL", contract.get("company"));
    assertNull(contract.get("person_name"));
    assertEquals(List.of("name:acme sarl"), contract.get("identifiers"));
  }

  @ParameterizedTest
  @CsvSource({
    "Facture, Payée, won",
    "Facture, Envoyée, won",
    ", Payée, won",
    "Facture, Brouillon, open",
    "Facture, Annulée, open",
    "Avoir, Payé, open",
    "Devis, Signé, open"
  })
  void whatIsNoInvoiceCountsNowhere(String type, String state, String status) throws IOException {
    Map<String, Object> contract =
        read(
                "freebe",
                "freebe.csv",
                "Numéro;Type;Date;Client;Total HT;Statut",
                "F-1;" + (type == null ? "" : type) + ";05/03/2010;Acme;10;" + state)
            .row();
    assertEquals(status, contract.get("status"));
    assertEquals(status.equals("won"), contract.get("signed_on") != null);
  }

  @Test
  void odoosOwnColumnsAreRead() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "odoo",
                "Journal Entry (account.move).csv",
                "\"Number\",\"Invoice Partner Display Name\",\"Invoice/Bill Date\","
                    + "\"Untaxed Amount Signed\",\"Status\",\"Type\"",
                "\"INV/1\",\"Acme\",\"2010-03-05\",\"100.0\",\"Posted\",\"Customer Invoice\"",
                "\"RINV/1\",\"Acme\",\"2010-03-06\",\"-100.0\",\"Posted\",\"Customer Credit Note\"",
                "\"BILL/1\",\"Bonne\",\"2010-03-07\",\"-50.0\",\"Posted\",\"Vendor Bill\"")
            .rows();
    assertEquals(
        List.of("won", "open", "open"), rows.stream().map(row -> row.get("status")).toList());
    assertEquals(new BigDecimal("100.00"), rows.get(0).get("amount"));
  }

  @Test
  void anAddressComesBeforeTheName() throws IOException {
    Map<String, Object> contract =
        read(
                "pennylane",
                "export pennylane.csv",
                "Numéro de facture,Client,Email du client,Date d'émission,Montant HT",
                "F-1,Acme,ana@example.org,2010-03-05,10")
            .row();
    assertEquals(List.of("email:ana@example.org"), contract.get("identifiers"));
  }

  @Test
  void aBadRowCostsItselfAloneAndAMissingColumnTheFile() throws IOException {
    List<Map<String, Object>> rows =
        read("indy", "indy.csv", "Numéro;Date;Client", "1;soon;Acme", "2;05/03/2010;Acme").rows();
    assertEquals("bad-date", rows.get(0).get("reason"));
    assertEquals("won", rows.get(1).get("status"));
    assertThrows(
        RefusedFile.class, () -> read("indy", "indy.csv", "Numéro;Date;Montant", "1;2;3").rows());
  }

  @ParameterizedTest
  @CsvSource({"indy, windy-day.csv", "abby, crabby.csv", "odoo, factures.csv"})
  void otherFilesAreLeftAlone(String tool, String file) throws IOException {
    assertNull(read(tool, file, "Numéro;Date;Client", "1;05/03/2010;Acme").source());
  }

  @ParameterizedTest
  @CsvSource({
    "'Untaxed Amount Signed,Currency', '920.00,USD', 920.00,",
    "'Untaxed Amount Signed,Currency,Company Currency', '920.00,USD,EUR', 920.00, EUR",
    "'Untaxed Amount Signed,Untaxed Amount,Currency', '920.00,1000.00,USD', 1000.00, USD",
    "'Untaxed Amount Signed,Total,Currency', '920.00,1200.00,USD', 920.00,",
    "'Untaxed Amount Signed,Currency', '920.00,EUR', 920.00, EUR",
    "'Total,Currency', '1200.00,USD', 1200.00, USD"
  })
  void aSumOfOdooInTheCompanysCurrencyIsNotInTheInvoices(
      String columns, String cells, BigDecimal amount, String currency) throws IOException {
    Map<String, Object> contract =
        read(
                "odoo",
                "Journal Entry (account.move).csv",
                "Number,Partner,Invoice/Bill Date," + columns,
                "INV/1,Acme,2010-03-05," + cells)
            .row();
    assertEquals(amount, contract.get("amount"));
    assertEquals(currency, contract.get("currency"));
  }

  private CsvExport read(String tool, String file, String... lines) {
    return CsvExport.of(folder, file, List.of(ShippedMapping.named(tool)), lines);
  }
}
