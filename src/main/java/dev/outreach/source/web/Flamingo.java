package dev.outreach.source.web;

import dev.outreach.source.CsvTable;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
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
public final class Flamingo implements Source {
  private static final Pattern NAME = Pattern.compile("(?i).*flamingo-inbound.*\\.csv");

  @Override
  public String name() {
    return "flamingo";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) {
    return NAME.matcher(file.name()).matches();
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(
        Marks.table(
            name(), List.of("your-name", "your-email", "your-subject", "your-message", "Date")));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, Flamingo::isHeader, "the form's fields and the date behind them");
    return FormRows.read(
        table, new FormRows.Own(Optional.of(table.width() - 1), line -> null), reading);
  }

  private static boolean isHeader(Set<String> columns) {
    return columns.size() > 1;
  }
}
