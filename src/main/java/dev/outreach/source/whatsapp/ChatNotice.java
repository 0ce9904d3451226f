package dev.outreach.source.whatsapp;

import java.util.regex.Pattern;

/**
 * What WhatsApp itself writes into a chat, in English and French. Most of it stands without an
 * author; on newer iPhones it stands under the name of the chat or of whoever did it, and only its
 * mark tells it from a message that says "Zoé left".
 */
final class ChatNotice {
  private static final int LONGEST = 400;

  /** Nobody else writes this, so it needs no mark. */
  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "(?:Your messages|Messages|Vos messages|Les messages|Les appels)[^.]{0,120}"
              + "(?:end-to-end encrypt|chiffré|chiffrement de bout en bout)");

  private static final Pattern DELETED =
      Pattern.compile(
          "(?:This message was deleted|You deleted this message|Ce message a été (?:supprimé|effacé)"
              + "|Vous avez (?:supprimé|effacé) ce message)(?: (?:by|par) .{1,100})?\\.?");
  private static final Pattern MEDIA =
      Pattern.compile(".{0,300}(?:omitted|omise?s?|absente?s?|retirée?s?|>)", Pattern.DOTALL);
  private static final Pattern OF_A_GROUP =
      Pattern.compile(
          "[^:]{1,100}? (?:created (?:the |this )?group|added|removed|left$|left the group"
              + "|joined (?:using|via|from)|was added|were added"
              + "|changed (?:the subject|the group|this group)|(?:now|no longer) an admin"
              + "|(?:a|avez) créé (?:le|ce) groupe|(?:a|avez|as) ajouté|(?:a|avez|as) (?:retiré|supprimé (?!ce ))"
              + "|(?:a|avez|as) quitté|(?:a|avez) rejoint|(?:a|avez) été (?:ajouté|retiré)"
              + "|(?:a|avez) (?:changé|modifié) (?:le (?:sujet|nom)|l['’](?:objet|icône)|la description"
              + "|les paramètres)|(?:est|êtes) (?:désormais|maintenant) (?:un )?administrat)");
  private static final Pattern OF_ANYBODY =
      Pattern.compile(
          "[^:]{0,100}?(?:changed (?:their|to|your)|security code|is a contact|pinned a message"
              + "|disappearing messages|blocked|business account|turned (?:on|off)"
              + "|(?:a|avez) changé (?:de|son|votre) numéro|code de sécurité|de vos contacts"
              + "|épinglé un message|messages éphémères|bloqué|compte professionnel"
              + "|(?:a|avez) (?:activé|désactivé))");
  private static final Pattern QUOTING =
      Pattern.compile(
          "[^:]{1,100}? (?:created (?:the |this )?group|changed the (?:subject|group name)"
              + "|(?:a|avez) créé (?:le|ce) groupe"
              + "|(?:a|avez) (?:changé|modifié) (?:le (?:sujet|nom)|l['’]objet))\\b");

  private ChatNotice() {}

  /** Whether this authored text is none of its author's. */
  static boolean is(ChatLine line) {
    if (ENCRYPTED.matcher(line.text()).lookingAt()) {
      return true;
    }
    String text = beginning(line.text());
    return line.isMarked()
        && !MEDIA.matcher(text).matches()
        && (OF_A_GROUP.matcher(text).lookingAt() || OF_ANYBODY.matcher(text).lookingAt());
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
