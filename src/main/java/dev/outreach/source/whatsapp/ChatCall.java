package dev.outreach.source.whatsapp;

import dev.outreach.source.Durations;
import dev.outreach.table.Outcome;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chat's line tells of a call: {@code Missed voice call}, and in newer exports {@code Voice
 * call, 12 min} or {@code Voice call, No answer}. A person who writes "Video call tonight?" has not
 * called.
 *
 * @param outcome null where the line says no more than that there was a call
 * @param seconds null where it does not say how long it was
 */
record ChatCall(Outcome outcome, Long seconds) {
  private static final Pattern MISSED =
      Pattern.compile(
          "(?:(?:missed|silenced) (?:group )?(?:voice |video )?call"
              + "|appel (?:de groupe )?(?:vocal |vidéo |audio )?(?:de groupe )?(?:manqué|ignoré))"
              + "(?:(?:[,.:]| at| à) ?.{0,80})?\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CALL =
      Pattern.compile(
          "(?:(?:group )?(?:voice|video) call|group call|appel (?:de groupe )?(?:vocal|vidéo|audio)"
              + "(?: de groupe)?)(?: ?[,.:] ?| +|$)(?<how>[^•?]{0,60}?)(?: ?•.{0,60})?\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UNANSWERED =
      Pattern.compile(
          "no answer|not answered|(?:aucune|sans|pas de) réponse",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:answered|répondu|ended|terminé)(?: .{0,40})?|\\d{1,3} (?:joined|participants?|ont .*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** With its units behind a blank: "14h30" is when somebody would like to be called. */
  private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,3} \\p{L}{1,8}\\.?,? ?){1,3}");

  /** The call that the text tells of; nothing for a message. */
  static Optional<ChatCall> of(String text) {
    if (MISSED.matcher(text).matches()) {
      return Optional.of(new ChatCall(Outcome.NO_ANSWER, null));
    }
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      return Optional.empty();
    }
    String how = call.group("how").strip();
    if (how.isEmpty()) {
      return Optional.of(new ChatCall(null, null));
    }
    if (UNANSWERED.matcher(how).matches()) {
      return Optional.of(new ChatCall(Outcome.NO_ANSWER, null));
    }
    if (TAKEN.matcher(how).matches()) {
      return Optional.of(new ChatCall(Outcome.ANSWERED, null));
    }
    return Optional.of(how)
        .filter(length -> LENGTH.matcher(length).matches())
        .flatMap(Durations::seconds)
        .map(seconds -> new ChatCall(Outcome.ANSWERED, seconds));
  }
}
