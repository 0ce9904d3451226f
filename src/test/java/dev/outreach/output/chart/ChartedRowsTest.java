package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What single rows look like. */
class ChartedRowsTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH);

  @Test
  void numbersAtRiskStandUnderTheCurve() {
    Picture picture = picture(SampleSheets.named("time_to_first_contract_curve"));
    assertTrue(picture.texts().containsAll(List.of("58", "66", "95")), picture.texts()::toString);
    assertTrue(picture.texts().contains("still open before that day"));
  }

  @Test
  void aCurveOfThousandsOfDaysHasItsBandAndReadableNumbers() {
    Sheet sheet = SampleSheets.named("time_to_first_contract_curve");
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < 4_000; day++) {
      double share = day / 5_000.0;
      rows.add(
          row(
              sheet,
              Map.of(
                  "first_channel",
                  "email",
                  "day",
                  (long) day,
                  "at_risk",
                  9_000L - 2 * day,
                  "converted_share",
                  share,
                  "converted_share_low",
                  share * 0.9,
                  "converted_share_high",
                  Math.min(1, share * 1.1))));
    }
    Picture picture = picture(sheet.withRows(rows));
    assertTrue(picture.classes().contains("f-band"));
    assertTrue(picture.texts().containsAll(List.of("9,000", "1,002")));
    picture.assertTextsInside();
    picture.assertTextsApart();
    List<Element> below =
        picture.named("text").stream().filter(t -> isWatched(t.getTextContent())).toList();
    assertTrue(below.size() > 5, () -> below.size() + " numbers");
    for (int i = 1; i < below.size(); i++) {
      double apart = x(below.get(i)) - x(below.get(i - 1));
      assertTrue(apart >= TextFit.width("9,000"), "apart by " + apart);
    }
  }

  private static boolean isWatched(String text) {
    return text.matches("[1-9],\\d{3}") && !text.endsWith(",000") || text.equals("9,000");
  }

  @Test
  void onceEverybodyHasSignedTheCurveEndsAtAll() {
    Sheet sheet = SampleSheets.named("time_to_first_contract_curve");
    Row last =
        row(sheet, Map.of("first_channel", "x", "day", 3L, "at_risk", 2L, "converted_share", 1.0));
    assertTrue(picture(sheet.withRows(List.of(last))).texts().contains("100% by day 3"));
  }

  @Test
  void aDifferenceThatIsShownIsAFullDotAndOthersAreRings() {
    Sheet sheet = SampleSheets.named("verdicts");
    for (String verdict : List.of("better", "worse", "no difference shown", "too little data")) {
      Row row =
          row(
              sheet,
              Map.of(
                  "channel",
                  "email",
                  "measure",
                  "reply_rate",
                  "difference",
                  0.2,
                  "difference_low",
                  0.1,
                  "difference_high",
                  0.3,
                  "people",
                  100L,
                  "verdict",
                  verdict));
      Picture picture = picture(sheet.withRows(List.of(row)));
      long rings =
          picture.named("circle").stream()
              .filter(circle -> circle.getAttribute("class").contains("f-paper"))
              .count();
      boolean isShown = List.of("better", "worse").contains(verdict);
      assertEquals(isShown ? 1 : 2, rings, verdict + ", with the key's");
    }
  }

  @Test
  void timesWithTooFewAttemptsStayPale() {
    Sheet sheet = SampleSheets.named("best_times");
    Row lucky = time(sheet, Map.of("successes", 3L, "attempts", 3L, "success_rate_low", 0.44));
    assertFalse(picture(sheet.withRows(List.of(lucky))).classes().contains("f-shade-5"));
    Row judged =
        time(sheet, Map.of("successes", 30L, "attempts", 30L, "success_rate_low", 0.88, "rank", 1));
    assertTrue(picture(sheet.withRows(List.of(judged))).classes().contains("f-shade-5"));
  }

  @Test
  void hoursHaveTilesOfTheirOwn() {
    Sheet sheet = SampleSheets.named("best_times");
    List<Row> rows = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      rows.add(time(sheet, Map.of("hour", hour, "attempts", 20L, "success_rate_low", 0.2)));
    }
    rows.add(time(sheet, Map.of("attempts", 480L, "success_rate_low", 0.3)));
    Picture picture = picture(sheet.withRows(rows));
    assertTrue(picture.texts().containsAll(List.of("0 h", "9 h", "23 h", "morning")));
    assertTrue(picture.texts().indexOf("0 h") < picture.texts().indexOf("23 h"));
    picture.assertTextsInside();
    picture.assertTextsApart();
  }

  private static Row time(Sheet sheet, Map<String, Object> cells) {
    Map<String, Object> all = new HashMap<>();
    all.putAll(
        Map.of(
            "channel",
            "call",
            "success",
            "reached",
            "weekday",
            1,
            "day_part",
            "morning",
            "success_rate",
            1.0,
            "successes",
            1L));
    all.putAll(cells);
    return row(sheet, all);
  }

  @Test
  void weeksOfManyYearsAreDrawnTogetherAndATypingErrorIsNotWaitedFor() {
    Sheet sheet = SampleSheets.named("activity");
    List<Row> rows = new ArrayList<>();
    for (int week = 0; week < 1_000; week++) {
      LocalDate monday = LocalDate.of(2000, 1, 3).plusWeeks(week);
      rows.add(row(sheet, Map.of("week_start_on", monday, "direction", "outbound", "touches", 2L)));
    }
    Picture twentyYears = picture(sheet.withRows(rows));
    assertTrue(twentyYears.named("rect").size() < 200);
    assertTrue(
        twentyYears.texts().stream().anyMatch(text -> text.matches("touches, by \\d weeks")));
    assertTrue(twentyYears.texts().contains("2010-01"));
    LocalDate wrong = LocalDate.of(9999, 12, 27);
    rows.add(row(sheet, Map.of("week_start_on", wrong, "direction", "inbound", "touches", 1L)));
    assertTrue(picture(sheet.withRows(rows)).named("rect").size() < 200);
  }

  @Test
  void theLastMonthsAreShownAndSaid() {
    Sheet sheet = SampleSheets.named("cohorts");
    List<Row> rows = new ArrayList<>();
    for (int month = 0; month < 25; month++) {
      rows.add(
          row(
              sheet,
              Map.of(
                  "cohort_month",
                  LocalDate.of(2009, 1, 1).plusMonths(month),
                  "people",
                  5L,
                  "converted_by_30_days",
                  0.2)));
    }
    assertTrue(
        picture(sheet.withRows(rows.subList(0, 24))).texts().stream()
            .noneMatch(text -> text.contains("months")));
    Picture picture = picture(sheet.withRows(rows));
    assertTrue(picture.texts().contains("The last 24 of 25 months; the table has all."));
    assertFalse(picture.texts().contains("2009-01 · 5"));
    assertTrue(picture.texts().contains("2011-01 · 5"));
  }

  @Test
  void aChannelThatAModelDoesNotNameGetsNothingFromIt() {
    Sheet sheet = SampleSheets.named("attribution");
    Picture picture =
        picture(
            sheet.withRows(
                List.of(
                    row(sheet, Map.of("model", "first", "channel", "call", "share", 1.0)),
                    row(sheet, Map.of("model", "markov_1", "channel", "call", "share", 0.998)),
                    row(sheet, Map.of("model", "markov_1", "channel", "form", "share", 0.002)))));
    assertTrue(picture.texts().contains("form"), picture.texts()::toString);
    assertTrue(picture.texts().contains("0% to 0.2%"), picture.texts()::toString);
  }

  private static Picture picture(Sheet sheet) {
    return new Picture(Drawing.of(sheet, WORDS).orElseThrow().wide());
  }

  private static double x(Element text) {
    return Double.parseDouble(text.getAttribute("x"));
  }

  private static Row row(Sheet sheet, Map<String, Object> cells) {
    Object[] all = new Object[sheet.schema().size()];
    cells.forEach((name, value) -> all[sheet.indexOf(name)] = value);
    return new GenericRowWithSchema(all, sheet.schema());
  }
}
