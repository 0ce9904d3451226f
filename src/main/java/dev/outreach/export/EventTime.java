package dev.outreach.export;

import dev.outreach.table.TimePrecision;
import java.io.Serializable;
import java.time.Instant;

/**
 * When something happened: the instant, the text it was read from, how its zone is known (a word of
 * {@link dev.outreach.table.ZoneBasis}), and how exactly the time is (a word of {@link
 * TimePrecision}).
 */
public record EventTime(Instant instant, String raw, String basis, String precision)
    implements Serializable {

  /** A time that is known to the second. */
  public EventTime(Instant instant, String raw, String basis) {
    this(instant, raw, basis, TimePrecision.INSTANT);
  }
}
