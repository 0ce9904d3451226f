package dev.outreach.usertable;

import dev.outreach.export.Amount;
import dev.outreach.export.CsvTable;
import dev.outreach.export.Header;
import dev.outreach.export.Limits;
import dev.outreach.export.UserTable;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.measure.CurrencyRates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's exchange rates, in one of two layouts: columns {@code date}, {@code currency} and
 * {@code rate}, or those of the European Central Bank's {@code eurofxref-hist.csv}, which has one
 * column for each currency and {@code N/A} where there was no rate. A rate is what {@link
 * CurrencyRates} says: units of the currency for one euro.
 */
final class CurrencyFile {
  private static final String DATE = "date";
  private static final String CURRENCY = "currency";
  private static final String RATE = "rate";
  private static final List<String> LONG = List.of(DATE, CURRENCY, RATE);
  private static final String WANTED =
      LONG + ", or date and one column for each currency, as in eurofxref-hist.csv";
  private static final String NOT_THERE = "N/A";

  private final Map<String, SortedMap<LocalDate, BigDecimal>> rates = new TreeMap<>();

  private CurrencyFile() {}

  /**
   * The rates of the file.
   *
   * @throws RunFailure if the file or one of its rows cannot be used; names file, row (from 1 after
   *     the header) and column
   */
  static CurrencyRates of(Path file, Limits limits) {
    try {
      CurrencyFile read = new CurrencyFile();
      int number = 0;
      for (CsvTable.Line line : UserTable.lines(file, CurrencyFile::isHeader, WANTED, limits)) {
        number++;
        read.add(new Row(line, number));
      }
      return CurrencyRates.of(read.rates);
    } catch (NoSuchFileException e) {
      throw new RunFailure(ExitCode.USAGE, file + " cannot be read: there is no such file", e);
    } catch (IllegalArgumentException | IOException e) {
      throw new RunFailure(ExitCode.USAGE, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.has(columns, DATE)
        && (Header.hasAll(columns, LONG)
            || columns.stream().anyMatch(column -> Amount.currency(column).isPresent()));
  }

  private void add(Row row) {
    LocalDate day = row.day();
    if (Header.hasAll(row.columns(), LONG)) {
      add(row, row.currency(), day, RATE);
      return;
    }
    for (String column : row.columns()) {
      if (!column.isEmpty() && !column.equals(DATE) && row.has(column)) {
        add(row, row.currencyOf(column), day, column);
      }
    }
  }

  private void add(Row row, String currency, LocalDate day, String column) {
    BigDecimal rate = row.rate(column);
    if (currency.equals(CurrencyRates.BASE) && rate.compareTo(BigDecimal.ONE) != 0) {
      throw row.problem(column, "must be 1 for EUR: rates are units of a currency for one euro");
    }
    BigDecimal before =
        rates.computeIfAbsent(currency, unused -> new TreeMap<>()).putIfAbsent(day, rate);
    if (before != null && before.compareTo(rate) != 0) {
      throw row.problem(column, "has another rate than a row above, for the same day");
    }
  }

  /** One row under either header. */
  private record Row(CsvTable.Line cells, int number) {
    Row {
      if (cells.isBroken()) {
        throw new IllegalArgumentException("row " + number + " has a quote that is not closed");
      }
      if (cells.overflows()) {
        throw new IllegalArgumentException(
            "row " + number + " has more cells than the header; a decimal comma needs quotes or ;");
      }
    }

    Set<String> columns() {
      return cells.columns().keySet();
    }

    /** Whether there is a rate; {@code N/A} and nothing are none. */
    boolean has(String column) {
      String cell = cells.get(column);
      return cell != null && !cell.equalsIgnoreCase(NOT_THERE);
    }

    LocalDate day() {
      String cell = cells.get(DATE);
      try {
        return LocalDate.parse(cell == null ? "" : cell);
      } catch (DateTimeException e) {
        throw problem(DATE, "must be a day such as 2026-01-31");
      }
    }

    String currency() {
      return Optional.ofNullable(cells.get(CURRENCY))
          .flatMap(Amount::currency)
          .orElseThrow(() -> problem(CURRENCY, "must be an ISO 4217 code such as USD"));
    }

    String currencyOf(String column) {
      return Amount.currency(column)
          .orElseThrow(() -> problem(column, "must be called by an ISO 4217 code such as USD"));
    }

    BigDecimal rate(String column) {
      String cell = cells.get(column);
      if (cell != null && cell.matches("\\d{1,9}([.,]\\d{1,7})?")) {
        BigDecimal rate = new BigDecimal(cell.replace(',', '.'));
        if (rate.signum() > 0) {
          return rate;
        }
      }
      throw problem(column, "must be a rate over 0 such as 1.0954");
    }

    IllegalArgumentException problem(String column, String what) {
      String shown = LONG.contains(column) ? column : column.toUpperCase(Locale.ROOT);
      return new IllegalArgumentException("row " + number + ", column " + shown + " " + what);
    }
  }
}
