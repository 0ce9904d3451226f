package dev.outreach.usertable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.export.Limits;
import dev.outreach.export.UserTable;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.report.Benchmark;
import dev.outreach.report.Benchmark.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rates of others: those that come with the program, then those of the user's own CSV. */
final class ReferenceRates {
  private static final String SHIPPED = "/benchmarks.csv";
  private static final List<String> COLUMNS =
      List.of("measure", "channel", "figure", "population", "denominator", "year", "source");

  private ReferenceRates() {}

  /**
   * @param file of the user, or null
   * @throws RunFailure if the user's file or one of its rows cannot be used; names file, row (from
   *     1 after the header) and column
   */
  static List<Benchmark> of(Path file, Limits limits) {
    List<Benchmark> rates = new ArrayList<>(read(shipped()));
    if (file != null) {
      try {
        rates.addAll(read(UserTable.rows(file, COLUMNS, limits)));
      } catch (NoSuchFileException e) {
        throw new RunFailure(ExitCode.USAGE, file + " cannot be read: there is no such file", e);
      } catch (IllegalArgumentException | IOException e) {
        throw new RunFailure(ExitCode.USAGE, file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return List.copyOf(rates);
  }

  private static List<String[]> shipped() {
    try (InputStream in = ReferenceRates.class.getResourceAsStream(SHIPPED);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream()
          .map(
              row ->
                  COLUMNS.stream()
                      .map(row::getField)
                      .map(cell -> cell.isEmpty() ? null : cell)
                      .toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Benchmark> read(List<String[]> rows) {
    List<Benchmark> rates = new ArrayList<>();
    for (String[] row : rows) {
      rates.add(new Cells(row, rates.size() + 1).rate());
    }
    return rates;
  }

  /** One row; a cell that is empty is null. */
  private record Cells(String[] cells, int number) {
    Benchmark rate() {
      Measure measure = measure();
      return new Benchmark(
          measure,
          channel(measure),
          figure(),
          cell("population"),
          denominator(),
          year(),
          cell("source"));
    }

    private Measure measure() {
      String code = cell("measure");
      return Measure.of(code == null ? "" : code.toLowerCase(Locale.ROOT))
          .orElseThrow(
              () -> problem("measure", "must be one of " + String.join(", ", Measure.codes())));
    }

    private String channel(Measure measure) {
      String cell = cell("channel");
      String channel = cell == null ? null : cell.toLowerCase(Locale.ROOT);
      String only = measure.onlyChannel();
      if (only != null && channel != null && !channel.equals(only)) {
        throw problem("channel", "must be " + only + ", or empty, for " + measure.code());
      }
      if (only == null && channel == null && !measure.isOverAll()) {
        throw problem("channel", "is needed for " + measure.code());
      }
      return only == null ? channel : only;
    }

    private double figure() {
      String cell = cell("figure");
      if (cell != null && cell.matches("[01]([.,]\\d{1,15})?")) {
        double figure = Double.parseDouble(cell.replace(',', '.'));
        if (figure <= 1) {
          return figure;
        }
      }
      throw problem("figure", "must be a share from 0 to 1, such as 0.15");
    }

    private String denominator() {
      String cell = cell("denominator");
      if (cell == null) {
        throw problem("denominator", "is needed: what the figure is a share of");
      }
      return cell;
    }

    private Integer year() {
      String cell = cell("year");
      if (cell != null && !cell.matches("(19|20)\\d{2}")) {
        throw problem("year", "must be a year such as 2010, or empty");
      }
      return cell == null ? null : Integer.valueOf(cell);
    }

    private String cell(String column) {
      return cells[COLUMNS.indexOf(column)];
    }

    private IllegalArgumentException problem(String column, String what) {
      return new IllegalArgumentException("row " + number + ", column " + column + " " + what);
    }
  }
}
