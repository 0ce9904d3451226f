package dev.outreach.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The finished tables of the sample, from the golden CSVs: no Spark session is needed. */
public final class SampleSheets {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** One line a report: its name, a tab, and its schema as JSON. */
  static final Path SCHEMAS = GOLDEN.resolve("schemas.tsv");

  private SampleSheets() {}

  /** All of them, in reading order. */
  public static List<Sheet> all() {
    Map<String, StructType> schemas = schemas();
    return Reports.ALL.stream().map(report -> sheet(report, schemas.get(report.name()))).toList();
  }

  public static Sheet named(String name) {
    return sheet(Reports.named(name).orElseThrow(), schemas().get(name));
  }

  static Map<String, StructType> schemas() {
    Map<String, StructType> schemas = new HashMap<>();
    try {
      for (String line : Files.readAllLines(SCHEMAS)) {
        String[] parts = line.split("\t", 2);
        schemas.put(parts[0], (StructType) DataType.fromJson(parts[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  private static Sheet sheet(Report report, StructType schema) {
    List<Row> rows = new ArrayList<>();
    Path file = GOLDEN.resolve(report.name() + ".csv");
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.stream().skip(1).forEach(line -> rows.add(row(line, schema)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(
        report.name(),
        report.question(),
        report.grain(),
        report.columns(),
        report.chart(),
        schema,
        rows);
  }

  private static Row row(CsvRecord line, StructType schema) {
    Object[] cells = new Object[schema.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(line.getField(i), schema.fields()[i]);
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private static Object cell(String text, StructField field) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (field.dataType().typeName().replaceAll("\\(.*", "")) {
      case "string" -> text;
      case "long" -> Long.valueOf(text);
      case "integer" -> Integer.valueOf(text);
      case "double" -> Double.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      case "decimal" -> new BigDecimal(text);
      case "date" -> LocalDate.parse(text);
      case "timestamp" -> Instant.parse(text);
      default -> throw new IllegalStateException(field.toString());
    };
  }
}
