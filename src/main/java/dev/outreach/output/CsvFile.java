package dev.outreach.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.outreach.sheet.Decimals;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Rows as CSV for programs: UTF-8 without byte-order mark, RFC 4180 (comma, CRLF, quotes where
 * needed), a header, an empty cell for null; numbers are {@link Decimals}. Text stands as it is: a
 * cell that begins with {@code =} is not disarmed for spreadsheets.
 */
public final class CsvFile {
  private CsvFile() {}

  /** Writes a new file, and the folders above it. */
  public static void write(Path file, Sheet sheet) throws IOException {
    Files.createDirectories(file.getParent());
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      csv.writeRecord(sheet.fields().stream().map(Field::name).toList());
      for (Row row : sheet.rows()) {
        csv.writeRecord(cells(sheet.fields(), row));
      }
    }
  }

  private static List<String> cells(List<Field> fields, Row row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(text(fields.get(i), row.get(i)));
    }
    return cells;
  }

  private static String text(Field field, Object cell) {
    return field.isChance() && cell instanceof Double p
        ? Decimals.ofChance(p).toString()
        : text(cell);
  }

  /** Dates and instants are ISO 8601 by their own text; money keeps its two digits. */
  static String text(Object cell) {
    if (cell == null) {
      return null;
    }
    if (cell instanceof Double number) {
      return Decimals.of(number).toPlainString();
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell.toString();
  }
}
