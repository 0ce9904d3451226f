package dev.outreach.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.TestSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTextTest {
  private static final Instant END = Instant.parse("2030-03-31T22:00:01.500Z");

  private static List<String> lines(RunSummary summary, Ending ending) {
    return new String(summary.metrics(ending), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> lines(RunSummary summary) {
    return lines(summary, new Ending("done_with_warnings", 3, null, END));
  }

  private static FileAccount file(String format, String status, long given, long rejected) {
    return new FileAccount(
        "Zoé/a.csv",
        "ab12",
        10,
        format,
        status,
        given,
        3,
        2,
        1,
        4,
        rejected,
        5,
        7,
        "line 2: bad-date");
  }

  private static RunSummary filled() {
    RunSummary summary = TestSummary.empty();
    summary.step("Reading and storing what is new in 67 files").end(true);
    summary.step("Writing the reports").end(true);
    summary.warning(Warning.of("Refused ", "Zoé/a.csv", ": no column"));
    summary.warning(Warning.of("2 files were passed over."));
    summary.exports(
        new ReadExports(
            9,
            5,
            List.of(
                file("aircall", "taken", 12, 2),
                file("aircall", "taken", 10, 0),
                file("mbox", "refused", 8, 8),
                file(null, "unrecognised", 0, 0))));
    return summary;
  }

  @Test
  void whatBecameOfTheRecordsIsCountedPerSource() {
    List<String> lines = lines(filled());
    assertTrue(lines.contains("outreach_run_records{source=\"aircall\",fate=\"in\"} 22"));
    assertTrue(lines.contains("outreach_run_records{source=\"aircall\",fate=\"stored\"} 12"));
    assertTrue(lines.contains("outreach_run_records{source=\"aircall\",fate=\"duplicate\"} 8"));
    assertTrue(lines.contains("outreach_run_records{source=\"aircall\",fate=\"rejected\"} 2"));
    assertTrue(lines.contains("outreach_run_records{source=\"mbox\",fate=\"rejected\"} 8"));
    assertTrue(lines.contains("outreach_run_files{source=\"aircall\",status=\"taken\"} 2"));
    assertTrue(
        lines.contains("outreach_run_files{source=\"unrecognised\",status=\"unrecognised\"} 1"));
    assertTrue(lines.contains("outreach_run_files_known 5"));
    assertFalse(lines.stream().anyMatch(line -> line.contains("unrecognised\",fate")));
  }

  @Test
  void howTheRunEndedAndHowLongItsStepsTookStandThere() {
    List<String> lines = lines(filled());
    assertTrue(lines.contains("outreach_run_exit_code 3"));
    assertTrue(lines.contains("outreach_run_end_timestamp_seconds 1901224801.500"), lines + "");
    assertTrue(lines.contains("outreach_run_warnings 2"));
    assertEquals(
        1,
        lines.stream()
            .filter(
                line -> line.startsWith("outreach_run_info{command=\"run\",outcome=\"done_with"))
            .count());
    assertEquals(
        List.of("reading_and_storing_what_is_new", "writing_the_reports"),
        lines.stream()
            .filter(line -> line.startsWith("outreach_run_step_duration_seconds{"))
            .map(line -> line.replaceFirst(".*step=\"([^\"]*)\"} \\d+\\.\\d{3}$", "$1"))
            .toList());
  }

  @Test
  void aRunThatASignalEndedHasNoExitCode() {
    List<String> lines = lines(TestSummary.empty(), Ending.interrupted(END));
    assertFalse(lines.stream().anyMatch(line -> line.startsWith("outreach_run_exit_code")));
    assertTrue(lines.stream().anyMatch(line -> line.contains("outcome=\"interrupted\"")));
  }

  @Test
  void eachMetricIsExplainedOnceBeforeItsSamplesAndNoneNamesAFile() {
    Set<String> explained = new HashSet<>();
    String metric = null;
    for (String line : lines(filled())) {
      if (line.startsWith("# HELP ")) {
        metric = line.split(" ")[2];
        assertTrue(explained.add(metric), line);
      } else if (line.startsWith("# TYPE ")) {
        assertEquals("# TYPE " + metric + " gauge", line);
      } else {
        assertTrue(line.matches(metric + "(\\{([a-z]+=\"[^\"]*\",?)+})? [\\d.]+"), line);
      }
      assertFalse(line.contains("Zoé"), line);
    }
  }

  @Test
  void itIsWrittenAtTheEndAloneAndNotByARunThatIsNotLetIn(@TempDir Path folder) throws Exception {
    Path metrics = folder.resolve("metrics.prom");
    new SummaryFile(folder, TestSummary.empty(), line -> {}).refuse("another_run_at_work", 5, "-");
    SummaryFile run = new SummaryFile(folder, TestSummary.empty(), line -> {});
    run.begin();
    assertFalse(Files.exists(metrics));
    run.end("audit_failed", 4, "Nothing was stored.");
    assertTrue(Files.readAllLines(metrics).contains("outreach_run_exit_code 4"));
    SummaryFile next = new SummaryFile(folder, TestSummary.empty(), line -> {});
    next.begin();
    assertTrue(Files.readAllLines(metrics).contains("outreach_run_exit_code 4"));
    next.end("done", 0, null);
    assertTrue(Files.readAllLines(metrics).contains("outreach_run_exit_code 0"));
  }
}
