package dev.outreach.table;

/** How exactly the time of a touch is known. */
public final class TimePrecision {
  /** To the second, or finer. */
  public static final String INSTANT = "instant";

  /** To the minute. */
  public static final String MINUTE = "minute";

  /** The day alone is known; {@link Touches#OCCURRED_AT} is its noon. */
  public static final String DAY = "day";

  private TimePrecision() {}
}
