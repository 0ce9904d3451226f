package dev.outreach.format.phone;

import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the legs of one call amount to: one touch with each outside number on it (a call that is
 * passed on to an outside number has two), none for a call within the house or with a withheld
 * number. It began with its first leg, its outcome is the best of its legs', and its length what
 * was talked on all of them together ({@link TalkTime}).
 */
final class PbxCalls {
  private static final List<Outcome> BEST_FIRST =
      List.of(
          Outcome.ANSWERED,
          Outcome.VOICEMAIL,
          Outcome.BUSY,
          Outcome.NO_ANSWER,
          Outcome.WRONG_NUMBER);

  private final String switchboard;
  private final ReadingContext reading;

  /** Calls of this kind of switchboard, whose ids only differ within one kind. */
  PbxCalls(String switchboard, ReadingContext reading) {
    this.switchboard = switchboard;
    this.reading = reading;
  }

  /**
   * Touches of a call, or why there are none.
   *
   * @throws RefusedFile if it cannot be told who called because no number of mine is known
   */
  List<Entry> entries(List<Leg> legs) throws RefusedFile {
    List<Leg> inOrder =
        legs.stream().sorted(Comparator.comparing((Leg leg) -> leg.start().instant())).toList();
    Map<String, Talks> talks = new LinkedHashMap<>();
    Reject problem = null;
    for (Leg leg : inOrder) {
      PbxNumber from = PbxNumber.of(leg.ends().from(), reading);
      PbxSide side = PbxSide.of(from, PbxNumber.of(leg.ends().to(), reading), leg.ends());
      Talks callers = talks.get(from.identifier());
      if (callers != null && callers.isInbound()) {
        // Passed on to a mobile, a call from outside looks like one of mine.
        callers.legs.add(leg);
      } else if (side.isKnown()) {
        talks.computeIfAbsent(side.party().identifier(), party -> new Talks(side)).legs.add(leg);
      } else if (side.problem() != null && problem == null) {
        problem = Reject.of(leg.place(), side.problem(), "src and dst", shown(leg.ends()));
      }
    }
    if (talks.isEmpty()) {
      return problem == null ? List.of() : List.of(problem(problem));
    }
    String id =
        legs.stream().map(Leg::callId).filter(Objects::nonNull).sorted().findFirst().orElse(null);
    List<Entry> touches = new ArrayList<>();
    talks.forEach((party, talk) -> touches.add(touch(party, talk, id)));
    return touches;
  }

  private Touch touch(String party, Talks talk, String id) {
    Leg first = talk.legs.get(0);
    Leg best =
        talk.legs.stream()
            .min(Comparator.comparing(leg -> BEST_FIRST.indexOf(leg.outcome())))
            .get();
    Leg.Ends ends = first.ends();
    String taker = (best.outcome() == Outcome.ANSWERED ? best : first).ends().to();
    PbxNumber mine = talk.isInbound() ? PbxNumber.of(taker, reading) : talk.side.mine();
    return new Touch(first.place(), Channel.CALL, Kind.CALL, talk.side.direction(), first.start())
        .with(party)
        .recordId(id == null ? null : switchboard + ":" + id)
        .named(CallerId.person(talk.isInbound() ? ends.fromName() : ends.toName()))
        .sender(mine.account())
        .outcome(best.outcome())
        .durationSeconds(TalkTime.seconds(talk.legs));
  }

  private Reject problem(Reject problem) throws RefusedFile {
    boolean isMeKnown =
        reading.me().identifiers().stream().anyMatch(mine -> mine.startsWith("tel:"));
    if (problem.reason().equals(PbxSide.UNKNOWN_DIRECTION) && !isMeKnown) {
      throw new RefusedFile(
          "me-unknown",
          "it cannot be told which calls are yours: list your numbers, those of the switchboard"
              + " among them, in me.phones");
    }
    return problem;
  }

  private static String shown(Leg.Ends ends) {
    return Objects.toString(ends.from(), "") + " " + Objects.toString(ends.to(), "");
  }

  /** What was said with one outside number, in the order of time. */
  private static final class Talks {
    private final PbxSide side;
    private final List<Leg> legs = new ArrayList<>();

    Talks(PbxSide side) {
      this.side = side;
    }

    boolean isInbound() {
      return side.direction().equals(Direction.INBOUND);
    }
  }

  /**
   * How long a call was talked on. The legs of a call that is passed on follow each other and add
   * up; a switchboard that writes both ends of a conversation has two legs side by side, which are
   * one. So it is the time during which at least one leg was answered by a person: neither the sum
   * nor the longest.
   */
  private static final class TalkTime {
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
}
