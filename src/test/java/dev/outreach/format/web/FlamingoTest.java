package dev.outreach.format.web;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlamingoTest {
  private static final ReadingContext READING = reading("email:me@example.org");
  private static final String HEADER =
      "your-name,your-email,your-tel,your-subject,your-message,Date";
  private static final String ALERT =
      "(Security Alert: Suspicious content is detected. See"
          + " https://contactform7.com/heads-up-about-spreadsheet-vulnerabilities for details.) ";

  @TempDir Path folder;

  /** As the plugin writes it: every cell quoted, CRLF between the rows and none at the end. */
  private ExportFile export(String... rows) throws IOException {
    String csv =
        Arrays.stream(rows)
            .map(
                row ->
                    Arrays.stream(row.split(",", -1))
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n"));
    return file(folder, "camille-flamingo-inbound-2010-04-30.csv", csv);
  }

  private List<Entry> read(String... rows) throws IOException {
    return entries(new Flamingo(), export(rows), READING);
  }

  @Test
  void messageIsAnInboundTouchOfTheForm() throws IOException {
    Entry touch =
        read(
                HEADER,
                "Ana Lima,ana@example.org,01 99 00 11 22,Devis,Bonjour,2010-03-01T10:30:00+01:00")
            .get(0);
    assertEquals(
        List.of(
            "form form inbound email:ana@example.org Ana Lima Devis 2010-03-01T09:30:00Z offset"
                + " null"),
        cells(
            List.of(touch),
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.SUBJECT,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.NOTE));
    assertArrayEquals(
        new String[] {"email:ana@example.org", "tel:+33199001122"},
        (String[]) cell(touch, Touches.IDENTIFIERS));
  }

  @Test
  void fieldsOfOnesOwnAreKnownByTheirWords() throws IOException {
    assertEquals(
        List.of("email:ana@example.org Ana Lima Atelier Lima Devis Par Zoé Sorel"),
        cells(
            read(
                "prénom,nom,courriel,téléphone,société,objet,comment-nous-avez-vous-connu,message,日付",
                "Ana,Lima,ana@example.org,,Atelier Lima,Devis,Par Zoé Sorel,Bonjour,"
                    + "2010-03-01T10:30:00+01:00"),
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.COMPANY,
            Touches.SUBJECT,
            Touches.LEAD_SOURCE));
  }

  @Test
  void guardsAreUndone() throws IOException {
    Entry touch =
        read(
                HEADER,
                "=Ana,ana@example.org,+33199001122,- Devis,x,2010-03-01T10:30:00+01:00"
                    .replace("=Ana", ALERT + "=Ana")
                    .replace("+33199001122", ALERT + "+33199001122")
                    .replace("- Devis", ALERT + "- Devis"))
            .get(0);
    assertEquals(
        List.of("=Ana - Devis"), cells(List.of(touch), Touches.PERSON_NAME, Touches.SUBJECT));
    assertArrayEquals(
        new String[] {"email:ana@example.org", "tel:+33199001122"},
        (String[]) cell(touch, Touches.IDENTIFIERS));
  }

  @Test
  void lastColumnIsTheDateEvenIfTheFormAsksForOne() throws IOException {
    assertEquals(
        List.of("2010-03-01T09:30:00Z"),
        cells(
            read("your-email,date,Date", "ana@example.org,2010-06-01,2010-03-01T10:30:00+01:00"),
            Touches.OCCURRED_AT));
  }

  @Test
  void addressIsFoundWhateverItsFieldIsCalled() throws IOException {
    assertEquals(
        List.of("email:ana@example.org"),
        cells(
            read(
                "text-12,text-13,Date",
                "see http://a.example.org/@x,ana@example.org,2010-03-01T10:30:00+01:00"),
            Touches.PARTY));
  }

  @Test
  void whoLeavesANumberOrANameAloneIsKnownByIt() throws IOException {
    assertEquals(
        List.of("tel:+33199001122 Ana", "form-name:ana lima Ana Lima"),
        cells(
            read(
                HEADER,
                "Ana,,01 99 00 11 22,,x,2010-03-01T10:30:00+01:00",
                "Ana Lima,,ask for Ana,,x,2010-03-01T10:31:00+01:00"),
            Touches.PARTY,
            Touches.PERSON_NAME));
  }

  @Test
  void entriesOfNobodyAndMyOwnTrialsArePassedOver() throws IOException {
    assertEquals(
        List.of(),
        read(
            HEADER,
            ",,,,x,2010-03-01T10:30:00+01:00",
            "Test,me@example.org,01 99 00 11 22,,x,2010-03-01T10:30:00+01:00"));
  }

  @Test
  void myAddressInAHiddenFieldDoesNotMakeTheEntryMine() throws IOException {
    assertEquals(
        List.of("tel:+33199001122"),
        cells(
            read(
                "your-tel,recipient,Date",
                "01 99 00 11 22,me@example.org,2010-03-01T10:30:00+01:00"),
            Touches.PARTY));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            HEADER,
            "Ana,ana@example.org,,,x,yesterday",
            ",ana at example,,,x,2010-03-01T10:30:00+01:00",
            "Ana,ana@example.org,,,x,2010-03-01T10:30:00+01:00,too much",
            "Ana,ana@example.org",
            "Ana,ana@example.org,,,x,2010-03-01T10:30:00+01:00");
    assertEquals(List.of("bad-date", "bad-email", "too-many-cells", "bad-date"), reasons(entries));
    assertEquals(5, entries.size());
    assertEquals(
        "aaa aa aaaaaaa",
        entries.get(1).toRow("t").getString(Quarantine.SCHEMA.fieldIndex(Quarantine.MASKED_VALUE)));
  }

  @Test
  void quoteThatIsNeverClosedCostsItsLine() throws IOException {
    ExportFile file =
        file(
            folder,
            "a-flamingo-inbound-1.csv",
            "\"your-email\",\"Date\"\r\n\"ana@example.org,\r\n"
                + "\"zoe@example.org\",\"2010-03-01T10:30:00+01:00\"");
    List<Entry> entries = entries(new Flamingo(), file, READING);
    assertEquals(List.of("broken-quote"), reasons(entries));
    assertEquals(2, entries.size());
  }

  @Test
  void anotherExportGivesTheSameIdsWhateverTheFormHasBecome() throws IOException {
    String row = "Ana,ana@example.org,,,x,2010-03-01T10:30:00+01:00";
    List<String> first = cells(read(HEADER, row), Touches.ID);
    List<String> later =
        cells(read("email,Date", "ana@example.org,2010-03-01T10:30:00+01:00"), Touches.ID);
    assertNotEquals(first, cells(read(HEADER, row.replace("10:30:00", "10:30:01")), Touches.ID));
    assertEquals(first, later);
  }

  @Test
  void emptyExportIsRefused() throws IOException {
    ExportFile file = file(folder, "a-flamingo-inbound-1.csv", "");
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> entries(new Flamingo(), file, READING));
    assertEquals("missing-column", refused.reason());
  }

  @Test
  void recognisedByItsName() throws IOException {
    assertEquals("flamingo", Formats.of(export(HEADER), READING).orElseThrow().name());
    ExportFile copy = file(folder, "Flamingo-Inbound-2010 (1).CSV", HEADER);
    assertEquals("flamingo", Formats.of(copy, READING).orElseThrow().name());
    assertFalse(new Flamingo().recognises(file(folder, "flamingo.csv", HEADER), READING));
  }
}
