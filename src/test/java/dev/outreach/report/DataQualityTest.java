package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.table.Files;
import dev.outreach.table.Uncounted;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class DataQualityTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new DataQuality();

  @Test
  @Slow
  void countsAddUpToWhatEachFileHeld() {
    facts.files.add(
        "path", "mail/sent.mbox",
        "records_in", 15L,
        "touches", 9L,
        "suppressed", 1L,
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
            "calls.csv|invented|0|0|0|0|8|0|line 2: not a day|0|refused|0|0|0|0|0",
            "mail/sent.mbox|invented|9|2|0|2|1|1|message 7: no date|4|taken|0|0|0|0|0"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  private void file(String path, String sha256) {
    facts.files.add("path", path, "file_sha256", sha256, "touches", 20L);
  }

  private void uncounted(String sha256, String reason, long touches) {
    facts.uncounted.add("file_key", key(sha256), "reason", reason, "touches", touches);
  }

  /** As Spark hashes it. */
  private static long key(String sha256) {
    UTF8String text = UTF8String.fromString(sha256);
    return XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), 42);
  }

  @Test
  @Slow
  void partsOfWhatCountsNowhereAddUpPerFileAndReason() {
    file("calendar.ics", "aa");
    file("calls.csv", "bb");
    file("mail.mbox", "cc");
    uncounted("aa", Uncounted.ALSO_ELSEWHERE, 3);
    uncounted("cc", Uncounted.ALSO_ELSEWHERE, 1);
    uncounted("cc", Uncounted.ALSO_ELSEWHERE, 4);
    uncounted("cc", Uncounted.IGNORED, 5);
    uncounted("cc", Uncounted.OWN_DOMAIN, 2);
    uncounted("cc", Uncounted.NOBODY, 6);
    uncounted("cc", Uncounted.IN_FUTURE, 2);
    uncounted("cc", Uncounted.IN_FUTURE, 1);
    uncounted("a file that is no more", Uncounted.NOBODY, 9);
    assertEquals(
        List.of("calendar.ics|20|3|0|0|0|0", "calls.csv|20|0|0|0|0|0", "mail.mbox|20|5|5|2|6|3"),
        facts.answer(
            report,
            "file",
            "touches",
            "also_elsewhere",
            "ignored",
            "own_domain",
            "nobody",
            "in_future"));
  }
}
