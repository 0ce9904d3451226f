package dev.outreach.journey;

import java.time.Instant;
import java.util.List;

/**
 * A row of {@link dev.outreach.table.Paths} without the person.
 *
 * @param contract null of a path without one
 */
public record Path(
    String ending,
    ContractEvent contract,
    Instant endedAt,
    boolean isBeforeFirstTouch,
    List<Step> steps,
    boolean isCut) {

  /** One touch of a path. */
  public record Step(
      String touch, String channel, Instant at, boolean isInbound, boolean isSpoken) {}
}
