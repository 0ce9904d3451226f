package dev.outreach.format.phone;

import dev.outreach.export.Dates;
import dev.outreach.export.EventTime;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one row that Asterisk's logs and FreeSWITCH's have in common, under whatever header
 * or none. What is empty is null.
 *
 * @param keys what ties the legs of a call together, the call's own id first
 * @param talkSeconds what Asterisk calls {@code billsec}: without the ringing
 */
record CdrCells(
    String place,
    List<String> keys,
    Leg.Ends ends,
    String start,
    String seconds,
    String talkSeconds,
    String ending,
    String app,
    String toChannel) {

  /** The leg that they tell of; its times are the server's. */
  Leg leg(Dates dates) throws BadLeg {
    EventTime when =
        Optional.ofNullable(start)
            .flatMap(dates::when)
            .orElseThrow(() -> new BadLeg(place, "bad-date", "start", start));
    long talk = whole(talkSeconds, "billsec");
    long all = seconds == null ? talk : whole(seconds, "duration");
    Instant talkFrom = when.instant().plusSeconds(Math.max(0, all - talk));
    String callId = keys.stream().sorted().findFirst().orElse(null);
    // Telephones that ring together without an id have the caller and the second in common.
    List<String> together = keys.isEmpty() ? List.of(start + "|" + ends.from()) : keys;
    return new Leg(
        place,
        callId,
        together,
        when,
        when.instant().plusSeconds(all),
        ends,
        outcome(talk),
        talkFrom,
        talk);
  }

  private Outcome outcome(long talk) throws BadLeg {
    if (ending != null && HangupCause.is(ending)) {
      return HangupCause.outcome(ending, talk);
    }
    return Disposition.outcome(ending, app, ends.to(), toChannel, talk)
        .orElseThrow(() -> new BadLeg(place, "unknown-word", "disposition", ending));
  }

  /** Seconds, of which newer versions may write fractions. */
  private long whole(String cell, String field) throws BadLeg {
    if (cell == null || !cell.matches("\\d{1,9}(\\.\\d{0,9})?")) {
      throw new BadLeg(place, "bad-duration", field, cell);
    }
    int point = cell.indexOf('.');
    return Long.parseLong(point < 0 ? cell : cell.substring(0, point));
  }
}
