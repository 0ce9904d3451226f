package dev.outreach;

import java.util.List;

/**
 * Trouble with the run, as against trouble with the data: one clear line for the user and an exit
 * code. Nothing half-done is published.
 */
public final class Trouble extends RuntimeException {
  private final ExitCode exitCode;
  private final transient List<String> paths;

  public Trouble(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public Trouble(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, message, cause, List.of());
  }

  /** Trouble with exports, whose paths the message names. */
  Trouble(ExitCode exitCode, String message, Throwable cause, List<String> paths) {
    super(message, cause);
    this.exitCode = exitCode;
    this.paths = List.copyOf(paths);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** Paths of exports that the message names; they may name people. */
  List<String> paths() {
    return paths;
  }
}
