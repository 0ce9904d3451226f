package dev.outreach.format.whatsapp;

import java.util.regex.Pattern;

/**
 * What WhatsApp itself writes into a chat, in the languages that {@link ChatLanguage} reads. Most
 * of it stands without an author; on iPhones it stands under the name of the chat or of whoever did
 * it, and only its mark tells it from a message that says "Zoé left". What is marked is no message,
 * then, but for what stands in the place of one: media, places, polls.
 */
final class ChatNotice {
  private static final int LONGEST = 400;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Nobody else writes this, so it needs no mark. */
  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "(?:Your messages|Messages|Vos messages|Les messages|Les appels|Nachrichten|Deine"
              + " Nachrichten|(?:Los|Tus) mensajes|Mensajes|I (?:tuoi )?messaggi|Messaggi|As"
              + " (?:suas )?mensagens|Mensagens|(?:Je )?Berichten)[^.]{0,120}"
              + "(?:end-to-end|chiffré|chiffrement de bout en bout|Ende-zu-Ende|extremo a extremo"
              + "|ponta a ponta)");

  private static final Pattern DELETED =
      Pattern.compile(
          ("(?:This message was deleted|You deleted this message|Ce message a été"
                  + " (?:supprimé|effacé)|Vous avez (?:supprimé|effacé) ce message|Diese Nachricht"
                  + " wurde (?:.{1,60} )?gelöscht|Du hast diese Nachricht gelöscht|Se eliminó este"
                  + " mensaje|Eliminaste este mensaje|Este mensaje fue eliminado|Questo messaggio è"
                  + " stato eliminato|Hai eliminato questo messaggio|Mensagem apagada|Ess?ta? mensagem"
                  + " foi (?:apagada|eliminada)|(?:Você )?(?:apagou|apagaste|eliminou|eliminaste)"
                  + " ess?ta? mensagem|Dit bericht is verwijderd|(?:Je|U) hebt dit bericht"
                  + " verwijderd)")
              + "(?: (?:by|par|von|vom|por|pel[oa]|da|dall[ao]?|door) .{1,100})?\\.?",
          FLAGS);

  /** What stands for a file that was sent, whether it was exported or not. */
  private static final Pattern MEDIA =
      Pattern.compile(
          ".{0,300}(?:omitted|omise?s?|absente?s?|retirée?s?|weggelassen|ausgeschlossen|omitid[oa]s?|omess[oaei]|non"
              + " inclus[oaei]|ocultad[oa]s?|ocult[oa]s?|não incluíd[oa]s?|no incluid[oa]s?|nicht"
              + " enthalten|weggelaten|niet opgenomen|\\.vcf|>)\\.?",
          FLAGS | Pattern.DOTALL);

  /** Places, polls, and what the phone could not read. */
  private static final Pattern SENT =
      Pattern.compile(
          "https?://|(?:live[ -])?(?:location|standort|locatie)\\b|ubicación|posizione|localização"
              + "|localisation|position\\b"
              + "|(?:poll|sondage|umfrage|encuesta|sondaggio|enquete|sondagem|peiling|event|événement|veranstaltung|evento|evenement)"
              + " ?:|waiting for this message|en attente de ce message|warten auf diese"
              + " nachricht|(?:esperando|aguardando) .{0,8}m[ea]ns|in attesa"
              + " d.{0,8}messaggio|wachten op dit bericht|.{0,60}\\bview once\\b|.{0,60}\\bvue"
              + " unique\\b",
          FLAGS);

  private static final Pattern OF_A_GROUP =
      Pattern.compile(
          "[^:]{1,100}? (?:created (?:the |this )?group|added|removed|left$|left the group|joined"
              + " (?:using|via|from)|requested to join|was added|were added|changed (?:the"
              + " subject|the group|this group)|(?:now|no longer) an admin|(?:a|avez) créé"
              + " (?:le|ce) groupe|(?:a|avez|as) ajouté|(?:a|avez|as) (?:retiré|supprimé (?!ce"
              + " ))|(?:a|avez|as) quitté|(?:a|avez) rejoint|(?:a|avez) été"
              + " (?:ajouté|retiré)|demandé à (?:re)?joindre|(?:a|avez) (?:changé|modifié) (?:le"
              + " (?:sujet|nom)|l['’](?:objet|icône)|la description|les paramètres)|(?:est|êtes)"
              + " (?:désormais|maintenant) (?:un )?administrat|(?:hat|hast) (?:die|diese)"
              + " Gruppe|(?:hat|hast) .{1,80} (?:hinzugefügt|entfernt)|wurdest? hinzugefügt|ist"
              + " .{0,40}beigetreten|(?:hat|hast) (?:den (?:Betreff|Gruppen)|das Gruppen|die"
              + " Gruppen)|(?:jetzt|kein) (?:ein )?Admin|cre(?:ó|aste) (?:el|este)"
              + " grupo|(?:añad|agreg)(?:ió|ó|iste|aste)|sali(?:ó|ste)|se unió|cambi(?:ó|aste)"
              + " (?:el asunto|el nombre|la descripción|el ícono|el icono)|(?:ha|hai) creato"
              + " (?:il|questo) gruppo|(?:ha|hai) (?:aggiunto|rimosso)|(?:ha|hai)"
              + " (?:lasciato|abbandonato)|(?:ha|hai) (?:cambiato|modificato) (?:l['’]|il nome|la"
              + " descrizione)|criou (?:o|este) grupo|adicionou|removeu|saiu|entrou|mudou (?:o"
              + " (?:assunto|nome)|a descrição|a imagem)|(?:heeft|hebt) (?:de |deze"
              + " )?groep|(?:heeft|hebt) .{1,80} (?:toegevoegd|verwijderd)|(?:heeft|hebt) het"
              + " (?:onderwerp|groeps))",
          Pattern.UNICODE_CASE);
  private static final Pattern QUOTING =
      Pattern.compile(
          "[^:]{1,100}? (?:created (?:the |this )?group|changed the (?:subject|group"
              + " name)|(?:a|avez) créé (?:le|ce) groupe|(?:a|avez) (?:changé|modifié) (?:le"
              + " (?:sujet|nom)|l['’]objet)|(?:hat|hast) (?:die Gruppe|den"
              + " (?:Betreff|Gruppennamen))|cre(?:ó|aste) el grupo|cambi(?:ó|aste) el"
              + " (?:asunto|nombre)|(?:ha|hai) creato il gruppo|(?:ha|hai) (?:cambiato|modificato)"
              + " (?:l['’]oggetto|il nome)|criou o grupo|mudou o (?:assunto|nome)|(?:heeft|hebt)"
              + " (?:de )?groep|(?:heeft|hebt) het onderwerp)(?![\\p{L}])");

  private ChatNotice() {}

  /** Whether this authored text is none of its author's. */
  static boolean is(ChatLine line) {
    if (ENCRYPTED.matcher(line.text()).lookingAt()) {
      return true;
    }
    String text = beginning(line.text());
    return line.isMarked()
        && !MEDIA.matcher(text).matches()
        && !SENT.matcher(text).lookingAt()
        && !isDeleted(text)
        && ChatCall.of(line).isEmpty();
  }

  static boolean isEncryption(ChatLine line) {
    return ENCRYPTED.matcher(line.text()).lookingAt();
  }

  /** Whether this is announced in groups only. */
  static boolean isOfAGroup(ChatLine line) {
    return OF_A_GROUP.matcher(beginning(line.text())).lookingAt();
  }

  /** Whether a line without an author may hold a colon nevertheless, in a group's name. */
  static boolean quotesAName(String rest) {
    return QUOTING.matcher(rest).lookingAt();
  }

  /** Whether the author took the message back; what stands here is all that is left of it. */
  static boolean isDeleted(String text) {
    return DELETED.matcher(text).matches();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
