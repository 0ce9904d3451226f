package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramChatsTest {
  private static final String OWNER =
      "\"personal_information\": {\"user_id\": 900, \"first_name\": \"Max\", \"phone_number\":"
          + " \"+33 1 99 00 00 00\", \"username\": \"@Solo\", \"bio\": \"x\"}";

  @TempDir Path folder;

  private static String message(int id, String from, String more) {
    return "{\"id\": %d, \"type\": \"message\", \"date\": \"2020-01-01T13:00:00\"".formatted(id)
        + ", \"date_unixtime\": \"%d\", \"from\": \"N %s\"".formatted(1577880000 + id, from)
        + ", \"from_id\": \"%s\", %s\"text\": \"Hi\", \"text_entities\": []}".formatted(from, more);
  }

  private static String call(String actor, String more) {
    return "{\"id\": 9, \"type\": \"service\", \"date\": \"2020-01-01T13:00:00\", \"date_unixtime\":"
        + " \"1577880000\", \"actor\": \"N\", \"actor_id\": \""
        + actor
        + "\", \"action\": \"phone_call\", "
        + more
        + "\"text\": \"\"}";
  }

  private static String chat(String type, int id, String... messages) {
    return "{\"name\": \"Ana Lima\", \"type\": \"%s\", \"id\": %d, \"messages\": ["
            .formatted(type, id)
        + String.join(", ", messages)
        + "]}";
  }

  private static String full(String... chats) {
    return "{\"about\": \"…\", %s, \"chats\": {\"about\": \"…\", \"list\": [".formatted(OWNER)
        + String.join(", ", chats)
        + "]}}";
  }

  private List<Entry> read(String content, ReadingContext reading) throws IOException {
    ExportFile file = file(folder, "result.json", content);
    assertTrue(new TelegramChats().recognises(file, reading));
    return entries(new TelegramChats(), file, reading);
  }

  private List<Entry> read(String content) throws IOException {
    return read(content, reading());
  }

  private static ReadingContext named(String... names) {
    return reading(new ExportOwner(Set.of(names), Set.of()));
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  @Test
  void messagesWithOneOtherGoToThemOrComeFromThem() throws IOException {
    List<Entry> entries =
        read(full(chat("personal_chat", 41, message(1, "user900", ""), message(2, "user41", ""))));
    assertEquals(
        List.of("message outbound telegram:user41", "message inbound telegram:user41"),
        summary(entries));
    assertEquals(
        List.of(
            "telegram telegram:user41 telegram:user900 2020-01-01T12:00:01Z utc 1577880001 Ana Lima",
            "telegram telegram:user41 telegram:user900 2020-01-01T12:00:02Z utc 1577880002 Ana Lima"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.THREAD,
            Touches.SENDER,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.OCCURRED_RAW,
            Touches.PERSON_NAME));
  }

  @Test
  void chatWithOneOtherTellsWhoIAmAndHasTheIdsOfTheFullExport() throws IOException {
    String chat = chat("personal_chat", 41, message(1, "user900", ""), message(2, "user41", ""));
    assertEquals(
        cells(read(full(chat)), Touches.ID, Touches.PARTY),
        cells(read(chat), Touches.ID, Touches.PARTY));
  }

  @Test
  void headsMayStandBehindTheMessages() throws IOException {
    String late =
        "{\"left_chats\": {\"list\": [{\"messages\": ["
            + message(1, "user900", "")
            + "], \"id\": 41, \"type\": \"personal_chat\", \"name\": \"Ana\"}]}, "
            + OWNER
            + "}";
    assertEquals(List.of("message outbound telegram:user41"), summary(read(late)));
  }

  @Test
  void answeredMessageIsNamed() throws IOException {
    List<Entry> entries =
        read(
            chat(
                "personal_chat",
                41,
                message(1, "user900", ""),
                message(2, "user41", "\"reply_to_message_id\": 1, "),
                message(
                    3, "user41", "\"reply_to_message_id\": 1, \"reply_to_peer_id\": \"chat5\", ")));
    String[] answered = (String[]) cell(entries.get(1), Touches.IN_REPLY_TO);
    assertEquals(List.of(cell(entries.get(0), Touches.MESSAGE_KEY)), List.of(answered));
    assertEquals(0, ((String[]) cell(entries.get(2), Touches.IN_REPLY_TO)).length);
  }

  @Test
  void messagesOfMineToAPrivateGroupGoToAllWhoWroteInIt() throws IOException {
    assertEquals(
        List.of(
            "message outbound telegram:user41",
            "message outbound telegram:user42",
            "message inbound telegram:user41",
            "message inbound telegram:user42"),
        summary(
            read(
                full(
                    chat(
                        "private_group",
                        5,
                        message(1, "user900", ""),
                        message(2, "user41", ""),
                        message(3, "user42", ""),
                        message(4, "channel7", ""))))));
  }

  @Test
  void supergroupIsARoomWhereOnlyAnswersAndMentionsAreTouches() throws IOException {
    String toMe = message(4, "user42", "").replace("\"Hi\"", mention("mention", "@solo", ""));
    String toAna =
        message(5, "user900", "")
            .replace("\"Hi\"", mention("mention_name", "Ana", ", \"user_id\": 41"));
    List<Entry> entries =
        read(
            full(
                chat(
                    "public_supergroup",
                    6,
                    message(1, "user900", ""),
                    message(2, "user41", ""),
                    message(3, "user41", "\"reply_to_message_id\": 1, "),
                    toMe,
                    toAna,
                    message(6, "user900", "\"reply_to_message_id\": 4, "),
                    message(7, "user900", "\"reply_to_message_id\": 1, "),
                    message(8, "user900", "\"forwarded_from\": null, "))));
    assertEquals(
        List.of(
            "post outbound null",
            "comment inbound telegram:user41",
            "comment inbound telegram:user42",
            "comment outbound telegram:user41",
            "comment outbound telegram:user42"),
        summary(entries));
    assertTrue(cell(entries.get(0), Touches.CONTENT_KEY) != null);
    assertNull(cell(entries.get(3), Touches.CONTENT_KEY));
  }

  private static String mention(String type, String text, String more) {
    return "[\"Hello \", {\"type\": \"%s\", \"text\": \"%s\"%s}, \"!\"]"
        .formatted(type, text, more);
  }

  @Test
  void postsOfAChannelOfMineAreBroadcastsAndOthersAreNone() throws IOException {
    String chat =
        chat(
            "private_channel",
            7,
            message(1, "channel7", ""),
            message(2, "channel7", "\"forwarded_from\": \"X\", "));
    assertEquals(List.of("post outbound null"), summary(read(chat, reading("telegram:channel7"))));
    assertEquals(List.of(), read(full(chat)));
    String signed =
        chat.replace("\"text\": \"Hi\"", "\"author\": \"Max Muster\", \"text\": \"Hi\"");
    assertEquals(List.of("post outbound null"), summary(read(full(signed), named("Max Muster"))));
  }

  @Test
  void savedMessagesBotsAndWhatTelegramSaysAreNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            full(
                chat("saved_messages", 900, message(1, "user900", "")),
                chat("bot_chat", 77, message(2, "user77", ""), message(3, "user900", "")),
                chat("replies", 1271266957, message(4, "user41", "")),
                chat("personal_chat", 900, message(5, "user900", "")),
                chat(
                    "personal_chat",
                    41,
                    call("user41", "").replace("phone_call", "joined_telegram"),
                    "{\"id\": 6, \"type\": \"unsupported\"}"))));
  }

  @ParameterizedTest
  @CsvSource({
    "user900, 61, hangup, outbound answered 61",
    "user41, 1, disconnect, inbound answered 1",
    "user900, , missed, outbound no_answer 0",
    "user41, , missed, inbound no_answer 0",
    "user900, , hangup, outbound no_answer 0",
    "user900, 0, busy, outbound busy 0",
    "user41, , busy, inbound declined 0",
  })
  void callIsAnsweredIfItLasted(String actor, String seconds, String reason, String expected)
      throws IOException {
    String duration = seconds == null ? "" : "\"duration_seconds\": " + seconds + ", ";
    String more = duration + "\"discard_reason\": \"" + reason + "\", ";
    List<Entry> entries = read(full(chat("personal_chat", 41, call(actor, more))));
    assertEquals(
        List.of("call telegram:user41 " + expected),
        cells(
            entries,
            Touches.KIND,
            Touches.PARTY,
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void numbersOfOldExportsAreTheSameUsers() throws IOException {
    String old =
        full(
            "{\"name\": \"Ana Lima\", \"type\": \"personal_chat\", \"id\": 4294967337, \"messages\": ["
                + "{\"id\": 1, \"type\": \"message\", \"date\": \"2020-01-01T13:00:01\", \"from\":"
                + " \"Max\", \"from_id\": 4294968196, \"text\": \"Hi\"}]}");
    List<Entry> entries = read(old);
    assertEquals(
        List.of("2020-01-01T12:00:01Z configured"),
        cells(entries, Touches.OCCURRED_AT, Touches.ZONE_BASIS));
    assertEquals(
        cells(
            read(full(chat("personal_chat", 41, message(1, "user900", "")))),
            Touches.ID,
            Touches.PARTY,
            Touches.THREAD),
        cells(entries, Touches.ID, Touches.PARTY, Touches.THREAD));
  }

  @Test
  void newUserWithALongNumberIsTakenAsWritten() throws IOException {
    String chat = chat("personal_chat", 41, message(1, "user5123456789", ""));
    assertEquals(
        List.of("message inbound telegram:user5123456789"),
        summary(read(chat.replace("\"id\": 41", "\"id\": 5123456789"))));
  }

  @Test
  void contactsLinkNumbersToAccounts() throws IOException {
    List<Entry> entries =
        read(
            "{"
                + OWNER
                + ", \"contacts\": {\"about\": \"…\", \"list\": ["
                + "{\"user_id\": 41, \"first_name\": \"Ana\", \"last_name\": \"Lima\","
                + " \"phone_number\": \"+33 1 99 00 11 22\", \"date\": \"2020-01-01T13:00:00\"},"
                + "{\"first_name\": \"Ben\", \"last_name\": \"\", \"phone_number\": \"33199001133\"},"
                + "{\"user_id\": 900, \"first_name\": \"Max\"},"
                + "{\"date\": \"2020-01-01T13:00:00\"}, 5]}}");
    assertEquals(
        List.of(
            new Contact(
                "contact 1",
                List.of("telegram:user41", "tel:+33199001122"),
                "Ana Lima",
                null,
                null,
                null,
                null),
            new Contact("contact 2", List.of("tel:+33199001133"), "Ben", null, null, null, null)),
        entries.subList(0, 2));
    assertEquals(List.of("not-an-object"), reasons(entries));
    assertEquals(3, entries.size());
  }

  @Test
  void whereAccountsAreMissingNamesTell() throws IOException {
    String chat =
        "{\"messages\": [{\"type\": \"message\", \"date_unixtime\": \"1544006350\", \"from\": \"Max\","
            + " \"text\": \"Hi\"}, {\"type\": \"message\", \"date_unixtime\": \"1544006964\","
            + " \"from\": \"Ana Lima\", \"text\": [{\"type\": \"bold\", \"text\": \"x\"}]}]}";
    assertEquals(
        List.of(
            "message outbound telegram-name:ana lima", "message inbound telegram-name:ana lima"),
        summary(read(chat, named("Max"))));
    assertEquals("me-unknown", refusal(chat));
  }

  @Test
  void groupAloneDoesNotSayWhoIAm() throws IOException {
    String group = chat("private_group", 5, message(1, "user900", ""), message(2, "user41", ""));
    assertEquals("me-unknown", refusal(group));
    List<String> expected =
        List.of("message outbound telegram:user41", "message inbound telegram:user41");
    assertEquals(expected, summary(read(group, reading("telegram:user900"))));
    assertEquals(expected, summary(read(group, named("n user900"))));
    assertEquals(List.of(), read(chat("bot_chat", 77, message(2, "user77", ""))));
  }

  @Test
  void numberOfAMessageIsOnlyItsChats() throws IOException {
    List<Entry> entries =
        read(
            full(
                chat("personal_chat", 41, message(1, "user900", "")),
                chat("personal_chat", 42, message(1, "user900", ""))));
    assertNotEquals(cell(entries.get(0), Touches.ID), cell(entries.get(1), Touches.ID));
  }

  @Test
  void oneBadMessageCostsOnlyItself() throws IOException {
    String good = message(1, "user41", "");
    List<Entry> entries =
        read(
            full(
                chat(
                    "personal_chat",
                    41,
                    good.replace("\"1577880001\"", "\"soon\""),
                    good.replace("\"1577880001\"", "\"99999999999999999999\""),
                    good.replace("\"date_unixtime\": \"1577880001\", ", "").replace("2020-", "20-"),
                    "5",
                    "{}",
                    good.replace("\"message\"", "[1]"),
                    good.replace("\"text\": \"Hi\"", "\"text\": {\"a\": [5]}"))));
    assertEquals(List.of("bad-date", "bad-date", "bad-date", "not-an-object"), reasons(entries));
    assertEquals(5, entries.size());
  }

  @Test
  void controlCharactersAsTelegramWritesThemAreRead() throws IOException {
    String odd = message(1, "user41", "").replace("\"Hi\"", "\"a\\x0Bb\"");
    assertEquals(1, read(full(chat("personal_chat", 41, odd))).size());
  }

  @Test
  void brokenAndHostileFilesAreRefused() throws IOException {
    String whole = full(chat("personal_chat", 41, message(1, "user41", "")));
    assertEquals("broken-json", refusal(whole.substring(0, whole.length() - 3)));
    assertEquals("json-limit", refusal(full("[".repeat(100))));
    assertEquals(List.of(), read("{\"chats\": {\"list\": {\"list\": [5]}}, \"messages\": 7}"));
  }

  @Test
  void moreChatsThanAnybodyHasAreRefused() throws IOException {
    String most = "{},".repeat(99_999) + "{}";
    assertEquals(List.of(), read(full(most)));
    assertEquals("too-many-chats", refusal(full(most + ",{}")));
  }

  @Test
  void chatUnderAnyNameIsRecognisedAndOtherFilesAreNot() throws IOException {
    String chat = chat("personal_chat", 41);
    assertTrue(recognised("ana.json", chat));
    assertTrue(recognised("result (2).json", chat));
    assertTrue(recognised("ana.json", "{\"messages\": [{\"date_unixtime\": \"1544006350\"}]}"));
    assertFalse(recognised("ana.json", "{\"messages\": [{\"date\": \"1544006350\"}]}"));
    assertFalse(recognised("ana.txt", chat));
    assertFalse(recognised("result.json", "[{\"messages\": 1}]"));
    assertFalse(recognised("result.json", "{\"tests\": 5}"));
    assertFalse(recognised("message_1.json", "{\"participants\": [], \"messages\": []}"));
    assertFalse(recognised("result.json", "\u0000\u0001"));
  }

  private boolean recognised(String name, String content) throws IOException {
    return new TelegramChats().recognises(file(folder, name, content), reading());
  }

  private String refusal(String content) {
    return assertThrows(RefusedFile.class, () -> read(content)).reason();
  }
}
