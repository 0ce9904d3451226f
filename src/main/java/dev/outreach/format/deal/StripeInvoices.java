package dev.outreach.format.deal;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Contracts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The invoices that Stripe's dashboard exports as CSV: each a contract won on the day it was
 * finalised, paid ({@code paid}) or not yet ({@code open}). One that came to nothing ({@code void},
 * {@code uncollectible}), or is a draft, is kept as an open deal, which counts nowhere: so a later
 * export takes back what an earlier one said. Invoices over nothing, as trials make them, and over
 * less are no records.
 *
 * <p>The amount is what was invoiced without tax: {@code Total} less {@code Tax}. {@code Amount
 * Paid} leaves out what a credit balance covered, and is zero until somebody pays. Sums are in
 * whole units of the currency. The customer's name is a company's as often as a person's, and is
 * kept as the company. Times are UTC; the day is that of the configured zone.
 */
public final class StripeInvoices implements Format {
  private static final String ID = "id";
  private static final String STATUS = "Status";
  private static final String TOTAL = "Total";
  private static final String EMAIL = "Customer Email";
  private static final String CUSTOMER_NAME = "Customer Name";
  private static final String CUSTOMER = "Customer";
  private static final List<String> SUMS = List.of(TOTAL, "Amount Due", "Amount Paid");
  private static final List<String> FINALISED =
      List.of("Finalized At (UTC)", "Date (UTC)", "Created (UTC)", "Paid At (UTC)");
  private static final Map<String, String> STATUSES =
      Map.of(
          "paid", Contracts.WON,
          "open", Contracts.WON,
          "pastdue", Contracts.WON,
          "void", Contracts.OPEN,
          "draft", Contracts.OPEN,
          "uncollectible", Contracts.OPEN,
          "deleted", Contracts.OPEN);

  @Override
  public String name() {
    return "stripe-invoices";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, StripeInvoices::isHeader);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, StripeInvoices::isHeader, "\"id\", \"Amount Due\"");
    TableReader.require(table, List.of(STATUS), "no column \"Status\": export all columns");
    TableReader.require(table, FINALISED, "no column \"Date (UTC)\": export all columns");
    Dates dates = Dates.of(ZoneOffset.UTC, null, reading.zone()).shownBy(table, FINALISED);
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return columns.contains(ID)
        && Header.hasOne(columns, List.of("Amount Due", "Amount Paid"))
        && Header.hasOne(columns, List.of("Customer", EMAIL))
        && columns.stream().anyMatch(column -> column.endsWith("utc"));
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    Deal deal = new Deal(line.place(), reading).invoice().id(line.get(ID), line.get("Number"));
    String word = line.get(STATUS);
    String status = word == null ? null : STATUSES.get(Text.key(word));
    if (status == null) {
      return deal.reject("unknown-word", STATUS, word).entries();
    }
    Optional<BigDecimal> sum = Sum.of(line.first(SUMS));
    Optional<BigDecimal> tax = Sum.of(line.get("Tax"));
    if (sum.isEmpty() || tax.isEmpty()) {
      return deal.reject("bad-number", TOTAL, line.first(SUMS)).entries();
    }
    if (sum.get().signum() <= 0) {
      return List.of();
    }
    deal.status(status)
        .on(line.named(FINALISED), line.first(FINALISED), text -> day(text, dates, reading))
        .worth(sum.get().subtract(tax.get()), line.get("Currency"))
        .email(EMAIL, line.get(EMAIL))
        .company(line.get(CUSTOMER_NAME))
        .title(line.get("Description"));
    boolean isNameless = line.get(EMAIL) == null && line.get(CUSTOMER_NAME) == null;
    return isNameless ? deal.handle("stripe", line.get(CUSTOMER)).entries() : deal.entries();
  }

  private static Optional<LocalDate> day(String text, Dates dates, ReadingContext reading) {
    return dates
        .when(text)
        .map(EventTime::instant)
        .map(instant -> instant.atZone(reading.zone()).toLocalDate());
  }
}
