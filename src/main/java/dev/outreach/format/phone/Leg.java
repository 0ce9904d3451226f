package dev.outreach.format.phone;

import dev.outreach.export.EventTime;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * One row of a switchboard's log: a stretch of a call between two ends. A call that rings several
 * telephones, or is passed on, has several.
 *
 * @param place where in the file
 * @param callId what the switchboard calls the call, null if it does not say
 * @param keys what the legs of one call have in common: two that share a key are one call's
 * @param start when it began
 * @param end when it ended
 * @param ends who called whom, as the log says it
 * @param outcome what came of it
 * @param talkFrom when somebody took it; meaningless if nobody talked
 * @param talkSeconds how long they talked, 0 if they did not
 */
record Leg(
    String place,
    String callId,
    List<String> keys,
    EventTime start,
    Instant end,
    Ends ends,
    Outcome outcome,
    Instant talkFrom,
    long talkSeconds) {
  private static final int MOST_KEYS = 2;

  /** Many legs are held at once, so none may be large: no name or id is nearly as long. */
  private static final int LONGEST = 200;

  Leg {
    callId = cut(callId);
    keys = keys.stream().limit(MOST_KEYS).map(Leg::cut).toList();
  }

  /**
   * Who called whom; what the log does not say is null.
   *
   * @param from the caller's number or extension
   * @param to the called number or extension
   * @param did the number of mine that an outside caller dialled
   * @param context the part of the dial plan that handled it
   * @param fromName the caller's name
   * @param toName the called person's name
   */
  record Ends(String from, String to, String did, String context, String fromName, String toName) {
    Ends {
      from = cut(from);
      to = cut(to);
      did = cut(did);
      context = cut(context);
      fromName = cut(fromName);
      toName = cut(toName);
    }
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
