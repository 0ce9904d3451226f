package dev.outreach.summary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * A run at its end as Prometheus' node exporter reads it from a text file. All are gauges: each
 * says what the last run did, and none adds up over runs. It names no file.
 *
 * <ul>
 *   <li>{@code outreach_run_info{command, outcome, version}}: 1
 *   <li>{@code outreach_run_exit_code}: absent where a signal ended the run
 *   <li>{@code outreach_run_start_timestamp_seconds}, {@code outreach_run_end_timestamp_seconds}:
 *       since 1970
 *   <li>{@code outreach_run_step_duration_seconds{step}}
 *   <li>{@code outreach_run_warnings}
 *   <li>{@code outreach_run_files{source, status}}: those that were read, with the status of {@link
 *       FileAccount}; {@code outreach_run_files_known}: those that were not, since their bytes were
 *       read before
 *   <li>{@code outreach_run_records{source, fate}}: {@code in} = {@code stored} + {@code duplicate}
 *       + {@code rejected} + {@code suppressed}; beside them {@code skipped}
 * </ul>
 */
final class MetricsText {
  /** Such as how many files a step is about: the same step has the same name in every run. */
  private static final Pattern COUNT = Pattern.compile(" in \\d.*");

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private final StringBuilder text = new StringBuilder();

  private MetricsText() {}

  /** The text of a run that has ended. */
  static byte[] of(
      Ending ending,
      Instant startedAt,
      About about,
      List<StepTime> steps,
      int warnings,
      ReadExports exports) {
    MetricsText metrics = new MetricsText();
    metrics.run(ending, startedAt, about);
    metrics.steps(steps);
    metrics.gauge("outreach_run_warnings", "Lines that warned the user.");
    metrics.sample("outreach_run_warnings", "", warnings);
    if (exports != null) {
      metrics.exports(exports);
    }
    return metrics.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void run(Ending ending, Instant startedAt, About about) {
    gauge("outreach_run_info", "What ran, and how it ended.");
    String info =
        labels(
            "command", about.command(),
            "outcome", ending.outcome(),
            "version", Program.thatRuns().outreach());
    sample("outreach_run_info", info, 1);
    if (ending.exitCode() != null) {
      gauge("outreach_run_exit_code", "Exit code of the last run.");
      sample("outreach_run_exit_code", "", ending.exitCode());
    }
    time("outreach_run_start_timestamp_seconds", "When the last run began.", startedAt);
    time("outreach_run_end_timestamp_seconds", "When the last run ended.", ending.at());
  }

  private void time(String name, String help, Instant at) {
    gauge(name, help);
    seconds(name, "", at.toEpochMilli() / 1e3);
  }

  private void steps(List<StepTime> steps) {
    Map<String, Double> seconds = new TreeMap<>();
    steps.forEach(step -> seconds.merge(word(step.name()), step.seconds(), Double::sum));
    String name = "outreach_run_step_duration_seconds";
    gauge(name, "How long a step of the last run took.");
    seconds.forEach((step, took) -> seconds(name, labels("step", step), took));
  }

  private static String word(String step) {
    String name = COUNT.matcher(step).replaceFirst("").toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(name).replaceAll("_");
  }

  private void exports(ReadExports exports) {
    gauge("outreach_run_files_known", "Files not read, since their bytes were read before.");
    sample("outreach_run_files_known", "", exports.known());
    Map<String, Long> files = new TreeMap<>();
    Map<String, List<FileAccount>> sources = new TreeMap<>();
    for (FileAccount file : exports.files()) {
      String source = file.format() == null ? "unrecognised" : file.format();
      files.merge(labels("source", source, "status", file.status()), 1L, Long::sum);
      if (file.format() != null) {
        sources.computeIfAbsent(source, s -> new ArrayList<>()).add(file);
      }
    }
    gauge("outreach_run_files", "Files that the last run read.");
    files.forEach((labels, count) -> sample("outreach_run_files", labels, count));
    gauge("outreach_run_records", "Records of these files, by what became of them.");
    sources.forEach(this::records);
  }

  private void records(String source, List<FileAccount> files) {
    record(source, "in", files, FileAccount::given);
    record(source, "stored", files, file -> file.touches() + file.contacts() + file.contracts());
    record(source, "duplicate", files, FileAccount::duplicates);
    record(source, "rejected", files, FileAccount::rejected);
    record(source, "suppressed", files, FileAccount::suppressed);
    record(source, "skipped", files, FileAccount::skipped);
  }

  private void record(
      String source, String fate, List<FileAccount> files, ToLongFunction<FileAccount> count) {
    sample(
        "outreach_run_records",
        labels("source", source, "fate", fate),
        files.stream().mapToLong(count).sum());
  }

  private void gauge(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String labels, long value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  private void seconds(String name, String labels, double value) {
    String shown = String.format(Locale.ROOT, "%.3f", value);
    text.append(name).append(labels).append(' ').append(shown).append('\n');
  }

  /** Name, value, name, value …: a set of labels as it is written. */
  private static String labels(String... namesAndValues) {
    StringBuilder labels = new StringBuilder("{");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value =
          namesAndValues[i + 1].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      labels.append(i == 0 ? "" : ",").append(namesAndValues[i]);
      labels.append("=\"").append(value).append('"');
    }
    return labels.append('}').toString();
  }
}
