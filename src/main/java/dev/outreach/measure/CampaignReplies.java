package dev.outreach.measure;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reply rates of one campaign and channel may be made of, whoever defines them.
 *
 * <p>Counted are the messages to people who did not know me when the first of them was sent.
 * Messages are counted one by one. People are counted by their first attempt on the channel in the
 * campaign, whatever its kind, and hence are the same as in {@link Replies}; of people whose first
 * attempt bounced nothing is counted.
 */
public final class CampaignReplies implements Serializable {
  /** After so many days at most a reply to a first attempt is looked for. */
  private static final int LONGEST_DAYS = Attempts.LONG_FOLLOW_UP_DAYS;

  private final ReplyTimes times = new ReplyTimes();

  /** People by whole days to the reply, begun ones counted as one. */
  private final TreeMap<Long, Long> repliedAfterDays = new TreeMap<>();

  private long sent;
  private long delivered;
  private long answered;
  private long contacted;
  private long repliedToFirst;
  private long replied;
  private long repliedOrAutomatic;
  private long notAutomatic;
  private long opened;
  private long noted;
  private long positive;
  private long mature;
  private long matureReplied;
  private long windowSeconds;

  /** Messages and invitations. */
  public long sent() {
    return sent;
  }

  /** Of the sent, those that did not bounce. */
  public long delivered() {
    return delivered;
  }

  /** Of the delivered, those that a reply is credited to: each reply to one of them. */
  public long answered() {
    return answered;
  }

  public long contacted() {
    return contacted;
  }

  /** People who answered the first attempt within the reply window. */
  public long repliedToFirst() {
    return repliedToFirst;
  }

  /**
   * People who answered the first attempt within so many days of it, whatever the reply window; at
   * most {@link Attempts#LONG_FOLLOW_UP_DAYS}, for which first attempts are followed.
   */
  public long repliedWithin(int days) {
    return repliedAfterDays.headMap((long) days, true).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** People who answered any attempt of the campaign within its reply window. */
  public long replied() {
    return replied;
  }

  /** People who replied, or for whom a machine did. */
  public long repliedOrAutomatic() {
    return repliedOrAutomatic;
  }

  /** The contacted without those for whom only a machine answered. */
  public long notAutomatic() {
    return notAutomatic;
  }

  /** People who opened an attempt; null if of nobody an open is known. */
  public Long opened() {
    return opened > 0 ? Long.valueOf(opened) : null;
  }

  /** People with a reply noted as favourable; null if there are replies, and nothing is noted. */
  public Long positive() {
    return replied == 0 || noted > 0 ? Long.valueOf(positive) : null;
  }

  public long mature() {
    return mature;
  }

  /** Of the mature, those who answered the first attempt within the reply window. */
  public long matureReplied() {
    return matureReplied;
  }

  /** As {@link Replies#BY_WINDOW}. */
  public Estimate byWindow() {
    return times.replyRate();
  }

  /** Reply window of the channel, seconds. */
  public long windowSeconds() {
    return windowSeconds;
  }

  public CampaignReplies merged(CampaignReplies other) {
    times.merged(other.times);
    other.repliedAfterDays.forEach((days, n) -> repliedAfterDays.merge(days, n, Long::sum));
    sent += other.sent;
    delivered += other.delivered;
    answered += other.answered;
    contacted += other.contacted;
    repliedToFirst += other.repliedToFirst;
    replied += other.replied;
    repliedOrAutomatic += other.repliedOrAutomatic;
    notAutomatic += other.notAutomatic;
    opened += other.opened;
    noted += other.noted;
    positive += other.positive;
    mature += other.mature;
    matureReplied += other.matureReplied;
    windowSeconds = Math.max(windowSeconds, other.windowSeconds);
    return this;
  }

  private void add(Person person) {
    Attempt first = person.first;
    sent += person.sent;
    delivered += person.delivered;
    answered += person.answered;
    windowSeconds = Math.max(windowSeconds, first.windowSeconds());
    times.addWithinWindow(first);
    if (!Replies.isContacted(first)) {
      return;
    }
    contacted++;
    repliedToFirst += first.isReplied() ? 1 : 0;
    replied += person.isReplied ? 1 : 0;
    repliedOrAutomatic += person.isReplied || person.isAutomatic ? 1 : 0;
    notAutomatic += person.isReplied || !person.isAutomatic ? 1 : 0;
    opened += person.isOpened ? 1 : 0;
    noted += person.isReplied && person.isNoted ? 1 : 0;
    positive += person.isReplied && person.isPositive ? 1 : 0;
    mature += Replies.isMature(first) ? 1 : 0;
    matureReplied += Replies.isMatureReply(first) ? 1 : 0;
    Long seconds = ReplyDelays.secondsToReply(first);
    if (seconds != null && seconds <= Duration.ofDays(LONGEST_DAYS).toSeconds()) {
      long day = Duration.ofDays(1).toSeconds();
      repliedAfterDays.merge((seconds + day - 1) / day, 1L, Long::sum);
    }
  }

  /** What came of all attempts of a campaign to one person on one channel. */
  private static final class Person {
    private Attempt first;
    private long sent;
    private long delivered;
    private long answered;
    private boolean isReplied;
    private boolean isAutomatic;
    private boolean isOpened;
    private boolean isNoted;
    private boolean isPositive;

    void add(Attempt attempt) {
      String kind = attempt.touch().kind();
      boolean isMessage = kind.equals(Kind.MESSAGE) || kind.equals(Kind.INVITATION);
      boolean isDelivered = isMessage && !attempt.isBounced();
      first = attempt.isFirstInCampaign() ? attempt : first;
      sent += isMessage ? 1 : 0;
      delivered += isDelivered ? 1 : 0;
      answered += isDelivered && attempt.isLastBeforeReply() ? 1 : 0;
      isReplied |= attempt.isReplied() && !attempt.isBounced();
      isAutomatic |= attempt.hasAutoReply();
      isOpened |= attempt.isOpened();
      isNoted |= attempt.isReplied() && attempt.replyOutcome() != null;
      isPositive |= attempt.isReplied() && Replies.isFavourable(attempt);
    }
  }

  /** A campaign on a channel. */
  public record Key(String campaign, String channel) implements Serializable {}

  /** The people of one history. */
  public static final class PerPerson {
    private record Of(String person, Key key) {}

    private final Map<Of, Person> found = new HashMap<>();

    public void add(String person, Attempt attempt) {
      Key key = new Key(attempt.touch().campaign(), attempt.touch().channel());
      found.computeIfAbsent(new Of(person, key), each -> new Person()).add(attempt);
    }

    /** Adds them to what is counted, and begins anew with the next history. */
    public void giveTo(Map<Key, CampaignReplies> counts) {
      found.forEach(
          (of, person) -> {
            if (person.first != null && Replies.isNew(person.first)) {
              counts.computeIfAbsent(of.key, key -> new CampaignReplies()).add(person);
            }
          });
      found.clear();
    }
  }
}
