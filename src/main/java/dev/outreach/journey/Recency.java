package dev.outreach.journey;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.time.LocalDate;

/** When one person was last heard of, and what was said last, as their history goes by. */
public final class Recency {
  private LocalDate writtenOn;
  private LocalDate askedOn;
  private LocalDate refusedOn;
  private LocalDate lastTouchOn;
  private Instant lastOutboundAt;
  private Instant lastInboundAt;
  private Outcome lastOutcome;
  private Instant lastOutcomeAt;
  private Outcome lastResponse;
  private Instant lastResponseAt;

  void accept(TouchEvent touch, LocalDate day) {
    if (!touch.isAutomaticInbound()) {
      lastTouchOn = day;
    }
    if (touch.isOutbound()) {
      lastOutboundAt = touch.at();
    } else if (touch.isHumanInbound()) {
      lastInboundAt = touch.at();
    }
    boolean isMessage = touch.isOutbound() && touch.kind().equals(Kind.MESSAGE);
    if (writtenOn == null && isMessage) {
      writtenOn = day;
    }
    if (touch.outcome() != null) {
      note(touch, day);
    }
  }

  private void note(TouchEvent touch, LocalDate day) {
    lastOutcome = touch.outcome();
    lastOutcomeAt = touch.at();
    if (touch.outcome().isResponse()) {
      lastResponse = touch.outcome();
      lastResponseAt = touch.at();
    }
    if (askedOn == null && touch.is(Outcome.ASKED)) {
      askedOn = day;
    }
    if (refusedOn == null && touch.outcome().isFinal()) {
      refusedOn = day;
    }
  }

  Last last() {
    return new Last(
        writtenOn,
        askedOn,
        refusedOn,
        lastTouchOn,
        lastOutboundAt,
        lastInboundAt,
        code(lastOutcome),
        lastOutcomeAt,
        code(lastResponse),
        lastResponseAt);
  }

  private static String code(Outcome outcome) {
    return outcome == null ? null : outcome.code();
  }

  /** As in {@link dev.outreach.table.Journeys}. */
  public record Last(
      LocalDate writtenOn,
      LocalDate askedOn,
      LocalDate refusedOn,
      LocalDate lastTouchOn,
      Instant lastOutboundAt,
      Instant lastInboundAt,
      String lastOutcome,
      Instant lastOutcomeAt,
      String lastResponse,
      Instant lastResponseAt) {}
}
