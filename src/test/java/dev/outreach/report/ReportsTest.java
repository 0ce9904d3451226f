package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private final TestFacts facts = new TestFacts();

  @Test
  void filesAreNamedAfterTheirQuestions() {
    assertEquals(
        List.of(
            "reply_rates",
            "reply_rates_by_channel",
            "reply_delay",
            "definitions",
            "calls",
            "variants",
            "verdicts",
            "follow_up_lift",
            "best_times",
            "channel_conversion",
            "depth_ladder",
            "channel_hops",
            "effort",
            "time_to_first_contract",
            "time_to_first_contract_curve",
            "compare_channels",
            "benchmarks",
            "firsts",
            "attribution",
            "cohorts",
            "firsts",
            "activity",
            "posts",
            "network",
            "referrals",
            "recontact",
            "data_quality"),
        Reports.ALL.stream().map(Report::name).toList());
  }

  @Test
  void everyColumnIsDescribedAndInItsPlace() {
    for (Report report : Reports.ALL) {
      Dataset<Row> rows = report.rows(facts.facts());
      assertArrayEquals(ReplyRatesTest.names(report), rows.columns(), report.name());
      assertFalse(report.question().isBlank(), report.name());
      assertFalse(report.grain().isBlank(), report.name());
      for (Report.Column column : report.columns()) {
        assertTrue(column.description().length() > 8, report.name() + "." + column.name());
      }
    }
  }

  @Test
  void withoutFactsThereIsNoRow() {
    for (Report report : Reports.ALL) {
      assertEquals(List.of(), report.rows(facts.facts()).collectAsList(), report.name());
    }
  }
}
