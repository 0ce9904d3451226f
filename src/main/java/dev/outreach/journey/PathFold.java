package dev.outreach.journey;

import dev.outreach.table.Journeys;
import dev.outreach.table.Paths;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives back the touches that led to each contract of one person, as the contract comes; or, at the
 * end, those of a talk that is over without one.
 */
final class PathFold {
  private final Terms terms;
  private final Sink sink;
  private final PathSteps steps;
  private final Map<String, Instant> contracts = new HashMap<>();
  private Instant lastTouchAt;

  PathFold(Terms terms, Sink sink) {
    this.terms = terms;
    this.sink = sink;
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

  void accept(ContractEvent contract) {
    if (!contract.isWon()) {
      return;
    }
    Instant at = contract.signedOn().plusDays(1).atStartOfDay(terms.zone()).toInstant();
    Instant before = contracts.put(contract.source(), at);
    Instant start = at.minus(terms.paths().lookback());
    List<Path.Step> path = steps.since(before != null && before.isAfter(start) ? before : start);
    sink.path(new Path(Paths.CONTRACT, contract, at, lastTouchAt == null, path, steps.isCut()));
  }

  void finish(Journey journey) {
    if (!contracts.isEmpty() || lastTouchAt == null) {
      return;
    }
    boolean isLost = journey.state().equals(Journeys.LOSS);
    boolean isSilent = !terms.asOf().isBefore(lastTouchAt.plus(terms.paths().closedAfter()));
    List<Path.Step> path = steps.since(Instant.MIN);
    if ((isLost || isSilent) && !path.isEmpty()) {
      String ending = isLost ? Paths.LOST : Paths.SILENT;
      sink.path(new Path(ending, null, lastTouchAt, false, path, steps.isCut()));
    }
  }
}
