package dev.outreach.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.measure.survival.EventCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Published numbers under src/test/resources/reference, and how close to them we must be. */
public final class Reference {
  /** For numbers given in full double precision, relative. */
  private static final double FULL_PRECISION = 1e-9;

  private Reference() {}

  public static List<NamedCsvRecord> rows(String file) {
    InputStream in = Reference.class.getResourceAsStream("/reference/" + file);
    assertNotNull(in, file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<NamedCsvRecord> rows(String file, String column, String value) {
    return rows(file).stream().filter(is(column, value)).toList();
  }

  public static Predicate<NamedCsvRecord> is(String column, String value) {
    return row -> row.getField(column).equals(value);
  }

  /** Subjects with a time and a status, 1 = event and 0 = censored, one count each. */
  public static List<EventCount> subjects(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(
            row ->
                row.getField("status").equals("1")
                    ? EventCount.event(number(row, "time"))
                    : EventCount.censored(number(row, "time")))
        .toList();
  }

  /** Subjects with a time and an event code; {@code cause} is of interest, 0 = censored. */
  public static List<EventCount> subjects(List<NamedCsvRecord> rows, String cause) {
    return rows.stream()
        .map(
            row -> {
              double time = number(row, "time");
              String event = row.getField("event");
              return event.equals("0")
                  ? EventCount.censored(time)
                  : event.equals(cause) ? EventCount.event(time) : EventCount.competing(time);
            })
        .toList();
  }

  /** Null for an empty cell. */
  public static Double number(NamedCsvRecord row, String column) {
    String field = row.getField(column);
    return field.isEmpty() ? null : Double.valueOf(field);
  }

  public static long count(NamedCsvRecord row, String column) {
    return Long.parseLong(row.getField(column));
  }

  public static Double low(Estimate estimate) {
    return estimate.interval() == null ? null : estimate.interval().low();
  }

  public static Double high(Estimate estimate) {
    return estimate.interval() == null ? null : estimate.interval().high();
  }

  public static void assertPrecise(Double expected, Double actual, Object where) {
    double size = expected == null ? 0 : Math.abs(expected);
    assertWithin(FULL_PRECISION * size, expected, actual, where);
  }

  /** A hair is added to the tolerance, for what rounding does to a number near 1. */
  public static void assertWithin(double tolerance, Double expected, Double actual, Object where) {
    if (expected == null) {
      assertNull(actual, where::toString);
      return;
    }
    assertNotNull(actual, where::toString);
    assertEquals(expected, actual, tolerance + 1e-15, where::toString);
  }
}
