package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chats, calls and contacts from Telegram Desktop ({@code result.json}, in JSON format): the full
 * export, or that of one chat, whatever its name.
 *
 * <p>With one other, each message is a touch, a forwarded one too; a call is one that nobody took
 * unless it lasted. In a private group mine is one for each other who wrote in it (members who
 * never wrote are not in the export), another's is its author's. In a supergroup, private or
 * public, hundreds may read along: there a message is a comment to those it answers or mentions,
 * mine to nobody in particular a post, and another's to others than me none of my affairs. In a
 * channel of mine, each is a post. Saved messages, bots, and what Telegram itself says are passed
 * over. Contacts link numbers to accounts.
 *
 * <p>The full export says whose it is, and a chat with one other tells by the other. For the export
 * of one group or channel, {@code me} must name my account ({@code telegram:user123}), the channel
 * ({@code telegram:channel123}), or my name.
 */
public final class TelegramChats implements Format {
  private static final String CONTACT = "contacts/list[]";
  private static final JsonPaths PATHS =
      JsonPaths.of(
          Stream.of(
                  TelegramExport.CHATS.stream(),
                  Stream.of(CONTACT),
                  TelegramExport.inChats("messages[]"))
              .flatMap(paths -> paths)
              .toList());
  private static final List<String> TYPES =
      List.of(
          "\"personal_chat\"",
          "\"private_group\"",
          "\"private_supergroup\"",
          "\"public_supergroup\"",
          "\"private_channel\"",
          "\"public_channel\"");

  @Override
  public String name() {
    return "telegram";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8).stripLeading();
    boolean isNamedSo = ExportFile.sameName(file.name(), "result.json") && head.startsWith("{");
    boolean isFull =
        head.contains("\"personal_information\"")
            || head.contains("\"left_chats\"")
            || head.contains("\"chats\"")
            || head.contains("\"contacts\"");
    boolean isChat = head.contains("\"messages\"");
    boolean isItsOwn =
        head.contains("\"date_unixtime\"")
            || head.contains("\"type\"") && TYPES.stream().anyMatch(head::contains);
    return isNamedSo && (isFull || isChat) || isChat && isItsOwn;
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.json(
            name(),
            "personal_information",
            "chats",
            "messages",
            "date_unixtime",
            "from_id",
            "text_entities"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    TelegramExport export = TelegramExport.of(file, reading);
    Chats chats = new Chats(export, reading);
    return new JsonRecords(SafeJson.open(file), PATHS, chats::entries);
  }

  private static final class Chats {
    private static final Set<String> CONTACT_VALUES =
        Set.of("user_id", "first_name", "last_name", "phone_number");

    private final TelegramExport export;
    private final ReadingContext reading;
    private TelegramTouches touches;
    private int chat = -1;
    private long record;

    Chats(TelegramExport export, ReadingContext reading) {
      this.export = export;
      this.reading = reading;
      touches = new TelegramTouches(export, export.chat(chat), reading);
    }

    List<Entry> entries(String path, JsonParser json) throws IOException {
      if (TelegramExport.CHATS.contains(path)) {
        chat++;
        record = 0;
        touches = new TelegramTouches(export, export.chat(chat), reading);
        return null;
      }
      record++;
      if (path.equals(CONTACT)) {
        return JsonRecords.object(
            json,
            "contact " + record,
            (contact, place) -> contact(SafeJson.values(contact, CONTACT_VALUES), place));
      }
      String where = chat < 0 ? "" : "chat " + (chat + 1) + ", ";
      return JsonRecords.object(
          json,
          where + "message " + record,
          (message, place) -> touches.of(TelegramMessage.read(message), place));
    }

    /** Numbers are international, written with or without their plus. */
    private List<Entry> contact(Map<String, String> values, String place) {
      List<String> identifiers = new ArrayList<>();
      if (TelegramIds.isBare(values.get("user_id"))) {
        identifiers.add("telegram:user" + values.get("user_id"));
      }
      String number = values.get("phone_number");
      if (number != null) {
        String dialled = number.matches("[1-9].*") ? "+" + number : number;
        reading.identifiers().phone(dialled).ifPresent(identifiers::add);
      }
      String name =
          Stream.of("first_name", "last_name")
              .map(values::get)
              .filter(part -> part != null)
              .collect(Collectors.joining(" "));
      boolean isMe =
          identifiers.stream().anyMatch(one -> export.isMine(one) || reading.me().isMe(one));
      return identifiers.isEmpty() || isMe
          ? List.of()
          : List.of(new Contact(place, identifiers, Text.orNull(name), null, null, null, null));
    }
  }
}
