package dev.outreach;

/** The whole data flow on one page. */
public final class OutreachJob {
  private final Settings settings;

  public OutreachJob(Settings settings) {
    this.settings = settings;
  }

  /** Ingests the exports, then writes the reports. */
  public ExitCode run() {
    throw new UnsupportedOperationException(settings.toString());
  }

  /** Stores what is new in the exports. */
  public ExitCode ingest() {
    throw new UnsupportedOperationException(settings.toString());
  }

  /** Writes the reports from what is stored. */
  public ExitCode report() {
    throw new UnsupportedOperationException(settings.toString());
  }

  /** Lists each export with its format, counts and first problems; writes nothing. */
  public ExitCode check() {
    throw new UnsupportedOperationException(settings.toString());
  }
}
