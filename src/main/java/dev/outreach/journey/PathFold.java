package dev.outreach.journey;

import dev.outreach.table.Journeys;
import java.time.Instant;
import java.util.List;

/**
 * Tells the touches of one person that led to a contract, as the contract comes; or, at the end,
 * those of a talk that is over without one.
 */
final class PathFold {
  private final FoldSettings terms;
  private final PathSteps steps;
  private Instant lastTouchAt;

  PathFold(FoldSettings terms) {
    this.terms = terms;
    this.steps = new PathSteps(terms.paths().lookback());
  }

  void accept(TouchEvent touch) {
    if (touch.isPartOfTalk()) {
      lastTouchAt = touch.at();
      steps.add(touch);
    }
  }

  void bounce(TouchEvent touch) {
    steps.remove(touch.id());
  }

  /**
   * The path to a contract, which comes after all touches of its day.
   *
   * @param before end of the day of the account's contract before it; null for its first one
   */
  Path to(ContractEvent contract, Instant before) {
    Instant at = terms.endOf(contract.signedOn());
    Instant start = at.minus(terms.paths().lookback());
    List<Path.Step> path = steps.since(before != null && before.isAfter(start) ? before : start);
    return new Path(Path.CONTRACT, contract, at, lastTouchAt == null, path, steps.isCut());
  }

  void finish(Journey journey, Sink sink) {
    boolean isLost = journey.state().equals(Journeys.LOSS);
    if (lastTouchAt == null || !isLost && !journey.state().equals(Journeys.STILL_OPEN)) {
      return;
    }
    boolean isSilent = !terms.asOf().isBefore(lastTouchAt.plus(terms.paths().closedAfter()));
    List<Path.Step> path = steps.since(Instant.MIN);
    if ((isLost || isSilent) && !path.isEmpty()) {
      String ending = isLost ? Path.LOST : Path.SILENT;
      sink.path(new Path(ending, null, lastTouchAt, false, path, steps.isCut()));
    }
  }
}
