package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The firsts on each channel of one person, gathered in the order of their history. */
final class ChannelFirsts {
  private final Effort effort;
  private final Map<String, Firsts> channels = new TreeMap<>();

  private static final class Firsts {
    private final LocalDate touchOn;
    private Instant outboundAt;
    private LocalDate replyOn;
    private LocalDate contractOn;
    private long outbound;
    private long inbound;
    private long outboundSeconds;
    private long inboundSeconds;

    private Firsts(LocalDate touchOn) {
      this.touchOn = touchOn;
    }

    private void count(TouchEvent touch, long seconds) {
      if (touch.isOutbound()) {
        outbound++;
        outboundSeconds += seconds;
      } else {
        inbound++;
        inboundSeconds += seconds;
      }
    }
  }

  ChannelFirsts(Effort effort) {
    this.effort = effort;
  }

  void touch(TouchEvent touch, LocalDate day) {
    Firsts firsts = channels.computeIfAbsent(touch.channel(), name -> new Firsts(day));
    firsts.count(touch, effort.seconds(touch));
    if (touch.isOutbound() && firsts.outboundAt == null) {
      firsts.outboundAt = touch.at();
    }
    boolean isReply =
        touch.isHumanInbound()
            && firsts.outboundAt != null
            && firsts.outboundAt.isBefore(touch.at());
    if (isReply) {
      reply(touch.channel(), day);
    }
  }

  /** The channel must have a touch. */
  void reply(String channel, LocalDate day) {
    Firsts firsts = channels.get(channel);
    if (firsts.replyOn == null) {
      firsts.replyOn = day;
    }
  }

  /** A contract is won, after all touches of its day. */
  void contract(LocalDate day) {
    for (Firsts firsts : channels.values()) {
      if (firsts.contractOn == null) {
        firsts.contractOn = day;
      }
    }
  }

  /** In alphabetical order. */
  List<ChannelDays> all() {
    return channels.entrySet().stream()
        .map(
            entry -> {
              Firsts firsts = entry.getValue();
              return new ChannelDays(
                  entry.getKey(),
                  firsts.touchOn,
                  firsts.replyOn,
                  firsts.contractOn,
                  firsts.outbound,
                  firsts.inbound,
                  firsts.outboundSeconds,
                  firsts.inboundSeconds);
            })
        .toList();
  }

  /** Those with a touch on or before the day, in alphabetical order. */
  List<String> upTo(LocalDate day) {
    return all().stream()
        .filter(channel -> !channel.firstTouchOn().isAfter(day))
        .map(ChannelDays::channel)
        .toList();
  }
}
