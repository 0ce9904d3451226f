package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkypeMessagesTest {
  private static final String MINE = "8:live:me";
  private static final String ANA = "8:live:.cid.ana";

  @TempDir Path folder;

  private static String message(String id, String from, String type, String content) {
    return "{\"id\": \"%s\", \"displayName\": null, \"version\": 1, \"from\": %s, \"messagetype\":"
            .formatted(id, from == null ? "null" : "\"" + from + "\"")
        + " \"%s\", \"originalarrivaltime\": \"2020-03-0%sT10:00:00.123Z\", \"content\": \"%s\"}"
            .formatted(type, id.charAt(0), content.replace("\"", "\\\""));
  }

  private static String text(String id, String from) {
    return message(id, from, "RichText", "Hello <ss>hi</ss>");
  }

  private static String call(String id, String from, String partlist) {
    return message(id, from, "Event/Call", partlist);
  }

  private static String part(String identity, String seconds) {
    String duration = seconds == null ? "" : "<duration>" + seconds + "</duration>";
    return "<part identity=\"" + identity + "\"><name>N</name>" + duration + "</part>";
  }

  private static String conversation(String id, String name, String... messages) {
    return "{\"id\": \"%s\", \"displayName\": %s, \"threadProperties\": null, \"MessageList\": ["
            .formatted(id, name == null ? "null" : "\"" + name + "\"")
        + String.join(", ", messages)
        + "]}";
  }

  private static String export(String... conversations) {
    return "{\"userId\": \"8:live:me\", \"exportDate\": \"2020-04-01T00:00\", \"conversations\": ["
        + String.join(", ", conversations)
        + "]}";
  }

  private List<Entry> read(String content) throws IOException {
    return read(content, reading());
  }

  private List<Entry> read(String content, ReadingContext reading) throws IOException {
    ExportFile file = file(folder, "messages.json", content);
    assertTrue(new SkypeMessages().recognises(file, reading));
    return entries(new SkypeMessages(), file, reading);
  }

  private List<Entry> readWithAna(String... messages) throws IOException {
    return read(export(conversation(ANA, "Ana Lima", messages)));
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  private static List<String> outcomes(List<Entry> entries) {
    return cells(entries, Touches.DIRECTION, Touches.OUTCOME, Touches.DURATION_SECONDS);
  }

  @Test
  void messagesBetweenTwoGoToThePeerOrComeFromIt() throws IOException {
    List<Entry> entries = readWithAna(text("2", ANA), text("1", MINE));
    assertEquals(
        List.of("message inbound skype:live:.cid.ana", "message outbound skype:live:.cid.ana"),
        summary(entries));
    assertEquals(
        List.of(
            "skype skype:8:live:.cid.ana skype:live:me 2020-03-02T10:00:00.123Z utc Ana Lima",
            "skype skype:8:live:.cid.ana skype:live:me 2020-03-01T10:00:00.123Z utc Ana Lima"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.THREAD,
            Touches.SENDER,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.PERSON_NAME));
  }

  @Test
  void looseFileAndArchiveGiveTheSameIds() throws IOException {
    String content = export(conversation(ANA, "Ana", text("1", MINE), text("2", ANA)));
    ExportFile zip = ReadBack.zip(folder, Map.of("messages.json", content));
    assertEquals(
        cells(read(content), Touches.ID),
        cells(entries(new SkypeMessages(), zip.member("messages.json"), reading()), Touches.ID));
  }

  @Test
  void ownerAndConversationMayStandAfterTheMessages() throws IOException {
    String late =
        "{\"conversations\": [{\"MessageList\": ["
            + text("1", MINE)
            + "], \"displayName\": \"Ana\", \"id\": \"8:ana\"}], \"userId\": \"8:live:me\"}";
    assertEquals(List.of("message outbound skype:ana"), summary(read(late)));
  }

  @Test
  void messagesOfMineToAGroupGoToItsMembersAndToWhoWroteInIt() throws IOException {
    String group =
        conversation("19:abc@thread.skype", "Fair", text("1", MINE), text("2", "8:ben"))
            .replace(
                "\"threadProperties\": null",
                "\"threadProperties\": {\"membercount\": 3, \"members\":"
                    + " \"[\\\"8:live:me\\\",\\\"8:cleo\\\"]\"}");
    assertEquals(
        List.of(
            "message outbound skype:cleo",
            "message outbound skype:ben",
            "message inbound skype:ben"),
        summary(read(export(group))));
  }

  @Test
  void groupWithNobodyElseKnownRejectsTheMessage() throws IOException {
    List<Entry> entries = read(export(conversation("19:abc@thread.skype", null, text("1", MINE))));
    assertEquals(List.of("missing-recipient"), reasons(entries));
  }

  @Test
  void picturesFilesAndPollsAreMessagesAndWhatSkypeSaysIsNone() throws IOException {
    List<Entry> entries =
        readWithAna(
            message("1", ANA, "RichText/UriObject", ""),
            message("1", ANA, "RichText/Media_GenericFile", "x"),
            message("1", ANA, "Poll", "x"),
            message("1", ANA, "Text", "x"),
            message("1", ANA, "RichText/Media_CallRecording", "x"),
            message("1", ANA, "ThreadActivity/AddMember", "x"),
            message("1", ANA, "PopCard", "x"),
            message("1", ANA, "Notice", "x"),
            message("1", ANA, "InviteFreeRelationshipChanged/Initialized", "x"),
            message("1", ANA, "Event/BingBot", "x"));
    assertEquals(4, entries.size());
  }

  @Test
  void deletedMessageIsNone() throws IOException {
    assertEquals(List.of(), readWithAna(message("1", MINE, "RichText", "")));
  }

  @Test
  void botsSkypesOwnListsAndNotesToMyselfAreNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            export(
                conversation("28:concierge", "Skype", text("1", "28:concierge"), text("2", MINE)),
                conversation("48:calllogs", null, call("3", MINE, "<partlist type=\"ended\"/>")),
                conversation(MINE, null, text("4", MINE)))));
  }

  @Test
  void numberOutsideSkypeIsATelephone() throws IOException {
    List<Entry> entries = read(export(conversation("4:+33199001122", null, text("1", MINE))));
    assertEquals(List.of("message outbound tel:+33199001122"), summary(entries));
  }

  @Test
  void senderThatIsNotNamedIsToldByTheDisplayName() throws IOException {
    ReadingContext named = reading(new ExportOwner(Set.of("Max Muster"), Set.of()));
    String anonymous = text("1", null);
    List<Entry> entries =
        read(
            export(
                conversation(
                    ANA,
                    "Ana",
                    anonymous.replace("\"displayName\": null", "\"displayName\": \"Ana L\""),
                    anonymous.replace("\"displayName\": null", "\"displayName\": \"max muster\""),
                    anonymous)),
            named);
    assertEquals(List.of("missing-sender"), reasons(entries));
    assertEquals(
        List.of("message inbound skype:live:.cid.ana", "message outbound skype:live:.cid.ana"),
        summary(entries.subList(0, 2)));
  }

  @Test
  void quotedMessageIsTheAnsweredOne() throws IOException {
    String quote = "<quote author=\"me\" conversation=\"8:x\" messageid=\"1\">Hi</quote>Yes";
    List<Entry> entries = readWithAna(message("2", ANA, "RichText", quote), text("1", MINE));
    String[] answered = (String[]) ReadBack.cell(entries.get(0), Touches.IN_REPLY_TO);
    assertEquals(List.of(ReadBack.cell(entries.get(1), Touches.MESSAGE_KEY)), List.of(answered));
  }

  @Test
  void beginningAndEndAreOneCallThatStandsWhereItBegan() throws IOException {
    List<Entry> entries =
        readWithAna(
            call(
                "2",
                MINE,
                "<partlist type=\"ended\" alt=\"\">"
                    + part("live:me", "65")
                    + part("live:.cid.ana", "65")
                    + "</partlist>"),
            call("2", MINE, "<partlist type=\"started\" alt=\"\">" + part("live:me", null)),
            call("2", MINE, "<partlist alt=\"\"></partlist>"));
    assertEquals(List.of("call outbound skype:live:.cid.ana"), summary(entries));
    assertEquals(List.of("outbound answered 65"), outcomes(entries));
    assertEquals(
        List.of("2020-03-02T09:58:55.123Z 2020-03-02T10:00:00.123Z"),
        cells(entries, Touches.OCCURRED_AT, Touches.OCCURRED_RAW));
  }

  @Test
  void callThatLastedForNobodyOrNotForMeWasNotAnswered() throws IOException {
    List<Entry> entries =
        readWithAna(
            call("1", ANA, "<partlist type=\"missed\">" + part("8:live:me", null)),
            call("2", MINE, "<partlist type=\"ended\">" + part("live:me", "0")),
            call("3", MINE, "<partlist type=\"ended\"></partlist>"),
            call(
                "4",
                ANA,
                "<ended/><partlist count=\"2\">"
                    + part("8:live:me", null)
                    + part(ANA, "30")
                    + "</partlist>"),
            call("5", ANA, "<partlist type=\"ended\">" + part("live:.cid.ana", "30.7")));
    assertEquals(
        List.of(
            "inbound no_answer 0",
            "outbound no_answer 0",
            "outbound no_answer 0",
            "inbound no_answer 0",
            "inbound answered 30"),
        outcomes(entries));
  }

  @Test
  void groupCallOfMineIsAnsweredByThoseWhoWereOnTheLine() throws IOException {
    String ended =
        "<partlist type=\"ended\">"
            + part("live:me", "90")
            + part("ben", "40")
            + part("cleo", null);
    List<Entry> entries =
        read(
            export(
                conversation(
                    "19:a@thread.skype",
                    "Fair",
                    call("1", MINE, ended),
                    text("2", "8:ben"),
                    text("3", "8:cleo"))));
    assertEquals(
        List.of("outbound answered 90", "outbound no_answer 0"), outcomes(entries.subList(0, 2)));
  }

  @Test
  void oneBadRecordCostsOnlyItself() throws IOException {
    List<Entry> entries =
        readWithAna(
            text("1", MINE).replace("2020-03-01T10:00:00.123Z", "soon"),
            text("1", MINE).replace("\"2020-03-01T10:00:00.123Z\"", "{\"a\": [1]}"),
            call("1", MINE, "ringing"),
            "5",
            "{}",
            text("1", ANA).replace("\"RichText\"", "null"),
            text("1", ANA));
    assertEquals(List.of("bad-date", "bad-date", "bad-call", "not-an-object"), reasons(entries));
    assertEquals(5, entries.size());
  }

  @Test
  void brokenAndHostileFilesAreRefused() {
    String whole = export(conversation(ANA, "Ana", text("1", MINE)));
    assertEquals("broken-json", refusal(whole.substring(0, whole.length() - 3)));
    assertEquals("json-limit", refusal(export("[".repeat(100))));
    assertEquals("me-unknown", refusal("{\"conversations\": [], \"MessageList\": 1}"));
  }

  @Test
  void hostileMarkupIsReadInOneGo() throws IOException {
    String parts = "<part identity=\"8:x\">".repeat(100_000);
    assertEquals(
        List.of("outbound no_answer 0"),
        outcomes(readWithAna(call("1", MINE, "<partlist type=\"ended\">" + parts))));
  }

  @Test
  void aFieldNamedLikeAPathIsNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            "{\"userId\": \"8:live:me\", \"conversations\": [], \"conversations[]/id\": \"8:ana\","
                + " \"conversations[]\": {\"id\": \"8:ana\"}}"));
  }

  @Test
  void moreConversationsThanAnybodyHasAreRefused() throws IOException {
    String most = "{},".repeat(99_999) + "{}";
    assertEquals(List.of(), read(export(most)));
    assertEquals("too-many-chats", refusal(export(most + ",{}")));
  }

  @Test
  void otherFilesAreNotRecognised() throws IOException {
    String content = export(conversation(ANA, "Ana"));
    assertFalse(recognised("message_1.json", content));
    assertFalse(recognised("messages.json", "{\"participants\": [], \"messages\": []}"));
    assertFalse(recognised("messages.json", "\u0000\u0001"));
    assertTrue(recognised("messages (1).json", content));
  }

  private boolean recognised(String name, String content) throws IOException {
    return new SkypeMessages().recognises(file(folder, name, content), reading());
  }

  private String refusal(String content) {
    return assertThrows(RefusedFile.class, () -> read(content)).reason();
  }
}
