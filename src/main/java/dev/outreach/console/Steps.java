package dev.outreach.console;

import dev.outreach.sheet.CleanText;
import dev.outreach.summary.RunSummary;
import dev.outreach.summary.StepTime;
import dev.outreach.summary.Warning;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Tells the user what is going on, on standard error: a live line with the seconds on a terminal, a
 * plain line per finished step elsewhere. What it tells stands in the run's summary too.
 */
public final class Steps {
  private static final long TICK_MILLIS = 500;

  private final PrintStream out;
  private final boolean isTerminal;
  private final RunSummary summary;

  /**
   * Steps told on a screen.
   *
   * @param summary told the same
   */
  public Steps(PrintStream out, boolean isTerminal, RunSummary summary) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.summary = summary;
  }

  /** On standard error; {@code -Doutreach.terminal=true} says that it is a terminal. */
  public static Steps onStandardError(RunSummary summary) {
    return new Steps(System.err, Boolean.getBoolean("outreach.terminal"), summary);
  }

  /** Runs a step under its name, and says how long it took. */
  public <T> T step(String name, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    StepTime time = summary.step(name);
    Thread live = isTerminal ? live(name, start) : null;
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } finally {
      time.end(done);
      if (live != null) {
        live.interrupt();
        live.join();
        out.print("\r\u001b[K");
      }
      if (done) {
        out.printf(Locale.ROOT, "%s: %s%n", name, seconds(start));
      }
    }
  }

  /** One line for the user; paths in it may have been made to deceive. */
  public void say(String line) {
    out.println(CleanText.of(line));
  }

  /** One line that warns the user. */
  public void warn(Warning warning) {
    summary.warning(warning);
    say(warning.line());
  }

  private Thread live(String name, long start) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  out.printf(Locale.ROOT, "\r%s … %s", name, seconds(start));
                  out.flush();
                  Thread.sleep(TICK_MILLIS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static String seconds(long start) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
