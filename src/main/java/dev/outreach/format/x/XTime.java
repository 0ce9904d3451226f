package dev.outreach.format.x;

import dev.outreach.export.EventTime;
import dev.outreach.table.ZoneBasis;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two ways in which an X archive writes times. What is no time gives null. */
final class XTime {
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final DateTimeFormatter POST =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH);

  /** As archives of 2018 and earlier write it: {@code 2012-05-31 13:35:38 +0000}. */
  private static final DateTimeFormatter OLD_POST =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z", Locale.ENGLISH);

  private XTime() {}

  /** Of a direct message: {@code 2025-06-03T20:00:00.000Z}. */
  static EventTime ofMessage(String raw) {
    try {
      return raw == null ? null : within(Instant.parse(raw), raw, ZoneBasis.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Of a post: {@code Tue Jun 03 19:32:20 +0000 2025}, of old {@code 2012-05-31 13:35:38 +0000}.
   */
  static EventTime ofPost(String raw) {
    try {
      if (raw == null) {
        return null;
      }
      DateTimeFormatter format = raw.matches("\\d{4}-.*") ? OLD_POST : POST;
      return within(OffsetDateTime.parse(raw, format).toInstant(), raw, ZoneBasis.OFFSET);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static EventTime within(Instant instant, String raw, String basis) {
    boolean isPlausible = instant.isAfter(Instant.EPOCH) && instant.isBefore(YEAR_10000);
    return isPlausible ? new EventTime(instant, raw, basis) : null;
  }
}
