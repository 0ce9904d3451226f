package dev.outreach.format.web;

import dev.outreach.export.CsvTable;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Messages sent through Contact Form 7, as the plugin Flamingo exports them ({@code
 * <site>-flamingo-inbound-<date>.csv}): one inbound touch a row. The columns are the fields of the
 * newest message, under the names that the site's owner gave them ({@link FormField} says what they
 * tell); messages of older forms leave them empty. When it was sent stands in the last column,
 * whose name is translated, in ISO 8601. There are no ids: what came at one second from one person
 * is one message.
 */
public final class Flamingo implements Format {
  private static final Pattern NAME = Pattern.compile("(?i).*flamingo-inbound.*\\.csv");

  @Override
  public String name() {
    return "flamingo";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) {
    return NAME.matcher(file.name()).matches();
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(), List.of("your-name", "your-email", "your-subject", "your-message", "Date")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, Flamingo::isHeader, "the form's fields and the date behind them");
    return FormRows.read(
        table, new FormRows.Own(Optional.of(table.width() - 1), line -> null), reading);
  }

  private static boolean isHeader(Set<String> columns) {
    return columns.size() > 1;
  }
}
