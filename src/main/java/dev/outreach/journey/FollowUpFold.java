package dev.outreach.journey;

import dev.outreach.table.Attempts;
import java.time.Instant;

/** What one person's first attempt on a channel was followed by. */
final class FollowUpFold {
  private final FoldSettings.FollowUpTerms terms;
  private TouchEvent start;
  private boolean isBounced;
  private boolean isKnownBefore;
  private Instant followedUpAt;
  private Instant heardAt;

  FollowUpFold(FoldSettings.FollowUpTerms terms) {
    this.terms = terms;
  }

  /**
   * @param relation to the person before the touch
   */
  void accept(TouchEvent touch, String relation) {
    boolean isThen = touch.channel().equals(terms.then());
    if (isThen && touch.isPartOfTalk() && !isAfterStart(touch)) {
      isKnownBefore = true;
    } else if (start == null) {
      if (touch.isAttempt() && touch.channel().equals(terms.first())) {
        start = touch;
        isKnownBefore |= !relation.equals(Attempts.NEW);
      }
    } else if (touch.isAttempt() && isThen && followedUpAt == null) {
      followedUpAt = touch.at();
    } else if (touch.isHumanInbound() && heardAt == null && isAfterStart(touch)) {
      heardAt = touch.at();
    }
  }

  /** Each attempt as it is known at the end. */
  void accept(Attempt attempt) {
    if (start != null && attempt.touch().id().equals(start.id())) {
      isBounced = attempt.isBounced();
    }
  }

  void finish(Journey journey, Sink sink) {
    if (start != null) {
      sink.followUp(
          new FollowUp(
              start.at(),
              start.campaign(),
              isBounced,
              isKnownBefore,
              followedUpAt,
              heardAt,
              journey.contractedOn(),
              journey.lostOn(),
              journey.isPreExisting()));
    }
  }

  private boolean isAfterStart(TouchEvent touch) {
    return start != null && touch.at().isAfter(start.at());
  }
}
