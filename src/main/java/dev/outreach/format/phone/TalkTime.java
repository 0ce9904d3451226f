package dev.outreach.format.phone;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How long a call was talked on. The legs of a call that is passed on follow each other and add up;
 * a switchboard that writes both ends of a conversation has two legs side by side, which are one.
 * So it is the time during which at least one leg was answered by a person: neither the sum nor the
 * longest.
 */
final class TalkTime {
  private TalkTime() {}

  static long seconds(List<Leg> legs) {
    long seconds = 0;
    Instant until = Instant.MIN;
    List<Leg> answered =
        legs.stream()
            .filter(leg -> leg.outcome() == Outcome.ANSWERED)
            .sorted(Comparator.comparing(Leg::talkFrom))
            .toList();
    for (Leg leg : answered) {
      Instant end = leg.talkFrom().plusSeconds(leg.talkSeconds());
      Instant from = leg.talkFrom().isAfter(until) ? leg.talkFrom() : until;
      if (end.isAfter(from)) {
        seconds += Duration.between(from, end).toSeconds();
        until = end;
      }
    }
    return seconds;
  }
}
