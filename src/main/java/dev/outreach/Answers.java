package dev.outreach;

import dev.outreach.sheet.Sheet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The closing summary: the answers in sentences, and where the reports lie. */
final class Answers {
  /** The group of channels that comes with the program; see {@code reference.conf}. */
  private static final String SOCIAL = "social";

  private final Map<String, List<Row>> reports;

  private Answers(Map<String, List<Row>> reports) {
    this.reports = reports;
  }

  /** Prints the summary of these reports. */
  static void print(PrintStream out, List<Sheet> sheets, Path latest) {
    Answers answers =
        new Answers(sheets.stream().collect(Collectors.toMap(Sheet::name, Sheet::rows)));
    out.println();
    if (answers.rows("channel_conversion").isEmpty()) {
      out.println("No touch yet.");
    }
    answers
        .row("channel_conversion", "first_channel", "all")
        .ifPresent(row -> out.println(conversion(row)));
    answers.row("firsts", "channel", "all").ifPresent(row -> out.println(first(row)));
    answers
        .row("firsts", "channel", SOCIAL)
        .filter(row -> row.getAs("first_contract_only_on") != null)
        .ifPresent(row -> out.println(firstThroughSocialAlone(row)));
    if (!answers.rows("reply_rates_by_channel").isEmpty() || !answers.rows("calls").isEmpty()) {
      out.println();
    }
    answers.rows("reply_rates_by_channel").forEach(row -> out.println(replies(row)));
    answers.row("calls", "campaign", "all").ifPresent(row -> out.println(calls(row)));
    out.println();
    out.println("Reports: " + latest.resolve("csv"));
  }

  private static String replies(Row row) {
    long mature = row.<Long>getAs("people_mature");
    String channel = row.getAs("channel");
    if (mature == 0) {
      return String.format(Locale.ROOT, "%s: too early to say how many reply.", channel);
    }
    return String.format(
        Locale.ROOT,
        "%s: %d of %s replied, %s.",
        channel,
        row.<Long>getAs("people_replied"),
        people(mature),
        share(row, "reply_rate"));
  }

  private static String calls(Row row) {
    if (row.getAs("refusal_rate") == null) {
      return "call: nobody was reached.";
    }
    long talks = row.<Long>getAs("answered");
    long refused = row.<Long>getAs("refused");
    return String.format(
        Locale.ROOT,
        "call: %d of %s reached, %s; %s in %s, %s.",
        row.<Long>getAs("people_reached"),
        people(row.getAs("people_called")),
        share(row, "reach_rate"),
        count(refused, "refusal"),
        count(talks + refused, "talk"),
        share(row, "refusal_rate"));
  }

  private static String conversion(Row row) {
    if (row.getAs("conversion_rate") == null) {
      return "No touch yet.";
    }
    return String.format(
        Locale.ROOT,
        "%d of %s signed, %s; %d lost, %d still open.",
        row.<Long>getAs("contracted"),
        people(row.getAs("people")),
        share(row, "conversion_rate"),
        row.<Long>getAs("lost"),
        row.<Long>getAs("open"));
  }

  private static String first(Row row) {
    Object signed = row.getAs("first_contract_on");
    return signed == null
        ? "No contract yet."
        : String.format(
            Locale.ROOT,
            "First contract on %s, %s after the first activity.",
            signed,
            days(row, "days_to_first_contract"));
  }

  private static String firstThroughSocialAlone(Row row) {
    return String.format(
        Locale.ROOT,
        "First contract through social alone on %s, %s after the first activity there.",
        row.getAs("first_contract_only_on"),
        days(row, "days_to_first_contract_only"));
  }

  private static String days(Row row, String column) {
    return count(((Number) row.getAs(column)).longValue(), "day");
  }

  private static String people(long n) {
    return n == 1 ? "1 person" : n + " people";
  }

  private static String count(long n, String one) {
    return n + " " + one + (n == 1 ? "" : "s");
  }

  /** A rate with its 95 % interval. */
  private static String share(Row row, String rate) {
    return String.format(
        Locale.ROOT,
        "%s (between %s and %s)",
        percent(row.getAs(rate)),
        percent(row.getAs(rate + "_low")),
        percent(row.getAs(rate + "_high")));
  }

  private static String percent(Object share) {
    double percent = 100 * ((Number) share).doubleValue();
    String digits = percent > 0 && percent < 10 ? "%.1f %%" : "%.0f %%";
    return String.format(Locale.ROOT, digits, percent);
  }

  private List<Row> rows(String report) {
    return reports.getOrDefault(report, List.of());
  }

  private Optional<Row> row(String report, String column, String value) {
    return rows(report).stream().filter(row -> value.equals(row.getAs(column))).findFirst();
  }
}
