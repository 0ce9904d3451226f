package dev.outreach.format.chat;

import dev.outreach.export.EventTime;
import dev.outreach.table.ZoneBasis;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seconds since 1970, with or without a fraction: {@code 1262347200}, {@code 1262347200.000200}.
 */
final class EpochTime {
  /** Eleven digits reach the year 5138: a longer number counts something else. */
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,9}))?");

  private EpochTime() {}

  /** The time that the text names; null where it names none, or the epoch itself. */
  static EventTime of(String raw) {
    Matcher at = SECONDS.matcher(raw == null ? "" : raw);
    if (!at.matches()) {
      return null;
    }
    String fraction = at.group(2) == null ? "" : at.group(2);
    long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
    Instant instant = Instant.ofEpochSecond(Long.parseLong(at.group(1)), nanos);
    return instant.getEpochSecond() == 0 ? null : new EventTime(instant, raw, ZoneBasis.UTC);
  }
}
