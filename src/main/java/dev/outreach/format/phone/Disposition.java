package dev.outreach.format.phone;

import dev.outreach.table.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Asterisk notes of a leg, and what that means. {@code ANSWERED} is also what its voicemail,
 * its menus and its music do: with a mailbox it is a voicemail, and where no telephone was reached
 * ({@code dstchannel} is empty) and a machine spoke last, nobody answered. Of a call of mine it
 * cannot be told whether a person took it or their own voicemail.
 */
final class Disposition {
  private static final Set<String> UNANSWERED =
      Set.of("NO ANSWER", "NOANSWER", "FAILED", "CONGESTION", "UNKNOWN");
  private static final Set<String> MACHINES =
      Set.of(
          "answer",
          "background",
          "busy",
          "congestion",
          "directory",
          "hangup",
          "musiconhold",
          "playback",
          "playtones",
          "queue",
          "read",
          "wait",
          "waitexten");

  /** FreePBX's ways to a mailbox: by its reason (busy, unavailable, …), and to listen to it. */
  private static final Pattern MAILBOX = Pattern.compile("vm[a-z]\\d+|\\*9[78]\\d*");

  private Disposition() {}

  static boolean is(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return upper.equals("ANSWERED") || upper.equals("BUSY") || UNANSWERED.contains(upper);
  }

  /**
   * The outcome of a leg; nothing for a word that Asterisk does not have.
   *
   * @param app the application that ran last, null if none is noted
   * @param to the called end, null if none is noted
   * @param toChannel the telephone that was reached, null if none was
   */
  static Optional<Outcome> outcome(
      String word, String app, String to, String toChannel, long talkSeconds) {
    if (word == null || !is(word)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (word.toUpperCase(Locale.ROOT)) {
          case "BUSY" -> Outcome.BUSY;
          case "ANSWERED" -> talkSeconds == 0 ? Outcome.NO_ANSWER : answered(app, to, toChannel);
          default -> Outcome.NO_ANSWER;
        });
  }

  private static Outcome answered(String app, String to, String toChannel) {
    String ran = app == null ? "" : app.toLowerCase(Locale.ROOT);
    if (ran.startsWith("voicemail") || to != null && MAILBOX.matcher(to).matches()) {
      return Outcome.VOICEMAIL;
    }
    return toChannel == null && MACHINES.contains(ran) ? Outcome.NO_ANSWER : Outcome.ANSWERED;
  }
}
