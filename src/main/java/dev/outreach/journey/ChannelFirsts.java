package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The firsts on each channel of one person, gathered in the order of their history. */
final class ChannelFirsts {
  private final TouchMinutes effort;
  private final Map<String, Firsts> channels = new TreeMap<>();

  private static final class Firsts {
    private final LocalDate touchOn;
    private Instant outboundAt;
    private LocalDate replyOn;
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

  ChannelFirsts(TouchMinutes effort) {
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

  /** Time that all touches so far took. */
  long seconds() {
    return channels.values().stream()
        .mapToLong(firsts -> firsts.outboundSeconds + firsts.inboundSeconds)
        .sum();
  }

  /**
   * In alphabetical order.
   *
   * @param contracts their days, the first one first
   */
  List<ChannelDays> all(List<LocalDate> contracts) {
    return channels.entrySet().stream()
        .map(
            entry -> {
              Firsts firsts = entry.getValue();
              return new ChannelDays(
                  entry.getKey(),
                  firsts.touchOn,
                  firsts.replyOn,
                  contracts.stream()
                      .filter(day -> !day.isBefore(firsts.touchOn))
                      .findFirst()
                      .orElse(null),
                  firsts.outbound,
                  firsts.inbound,
                  firsts.outboundSeconds,
                  firsts.inboundSeconds);
            })
        .toList();
  }

  /** Those with a touch on or before the day, in alphabetical order. */
  List<String> upTo(LocalDate day) {
    return channels.entrySet().stream()
        .filter(channel -> !channel.getValue().touchOn.isAfter(day))
        .map(Map.Entry::getKey)
        .toList();
  }
}
