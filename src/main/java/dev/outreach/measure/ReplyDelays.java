package dev.outreach.measure;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.measure.survival.ReplyWindow;
import dev.outreach.table.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/**
 * Time to the first reply, beyond the reply window: each person's first attempt on a channel, where
 * they did not know me before it, followed for {@link Attempts#LONG_FOLLOW_UP_DAYS} days. A reply
 * without a time counts where {@link Replies#BY_WINDOW} counts it: at the end of what is observed,
 * the reply window.
 */
public final class ReplyDelays {
  /** The times of {@link Delays#within}. */
  public static final List<Duration> TIMES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS));

  /** Of the contacted, those who replied within the follow-up. */
  public static final Collector<Attempt, ?, Long> REPLIED =
      Aggregates.countIf(attempt -> Replies.isContacted(attempt) && isReplied(attempt));

  private static final long END = Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS).toSeconds();
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * What the curve of replies tells.
   *
   * @param shares of the contacted who answer within each of the {@link #TIMES}, with log-log
   *     limits; null where nobody was contacted that long ago
   * @param medianHours by which half of all contacted have answered
   */
  public record Delays(List<Estimate> shares, Median medianHours) {
    public Estimate within(Duration time) {
      return shares.get(TIMES.indexOf(time));
    }
  }

  private ReplyDelays() {}

  public static Collector<Attempt, ?, Delays> delays(Instant asOf) {
    return Collector.of(
        ReplyTimes::new,
        (times, attempt) -> follow(times, attempt, asOf),
        ReplyTimes::merged,
        ReplyDelays::read);
  }

  private static void follow(ReplyTimes times, Attempt attempt, Instant asOf) {
    if (Replies.isContacted(attempt)) {
      long age = Math.floorDiv(ChronoUnit.MICROS.between(attempt.touch().at(), asOf), 1_000_000);
      long followed = Math.min(Math.max(age, 0), END);
      boolean isReplied = isReplied(attempt);
      times.add(isReplied, isReplied ? secondsToReply(attempt) : followed, END);
      times.follow(followed);
    }
  }

  private static boolean isReplied(Attempt attempt) {
    Long seconds = secondsToReply(attempt);
    return seconds != null && seconds <= END;
  }

  /**
   * Seconds from a first attempt to its reply, within the reply window or later; null without one.
   */
  static Long secondsToReply(Attempt attempt) {
    return attempt.isReplied()
        ? Long.valueOf(attempt.observedSeconds())
        : attempt.lateReplySeconds();
  }

  private static Delays read(ReplyTimes times) {
    AalenJohansen curve = AalenJohansen.of(times.counts());
    List<Estimate> shares = new ArrayList<>();
    for (Duration time : TIMES) {
      long seconds = time.toSeconds();
      shares.add(times.isFollowedFor(seconds) ? new ReplyWindow(seconds).rate(curve) : null);
    }
    return new Delays(shares, Median.of(curve, SECONDS_PER_HOUR));
  }
}
