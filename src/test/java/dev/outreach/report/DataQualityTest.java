package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataQualityTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new DataQuality();

  @Test
  void countsAddUpToWhatEachFileHeld() {
    facts.files.add(
        "path", "mail/sent.mbox",
        "records_in", 15L,
        "touches", 10L,
        "contacts", 2L,
        "duplicates", 2L,
        "rejected", 1L,
        "skipped", 4L,
        "first_problem", "message 7: no date");
    facts.files.add(
        "path",
        "calls.csv",
        "status",
        Files.REFUSED,
        "records_in",
        8L,
        "touches",
        5L,
        "rejected",
        3L,
        "first_problem",
        "line 2: not a day");
    assertEquals(
        List.of(
            "calls.csv|invented|0|0|0|0|8|line 2: not a day|0|refused",
            "mail/sent.mbox|invented|10|2|0|2|1|message 7: no date|4|taken"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }
}
