package dev.outreach.format.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FecTest {
  private static final String NAME = "123456789FEC20101231.txt";
  private static final String HEADER =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
          + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
          + "|Montantdevise|Idevise";

  @TempDir private Path folder;

  @Test
  void anInvoiceIsAContractWonOnItsDay() throws IOException {
    Map<String, Object> contract =
        read(invoice("1", "20100305", "Acme SARL", "F-1", "1500,50")).row();
    assertEquals("fec", contract.get("source"));
    assertEquals("invoice", contract.get("kind"));
    assertEquals("won", contract.get("status"));
    assertEquals(LocalDate.of(2010, 3, 5), contract.get("signed_on"));
    assertEquals(new BigDecimal("1500.50"), contract.get("amount"));
    assertEquals("EUR", contract.get("currency"));
    assertEquals("Acme SARL", contract.get("company"));
    assertNull(contract.get("person_name"));
    assertEquals(List.of("name:acme sarl"), contract.get("identifiers"));
    assertEquals("line 2", contract.get("place"));
  }

  @Test
  void everyInvoiceOfAClientIsOne() throws IOException {
    List<Map<String, Object>> rows =
        read(
                invoice("1", "20100305", "Acme", "F-1", "100,00"),
                invoice("2", "20100405", "Acme", "F-2", "200,00"),
                invoice("3", "20100406", "Bonne", "F-3", "300,00"))
            .rows();
    assertEquals(List.of("Acme", "Acme", "Bonne"), column(rows, "company"));
    assertEquals(3, column(rows, "contract_id").stream().distinct().count());
  }

  @Test
  void anotherExportOfTheSameInvoiceHasItsIdWhateverNumberTheEntryHas() throws IOException {
    Object draft = read(invoice("7", "20100305", "Acme", "F-1", "100,00")).row().get("contract_id");
    Object later =
        CsvExport.of(
                folder,
                "123456789FEC20111231.txt",
                lines(invoice("12", "20100305", "Acme", "F-1", "100,00")))
            .row()
            .get("contract_id");
    assertEquals(draft, later);
    assertNotEquals(
        draft, read(invoice("7", "20110305", "Acme", "F-1", "1,00")).row().get("contract_id"));
  }

  @Test
  void aLineThatStandsAloneOrNamesNoAccountIsRejected() throws IOException {
    String[] lines = invoice("1", "20100305", "Acme", "F-1", "100,00").split("\n");
    String renumbered = lines[0].replace("|1|", "|77|");
    assertEquals(List.of("lone-line"), column(read(renumbered).rows(), "reason"));
    assertEquals(List.of("bad-account"), column(read("x|y").rows(), "reason"));
  }

  @Test
  void theInvoicesDayComesBeforeTheEntrys() throws IOException {
    String booked =
        invoice("1", "20100305", "Acme", "F-1", "100,00").replace("|1|20100305|", "|1|20100331|");
    assertEquals(LocalDate.of(2010, 3, 5), read(booked).row().get("signed_on"));
  }

  @Test
  void aCreditNoteAPaymentADepositAndABalanceCarriedForwardAreNoInvoices() throws IOException {
    List<Map<String, Object>> rows =
        read(
                line("VE", "1", "20100305", "411000", "Acme", "A-1", "0,00", "120,00"),
                line("VE", "1", "20100305", "706000", "", "A-1", "100,00", "0,00"),
                line("BQ", "2", "20100306", "512000", "", "R-1", "120,00", "0,00"),
                line("BQ", "2", "20100306", "411000", "Acme", "R-1", "0,00", "120,00"),
                line("VE", "3", "20100307", "411000", "Acme", "D-1", "60,00", "0,00"),
                line("VE", "3", "20100307", "419100", "Acme", "D-1", "0,00", "60,00"),
                line("AN", "4", "20100101", "411000", "Acme", "F-0", "90,00", "0,00"),
                line("AN", "4", "20100101", "706000", "", "F-0", "0,00", "90,00"),
                line("OUV", "5", "20100101", "411000", "Acme", "F-0", "90,00", "0,00")
                    .replace("Journal", "Journal des à-nouveaux"),
                line("OUV", "5", "20100101", "706000", "", "F-0", "0,00", "90,00"),
                invoice("6", "20100310", "Bonne", "F-2", "10,00"))
            .rows();
    assertEquals(List.of("Bonne"), column(rows, "company"));
  }

  @ParameterizedTest
  @CsvSource({
    "A-1, Avoir sur F-1, '', 40, won, 60.00",
    "F-1, Avoir, '', 40, won, 60.00",
    "A-1, Avoir, AC, 40, won, 60.00",
    "A-1, Avoir sur F-1, '', 100, open, 100.00",
    "A-1, Avoir, '', 100, open, 100.00",
    "A-1, Avoir sur F-1, '', 140, open, 100.00",
    "A-1, Avoir, '', 40, won, 100.00",
    "A-1, Avoir sur F-11, '', 40, won, 100.00"
  })
  void aCreditNoteLowersTheInvoiceThatItTells(
      String piece, String label, String letter, String sum, String status, BigDecimal amount)
      throws IOException {
    String lettered =
        invoice("1", "20100305", "Acme", "F-1", "100")
            .replace("|0,00|||20100305", "|0,00|AC||20100305");
    Map<String, Object> contract =
        read(
                lettered,
                line("VE", "2", "20100405", "411000", "Acme", piece, "0", sum)
                    .replace("|Texte|", "|" + label + "|")
                    .replace("|||20100405", "|" + letter + "||20100405"),
                line("VE", "2", "20100405", "706000", "", piece, sum, "0"),
                line("VE", "3", "20100406", "411000", "Bonne", "A-2", "0", sum)
                    .replace("|Texte|", "|" + label + "|"),
                line("VE", "3", "20100406", "706000", "", "A-2", sum, "0"))
            .row();
    assertEquals(status, contract.get("status"));
    assertEquals(amount, contract.get("amount"));
  }

  @Test
  void theDiscountOnAnInvoiceIsTakenOff() throws IOException {
    Map<String, Object> contract =
        read(
                line("VE", "1", "20100305", "411000", "Acme", "F-1", "108,00", "0,00"),
                line("VE", "1", "20100305", "706000", "", "F-1", "0,00", "100,00"),
                line("VE", "1", "20100305", "709600", "", "F-1", "10,00", "0,00"),
                line("VE", "1", "20100305", "445710", "", "F-1", "0,00", "18,00"))
            .row();
    assertEquals(new BigDecimal("90.00"), contract.get("amount"));
  }

  @Test
  void anEntryThatBillsSeveralClientsIsPartedByReference() throws IOException {
    List<Map<String, Object>> rows =
        read(
                line("VE", "1", "20100331", "411000", "Acme", "F-1", "120,00", "0,00"),
                line("VE", "1", "20100331", "411000", "Bonne", "F-2", "240,00", "0,00"),
                line("VE", "1", "20100331", "411000", "Cord", "X", "12,00", "0,00"),
                line("VE", "1", "20100331", "411000", "Dune", "X", "12,00", "0,00"),
                line("VE", "1", "20100331", "706000", "", "F-1", "0,00", "100,00"),
                line("VE", "1", "20100331", "706000", "", "F-2", "0,00", "200,00"),
                line("VE", "1", "20100331", "706000", "", "X", "0,00", "20,00"))
            .rows();
    assertEquals(List.of("Acme", "Bonne", "Cord", "Dune"), column(rows, "company"));
    assertEquals(
        List.of("100.00", "200.00", "null", "null"),
        column(rows, "amount").stream().map(String::valueOf).toList());
  }

  @Test
  void theClientsOwnAccountNamesThemAndACollectiveOneNobody() throws IOException {
    List<Map<String, Object>> rows =
        read(
                line("VE", "1", "20100305", "411ACME", "", "F-1", "1,00", "0,00")
                    .replace("|Compte|", "|Acme|"),
                line("VE", "1", "20100305", "706000", "", "F-1", "0,00", "1,00"),
                invoice("3", "20100307", "CLIENTS DIVERS", "F-3", "1,00"))
            .rows();
    assertEquals(List.of("Acme"), column(rows, "company"));
  }

  @Test
  void aSaleOfBooksWithoutAccountsForEachClientGoesByItsWordsAndReference() throws IOException {
    Map<String, Object> contract =
        read(
                line("VE", "1", "20100305", "411000", "", "F-1", "120,00", "0,00"),
                line("VE", "1", "20100305", "706000", "", "F-1", "0,00", "100,00"))
            .row();
    assertEquals("won", contract.get("status"));
    assertEquals(new BigDecimal("100.00"), contract.get("amount"));
    assertNull(contract.get("company"));
    assertTrue(String.valueOf(contract.get("note")).endsWith("F-1"));
  }

  @Test
  void booksOfReceiptsNameTheClientBesideTheRevenueOrTheBank() throws IOException {
    String header = HEADER + "|DateRglt|ModeRglt|NatOp|IdClient";
    String bank =
        "BQ|Banque|%s|20100305|512000|Banque|||R-%1$s|20100302|Honoraires|80,00|0,00||||||";
    String fees =
        "BQ|Banque|%s|20100305|706000|Honoraires|||R-%1$s|20100302|Honoraires|0,00|80,00||||||";
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                NAME,
                header,
                bank.formatted("1") + "20100305|CHQ||",
                fees.formatted("1") + "20100305|CHQ||Acme",
                bank.formatted("2") + "20100305|CHQ||Bonne",
                fees.formatted("2") + "20100305|CHQ||",
                bank.formatted("3") + "20100305|CHQ||",
                fees.formatted("3") + "20100305|CHQ||")
            .rows();
    assertEquals(List.of("Acme", "Bonne"), column(rows, "company"));
    assertEquals(LocalDate.of(2010, 3, 2), rows.get(0).get("signed_on"));
    assertEquals(new BigDecimal("80.00"), rows.get(0).get("amount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D C", "+1 -1"})
  void oneSumWithItsSide(String sides) throws IOException {
    String[] side = sides.split(" ");
    String header = HEADER.replace("Debit|Credit", "Montant|Sens");
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                header,
                line("VE", "1", "20100305", "411000", "Acme", "F-1", "1200,00", side[0]),
                line("VE", "1", "20100305", "706000", "", "F-1", "1000,00", side[1]))
            .row();
    assertEquals(new BigDecimal("1000.00"), contract.get("amount"));
  }

  @Test
  void tabsAndQuotedCellsAreRead() throws IOException {
    String quoted =
        String.join("\n", lines(invoice("1", "20100305", "Acme", "F-1", "10,00")))
            .lines()
            .map(line -> "\"" + line.replace("|", "\"\t\"") + "\"")
            .collect(Collectors.joining("\n"));
    assertEquals("Acme", CsvExport.of(folder, NAME, quoted).row().get("company"));
  }

  @Test
  void aQuotationMarkIsALetter() throws IOException {
    List<Map<String, Object>> rows =
        read(
                invoice("1", "20100305", "Le \"Bistro", "F-1", "10,00"),
                invoice("2", "20100306", "\"Chez Ana\" Paris", "F-2", "10,00"))
            .rows();
    assertEquals(List.of("Le \"Bistro", "\"Chez Ana\" Paris"), column(rows, "company"));
  }

  @Test
  void lettersThatOnlyTheLatinNineOfTheLawHas() throws IOException {
    Map<String, Object> contract =
        CsvExport.of(
                folder,
                NAME,
                Charset.forName("ISO-8859-15"),
                lines(invoice("1", "20100305", "Au Bon Cœur d'été", "F-1", "10,00")))
            .row();
    assertEquals("Au Bon Cœur d'été", contract.get("company"));
  }

  @Test
  void moreThanCentsAreDecimalsAllTheSame() throws IOException {
    assertEquals(
        new BigDecimal("1234.57"),
        read(invoice("1", "20100305", "Acme", "F-1", "1234,567")).row().get("amount"));
  }

  @Test
  void whatCannotBeReadCostsItsEntryAlone() throws IOException {
    List<Map<String, Object>> rows =
        read(
                invoice("1", "20100305", "Acme", "F-1", "a lot"),
                invoice("2", "20101399", "Acme", "F-2", "10,00"),
                invoice("3", "20100305", "Bonne", "F-3", "10,00"))
            .rows();
    assertEquals("bad-number", rows.get(0).get("reason"));
    assertEquals("bad-date", rows.get(1).get("reason"));
    assertEquals("Bonne", rows.get(2).get("company"));
  }

  @Test
  void anEndlessEntryIsPutAside() throws IOException {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, Fec.MOST_LINES + 1)
        .forEach(i -> lines.add(line("VE", "1", "20100305", "411000", "C" + i, "F", "1,00", "0")));
    lines.add(invoice("2", "20100305", "Bonne", "F-3", "10,00"));
    List<Map<String, Object>> rows = read(lines.toArray(String[]::new)).rows();
    assertEquals("too-many-lines", rows.get(0).get("reason"));
    assertEquals("Bonne", rows.get(1).get("company"));
    assertEquals(2, rows.size());
  }

  @Test
  void anEndlessLineIsRefused() {
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> read("VE|" + "x".repeat((1 << 20) + 1)).entries());
    assertEquals("line-too-long", refused.reason());
  }

  @Test
  void aCutOffFileGivesWhatItHolds() throws IOException {
    String whole = invoice("1", "20100305", "Acme", "F-1", "10,00");
    List<Map<String, Object>> rows = read(whole, "VE|Journal|2|20100306|411000|Compte||Bo").rows();
    assertEquals("Acme", rows.get(0).get("company"));
    assertEquals("lone-line", rows.get(1).get("reason"));
  }

  @Test
  void withoutSumsItIsRefused() {
    RefusedFile refused =
        assertThrows(
            RefusedFile.class,
            () ->
                CsvExport.of(
                        folder, NAME, "JournalCode|EcritureNum|EcritureDate|CompteNum", "V|1|2|3")
                    .entries());
    assertEquals("missing-column", refused.reason());
  }

  @Test
  void itIsKnownByItsColumnsWhateverItsName() throws IOException {
    assertEquals("fec", CsvExport.of(folder, "export compta.csv", HEADER).source());
    assertNull(CsvExport.of(folder, NAME, "Bonjour|tout le monde").source());
    assertNull(CsvExport.of(folder, "fec.pdf", HEADER).source());
  }

  private CsvExport read(String... entries) {
    return CsvExport.of(folder, NAME, lines(entries));
  }

  private static String[] lines(String... entries) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(entries));
    return lines.toArray(String[]::new);
  }

  /** An invoice's entry: client, revenue, no tax. */
  private static String invoice(
      String number, String day, String client, String piece, String amount) {
    return line("VE", number, day, "411000", client, piece, amount, "0,00")
        + "\n"
        + line("VE", number, day, "706000", "", piece, "0,00", amount);
  }

  private static String line(
      String journal,
      String number,
      String day,
      String account,
      String client,
      String piece,
      String debit,
      String credit) {
    return String.join(
        "|",
        List.of(
            journal, "Journal", number, day, account, "Compte", "", client, piece, day, "Texte",
            debit, credit, "", "", day, "", ""));
  }

  private static List<Object> column(List<Map<String, Object>> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }
}
