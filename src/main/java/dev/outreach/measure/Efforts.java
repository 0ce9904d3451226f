package dev.outreach.measure;

import dev.outreach.journey.ChannelDays;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Post;
import dev.outreach.table.Direction;
import dev.outreach.table.Journeys;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What touches and posts cost in time, and what came of them, seen from several sides: by channel,
 * by who opened the relationship, by direction, and in all.
 */
public final class Efforts implements Serializable {
  /**
   * A side from which effort is seen, in the order in which reports print them.
   *
   * @param breakdown what divides the sides: channel, push or pull, direction, or all
   */
  public record Side(int rank, String breakdown, String name)
      implements Comparable<Side>, Serializable {
    private static final Side ALL = new Side(3, "all", "all");
    private static final Comparator<Side> ORDER =
        Comparator.comparing(Side::rank).thenComparing(Side::name);

    private static Side channel(String channel) {
      return new Side(0, "channel", channel);
    }

    private static Side openedBy(String opener) {
      return new Side(1, "push_or_pull", Journeys.US.equals(opener) ? "push" : "pull");
    }

    private static Side direction(String direction) {
      return new Side(2, "direction", direction);
    }

    private boolean isDirection() {
      return breakdown.equals("direction");
    }

    @Override
    public int compareTo(Side other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What people and posts add to a side. By direction, a reply answers what is outbound, and
   * relationships with their contracts are of neither: those cells are null.
   */
  public static final class Effort implements Serializable {
    private final Amounts amounts = new Amounts();
    private long touches;
    private long seconds;
    private long wholeSeconds;
    private long people;
    private long replied;
    private long contracted;

    /** Not of people; worked out once all of them are known. */
    private long posts;

    private BigDecimal postSeconds = BigDecimal.ZERO;

    public long touches() {
      return touches;
    }

    public long posts() {
      return posts;
    }

    public long people() {
      return people;
    }

    public Long replied(Side side) {
      return side.name().equals(Direction.INBOUND) && side.isDirection() ? null : replied;
    }

    public Long contracted(Side side) {
      return side.isDirection() ? null : contracted;
    }

    public Amounts amounts() {
      return amounts;
    }

    /** Minutes, one digit after the point. */
    public double minutes() {
      return minutes(seconds, 1);
    }

    /** {@link #minutes} for each reply; null without replies. */
    public Double minutesPerReply(Side side) {
      Long replies = replied(side);
      return replies == null || replies == 0 ? null : Double.valueOf(minutes(seconds, replies));
    }

    /**
     * Minutes of the relationships that began on the side, on whatever channel they were spent, and
     * of its posts.
     */
    public Double wholeMinutes(Side side) {
      return side.isDirection() ? null : Double.valueOf(minutes(wholeSeconds, 1));
    }

    /** {@link #wholeMinutes} for each contract; null without contracts. */
    public Double minutesPerContract(Side side) {
      return side.isDirection() || contracted == 0
          ? null
          : Double.valueOf(minutes(wholeSeconds, contracted));
    }

    private double minutes(long ofPeople, long results) {
      BigDecimal all = BigDecimal.valueOf(ofPeople).add(postSeconds);
      return Aggregates.rounded(
          all.divide(BigDecimal.valueOf(60L * results), 12, RoundingMode.HALF_UP));
    }

    private void merge(Effort other) {
      amounts.merged(other.amounts);
      touches += other.touches;
      seconds += other.seconds;
      wholeSeconds += other.wholeSeconds;
      people += other.people;
      replied += other.replied;
      contracted += other.contracted;
    }
  }

  private final TreeMap<Side, Effort> bySide = new TreeMap<>();

  /** Adds what was done with one person. */
  public void add(Journey journey) {
    if (journey.touches() == 0) {
      return;
    }
    long outbound = journey.channels().stream().mapToLong(ChannelDays::outboundTouches).sum();
    long inbound = journey.channels().stream().mapToLong(ChannelDays::inboundTouches).sum();
    long outSeconds = journey.channels().stream().mapToLong(ChannelDays::outboundSeconds).sum();
    long inSeconds = journey.channels().stream().mapToLong(ChannelDays::inboundSeconds).sum();
    boolean isTouched = Conversions.isTouched(journey);
    journey.channels().forEach(channel -> addChannel(channel, isTouched));
    long replied = journey.repliedOn() == null ? 0 : 1;
    for (Side side : List.of(Side.openedBy(journey.openedBy()), Side.ALL)) {
      Effort effort = of(side);
      effort.touches += outbound + inbound;
      effort.seconds += outSeconds + inSeconds;
      effort.people += isTouched ? 1 : 0;
      effort.replied += replied;
    }
    Effort mine = of(Side.direction(Direction.OUTBOUND));
    mine.touches += outbound;
    mine.seconds += outSeconds;
    mine.people += isTouched && outbound > 0 ? 1 : 0;
    mine.replied += replied;
    Effort theirs = of(Side.direction(Direction.INBOUND));
    theirs.touches += inbound;
    theirs.seconds += inSeconds;
    theirs.people += isTouched && inbound > 0 ? 1 : 0;
    addContract(journey);
  }

  /** Touches and people of a channel; its contracts are those of the relationships it opened. */
  private void addChannel(ChannelDays channel, boolean isTouched) {
    Effort effort = of(Side.channel(channel.channel()));
    effort.touches += channel.outboundTouches() + channel.inboundTouches();
    effort.seconds += channel.outboundSeconds() + channel.inboundSeconds();
    effort.people += isTouched ? 1 : 0;
    effort.replied += channel.firstReplyOn() == null ? 0 : 1;
  }

  private void addContract(Journey journey) {
    for (Side side :
        List.of(
            Side.channel(journey.firstChannel()), Side.openedBy(journey.openedBy()), Side.ALL)) {
      Effort effort = of(side);
      effort.wholeSeconds += journey.prospectingSeconds();
      effort.contracted += Conversions.isContracted(journey) ? 1 : 0;
      effort.amounts.addIfContracted(journey);
    }
  }

  private Effort of(Side side) {
    return bySide.computeIfAbsent(side, each -> new Effort());
  }

  public void merge(Efforts other) {
    other.bySide.forEach((side, effort) -> of(side).merge(effort));
  }

  /**
   * One per side with a touch or a post.
   *
   * @param perPost time that a broadcast took, on however many channels it stood: one on several
   *     took an equal part of it for each
   */
  public SortedMap<Side, Effort> with(Collection<Post> posts, Duration perPost) {
    Efforts all = new Efforts();
    all.merge(this);
    for (Broadcasts.Broadcast broadcast : Broadcasts.of(posts)) {
      BigDecimal whole = BigDecimal.valueOf(perPost.toSeconds());
      BigDecimal part =
          whole.divide(
              BigDecimal.valueOf(broadcast.postsByChannel().size()), 8, RoundingMode.HALF_UP);
      for (String channel : broadcast.postsByChannel().keySet()) {
        all.addPost(Side.channel(channel), 1, part);
        all.addPost(Side.openedBy(Journeys.THEM), 0, part);
        all.addPost(Side.direction(Direction.OUTBOUND), 0, part);
        all.addPost(Side.ALL, 0, part);
      }
      all.of(Side.openedBy(Journeys.THEM)).posts++;
      all.of(Side.direction(Direction.OUTBOUND)).posts++;
      all.of(Side.ALL).posts++;
    }
    return all.bySide;
  }

  private void addPost(Side side, long posts, BigDecimal seconds) {
    Effort effort = of(side);
    effort.posts += posts;
    effort.postSeconds = effort.postSeconds.add(seconds);
  }
}
