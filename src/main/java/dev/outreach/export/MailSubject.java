package dev.outreach.export;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the subject of a mail tells of it, in the languages of Western Europe. */
public final class MailSubject {
  /** As Exchange, Gmail and Outlook open an automatic answer. */
  public static final Pattern AUTO_REPLY =
      Pattern.compile(
          "^(?:auto(?:matic)?[ -]?(?:reply|response)\\b|auto:|out of (?:the )?office\\b|réponse"
              + " automatique\\b|absent?(?:e|ce)?\\s*(?:$|[:(–-]|du |jusqu)|automatische"
              + " antwort\\b|abwesenheits(?:notiz|meldung)\\b|respuesta automática\\b|resposta"
              + " automática\\b|risposta automatica\\b|automatisch(?:er?|es)?"
              + " (?:antwoord|bericht)\\b|automatisk[te]?"
              + " (?:svar|vastaus)\\b|autosvar\\b|auto-?antwort\\b|fuera de (?:la )?oficina\\b|fora"
              + " d[eo] escritório\\b|fuori (?:sede|ufficio)\\b|afwezig(?:heid)?\\b)");

  /**
   * As the button of a mail program writes it (RFC 2369 §3.2, RFC 8058), alone or before the token
   * of a mailing.
   */
  private static final Pattern UNSUBSCRIBE =
      Pattern.compile(
          "(?:list[ -]?)?(?:unsubscribe|opt[ -]?out|désinscription|désinscrire|désabonnement"
              + "|désabonner|abmelden|abmeldung|abbestellen|abbestellung|cancelar (?:suscripción"
              + "|subscrição)|darse de baja|baja|disiscrizione|disiscrivimi|cancellami|uitschrijven"
              + "|afmelden)(?:\\s*[:=#-]?\\s*\\S*)?");

  private MailSubject() {}

  /** Whether it opens as an automatic answer does. */
  public static boolean isAutoReply(String subject) {
    return subject != null && AUTO_REPLY.matcher(plain(subject)).find();
  }

  /** Whether it says no more than that somebody wants no more mail. */
  public static boolean isUnsubscribe(String subject) {
    return subject != null && UNSUBSCRIBE.matcher(plain(subject)).matches();
  }

  private static String plain(String subject) {
    return subject.strip().toLowerCase(Locale.ROOT);
  }
}
