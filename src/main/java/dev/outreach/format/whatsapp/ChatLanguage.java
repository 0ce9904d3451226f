package dev.outreach.format.whatsapp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which language WhatsApp wrote a chat. Its own lines are told from messages by their words, so
 * a chat in a language whose words are not known here cannot be read: media would be taken for
 * announcements, and calls for messages. It is known by the notice of encryption that opens a chat.
 */
final class ChatLanguage {
  /** In words for the user. */
  static final String READ = "English, French, German, Spanish, Italian, Portuguese or Dutch";

  /** Name → words that the notice of encryption has in it. */
  private static final Map<String, Pattern> NOT_READ = new LinkedHashMap<>();

  static {
    put("Polish", "szyfrowan");
    put("Turkish", "uçtan uca şifre");
    put("Russian", "сквозн.{1,4} шифрован");
    put("Ukrainian", "наскрізн");
    put("Swedish", "totalsträckskrypt|krypterade från ände");
    put("Danish", "krypteret (?:fra )?end");
    put("Norwegian", "ende-til-ende-krypter");
    put("Finnish", "päästä päähän|täysin salat");
    put("Czech", "koncov.{1,3} šifrov|šifrovány mezi konc");
    put("Slovak", "šifrované medzi konc");
    put("Hungarian", "végpontok közötti|végponttól végpontig");
    put("Romanian", "criptate integral|criptare integrală");
    put("Greek", "διατερματικ|από άκρο σε άκρο");
    put("Catalan", "xifra(?:ts|t|des) d['’]extrem");
    put("Hebrew", "מקצה לקצה");
    put("Arabic", "مشفرة|مشفّرة|تشفير");
    put("Hindi", "एन्क्रिप्ट");
    put("Indonesian", "terenkripsi");
    put("Vietnamese", "mã hóa đầu cuối");
    put("Japanese", "エンドツーエンド");
    put("Chinese", "端到端加密|端對端加密");
    put("Korean", "종단간 암호화");
  }

  private ChatLanguage() {}

  /** The language of a line that says that the chat is encrypted, where it is one not read here. */
  static Optional<String> unread(ChatLine line) {
    return line.author() != null && !line.isMarked()
        ? Optional.empty()
        : NOT_READ.entrySet().stream()
            .filter(language -> language.getValue().matcher(line.text()).find())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static void put(String language, String words) {
    NOT_READ.put(language, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
