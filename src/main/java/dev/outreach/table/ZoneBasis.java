package dev.outreach.table;

/** How the zone of an export's time is known. */
public final class ZoneBasis {
  /** The format says UTC, or counts from the epoch. */
  public static final String UTC = "utc";

  /** The text carries its offset. */
  public static final String OFFSET = "offset";

  /** No zone in the export: read in the configured one. */
  public static final String CONFIGURED = "configured";

  private ZoneBasis() {}
}
