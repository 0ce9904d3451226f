package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static String printed(Map<String, List<Row>> reports) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    List<Sheet> sheets =
        reports.entrySet().stream()
            .map(report -> TestSheet.named(report.getKey(), report.getValue()))
            .toList();
    Answers.print(new PrintStream(screen, true, StandardCharsets.UTF_8), sheets, Path.of("latest"));
    return screen.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  /** A row of texts, whole numbers, rates and gaps; its column names alternate with its values. */
  private static Row row(Object... cells) {
    StructType columns = new StructType();
    Object[] values = new Object[cells.length / 2];
    for (int i = 0; i < values.length; i++) {
      Object value = cells[2 * i + 1];
      values[i] = value;
      columns =
          columns.add(
              (String) cells[2 * i],
              value instanceof Long
                  ? DataTypes.LongType
                  : value instanceof Double ? DataTypes.DoubleType : DataTypes.StringType);
    }
    return new GenericRowWithSchema(values, columns);
  }

  private static final Map<String, List<Row>> ONE_OF_EACH =
      Map.of(
          "reply_rates_by_channel",
          List.of(
              row(
                  "channel",
                  "email",
                  "people_mature",
                  1L,
                  "people_replied",
                  1L,
                  "reply_rate",
                  1.0,
                  "reply_rate_low",
                  0.2065,
                  "reply_rate_high",
                  1.0)),
          "calls",
          List.of(
              row(
                  "campaign",
                  "all",
                  "answered",
                  0L,
                  "refused",
                  1L,
                  "people_reached",
                  1L,
                  "people_called",
                  1L,
                  "reach_rate",
                  1.0,
                  "reach_rate_low",
                  0.2065,
                  "reach_rate_high",
                  1.0,
                  "refusal_rate",
                  1.0,
                  "refusal_rate_low",
                  0.2065,
                  "refusal_rate_high",
                  1.0)),
          "channel_conversion",
          List.of(
              row(
                  "first_channel",
                  "all",
                  "people",
                  1L,
                  "contracted",
                  1L,
                  "lost",
                  0L,
                  "open",
                  0L,
                  "conversion_rate",
                  1.0,
                  "conversion_rate_low",
                  0.2065,
                  "conversion_rate_high",
                  1.0)),
          "firsts",
          List.of(
              row(
                  "channel",
                  "social",
                  "first_contract_only_on",
                  null,
                  "days_to_first_contract_only",
                  null),
              row(
                  "channel",
                  "all",
                  "first_contract_on",
                  "2026-01-02",
                  "days_to_first_contract",
                  1L)));

  @Test
  void oneOfAThingIsNamedInTheSingular() {
    assertEquals(
        """

        1 of 1 person signed, 100 % (between 21 % and 100 %); 0 lost, 0 still open.
        First contract on 2026-01-02, 1 day after the first activity.

        email: 1 of 1 person replied, 100 % (between 21 % and 100 %).
        call: 1 of 1 person reached, 100 % (between 21 % and 100 %); 1 refusal in 1 talk, 100 % \
        (between 21 % and 100 %).

        Reports: latest/csv
        """,
        printed(ONE_OF_EACH).replace('\\', '/'));
  }

  @Test
  void withoutATouchNothingElseIsClaimed() {
    assertEquals("\nNo touch yet.\n\nReports: latest/csv\n", printed(Map.of()).replace('\\', '/'));
  }
}
