package dev.outreach.format.linkedin;

import static dev.outreach.format.linkedin.LinkedInFixture.NOBODY;
import static dev.outreach.format.linkedin.LinkedInFixture.WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedInConnectionsTest {
  private static final String FILE = "Connections.csv";
  private static final String HEADER =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  private static final String OLD_HEADER =
      "First Name,Last Name,Email Address,Company,Position,Connected On";
  private static final String ROW =
      "Wren,Hale," + WREN + "/,Wren@Example.org,\"Hale, Sons\",Owner,07 Jun 2026";
  private static final Contact CONTACT =
      new Contact(
          "line 2",
          List.of("linkedin:wren-hale-example", "email:wren@example.org"),
          "Wren Hale",
          "Hale, Sons",
          "Owner",
          LocalDate.of(2026, 6, 7),
          null);

  @TempDir Path temp;
  private LinkedInFixture archive;

  @BeforeEach
  void folder() throws IOException {
    archive = new LinkedInFixture(Files.createDirectory(temp.resolve("export")));
  }

  private List<Entry> connections(String... lines) throws IOException {
    return read(archive.file(FILE, lines).get(FILE), NOBODY);
  }

  @Test
  void connectionIsAContactWithProfileAndAddress() throws IOException {
    assertEquals(List.of(CONTACT), connections(HEADER, ROW));
    assertEquals(List.of(CONTACT), read(archive.zipped(FILE), NOBODY));
  }

  @Test
  void preambleIsPassedOver() throws IOException {
    String notes = "\"When exporting your connection data, some addresses are missing.\"";
    Entry first = connections("Notes:", notes, "", HEADER, ROW).get(0);
    assertEquals("line 5", first.place());
    assertEquals("line 3", connections("Notes:,,,,,,", HEADER, ROW).get(0).place());
  }

  @Test
  void oldExportHasNoProfiles() throws IOException {
    List<Entry> contacts =
        connections(
            OLD_HEADER, "Wren,Hale,wren@example.org,,,07 Jun 2018", "Ida,Frost,,,,08 Jun 2018");
    assertEquals(List.of("email:wren@example.org"), ((Contact) contacts.get(0)).identifiers());
    assertEquals(List.of(), ((Contact) contacts.get(1)).identifiers());
    assertEquals("Ida Frost", ((Contact) contacts.get(1)).personName());
  }

  @Test
  void connectionsWhoAreGoneArePassedOver() throws IOException {
    assertEquals(1, connections(HEADER, ",,,,,,07 Jun 2026", ROW).size());
  }

  @Test
  void daysAreReadAsSpreadsheetsLeaveThem() throws IOException {
    List<Entry> contacts =
        connections(
            HEADER.replace(',', ';'),
            "Wren;Hale;;;;;4-Apr-21",
            "Wren;Hale;;;;;2020/2/10",
            "Wren;Hale;;;;;2020-02-10",
            "Wren;Hale;;;;;7 JUN 2026",
            "Wren;Hale;;;;;07 Jun 1826",
            "Wren;Hale;;;;;");
    assertEquals(
        Arrays.asList(
            LocalDate.of(2021, 4, 4),
            LocalDate.of(2020, 2, 10),
            LocalDate.of(2020, 2, 10),
            LocalDate.of(2026, 6, 7),
            LocalDate.of(1826, 6, 7),
            null),
        contacts.stream().map(contact -> ((Contact) contact).connectedOn()).toList());
  }

  @Test
  void daysAreReadAsAFrenchSpreadsheetLeavesThem() throws IOException {
    assertEquals(
        days(LocalDate.of(2024, 3, 5), LocalDate.of(2023, 1, 17), LocalDate.of(2024, 2, 9)),
        connectedOn(";", "05-mars-24", "17-janv-23", "09/02/2024"));
  }

  @Test
  void theOrderOfDayAndMonthIsThatOfTheWholeFile() throws IOException {
    LocalDate fifth = LocalDate.of(2024, 3, 5);
    LocalDate last = LocalDate.of(2024, 3, 25);
    assertEquals(days(fifth, last), connectedOn(",", "05/03/2024", "25/03/2024"));
    assertEquals(days(fifth, last), connectedOn(",", "3/5/24", "3/25/24"));
    assertEquals(days(fifth, last), connectedOn(";", "03/05/2024", "03/25/2024"));
  }

  @Test
  void whereNoDayTellsOnlyASemicolonDoes() throws IOException {
    assertEquals(days(LocalDate.of(2024, 3, 5)), connectedOn(";", "05/03/2024"));
    assertEquals(
        new Reject("line 2", "day-or-month", "Connected On", "99/99/9999"),
        connections(HEADER, "Ida,Frost,,,,,05/03/2024").get(0));
  }

  private List<LocalDate> connectedOn(String separator, String... dates) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER.replace(",", separator)));
    for (String date : dates) {
      lines.add("Wren,Hale,,,,,".replace(",", separator) + date);
    }
    return connections(lines.toArray(String[]::new)).stream()
        .map(contact -> ((Contact) contact).connectedOn())
        .toList();
  }

  private static List<LocalDate> days(LocalDate... days) {
    return List.of(days);
  }

  @Test
  void badDayCostsOnlyItsRow() throws IOException {
    List<Entry> entries = connections(HEADER, "Ida,Frost,,,,,31 Jun 2026", ROW);
    assertEquals(new Reject("line 2", "bad-date", "Connected On", "99 Aaa 9999"), entries.get(0));
    assertEquals("line 3", entries.get(1).place());
  }

  @Test
  void exportWithoutARequiredColumnIsRefused() {
    RefusedFile refused =
        assertThrows(
            RefusedFile.class, () -> connections("First Name,Last Name,URL", "Wren,Hale,"));
    assertEquals("missing-column", refused.reason());
  }
}
