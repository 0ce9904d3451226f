package dev.outreach.summary;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a run has to tell of itself, gathered while it goes on; {@link SummaryJson} says what each
 * part is. Any thread may ask for it as it stands: a signal ends a run from a thread of its own.
 */
public final class RunSummary {
  private final About about;
  private UnaryOperator<String> paths;
  private final Instant startedAt;
  private final List<StepTime> steps = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private ReadExports exports;
  private Map<String, Long> before;
  private Map<String, Long> after;
  private Map<String, Long> reported;
  private PublishedSet published;
  private List<String> only = List.of();
  private Instant cutOff;

  /**
   * The summary of a run that begins.
   *
   * @param paths how the path of an export is shown, and what begins with a path
   * @param now when it begins
   */
  public RunSummary(About about, UnaryOperator<String> paths, Instant now) {
    this.about = about;
    this.paths = paths;
    this.startedAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** How paths are shown from here on, also those that are known already. */
  public synchronized void paths(UnaryOperator<String> shown) {
    paths = shown;
  }

  /** The reports that are asked for alone. */
  public synchronized void only(List<String> reports) {
    only = reports;
  }

  /** Begins a step. */
  public synchronized StepTime step(String name) {
    StepTime step = new StepTime(name);
    steps.add(step);
    return step;
  }

  public synchronized void warning(Warning warning) {
    warnings.add(warning);
  }

  public synchronized void exports(ReadExports read) {
    exports = read;
  }

  /** The tables' snapshots before the run changed anything; null for a table without one. */
  public synchronized void tablesBefore(Map<String, Long> snapshots) {
    before = snapshots;
  }

  /** The tables' snapshots at the run's end. */
  public synchronized void tablesAfter(Map<String, Long> snapshots) {
    after = snapshots;
  }

  /** The snapshots that the reports are made from. */
  public synchronized void tablesReported(Map<String, Long> snapshots) {
    reported = snapshots;
  }

  /** The set lies where readers find it. */
  public synchronized void published(PublishedSet set) {
    published = set;
  }

  /** When the run began, to the millisecond: by this it is known. */
  public Instant startedAt() {
    return startedAt;
  }

  /** The run before did not live to its end. */
  synchronized void runBefore(Instant started) {
    cutOff = started;
  }

  /** The line with these paths as they are shown. */
  public synchronized String shown(String line, List<String> named) {
    String shown = line;
    for (String path : named) {
      shown = shown.replace(path, paths.apply(path));
    }
    return shown;
  }

  /**
   * The summary that is published with a set of reports, and made before the set is.
   *
   * @param outcome how the run will have ended, if it only has this set to publish
   */
  public byte[] ofSet(String outcome, int exitCode, PublishedSet set) throws IOException {
    return json(new Ending(outcome, exitCode, null, null), set);
  }

  /** The summary as it stands. */
  synchronized byte[] json(Ending ending) throws IOException {
    return json(ending, published);
  }

  /** The run at its end, as {@link MetricsText} writes it. */
  synchronized byte[] metrics(Ending ending) {
    return MetricsText.of(ending, startedAt, about, steps, warnings.size(), exports);
  }

  private synchronized byte[] json(Ending ending, PublishedSet set) throws IOException {
    return new SummaryJson(paths)
        .write(
            json -> {
              json.text("outcome", ending.outcome());
              json.number("exit_code", ending.exitCode());
              json.text("error", ending.error());
              json.text("started_at", startedAt);
              json.text("ended_at", ending.at());
              json.cutOff(cutOff);
              json.about(about, only);
              json.steps(steps);
              json.warnings(warnings);
              json.exports(exports);
              json.snapshots("snapshots_before", before);
              json.snapshots("snapshots_after", after);
              json.snapshots("snapshots_reported", reported);
              json.published(set);
            });
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
