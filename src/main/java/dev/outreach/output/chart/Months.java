package dev.outreach.output.chart;

import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.Map;

/** Months as they stand on axes. */
final class Months {
  private Months() {}

  static String text(Words words, LocalDate day) {
    String month = Integer.toString(day.getMonthValue());
    return words.text(
        "chart.month",
        Map.of(
            "year",
            Integer.toString(day.getYear()),
            "month",
            month.length() == 1 ? "0" + month : month));
  }
}
