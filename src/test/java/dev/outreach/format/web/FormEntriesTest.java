package dev.outreach.format.web;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.format.Formats;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormEntriesTest {
  private static final ReadingContext READING = reading("email:me@example.org");

  /** With the byte-order mark that Gravity Forms writes. */
  private static final String GRAVITY =
      "\uFEFF\"Name (First)\",\"Name (Last)\",\"Email\",\"Phone\",\"How did you find us?\","
          + "\"Created By (User Id)\",\"Entry Id\",\"Entry Date\",\"Source Url\",\"User Agent\","
          + "\"User IP\"\n";

  private static final String WPFORMS =
      "Name,Email,\"Comment or Message\",\"Entry ID\",\"Entry Date\",\"Entry Notes\",Viewed,"
          + "Starred,\"User Agent\",\"User IP\",\"Unique Generated User ID\"\n";

  @TempDir Path folder;

  private List<Entry> read(String csv) throws IOException {
    return entries(new FormEntries(), file(folder, "contact-2010-04-30.csv", csv), READING);
  }

  private static String gravity(String id, String date, String heard, String page) {
    return "\"Ana\",\"Lima\",\"ana@example.org\",\"'+33199001122\",\"%s\",\"\",\"%s\",\"%s\",\"%s\",\"A\",\"192.0.2.1\"\n"
        .formatted(heard, id, date, page);
  }

  @Test
  void entryOfGravityFormsIsAnInboundTouch() throws IOException {
    assertEquals(
        List.of("form form inbound email:ana@example.org Ana Lima 2010-03-01T09:30:00Z configured"),
        cells(
            read(GRAVITY + gravity("12", "2010-03-01 10:30:00", "", "")),
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS));
  }

  @Test
  void howTheyFoundUsIsAskedOrReadInTheAddress() throws IOException {
    String page = "https://camille.example.org/contact/?utm_source=lettre&utm_medium=email&m=ana";
    assertEquals(
        List.of("Zoé Sorel", "lettre / email", "null"),
        cells(
            read(
                GRAVITY
                    + gravity("12", "2010-03-01 10:30:00", "Zoé Sorel", page)
                    + gravity("13", "2010-03-02 10:30:00", "", page)
                    + gravity("14", "2010-03-03 10:30:00", "", "https://camille.example.org/")),
            Touches.LEAD_SOURCE));
  }

  @Test
  void entryOfWpFormsIsAnInboundTouch() throws IOException {
    String row =
        "Ana Lima,ana@example.org,Hello,7,\"March 1, 2010 10:30 am\",,Yes,No,A,192.0.2.1,u-1\n";
    ExportFile file = file(folder, "wpforms-12-Contact-2010-04-30.csv", WPFORMS + row);
    assertEquals("form-entries", Formats.of(file, READING).orElseThrow().name());
    assertEquals(
        List.of("email:ana@example.org Ana Lima 2010-03-01T09:30:00Z"),
        cells(
            entries(new FormEntries(), file, READING),
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "March 1, 2010 2:05 pm | 2010-03-01T13:05:00Z",
        "March 1, 2010 14:05 | 2010-03-01T13:05:00Z",
        "1 mars 2010 14h05 | 2010-03-01T13:05:00Z",
        "1 mars 2010 à 14:05 | 2010-03-01T13:05:00Z",
        "1 March 2010 2:05 PM | 2010-03-01T13:05:00Z",
        "2010-03-01 14:05 | 2010-03-01T13:05:00Z",
        "01/03/2010 14:05 | 2010-03-01T13:05:00Z",
      })
  void datesAreReadAsASiteShowsThem(String shown, String instant) throws IOException {
    String row = "Ana,ana@example.org,x,7,\"" + shown + "\",,,,,,\n";
    assertEquals(List.of(instant), cells(read(WPFORMS + row), Touches.OCCURRED_AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 février 2010 14h05", "soon", "", "March 2010"})
  void otherDatesAreRejected(String shown) throws IOException {
    String row = "Ana,ana@example.org,x,7,\"" + shown + "\",,,,,,\n";
    assertEquals(List.of("bad-date"), reasons(read(WPFORMS + row)));
  }

  @Test
  void spamAndTrashArePassedOver() throws IOException {
    String header = "Email,\"Entry ID\",\"Entry Date\",Status\n";
    String row = "ana@example.org,7,\"2010-03-01 10:30:00\",";
    assertEquals(
        List.of("email:ana@example.org"),
        cells(
            read(header + row + "Spam\n" + row + "trash\n" + row + "Published\n"), Touches.PARTY));
  }

  @Test
  void entryKeepsItsIdWhicheverColumnsAreExported() throws IOException {
    String full = GRAVITY + gravity("12", "2010-03-01 10:30:00", "Zoé", "");
    String few = "Phone;Entry Id;Entry Date\n+33199001122;12;2010-03-01 10:30:00\n";
    assertEquals(cells(read(full), Touches.ID), cells(read(few), Touches.ID));
    String otherSite = few.replace("2010-03-01", "2010-03-02");
    assertFalse(cells(read(few), Touches.ID).equals(cells(read(otherSite), Touches.ID)));
  }

  @Test
  void entriesWithoutNumbersAreToldApartByTimeAndPerson() throws IOException {
    String header = "Email,Entry Date,User IP\n";
    String row = "ana@example.org,2010-03-01 10:30:00,192.0.2.1\n";
    List<String> ids = cells(read(header + row + row + row.replace("ana@", "zoe@")), Touches.ID);
    assertEquals(ids.get(0), ids.get(1));
    assertFalse(ids.get(1).equals(ids.get(2)));
  }

  @Test
  void recognisedByTheColumnsOfTheTool() throws IOException {
    FormEntries entries = new FormEntries();
    assertTrue(entries.recognises(file(folder, "a.csv", GRAVITY), READING));
    assertTrue(entries.recognises(file(folder, "b.CSV", WPFORMS), READING));
    assertTrue(
        entries.recognises(
            file(folder, "c.csv", "Nom;ID de l’entrée;Date de l’entrée\n"), READING));
    assertFalse(entries.recognises(file(folder, "d.txt", GRAVITY), READING));
    assertFalse(entries.recognises(file(folder, "e.csv", "Email,Entry Date\n"), READING));
    assertFalse(entries.recognises(file(folder, "f.csv", "Email,Entry ID,Date\n"), READING));
    assertFalse(
        entries.recognises(file(folder, "g.csv", "note\n\"entry date, user ip\"\n"), READING));
    assertFalse(entries.recognises(file(folder, "h.csv", "\u0000\"entry date"), READING));
    assertFalse(entries.recognises(file(folder, "i.csv", ""), READING));
  }
}
