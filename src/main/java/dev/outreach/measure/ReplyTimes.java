package dev.outreach.measure;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.ReplyWindow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Times from attempts to their replies, gathered for one curve, seconds. Of those that stay silent
 * to the end of their follow-up, which are most, only the number is held.
 */
final class ReplyTimes implements Serializable {
  private final TreeMap<Long, Long> repliedAfter = new TreeMap<>();
  private final TreeMap<Long, Long> silentFor = new TreeMap<>();
  private long silentToEnd;
  private long end;
  private long mature;
  private long longest = -1;

  /** Follows a first attempt to the end of its reply window. */
  void addWithinWindow(Attempt attempt) {
    end = Math.max(end, attempt.windowSeconds());
    if (Replies.isMature(attempt)) {
      mature++;
    }
    if (Replies.isContacted(attempt)) {
      add(attempt.isReplied(), attempt.observedSeconds(), attempt.windowSeconds());
    }
  }

  /**
   * @param seconds to the reply, or for which a silent attempt was followed
   * @param endOfFollowUp seconds; one for all
   */
  void add(boolean isReplied, long seconds, long endOfFollowUp) {
    end = Math.max(end, endOfFollowUp);
    if (isReplied) {
      repliedAfter.merge(seconds, 1L, Long::sum);
    } else if (seconds < endOfFollowUp) {
      silentFor.merge(seconds, 1L, Long::sum);
    } else {
      silentToEnd++;
    }
  }

  /** Notes that an attempt was followed for so long, whatever came of it. */
  void follow(long seconds) {
    longest = Math.max(longest, seconds);
  }

  /** Whether anybody was followed for so long. */
  boolean isFollowedFor(long seconds) {
    return longest >= seconds;
  }

  ReplyTimes merged(ReplyTimes other) {
    other.repliedAfter.forEach((seconds, count) -> repliedAfter.merge(seconds, count, Long::sum));
    other.silentFor.forEach((seconds, count) -> silentFor.merge(seconds, count, Long::sum));
    silentToEnd += other.silentToEnd;
    end = Math.max(end, other.end);
    mature += other.mature;
    longest = Math.max(longest, other.longest);
    return this;
  }

  /** Replies as events, silence as censored. */
  List<EventCount> counts() {
    List<EventCount> counts = new ArrayList<>();
    repliedAfter.forEach((seconds, count) -> counts.add(new EventCount(seconds, count, 0, 0)));
    silentFor.forEach((seconds, count) -> counts.add(new EventCount(seconds, 0, 0, count)));
    counts.add(new EventCount(end, 0, 0, silentToEnd));
    return counts;
  }

  /** By the end of the reply window; null if no attempt is mature. */
  Estimate replyRate() {
    return mature == 0 ? null : new ReplyWindow(end).rate(counts(), mature);
  }
}
