package dev.outreach.format.linkedin;

import dev.outreach.export.Contact;
import dev.outreach.export.CsvTable;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code Connections.csv} of a LinkedIn archive: one contact per connection. A preamble of notes
 * may stand before the header; the profile's address is there since mid-2023, the e-mail address
 * where the person shares it. Rows of people who are gone hold nothing but the day; they are passed
 * over.
 */
public final class LinkedInConnections implements Format {
  static final String FILE = "Connections.csv";
  private static final String CONNECTED_ON = "Connected On";
  static final List<String> COLUMNS = List.of("First Name", "Last Name", CONNECTED_ON);

  @Override
  public String name() {
    return "linkedin-connections";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return LinkedInFile.is(file, FILE, COLUMNS);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = LinkedInFile.open(file, COLUMNS);
    DayOrder order = LinkedInDates.order(table, CONNECTED_ON, reading);
    return TableReader.ofAnyLength(table, row -> entries(row, order, reading.identifiers()));
  }

  /** The connections in the archive that this file is part of. */
  static LinkedInPeople beside(ExportFile file, Identifiers identifiers) throws IOException {
    LinkedInPeople people = new LinkedInPeople();
    LinkedInFile.beside(
        file,
        FILE,
        COLUMNS,
        row ->
            people.add(
                identifiers(row, identifiers).stream().findFirst().orElse(null), fullName(row)));
    return people;
  }

  /** First and last name of a row of this file, or of the profile's, as messages write it. */
  static String fullName(CsvTable.Line row) {
    return row.joined("First Name", "Last Name");
  }

  private static List<Entry> entries(CsvTable.Line row, DayOrder order, Identifiers normal) {
    String name = fullName(row);
    List<String> identifiers = identifiers(row, normal);
    if (name == null && identifiers.isEmpty()) {
      return List.of();
    }
    String connected = row.get(CONNECTED_ON);
    LocalDate day = LinkedInDates.day(connected, order);
    if (connected != null && day == null) {
      return List.of(
          Reject.of(row.place(), Reject.dateFault(connected, order), CONNECTED_ON, connected));
    }
    return List.of(
        new Contact(
            row.place(), identifiers, name, row.get("Company"), row.get("Position"), day, null));
  }

  private static List<String> identifiers(CsvTable.Line row, Identifiers normal) {
    return Stream.of(
            LinkedInIds.profile(row.get("URL"), normal),
            normal.email(row.get("Email Address")).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }
}
