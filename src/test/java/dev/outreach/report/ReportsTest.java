package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.sheet.Field;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private final TestFacts facts = new TestFacts();

  @Test
  void filesAreNamedAfterTheirQuestions() {
    assertEquals(
        List.of(
            "reply_rates_by_channel",
            "channel_conversion",
            "clients",
            "time_to_first_contract",
            "time_to_first_contract_curve",
            "compare_channels",
            "reply_rates",
            "reply_delay",
            "calls",
            "best_times",
            "variants",
            "follow_up_lift",
            "verdicts",
            "benchmarks",
            "definitions",
            "depth_ladder",
            "channel_hops",
            "attribution",
            "effort",
            "cohorts",
            "firsts",
            "recontact",
            "referrals",
            "network",
            "same_person_suggestions",
            "activity",
            "posts",
            "data_quality"),
        Reports.ALL.stream().map(Report::name).toList());
  }

  @Test
  void theirPageListsEachWithItsQuestion() throws IOException {
    List<String> rows =
        Reports.ALL.stream()
            .map(report -> "| `" + report.name() + "` | " + report.question() + " |")
            .toList();
    assertEquals(
        rows,
        Files.readAllLines(Path.of("src/site/markdown/reports.md")).stream()
            .dropWhile(line -> !line.equals("| report | question |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList());
  }

  @Test
  @Slow
  void aFinishedTableHoldsNoTextThatDeceivesTheEye() {
    facts.posts.add(
        "touch_id",
        "t1",
        "channel",
        "x\u202e\nblog\u200b",
        "kind",
        Kind.POST,
        "occurred_at",
        Instant.parse("2026-01-01T10:00:00Z"),
        "content_key",
        "workshop");
    List<Report> posts = List.of(new Posts());
    Tallies counted = Tallies.of(posts, facts.basis());
    Row row = Reports.sheets(posts, counted, facts.facts()).get(0).rows().get(0);
    assertEquals("x blog", row.getAs("channel"));
    assertEquals(1L, row.<Long>getAs("posts"));
  }

  @Test
  void everyColumnIsDescribedAndInItsPlace() {
    for (Report report : Reports.ALL) {
      String[] columns = facts.table(report).schema().fieldNames();
      assertArrayEquals(ReplyRatesTest.names(report), columns, report.name());
      assertFalse(report.question().isBlank(), report.name());
      assertFalse(report.grain().isBlank(), report.name());
      for (Field column : report.columns()) {
        assertTrue(column.description().length() > 8, report.name() + "." + column.name());
      }
    }
  }

  @Test
  void withoutFactsThereIsNoRow() {
    for (Report report : Reports.ALL) {
      assertEquals(List.of(), facts.rows(report), report.name());
    }
  }

  /** After a change of types, write {@code name, tab, schema().json()} of each report there. */
  @Test
  void theSampleIsReadWithTheTypesOfTheReports() {
    for (Report report : Reports.ALL) {
      assertEquals(
          facts.table(report).schema().json(),
          SampleSheets.schemas().get(report.name()).json(),
          report.name());
      assertFalse(SampleSheets.named(report.name()).rows().isEmpty(), report.name());
    }
  }
}
