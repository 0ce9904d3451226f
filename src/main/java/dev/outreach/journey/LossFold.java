package dev.outreach.journey;

import dev.outreach.table.Journeys;
import java.time.LocalDate;

/**
 * Finds the day on which one person was lost. A lost deal and an opt-out are a loss on their day. A
 * refusal is one only if {@link Journeys#REFUSAL_DAYS} days pass after it without an exchange, and
 * then on the last of them: who says no today and talks on next week was never lost, and what a day
 * was must not depend on what comes after it.
 */
final class LossFold {
  private final FoldSettings terms;
  private LocalDate toldOn;
  private LocalDate dealLostOn;
  private LocalDate refusedOn;
  private LocalDate silentOn;

  LossFold(FoldSettings terms) {
    this.terms = terms;
  }

  /** The next touch of the history. */
  void accept(TouchEvent touch, LocalDate day) {
    if (refusedOn != null && lastOfSilence().isBefore(day)) {
      endSilence();
    }
    if (touch.isExchange()) {
      refusedOn = null;
    }
    if (touch.isRefusal()) {
      refusedOn = day;
    }
  }

  /** They asked to be left alone. */
  void optOut(LocalDate day) {
    toldOn = toldOn == null ? day : toldOn;
  }

  /** A deal with the person was lost. */
  void loseDeal(LocalDate day) {
    dealLostOn = dealLostOn == null ? day : dealLostOn;
    toldOn = toldOn == null ? day : toldOn;
  }

  /** The first deal that was lost; null if none was. */
  LocalDate dealLostOn() {
    return dealLostOn;
  }

  /**
   * The day of the loss; null without one. To be asked at the end of the history.
   *
   * @param contractedOn a contract in the silence after a refusal ends it, as any exchange; or null
   */
  LocalDate lostOn(LocalDate contractedOn) {
    if (refusedOn != null && terms.isOver(lastOfSilence())) {
      endSilence();
    }
    boolean isSilent =
        silentOn != null
            && (contractedOn == null
                || contractedOn.isAfter(silentOn)
                || contractedOn.isBefore(silentOn.minusDays(Journeys.REFUSAL_DAYS)));
    if (!isSilent) {
      return toldOn;
    }
    return toldOn == null || silentOn.isBefore(toldOn) ? silentOn : toldOn;
  }

  private LocalDate lastOfSilence() {
    return refusedOn.plusDays(Journeys.REFUSAL_DAYS);
  }

  private void endSilence() {
    silentOn = silentOn == null ? lastOfSilence() : silentOn;
    refusedOn = null;
  }
}
