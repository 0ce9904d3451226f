package dev.outreach.journey;

import java.util.function.Consumer;

/**
 * Folds the history of one person: give it their touches and contracts in order, none later than
 * the as-of instant, then finish. The order is by time, at one instant contracts first (a contract
 * stands at the end of its day), then what is mine, then what is theirs, then by id. Memory does
 * not grow with the history, only with what is sent within one reply window.
 */
public final class PersonFold {
  private final JourneyFold journey;
  private final AttemptFold attempts;

  /** Each attempt is given to {@code closed} once nothing more can come of it. */
  public PersonFold(Terms terms, Consumer<Attempt> closed) {
    journey = new JourneyFold(terms);
    attempts = new AttemptFold(terms, journey, closed);
  }

  public void accept(TouchEvent touch) {
    journey.accept(touch);
    attempts.accept(touch);
  }

  public void accept(ContractEvent contract) {
    journey.accept(contract);
  }

  /** Gives back the attempts still open, and the journey; null if there is none to tell of. */
  public Journey finish() {
    attempts.finish();
    return journey.finish();
  }

  /** How many attempts are held at this moment. */
  int held() {
    return attempts.held();
  }
}
