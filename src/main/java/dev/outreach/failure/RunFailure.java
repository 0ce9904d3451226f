package dev.outreach.failure;

import java.util.List;

/**
 * Trouble with the run, as against trouble with the data: one clear line for the user and an exit
 * code. Nothing half-done is published.
 */
public final class RunFailure extends RuntimeException {
  private final ExitCode exitCode;
  private final transient List<String> paths;

  public RunFailure(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public RunFailure(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, message, cause, List.of());
  }

  /** Trouble with exports, whose paths the message names. */
  public RunFailure(ExitCode exitCode, String message, Throwable cause, List<String> paths) {
    super(message, cause);
    this.exitCode = exitCode;
    this.paths = List.copyOf(paths);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** Paths of exports that the message names; they may name people. */
  public List<String> paths() {
    return paths;
  }
}
