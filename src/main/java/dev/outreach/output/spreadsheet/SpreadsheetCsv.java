package dev.outreach.output.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.outreach.sheet.Decimals;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A table as the CSV that a spreadsheet of the reader's country opens with a double click: UTF-8
 * with byte-order mark, the language's separator, decimal mark and dates, its headers and words, no
 * grouping of digits, CRLF, an empty cell for null. Text is {@link SafeText}; numbers are not
 * touched.
 *
 * <p>Shares stay numbers from 0 to 1, and their header says so: a number with a percent sign is
 * read as text wherever a spreadsheet does not look for special numbers.
 */
public final class SpreadsheetCsv {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Words words;
  private final Labels labels;
  private final Sheet sheet;
  private final char decimal;

  private SpreadsheetCsv(Sheet sheet, Words words) {
    this.words = words;
    this.labels = new Labels(words);
    this.sheet = sheet;
    this.decimal = words.text("number.decimal").charAt(0);
  }

  /** Writes a new file, and the folders above it. */
  public static void write(Path file, Sheet sheet, Words words) throws IOException {
    Files.createDirectories(file.getParent());
    try (var out =
            Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        CsvWriter csv =
            CsvWriter.builder()
                .fieldSeparator(words.text("csv.separator").charAt(0))
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
      out.write(BYTE_ORDER_MARK);
      SpreadsheetCsv table = new SpreadsheetCsv(sheet, words);
      csv.writeRecord(sheet.fields().stream().map(table::header).toList());
      for (Row row : sheet.rows()) {
        csv.writeRecord(table.cells(row));
      }
    }
  }

  private String header(Field field) {
    String header = labels.header(sheet, field);
    return SafeText.guarded(
        switch (field.content()) {
          case SHARE -> words.text("spreadsheet.share", Map.of("header", header));
          case POINTS -> words.text("spreadsheet.points", Map.of("header", header));
          default -> header;
        });
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.isNullAt(i) ? null : text(sheet.fields().get(i), row.get(i)));
    }
    return cells;
  }

  private String text(Field field, Object cell) {
    if (cell instanceof String text) {
      return SafeText.guarded(labels.value(field, text));
    }
    if (cell instanceof Double number) {
      return number(Decimals.of(number));
    }
    if (cell instanceof BigDecimal number) {
      return number(number);
    }
    if (cell instanceof LocalDate day) {
      return words.day(day);
    }
    if (cell instanceof Boolean is) {
      return words.text(is ? "value.true" : "value.false");
    }
    return cell.toString();
  }

  private String number(BigDecimal number) {
    return number.toPlainString().replace('.', decimal);
  }
}
