package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The touches that led to something. One per client, with the touches of the person who signed up
 * to the first contract; or, where every contract is credited, one per contract, with the touches
 * since the account's contract before it. And one per person whose talk is over without any
 * contract: lost, or silent for so long that it counts as closed. Touches before the lookback,
 * bounced ones and a machine's are left out.
 *
 * @param ending {@link #CONTRACT}, {@link #LOST} or {@link #SILENT}
 * @param contract null of a path without one; worth what the client is worth, or, where every
 *     contract is credited, its own amount
 * @param endedAt a contract stands at the end of its day; a path without one ends with its last
 *     touch
 * @param isBeforeFirstTouch the contract came before the first touch of its person
 * @param steps in the order of the history; empty where none is within the lookback
 * @param isCut the path was so long that touches after its first one were left out
 */
public record Path(
    String ending,
    ContractEvent contract,
    Instant endedAt,
    boolean isBeforeFirstTouch,
    List<Step> steps,
    boolean isCut) {
  public static final String CONTRACT = "contract";
  public static final String LOST = "lost";
  public static final String SILENT = "silent";

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
