package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** One touch out of the records of several tools that tell of it. */
final class MergedTouch {
  private static final Comparator<TouchEvent> FULLEST =
      Comparator.comparing(TouchEvent::isDayOnly)
          .thenComparing(touch -> touch.messageKey() == null)
          .thenComparing(touch -> touch.origin().source())
          .thenComparing(TouchEvent::id);

  private MergedTouch() {}

  /** The record whose id and time stand for the event: that of the tool that knows most. */
  static TouchEvent fullest(Collection<TouchEvent> records) {
    return records.stream().min(FULLEST).orElseThrow();
  }

  /** One touch with what each record knows. */
  static TouchEvent of(Collection<TouchEvent> records) {
    List<TouchEvent> sorted = records.stream().sorted(FULLEST).toList();
    TouchEvent fullest = sorted.get(0);
    return new TouchEvent(
        fullest.id(),
        fullest.at(),
        fullest.channel(),
        fullest.kind(),
        fullest.isOutbound(),
        sorted.stream()
            .map(TouchEvent::campaign)
            .filter(name -> !name.equals(Campaigns.NONE))
            .findFirst()
            .orElse(fullest.campaign()),
        first(sorted, TouchEvent::step),
        first(sorted, TouchEvent::variant),
        first(sorted, TouchEvent::sender),
        outcome(sorted, fullest.isOutbound()),
        duration(sorted),
        first(sorted, TouchEvent::thread),
        first(sorted, TouchEvent::messageKey),
        sorted.stream().flatMap(touch -> touch.inReplyTo().stream()).distinct().toList(),
        first(sorted, TouchEvent::personName),
        first(sorted, TouchEvent::company),
        first(sorted, TouchEvent::leadSource),
        first(sorted, TouchEvent::recipientZone),
        origin(sorted));
  }

  /** That of the fullest, but for what only another record tells of the messages that it names. */
  private static TouchEvent.Origin origin(List<TouchEvent> sorted) {
    TouchEvent.Origin fullest = sorted.get(0).origin();
    return new TouchEvent.Origin(
        fullest.source(),
        fullest.file(),
        fullest.subjectKey(),
        fullest.isDayOnly(),
        fullest.isPaper(),
        sorted.stream()
            .map(touch -> touch.origin().names())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        fullest.isOthers());
  }

  /** The first that lasted; 0 where none did and one says so. */
  private static Long duration(List<TouchEvent> sorted) {
    return sorted.stream()
        .map(TouchEvent::durationSeconds)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(seconds -> seconds > 0))
        .orElse(null);
  }

  /**
   * What a machine says of a message (it bounced, it was an auto-reply) holds whatever else is
   * said; then what somebody noted, which says more than that a call was answered or not; then the
   * rest. Of a message of mine, that it was opened or met an auto-reply is not all there is to say.
   */
  private static Outcome outcome(List<TouchEvent> sorted, boolean isOutbound) {
    List<Outcome> said = sorted.stream().map(TouchEvent::outcome).filter(Objects::nonNull).toList();
    return Stream.<Function<Outcome, Boolean>>of(
            outcome -> outcome.isAutomatic() && !isOnTheWay(outcome, isOutbound),
            outcome -> outcome == Outcome.UNSUBSCRIBED,
            outcome -> outcome.isResponse() && outcome != Outcome.ANSWERED,
            outcome -> outcome == Outcome.ANSWERED,
            outcome -> outcome != Outcome.NO_ANSWER && outcome != Outcome.DELIVERED,
            outcome -> true)
        .flatMap(isOf -> said.stream().filter(isOf::apply))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOnTheWay(Outcome outcome, boolean isOutbound) {
    return outcome == Outcome.DELIVERED
        || isOutbound && (outcome == Outcome.READ || outcome == Outcome.AUTO_REPLY);
  }

  private static <T> T first(List<TouchEvent> sorted, Function<TouchEvent, T> cell) {
    return sorted.stream().map(cell).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
