package dev.outreach.format.meta;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Text;
import dev.outreach.reader.ExportOwner;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message as either of Meta's archives writes it; their names for a field come to one here.
 *
 * @param hasMedia whether it carries a picture, a sound, a link or the like
 */
record MetaMessage(Map<String, String> values, boolean hasMedia) {
  private static final String SENDER = "sender";
  private static final String TIME = "time";
  private static final String TEXT = "text";
  private static final String TYPE = "type";
  private static final String SECONDS = "call_duration";
  private static final String MISSED = "missed";
  private static final String TAKEN_BACK = "is_unsent";
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("sender_name", SENDER),
          Map.entry("senderName", SENDER),
          Map.entry("timestamp_ms", TIME),
          Map.entry("timestamp", TIME),
          Map.entry("content", TEXT),
          Map.entry("text", TEXT),
          Map.entry("type", TYPE),
          Map.entry("call_duration", SECONDS),
          Map.entry("missed", MISSED),
          Map.entry("is_unsent", TAKEN_BACK),
          Map.entry("isUnsent", TAKEN_BACK));

  /** What is no message: who came and went, and what is left of one that was taken back. */
  private static final Set<String> EVENTS = Set.of("Subscribe", "Unsubscribe", "placeholder");

  private static final Set<String> REMARKS = Set.of("reactions", "bumped_message_metadata");

  /** The message that starts here; leaves it read. */
  static MetaMessage read(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    boolean hasMedia = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
        hasMedia |= skipsSomething(json) && !REMARKS.contains(name);
      } else if (FIELDS.containsKey(name)) {
        values.put(FIELDS.get(name), SafeJson.value(json));
      }
    }
    return new MetaMessage(values, hasMedia);
  }

  /** Why it cannot be read, or null. */
  Reject reject(String place) {
    if (!values.containsKey(SENDER)) {
      return Reject.of(place, "missing-sender", "sender_name", null);
    }
    if (when() == null) {
      return Reject.of(place, "bad-date", "timestamp_ms", values.get(TIME));
    }
    String seconds = values.get(SECONDS);
    return seconds == null || seconds.matches("\\d{1,9}")
        ? null
        : Reject.of(place, "bad-duration", SECONDS, seconds);
  }

  /** Whether nobody wrote it, or whoever did took it back, or nothing of it is left. */
  boolean isNoMessage(ExportOwner me) {
    String type = values.get(TYPE);
    if ("true".equals(values.get(TAKEN_BACK)) || type != null && EVENTS.contains(type)) {
      return true;
    }
    if (isCall()) {
      return false;
    }
    return text().isEmpty() ? !hasMedia : MetaNotice.is(text(), sender(), me.isNamed(sender()));
  }

  boolean isCall() {
    return values.get(SECONDS) != null || "Call".equals(values.get(TYPE));
  }

  /** Rang without being taken: the flag is missing in some exports, a talk of no second is one. */
  boolean isMissed() {
    return "true".equals(values.get(MISSED)) || "0".equals(values.get(SECONDS));
  }

  Long seconds() {
    return values.get(SECONDS) == null ? null : Long.valueOf(values.get(SECONDS));
  }

  /** Empty where the account is gone. */
  String sender() {
    String name = Mojibake.repaired(values.get(SENDER));
    return name == null ? "" : name;
  }

  EventTime when() {
    String time = values.get(TIME);
    return time != null && time.matches("[1-9]\\d{0,14}")
        ? new EventTime(Instant.ofEpochMilli(Long.parseLong(time)), time, ZoneBasis.UTC)
        : null;
  }

  /**
   * Time and words, as far as both archives agree on them: of two messages of one millisecond the
   * words tell which is which, but pictures, links and calls are described in each its own way.
   */
  String id() {
    boolean isPlain = !hasMedia && !isCall() && !text().contains("://");
    return values.get(TIME) + "|" + (isPlain ? Text.key(text()) : "");
  }

  private String text() {
    String text = Mojibake.repaired(values.get(TEXT));
    return text == null ? "" : text;
  }

  /** Passes over the array or object here; whether there is anything in it. */
  private static boolean skipsSomething(JsonParser json) throws IOException {
    int depth = 1;
    long tokens = 0;
    for (; depth > 0; tokens++) {
      JsonToken token = json.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return tokens > 1;
  }

  /**
   * Sentences that the networks themselves put into a conversation under the name of one of its
   * people: somebody joined, was added, liked a message, rang. Newer exports give them no type, so
   * the words are all there is to know them by, in English and French. Counted as messages they
   * would pass for answers.
   */
  private static final class MetaNotice {
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
}
