package dev.outreach.summary;

import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Limits;
import dev.outreach.export.SafeJson;
import dev.outreach.output.PrivateFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * {@code run-summary.json} in the folder of the reports: always that of the last run, whatever its
 * end. While a run goes on it says {@code running}; where that still stands when the next run
 * begins, the one before was killed or lost its machine. Each version replaces the one before in
 * one step.
 *
 * <p>A run that did not get the warehouse's lock leaves that file to the run that has it, and
 * writes {@code run-summary-refused.json}, which the next run that gets the lock removes.
 *
 * <p>Beside it lies {@code metrics.prom}, written at the end of each run that had the lock: see
 * {@link MetricsText}.
 *
 * <p>That a summary cannot be written never changes how a run ends: the screen says so, once.
 */
public final class SummaryFile {
  /** Name of the file, also within a published set. */
  public static final String NAME = "run-summary.json";

  /** What the user reads where a library ended the program. */
  public static final String FROM_INSIDE =
      "Internal error: the program was ended from inside; details in the log";

  private static final String REFUSED = "run-summary-refused.json";
  private static final String METRICS = "metrics.prom";

  private final Path folder;
  private final RunSummary summary;
  private final Consumer<String> screen;
  private final Thread onSignal = new Thread(this::interrupt, "summary");
  private boolean isInterrupted;
  private boolean isSignalled;
  private boolean isEnded;
  private String trouble;

  /**
   * The file of a run.
   *
   * @param screen told if it cannot be written
   */
  public SummaryFile(Path folder, RunSummary summary, Consumer<String> screen) {
    this.folder = folder;
    this.summary = summary;
    this.screen = screen;
  }

  /**
   * The run begins; it has the lock.
   *
   * @return when the run before began, if that one was cut off
   */
  public synchronized Optional<Instant> begin() {
    Optional<Instant> cutOff = cutOff();
    cutOff.ifPresent(summary::runBefore);
    removeIfPossible(REFUSED);
    write(NAME, Ending.running());
    try {
      Runtime.getRuntime().addShutdownHook(onSignal);
    } catch (IllegalStateException isEnding) {
      cutShort();
    }
    return cutOff;
  }

  /**
   * The run ends, and still has the lock. Where a signal is ending it, that is how it ended: what
   * fails then fails for that reason. What it is told first counts.
   */
  public synchronized void end(String outcome, int exitCode, String error) {
    if (isEnded) {
      return;
    }
    isEnded = true;
    if (!isLeftToItself()) {
      cutShort();
    }
    Instant now = RunSummary.now();
    writeEnd(isInterrupted ? cutShortAt(now) : new Ending(outcome, exitCode, error, now));
    tellOfTrouble();
  }

  /** The run ends without having begun: it did not get the lock. */
  public synchronized void refuse(String outcome, int exitCode, String error) {
    if (!isEnded) {
      write(REFUSED, new Ending(outcome, exitCode, error, RunSummary.now()));
      tellOfTrouble();
    }
  }

  /** Whether the run is being cut short, by a signal or from inside. */
  public synchronized boolean isInterrupted() {
    return isInterrupted;
  }

  /** Whether what cuts it short is a signal. */
  public synchronized boolean isSignalled() {
    return isSignalled;
  }

  private synchronized void interrupt() {
    if (!isEnded) {
      cutShort();
      writeEnd(cutShortAt(RunSummary.now()));
    }
  }

  /** Java ends the program in a thread that bears the signal's name, where there was one. */
  private void cutShort() {
    isInterrupted = true;
    isSignalled |=
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().matches("SIG[A-Z]+ handler"));
  }

  private Ending cutShortAt(Instant now) {
    return isSignalled ? Ending.interrupted(now) : Ending.fromInside(now);
  }

  private boolean isLeftToItself() {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
      return true;
    } catch (IllegalStateException isEnding) {
      return false;
    }
  }

  private void writeEnd(Ending ending) {
    write(METRICS, () -> summary.metrics(ending));
    write(NAME, ending);
  }

  private void write(String name, Ending ending) {
    write(name, () -> summary.json(ending));
  }

  /** Also out of memory is no reason to end in another way. */
  private void write(String name, Callable<byte[]> content) {
    try {
      PrivateFiles.replace(folder.resolve(name), content.call());
      trouble = null;
    } catch (Exception | Error e) {
      trouble = folder.resolve(name) + " could not be written: " + e.getClass().getSimpleName();
    }
  }

  private void tellOfTrouble() {
    if (trouble != null) {
      screen.accept(trouble);
    }
  }

  private void removeIfPossible(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException writingFailsToo) {
      return;
    }
  }

  private Optional<Instant> cutOff() {
    try (Reader text = Files.newBufferedReader(folder.resolve(NAME));
        SafeJson json = SafeJson.of(text, Limits.DEFAULT)) {
      Map<String, String> run =
          json.read(
              parser ->
                  parser.nextToken() == JsonToken.START_OBJECT
                      ? SafeJson.values(parser, Set.of("outcome", "started_at"))
                      : Map.of());
      return Ending.RUNNING.equals(run.get("outcome"))
          ? Optional.of(Instant.parse(run.getOrDefault("started_at", "")))
          : Optional.empty();
    } catch (IOException | DateTimeException noSummaryOfOurs) {
      return Optional.empty();
    }
  }
}
