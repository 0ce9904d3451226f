package dev.outreach.journey;

import dev.outreach.table.Journeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where one person's talk moves from a channel straight to another. Holds one row for each
 * ordered pair of channels, however long the history is.
 */
final class HopFold {
  private final FoldSettings terms;
  private final Map<List<String>, Hop> hops = new LinkedHashMap<>();
  private TouchEvent last;

  HopFold(FoldSettings terms) {
    this.terms = terms;
  }

  /** What a machine sent and what bounced are no part of a talk. */
  void accept(TouchEvent touch) {
    if (!touch.isPartOfTalk()) {
      return;
    }
    if (last != null && !touch.channel().equals(last.channel()) && isSoonAfterLast(touch)) {
      hops.computeIfAbsent(List.of(last.channel(), touch.channel()), pair -> hop(touch));
    }
    last = touch;
  }

  void finish(Journey journey, Sink sink) {
    for (Hop hop : hops.values()) {
      sink.hop(
          new Hop(
              hop.fromChannel(),
              hop.toChannel(),
              hop.movedBy(),
              hop.hoppedOn(),
              hop.days(),
              journey.firstChannel(),
              journey.contractedOn(),
              journey.isPreExisting()));
    }
  }

  private boolean isSoonAfterLast(TouchEvent touch) {
    return !touch.at().isAfter(last.at().plus(terms.hopWithin()));
  }

  private Hop hop(TouchEvent touch) {
    LocalDate day = terms.day(touch.at());
    return new Hop(
        last.channel(),
        touch.channel(),
        touch.isOutbound() ? Journeys.US : Journeys.THEM,
        day,
        ChronoUnit.DAYS.between(terms.day(last.at()), day),
        null,
        null,
        false);
  }
}
