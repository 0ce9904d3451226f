package dev.outreach.format.whatsapp;

import dev.outreach.table.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chat's line tells of a call: {@code Missed voice call}, and in newer exports {@code Voice
 * call, 12 min} or {@code Voice call, No answer}, in the languages that {@link ChatLanguage} reads.
 * A person who writes "Video call tonight?" has not called; with WhatsApp's own mark before it the
 * line is a call whatever else it says.
 *
 * @param outcome null where the line says no more than that there was a call
 * @param seconds null where it does not say how long it was
 */
record ChatCall(Outcome outcome, Long seconds) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern MISSED =
      Pattern.compile(
          "(?:(?:missed|silenced) (?:group )?(?:voice |video )?call|appel (?:de groupe )?(?:vocal"
              + " |vidéo |audio )?(?:de groupe"
              + " )?(?:manqué|ignoré|silencié)|(?:verpasster|stummgeschalteter)"
              + " (?:gruppen-?)?(?:sprach|video)?-?anruf|(?:video)?llamada (?:grupal )?(?:de"
              + " (?:voz|video|vídeo) )?(?:grupal )?(?:perdida|silenciada)|(?:video)?chiamata"
              + " (?:vocale )?(?:di gruppo )?(?:persa|silenziata)|(?:video)?(?:chamada|ligação)"
              + " (?:de (?:voz|vídeo) )?(?:(?:em|de) grupo )?"
              + "(?:perdida|silenciada)|(?:gemiste?|gedempte?)"
              + " (?:groeps)?-?(?:spraak|video)?-?(?:oproep|gesprek))(?:(?:[,.:]| at| à| um| a"
              + " las?| alle| às| om) ?.{0,80})?\\.?",
          FLAGS);
  private static final Pattern CALL =
      Pattern.compile(
          "(?:(?:group )?(?:voice|video) call|group call|appel (?:de groupe"
              + " )?(?:vocal|vidéo|audio)(?: de groupe)?|appel de"
              + " groupe|(?:gruppen-?)?(?:sprach|video)anruf|gruppenanruf|(?:video)?llamada"
              + " (?:grupal )?(?:de (?:voz|video|vídeo))(?: grupal)?|videollamada(?:"
              + " grupal)?|llamada grupal|chiamata vocale(?: di gruppo)?|videochiamata(?: di"
              + " gruppo)?|chiamata di gruppo|(?:chamada|ligação) de (?:voz|vídeo)(?: em"
              + " grupo)?|videochamada|(?:chamada|ligação) (?:em|de)"
              + " grupo|(?:groeps)?(?:spraak|video)-?(?:oproep|gesprek)|groeps(?:oproep|gesprek))(?:"
              + " ?[,.:] ?| +|$)(?<how>[^•?]{0,60}?)(?: ?•.{0,60})?\\.?",
          FLAGS);

  /** Marked lines only: a person may write so. */
  private static final Pattern FAILED =
      Pattern.compile(
          "(?:call failed|échec de l['’]appel|l['’]appel a échoué|anruf fehlgeschlagen"
              + "|(?:la )?llamada fallida|chiamata non riuscita|falha na (?:chamada|ligação)"
              + "|(?:chamada|ligação) falhou|oproep mislukt)(?:[,.] ?.{0,80})?",
          FLAGS);

  private static final Pattern UNANSWERED =
      Pattern.compile(
          "no answer|not answered|cancell?ed|failed|(?:aucune|sans|pas de) réponse|annulée?"
              + "|(?:mis )?en sourdine|silencieux|échec|échoué|ignorée?"
              + "|keine antwort|nicht (?:angenommen|beantwortet)|abgebrochen|fehlgeschlagen"
              + "|sin (?:respuesta|contestar)|no (?:contestada|respondida)|cancelada"
              + "|(?:nessuna|senza|non) rispost[ao]|annullata|sem resposta|não atendida"
              + "|geen (?:antwoord|gehoor)|niet (?:beantwoord|opgenomen)|geannuleerd",
          FLAGS);
  private static final Pattern DECLINED =
      Pattern.compile(
          "declined|rejected|refusée?|rejetée?|abgelehnt|rechazada|rifiutata|recusada|rejeitada"
              + "|geweigerd|afgewezen",
          FLAGS);
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:answered|répondu|ended|terminée?|angenommen|beantwortet|beendet|auf (?:einem"
              + " )?anderen|contestada|respondida|atendida|terminata|risposto|risposta"
              + " su|encerrada|terminada|finalizada|beantwoord|opgenomen|beëindigd)(?:"
              + " .{0,40})?|\\d{1,3} (?:joined|participants?|ont"
              + " .*|teilgenommen|teilnehmer|participantes|partecipanti|deelnemers)",
          FLAGS);

  /** With its units behind a blank: "14h30" is when somebody would like to be called. */
  private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,3} \\p{L}{1,8}\\.?,? ?){1,3}");

  private static final Pattern PART = Pattern.compile("(\\d{1,3}) (\\p{L}{1,8})");

  /** The call that the line tells of; nothing for a message. */
  static Optional<ChatCall> of(ChatLine line) {
    String text = line.text();
    if (MISSED.matcher(text).matches() || line.isMarked() && FAILED.matcher(text).matches()) {
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
    if (DECLINED.matcher(how).matches()) {
      return Optional.of(new ChatCall(Outcome.DECLINED, null));
    }
    if (TAKEN.matcher(how).matches()) {
      return Optional.of(new ChatCall(Outcome.ANSWERED, null));
    }
    ChatCall unknown = line.isMarked() ? new ChatCall(null, null) : null;
    return Optional.of(how)
        .filter(length -> LENGTH.matcher(length).matches())
        .flatMap(ChatCall::seconds)
        .map(seconds -> new ChatCall(Outcome.ANSWERED, seconds))
        .or(() -> Optional.ofNullable(unknown));
  }

  /** Of {@code 1 Std. 5 Min.} and the like. */
  private static Optional<Long> seconds(String length) {
    long seconds = 0;
    Matcher part = PART.matcher(length.toLowerCase(Locale.ROOT));
    while (part.find()) {
      long unit = unit(part.group(2));
      if (unit == 0) {
        return Optional.empty();
      }
      seconds += unit * Long.parseLong(part.group(1));
    }
    return Optional.of(seconds);
  }

  /** Hours in all the languages, then minutes and seconds, which begin alike in them. */
  private static long unit(String word) {
    if (word.matches("h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae]|u|uur|uren")) {
      return 3600;
    }
    return word.matches("m|mins?|minut[a-z]*") ? 60 : word.matches("s|se[ckg][a-z]*") ? 1 : 0;
  }
}
