package dev.outreach.summary;

import java.time.Instant;

/**
 * How a run stands, or stood at its end.
 *
 * @param outcome one word a kind of ending, such as {@code done}
 * @param exitCode as the shell sees it; null while the run goes on, and where it was cut short
 * @param error the line that told the user why it stopped, or null
 * @param at when it ended, or null while it goes on
 */
public record Ending(String outcome, Integer exitCode, String error, Instant at) {
  static final String RUNNING = "running";
  static final String INTERRUPTED = "interrupted";

  static Ending running() {
    return new Ending(RUNNING, null, null, null);
  }

  /** Ended by a part of the program that asked nobody, with a code that is not known. */
  static Ending fromInside(Instant at) {
    return new Ending("internal_error", null, SummaryFile.FROM_INSIDE, at);
  }

  /** Ended by a signal, such as Ctrl-C. */
  static Ending interrupted(Instant at) {
    return new Ending(INTERRUPTED, null, null, at);
  }
}
