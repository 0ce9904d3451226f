package dev.outreach.format.web;

import dev.outreach.export.CsvTable;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Entries of a form of Gravity Forms or WPForms, exported as CSV under the form's name: one inbound
 * touch a row. Known by the column {@code Entry Date} beside another that both tools add to the
 * form's own questions ({@link FormField} says what those tell). Times are by the site's clock and
 * name no zone. The user chooses the columns when exporting, so an entry's number may be missing;
 * what came at one second from one person is then one entry.
 */
public final class FormEntries implements Format {
  private static final List<String> DATE = List.of("entrydate", "datedelentree", "datedentree");
  private static final List<String> ID = List.of("entryid", "iddelentree", "iddentree");
  private static final List<String> OTHERS =
      List.of(
          "sourceurl",
          "useragent",
          "userip",
          "createdbyuserid",
          "entrynotes",
          "uniquegenerateduserid",
          "urlsource",
          "agentutilisateur",
          "ipdelutilisateur");

  @Override
  public String name() {
    return "form-entries";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return false;
    }
    String head = Text.key(new String(file.head(), StandardCharsets.UTF_8));
    if (DATE.stream().noneMatch(head::contains)) {
      return false;
    }
    // The questions of a form are its columns, and may run over several lines.
    try (CsvTable table = CsvTable.openOrNull(file, FormEntries::isHeader)) {
      return table != null;
    }
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(), List.of("Entry Id", "Entry Date", "Source Url", "User Agent", "User IP")),
        FormatMarks.table(
            name(),
            List.of("Entry ID", "Entry Date", "Entry Notes", "Viewed", "Starred", "User IP")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, FormEntries::isHeader, "\"Entry Date\" and \"Entry Id\"");
    Optional<Integer> date = column(table, DATE);
    Optional<Integer> id = column(table, ID);
    return FormRows.read(
        table, new FormRows.Own(date, line -> id.map(line::at).orElse(null)), reading);
  }

  private static boolean isHeader(Set<String> columns) {
    return DATE.stream().anyMatch(columns::contains)
        && (ID.stream().anyMatch(columns::contains) || OTHERS.stream().anyMatch(columns::contains));
  }

  private static Optional<Integer> column(CsvTable table, List<String> names) {
    return names.stream().flatMap(name -> table.index(name).stream()).findFirst();
  }
}
