package dev.outreach.format.meta;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that the networks themselves put into a conversation under the name of one of its
 * people: somebody joined, was added, liked a message, rang. Newer exports give them no type, so
 * the words are all there is to know them by, in English and French. Counted as messages they would
 * pass for answers.
 */
final class MetaNotice {
  private static final int LONGEST = 500;
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:You are now connected on Messenger|Say hi to your new |Say hello to your new "
              + "|You can now (?:message|call) |You(?:'|’)re now friends|Liked a message$"
              + "|Reacted [^\n]{1,40} to your message$|(?:Audio call|Video chat|The [a-z ]{0,12}call)"
              + " (?:has )?ended|Vous (?:êtes|pouvez) (?:maintenant|désormais) "
              + "|Dites bonjour à votre nouve|A aimé un message$"
              + "|A réagi (?:avec|par) [^\n]{1,40} à votre message$"
              + "|L(?:'|’)appel (?:audio|vidéo|vocal) (?:est terminé|a pris fin)).{0,200}",
          Pattern.DOTALL);

  /** What somebody did, behind the name or the pronoun of the one who did it. */
  private static final Pattern DEED =
      Pattern.compile(
          " (?:left|joined|created|named) the (?:group|chat|conversation|video chat|call)\\b"
              + "| (?:added|removed) [^\n]{1,200} (?:to|from) the (?:group|chat|conversation)\\b"
              + "| (?:set|cleared|changed|turned) [^\n]{0,100}\\b(?:nickname|group photo|chat theme"
              + "|theme to|emoji|quick reaction|disappearing messages)\\b"
              + "| (?:un)?pinned a message\\b"
              + "| (?:started|missed) (?:an audio|a video|a) (?:call|chat)\\.?$"
              + "| wasn(?:'|’)t notified about this message"
              + "| (?:a|avez) (?:quitté|rejoint|créé|nommé) (?:le groupe|la discussion)"
              + "| (?:a|avez) (?:ajouté|retiré|supprimé) [^\n]{1,200} (?:au|du|à la|de la)"
              + " (?:groupe|discussion)"
              + "| (?:a|avez) (?:défini|modifié|changé|effacé) [^\n]{0,100}(?:pseudo|surnom"
              + "|photo du groupe|thème (?:de la discussion|en|pour)|emoji|réaction rapide)\\b"
              + "| (?:a|avez) (?:dés)?épinglé un message"
              + "| (?:a|avez) (?:démarré|lancé|manqué) un (?:appel|chat)(?: audio| vidéo)?\\.?$");

  private MetaNotice() {}

  /** Whether this text under this name was not written by a person; {@code isMine}: by me. */
  static boolean is(String text, String sender, boolean isMine) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (SENTENCE.matcher(text).matches()) {
      return true;
    }
    int subject = subject(text, sender, isMine);
    return subject > 0 && DEED.matcher(text).region(subject, text.length()).find();
  }

  /**
   * Length of what the text begins with and names its sender: the name, or for me "You", where a
   * person would write "I"; 0 for none.
   */
  private static int subject(String text, String sender, boolean isMine) {
    Stream<String> names = Stream.of(sender, sender.split(" ", 2)[0]);
    return Stream.concat(names, isMine ? Stream.of("You", "Vous") : Stream.empty())
        .filter(name -> text.startsWith(name + " "))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }
}
