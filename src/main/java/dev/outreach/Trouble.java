package dev.outreach;

/**
 * Trouble with the run, as against trouble with the data: one clear line for the user and an exit
 * code. Nothing half-done is published.
 */
public final class Trouble extends RuntimeException {
  private final ExitCode exitCode;

  public Trouble(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public Trouble(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
