package dev.outreach.measure;

import static dev.outreach.measure.Aggregates.count;
import static dev.outreach.measure.Aggregates.countIf;
import static dev.outreach.measure.Aggregates.sum;

import dev.outreach.journey.Attempt;
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collector;

/**
 * What came of the phone calls that I made to one person, in one campaign or in all: counts of each
 * outcome. So each person is one of these in each group, and none has to be told apart again.
 */
public final class Calls {
  /** Calls. */
  public static final Collector<Calls, ?, Long> CALLS = sum(of -> of.calls);

  public static final Collector<Calls, ?, Long> PEOPLE_CALLED = count();

  /** People of whom a call was answered or refused. */
  public static final Collector<Calls, ?, Long> PEOPLE_REACHED = countIf(Calls::isReached);

  /** Calls that became a conversation. */
  public static final Collector<Calls, ?, Long> ANSWERED = sum(of -> of.answered);

  /** Calls that were cut short: hung up, or declined. */
  public static final Collector<Calls, ?, Long> REFUSED = sum(Calls::refused);

  /** Answered and refused calls. */
  public static final Collector<Calls, ?, Long> TALKS = sum(Calls::talks);

  /** Calls that no other count here holds: none or an unusual outcome noted. */
  public static final Collector<Calls, ?, Long> OTHER = sum(of -> of.other);

  /** Minutes of all talks whose length is known; 0 without talks, null if no length is known. */
  public static final Collector<Calls, ?, Double> MINUTES_TALKED =
      Collector.of(
          () -> new long[3],
          (sums, of) -> {
            sums[0] += of.answered + of.refused;
            sums[1] += of.timed;
            sums[2] += of.seconds;
          },
          (one, other) -> {
            for (int i = 0; i < one.length; i++) {
              one[i] += other[i];
            }
            return one;
          },
          sums -> sums[0] == 0 ? Double.valueOf(0) : minutes(sums[1], sums[2]));

  private static final Set<Outcome> TALK =
      EnumSet.of(
          Outcome.ANSWERED,
          Outcome.INTERESTED,
          Outcome.NOT_INTERESTED,
          Outcome.LATER,
          Outcome.ASKED,
          Outcome.REFERRAL,
          Outcome.MEETING_BOOKED,
          Outcome.ACCEPTED);
  private static final Set<Outcome> REFUSAL = EnumSet.of(Outcome.REFUSED, Outcome.DECLINED);
  private static final Set<Outcome> SILENCE =
      EnumSet.of(Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY, Outcome.WRONG_NUMBER);

  private final String campaign;
  private final Map<Outcome, Long> silent = new EnumMap<>(Outcome.class);
  private long calls;
  private long answered;
  private long refused;
  private long other;
  private long timed;
  private long seconds;

  private Calls(String campaign) {
    this.campaign = campaign;
  }

  /** The campaign; null where these are the person's calls in all. */
  public String campaign() {
    return campaign;
  }

  public boolean isReached() {
    return talks() > 0;
  }

  /** Calls that were cut short: hung up, or declined. */
  public long refused() {
    return refused;
  }

  /** Answered and refused calls. */
  public long talks() {
    return answered + refused;
  }

  /** Calls of one outcome among no answer, voicemail, busy and wrong number. */
  public static Collector<Calls, ?, Long> withOutcome(Outcome outcome) {
    return sum(of -> of.silent.getOrDefault(outcome, 0L));
  }

  /** Whether the attempt is a call by telephone. */
  public static boolean isByTelephone(Attempt attempt) {
    return attempt.touch().kind().equals(Kind.CALL)
        && attempt.touch().channel().equals(Channel.CALL);
  }

  /** Whether the call, an attempt of kind call, was answered or refused. */
  public static boolean isReached(Attempt call) {
    return isAnswered(call) || isRefused(call);
  }

  private static boolean isAnswered(Attempt call) {
    Outcome outcome = call.touch().outcome();
    Long length = call.touch().durationSeconds();
    return outcome == null ? length != null && length > 0 : TALK.contains(outcome);
  }

  private static boolean isRefused(Attempt call) {
    return call.touch().outcome() != null && REFUSAL.contains(call.touch().outcome());
  }

  private void add(Attempt call) {
    calls++;
    Outcome outcome = call.touch().outcome();
    if (isAnswered(call)) {
      answered++;
    } else if (isRefused(call)) {
      refused++;
    } else if (outcome != null && SILENCE.contains(outcome)) {
      silent.merge(outcome, 1L, Long::sum);
    } else {
      other++;
    }
    if (isReached(call) && call.touch().durationSeconds() != null) {
      timed++;
      seconds += call.touch().durationSeconds();
    }
  }

  private static Double minutes(long timed, long seconds) {
    return timed == 0 ? null : Aggregates.rounded(BigDecimal.valueOf(seconds / 60.0));
  }

  /** The calls of the people of one history. */
  public static final class PerPerson {
    private record Key(String person, String campaign) {}

    private final Map<Key, Calls> found = new HashMap<>();

    /** Counts the attempt, if it is a call, in its campaign and in all. */
    public void add(String person, Attempt attempt) {
      if (isByTelephone(attempt)) {
        of(person, attempt.touch().campaign()).add(attempt);
        of(person, null).add(attempt);
      }
    }

    private Calls of(String person, String campaign) {
      return found.computeIfAbsent(new Key(person, campaign), key -> new Calls(campaign));
    }

    /** Gives them away, and begins anew with the next history. */
    public void giveTo(Consumer<Calls> taker) {
      found.values().forEach(taker);
      found.clear();
    }
  }
}
