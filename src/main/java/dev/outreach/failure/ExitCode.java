package dev.outreach.failure;

/** How a run ended, as the shell sees it. */
public enum ExitCode {
  DONE(0, "done"),
  INTERNAL_ERROR(1, "internal_error"),
  /** Memory, disk or clock of the machine did not let it; nothing was published. */
  MACHINE(1, "machine_trouble"),
  /** Configuration or usage. */
  USAGE(2, "refused_configuration"),
  /** Done, but some file was refused. */
  WARNINGS(3, "done_with_warnings"),
  /** The audit failed; nothing was published. */
  AUDIT_FAILED(4, "audit_failed"),
  /** Another run holds the warehouse. */
  LOCKED(5, "another_run_at_work"),
  /** A configured export is missing or unreadable, or a required source delivers no more. */
  EXPORT_MISSING(6, "export_missing");

  private final int number;
  private final String outcome;

  ExitCode(int number, String outcome) {
    this.number = number;
    this.outcome = outcome;
  }

  public int number() {
    return number;
  }

  /** The word for it in a run's summary. */
  public String outcome() {
    return outcome;
  }
}
