package dev.outreach.journey;

import java.math.BigDecimal;
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

  /** The same path, if somebody was never touched, to a contract without a touch. */
  Path after(boolean isTouched) {
    boolean isBefore = isBeforeFirstTouch && isTouched;
    return new Path(ending, contract, endedAt, isBefore, steps, isCut);
  }

  /** The same path to what is worth another amount. */
  Path worth(BigDecimal amount, String currency) {
    return new Path(
        ending, contract.worth(amount, currency), endedAt, isBeforeFirstTouch, steps, isCut);
  }

  /** One touch of a path. */
  public record Step(
      String touch, String channel, Instant at, boolean isInbound, boolean isSpoken) {}
}
