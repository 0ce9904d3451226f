package dev.outreach.format.phone;

import dev.outreach.table.Direction;
import java.util.List;
import java.util.Locale;

/**
 * On which side of a leg the counterpart is. Switchboards do not write it down. My numbers tell it,
 * else the number of mine that was dialled, else the words of the dial plan's context, else the
 * shape: an outside number at one end and an extension at the other.
 *
 * @param direction inbound or outbound; null where there is no counterpart
 * @param party the counterpart's end; null where there is none
 * @param mine my end; null where there is no counterpart
 * @param problem why it cannot be told; null for a leg within the house or with a withheld number
 */
record PbxSide(String direction, PbxNumber party, PbxNumber mine, String problem) {
  static final String UNKNOWN_DIRECTION = "unknown-direction";

  private static final PbxSide NOBODY = new PbxSide(null, null, null, null);
  private static final PbxSide UNKNOWN = new PbxSide(null, null, null, UNKNOWN_DIRECTION);

  /** Of Asterisk's usual dial plan and FreePBX. */
  private static final List<String> OUTBOUND =
      List.of("from-internal", "outbound", "outgoing", "outrt", "dialout", "sortant");

  /** The same; {@code public} is where FreeSWITCH lets the world in. */
  private static final List<String> INBOUND =
      List.of(
          "from-trunk",
          "from-pstn",
          "from-did",
          "from-sip-external",
          "from-zaptel",
          "from-dahdi",
          "ext-did",
          "inbound",
          "incoming",
          "public",
          "entrant");

  /** Of a leg between these two. */
  static PbxSide of(PbxNumber from, PbxNumber to, Leg.Ends ends) {
    boolean isToMe = to.isMine() || ends.did() != null;
    if (from.isMine()) {
      return isToMe ? NOBODY : outbound(from, to);
    }
    if (isToMe) {
      return inbound(from, to);
    }
    if (!from.isOutside() && !to.isOutside()) {
      return from.isOdd() || to.isOdd() ? bad() : NOBODY;
    }
    if (to.isOutside() && says(ends.context(), OUTBOUND)) {
      return outbound(from, to);
    }
    if (says(ends.context(), INBOUND)) {
      return inbound(from, to);
    }
    if (from.isOutside() && to.isOutside()) {
      return UNKNOWN;
    }
    return from.isOutside() ? inbound(from, to) : outbound(from, to);
  }

  boolean isKnown() {
    return party != null;
  }

  private static PbxSide outbound(PbxNumber from, PbxNumber to) {
    return of(Direction.OUTBOUND, to, from);
  }

  private static PbxSide inbound(PbxNumber from, PbxNumber to) {
    return of(Direction.INBOUND, from, to);
  }

  private static PbxSide of(String direction, PbxNumber party, PbxNumber mine) {
    if (party.isOutside()) {
      return new PbxSide(direction, party, mine, null);
    }
    return party.isOdd() ? bad() : NOBODY;
  }

  private static PbxSide bad() {
    return new PbxSide(null, null, null, "bad-phone");
  }

  private static boolean says(String context, List<String> words) {
    String lower = context == null ? "" : context.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
