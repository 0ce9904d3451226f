package dev.outreach.journey;

import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;

/**
 * How well one person knows me, as the history goes by: {@link Attempts#RELATION}. Give it each
 * touch before and after what is said of it.
 */
final class Acquaintance {
  private boolean hasMessage;
  private boolean isOpened;
  private boolean isKnown;
  private boolean isClient;

  /** The first message of all may go on with a thread that is older than the exports. */
  void beginWith(TouchEvent touch) {
    if (!hasMessage && touch.kind().equals(Kind.MESSAGE) && !touch.isAutomaticInbound()) {
      hasMessage = true;
      isKnown |= touch.continuesUnknown();
    }
  }

  /**
   * They wrote or called, took a call of mine, if only to refuse, or met me; or it is noted on my
   * message that they answered; or whatever came first came from them.
   */
  void goOnWith(TouchEvent touch) {
    boolean isFirst = !isOpened && touch.isPartOfTalk();
    isOpened |= isFirst;
    isKnown |= touch.isExchange() || isFirst && !touch.isMyDoing();
  }

  /** Their account signed. */
  void sign() {
    isClient = true;
  }

  String relation() {
    return isClient ? Attempts.CLIENT : isKnown ? Attempts.KNOWN : Attempts.NEW;
  }
}
