package dev.outreach.format.web;

import dev.outreach.export.Dates;
import dev.outreach.export.EventTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The times that WordPress keeps of one event: in UTC, in the feed's way, by the blog's clock. */
final class WordPressDates {
  private final Dates utc;
  private final Dates feed;
  private final Dates local;

  WordPressDates(ZoneId zone) {
    utc = Dates.of(ZoneOffset.UTC, null, zone);
    feed = Dates.of(null, "EEE, d MMM yyyy HH:mm:ss Z", zone);
    local = Dates.in(zone);
  }

  /** The first of them that is a time; null if none is. Each may be null. */
  EventTime first(String gmt, String published, String ownClock) {
    EventTime when = gmt == null ? null : utc.when(gmt).orElse(null);
    if (when == null && published != null) {
      when = feed.when(published).orElse(null);
    }
    if (when == null && ownClock != null) {
      when = local.when(ownClock).orElse(null);
    }
    return when;
  }
}
