package dev.outreach.format.book;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Google Contacts as CSV ({@code contacts.csv}, Takeout's too), with the header of before or after
 * 2024: {@code Given Name} or {@code First Name}, {@code E-mail 1 - Type} or {@code - Label}. One
 * contact per row that has an address, a number or a profile. A cell holds several values with
 * {@code :::} between them; {@code * } before a label marks the preferred one. Who referred them is
 * a relation or a custom field.
 */
public final class GoogleContacts implements Format {
  private static final String WANTED =
      "First Name or Given Name, E-mail 1 - Value, Phone 1 - Value";
  private static final Pattern SEVERAL = Pattern.compile(":::");
  private static final Pattern NUMBERED = Pattern.compile("(?:email|phone)1value");

  /** A person has no more of one kind. */
  private static final int MOST = 100;

  @Override
  public String name() {
    return "google-contacts";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, GoogleContacts::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(),
            List.of("First Name", "Last Name", "Labels", "E-mail 1 - Value", "Phone 1 - Value")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, GoogleContacts::isHeader, WANTED);
    return new TableReader(table, row -> entries(row, reading));
  }

  private static boolean isHeader(Set<String> columns) {
    boolean isNew = columns.contains("firstname") && columns.contains("lastname");
    boolean isOld = columns.contains("givenname") && columns.contains("familyname");
    return (isNew || isOld) && columns.stream().anyMatch(key -> NUMBERED.matcher(key).matches());
  }

  private static List<Entry> entries(CsvTable.Line row, ReadingContext reading) {
    AddressBookPerson person = new AddressBookPerson(reading);
    each(row, "E-mail", (label, value) -> person.email(value));
    each(row, "Phone", (label, value) -> person.phone(value, label));
    each(row, "Website", (label, value) -> person.site(value));
    each(row, "IM", (label, value) -> person.account(label, value));
    each(row, "Relation", person::related);
    each(
        row,
        "Custom Field",
        (label, value) -> {
          person.account(label, value);
          person.related(label, value);
        });
    return person.contact(
        row.place(), name(row), organization(row, "Name"), organization(row, "Title"));
  }

  private static String name(CsvTable.Line row) {
    String whole = row.get("Name");
    String parts =
        row.joined(
            "First Name",
            "Given Name",
            "Middle Name",
            "Additional Name",
            "Last Name",
            "Family Name");
    return Optional.ofNullable(whole == null ? parts : whole)
        .orElseGet(() -> row.first(List.of("File As", "Nickname")));
  }

  private static String organization(CsvTable.Line row, String what) {
    String cell = row.first(List.of("Organization " + what, "Organization 1 - " + what));
    return cell == null ? null : SEVERAL.split(cell, 2)[0].strip();
  }

  /** What a person may have several of: in columns that are numbered, and within each cell. */
  private static void each(CsvTable.Line row, String kind, Labelled values) {
    for (int n = 1; n <= MOST && row.columns().containsKey(key(kind, n)); n++) {
      String column = kind + " " + n + " - ";
      String cell = row.get(column + "Value");
      if (cell != null) {
        // Accounts for messages have their network beside them.
        String label = row.first(List.of(column + "Service", column + "Label", column + "Type"));
        for (String value : SEVERAL.split(cell)) {
          values.add(label == null ? "" : label.replaceFirst("^\\* *", ""), value.strip());
        }
      }
    }
  }

  private static String key(String kind, int n) {
    return Text.key(kind + n + "value");
  }

  private interface Labelled {
    void add(String label, String value);
  }
}
