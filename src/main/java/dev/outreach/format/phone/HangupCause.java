package dev.outreach.format.phone;

import dev.outreach.table.Outcome;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why FreeSWITCH ended a leg, in the words of Q.850. Whether it was answered is not in the cause (a
 * missed call is cleared as normally as any) but in the seconds talked. {@code CALL_REJECTED} comes
 * from people and from networks alike, so it is not taken for a person's no.
 */
final class HangupCause {
  private static final Pattern WORD =
      Pattern.compile("[A-Z][A-Z0-9]{0,30}(_[A-Z0-9]{1,30}){1,9}|SUCCESS");
  private static final Set<String> NO_SUCH_NUMBER =
      Set.of("UNALLOCATED_NUMBER", "NUMBER_CHANGED", "INVALID_NUMBER_FORMAT");

  private HangupCause() {}

  static boolean is(String word) {
    return WORD.matcher(word).matches();
  }

  static Outcome outcome(String cause, long talkSeconds) {
    if (talkSeconds > 0) {
      return Outcome.ANSWERED;
    }
    if (NO_SUCH_NUMBER.contains(cause)) {
      return Outcome.WRONG_NUMBER;
    }
    return cause.equals("USER_BUSY") ? Outcome.BUSY : Outcome.NO_ANSWER;
  }
}
