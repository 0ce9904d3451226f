package dev.outreach.measure;

import dev.outreach.journey.FollowUp;
import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.pace.MantelByar;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/**
 * Whether a follow-up helped: among people whose talk was undecided at one time after the first
 * attempt, the landmark, those followed up until then against those left alone, by what came within
 * the horizon after it.
 *
 * <p>Who was ever followed up cannot be set against who never was: one has to stay silent long
 * enough to be called, so that all who answer soon count for those left alone (immortal time). At
 * the landmark both sides have been silent for the same time (Anderson, Cain and Gelber 1983,
 * Journal of Clinical Oncology 1:710–719).
 *
 * <p>And whether answers come at another pace once somebody was followed up: {@link MantelByar} on
 * the time from the first attempt to the first answer, over the whole follow-up. It needs no
 * landmark and looks at nobody's future, but for when they answer. Everybody is at risk from the
 * first attempt to the first answer, or to the as-of instant without one. Neither a contract nor a
 * loss ends it: as at the landmark, who is lost without having answered counts as silent.
 *
 * @param after from the first attempt to the landmark
 * @param horizon from the landmark on
 * @param asOf up to which events are known: whoever's horizon ends later is not compared
 * @param zone in which the days of contracts and losses are
 */
public record Landmark(Duration after, Duration horizon, Instant asOf, ZoneId zone) {

  /** What is hoped for, and came or did not. */
  public static final class Outcomes implements Serializable {
    private final List<double[]> waits = new ArrayList<>();
    private long people;
    private long followedUp;
    private long alone;
    private long followedUpAnswers;
    private long aloneAnswers;
    private long followedUpContracts;
    private long aloneContracts;

    /** Everybody with a first attempt. */
    public long people() {
      return people;
    }

    /** Of the compared, those whose follow-up came up to the landmark. */
    public long followedUp() {
      return followedUp;
    }

    /** Of the compared, the others; a follow-up after the landmark does not count. */
    public long alone() {
      return alone;
    }

    /** Of the followed up, those first heard of within the horizon. */
    public long followedUpAnswers() {
      return followedUpAnswers;
    }

    public long aloneAnswers() {
      return aloneAnswers;
    }

    /** Of the followed up, those whose first contract was signed on a day within the horizon. */
    public long followedUpContracts() {
      return followedUpContracts;
    }

    public long aloneContracts() {
      return aloneContracts;
    }

    /** The unexposed are those before a follow-up, the exposed those after one. */
    public LogRank pace() {
      return MantelByar.test(waits.stream().map(Outcomes::subject).toList());
    }

    private static MantelByar.Subject subject(double[] wait) {
      return new MantelByar.Subject(Double.isNaN(wait[0]) ? null : wait[0], wait[1], wait[2] > 0);
    }

    private Outcomes merged(Outcomes other) {
      waits.addAll(other.waits);
      people += other.people;
      followedUp += other.followedUp;
      alone += other.alone;
      followedUpAnswers += other.followedUpAnswers;
      aloneAnswers += other.aloneAnswers;
      followedUpContracts += other.followedUpContracts;
      aloneContracts += other.aloneContracts;
      return this;
    }
  }

  public Collector<FollowUp, ?, Outcomes> outcomes() {
    return Collector.of(Outcomes::new, this::add, Outcomes::merged);
  }

  private void add(Outcomes outcomes, FollowUp person) {
    outcomes.people++;
    if (!isFit(person)) {
      return;
    }
    if (isUndecidedOn(LocalDate.ofInstant(person.startedAt(), zone).minusDays(1), person)) {
      outcomes.waits.add(wait(person));
    }
    Instant at = person.startedAt().plus(after);
    Instant end = at.plus(horizon);
    boolean isCompared =
        !end.isAfter(asOf)
            && (person.heardAt() == null || person.heardAt().isAfter(at))
            && isUndecidedOn(LocalDate.ofInstant(at, zone), person);
    if (!isCompared) {
      return;
    }
    boolean isAnswered = person.heardAt() != null && !person.heardAt().isAfter(end);
    boolean isContracted =
        person.contractedOn() != null
            && !person.contractedOn().isAfter(LocalDate.ofInstant(end, zone));
    if (person.followedUpAt() != null && !person.followedUpAt().isAfter(at)) {
      outcomes.followedUp++;
      outcomes.followedUpAnswers += isAnswered ? 1 : 0;
      outcomes.followedUpContracts += isContracted ? 1 : 0;
    } else {
      outcomes.alone++;
      outcomes.aloneAnswers += isAnswered ? 1 : 0;
      outcomes.aloneContracts += isContracted ? 1 : 0;
    }
  }

  /** The first attempt arrived, at no customer's, and not after the channel of the follow-up. */
  private static boolean isFit(FollowUp person) {
    return !person.isBounced() && !person.isKnownBefore() && !person.isPreExisting();
  }

  /** Contracts and losses have days only: those of the day itself count as before it. */
  private static boolean isUndecidedOn(LocalDate day, FollowUp person) {
    return (person.contractedOn() == null || person.contractedOn().isAfter(day))
        && (person.lostOn() == null || person.lostOn().isAfter(day));
  }

  /** Microseconds to the follow-up and to the end, and whether that is an answer. */
  private double[] wait(FollowUp person) {
    Instant start = person.startedAt();
    Instant heard = person.heardAt();
    return new double[] {
      person.followedUpAt() == null ? Double.NaN : micros(start, person.followedUpAt()),
      micros(start, heard == null ? asOf : heard),
      heard == null ? 0 : 1
    };
  }

  private static double micros(Instant from, Instant until) {
    return ChronoUnit.MICROS.between(from, until);
  }
}
