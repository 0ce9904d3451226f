package dev.outreach.measure.calendar;

/** The parts of a day as work cuts it; a convention of ours. */
public enum DayPart {
  MORNING("morning", 8, 12),
  MIDDAY("midday", 12, 14),
  AFTERNOON("afternoon", 14, 18),
  /** Before and after work, on one calendar day. */
  OUT_OF_HOURS("out of hours", 18, 8);

  private final String code;
  private final int from;
  private final int until;

  DayPart(String code, int from, int until) {
    this.code = code;
    this.from = from;
    this.until = until;
  }

  /** As reports print it. */
  public String code() {
    return code;
  }

  /**
   * The part that holds an hour of the day.
   *
   * @param hour 0 to 23
   */
  public static DayPart of(int hour) {
    for (DayPart part : values()) {
      if (hour >= part.from && hour < part.until) {
        return part;
      }
    }
    return OUT_OF_HOURS;
  }
}
