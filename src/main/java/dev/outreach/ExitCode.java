package dev.outreach;

/** How a run ended, as the shell sees it. */
public enum ExitCode {
  DONE(0),
  INTERNAL_ERROR(1),
  /** Configuration or usage. */
  USAGE(2),
  /** Done, but some file was refused. */
  WARNINGS(3),
  /** The audit failed; nothing was published. */
  AUDIT_FAILED(4),
  /** Another run holds the warehouse. */
  LOCKED(5),
  /** A configured export is missing or unreadable. */
  EXPORT_MISSING(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
