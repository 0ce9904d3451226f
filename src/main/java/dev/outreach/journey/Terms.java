package dev.outreach.journey;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What every history is judged by.
 *
 * @param asOf instant up to which events are known
 * @param zone reporting zone: the one in which a day begins
 */
public record Terms(ReplyWindows replyWindows, Instant asOf, ZoneId zone) implements Serializable {
  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  LocalDate asOfDay() {
    return day(asOf);
  }
}
