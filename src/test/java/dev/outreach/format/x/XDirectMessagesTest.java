package dev.outreach.format.x;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XDirectMessagesTest {
  private static final String ACCOUNT =
      "window.YTD.account.part0 = [ {\"account\": {\"email\": \"me@example.org\","
          + " \"username\": \"Solo_Dev\", \"accountId\": \"900\"}} ]";
  private static final String SENT =
      "{\"messageCreate\": {\"recipientId\": \"41\", \"reactions\": [{\"senderId\": \"41\","
          + " \"createdAt\": \"2025-01-04T00:00:00.000Z\"}], \"urls\": [], \"text\":"
          + " \"] } \\\" &amp; window.YTD.x.part0 = [ \\u00e9\", \"mediaUrls\": [], \"senderId\":"
          + " \"900\", \"id\": \"1801\", \"createdAt\": \"2025-01-02T09:00:00.000Z\"}}";
  private static final String RECEIVED =
      "{\"messageCreate\": {\"senderId\": \"41\", \"recipientId\": \"900\", \"id\": \"1802\","
          + " \"createdAt\": \"2025-01-02T10:30:00.250Z\"}}";

  @TempDir Path folder;

  @BeforeEach
  void account() throws IOException {
    file(folder, "account.js", ACCOUNT);
  }

  private static String conversation(String key, String... messages) {
    return "{\"dmConversation\": {\"conversationId\": \""
        + key
        + "\", \"messages\": ["
        + String.join(", ", messages)
        + "]}}";
  }

  private static String wrapped(String type, String... conversations) {
    return "window.YTD." + type + ".part0 = [\n " + String.join(",\n ", conversations) + "\n]";
  }

  private List<Entry> read(String name, String content) throws IOException {
    ExportFile file = file(folder, name, content);
    assertTrue(new XDirectMessages().recognises(file, reading()));
    return entries(new XDirectMessages(), file, reading());
  }

  private List<Entry> readMessages(String... messages) throws IOException {
    return read("direct-messages.js", wrapped("direct_messages", conversation("41-900", messages)));
  }

  private String refusal(String content) {
    return assertThrows(RefusedFile.class, () -> read("direct-messages.js", content)).reason();
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.DIRECTION, Touches.PARTY, Touches.THREAD);
  }

  @Test
  void messagesBetweenTwoGoToTheRecipientOrComeFromTheSender() throws IOException {
    List<Entry> entries = readMessages(RECEIVED, SENT);
    assertEquals(
        List.of("inbound x-id:41 x:41-900", "outbound x-id:41 x:41-900"), summary(entries));
    assertEquals(
        List.of(
            "x message x:solo_dev 2025-01-02T10:30:00.250Z utc",
            "x message x:solo_dev 2025-01-02T09:00:00Z utc"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.SENDER,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS));
  }

  @Test
  void zipAndFolderGiveTheSameTouches() throws IOException {
    String content = wrapped("direct_messages", conversation("41-900", RECEIVED, SENT));
    ExportFile zip =
        ReadBack.zip(
            folder, Map.of("x/data/account.js", ACCOUNT, "x/data/direct-messages.js", content));
    ExportFile member = zip.member("x/data/direct-messages.js");
    assertTrue(new XDirectMessages().recognises(member, reading()));
    assertEquals(
        cells(read("direct-messages.js", content), Touches.ID),
        cells(entries(new XDirectMessages(), member, reading()), Touches.ID));
  }

  @Test
  void conversationKeyMayStandAfterItsMessages() throws IOException {
    String late =
        "{\"dmConversation\": {\"messages\": [" + SENT + "], \"conversationId\": \"41-900\"}}";
    assertEquals(
        List.of("outbound x-id:41 x:41-900"),
        summary(read("direct-messages.js", wrapped("direct_messages", late))));
  }

  @Test
  void groupMessagesGoToAllOthersWhoWereEverInTheGroup() throws IOException {
    String mine = SENT.replace("\"recipientId\": \"41\", ", "");
    String theirs = RECEIVED.replace("\"recipientId\": \"900\", ", "");
    String joined =
        "{\"joinConversation\": {\"initiatingUserId\": \"900\", \"participantsSnapshot\":"
            + " [\"900\", \"42\"], \"createdAt\": \"2025-01-01T00:00:00.000Z\"}}";
    String added = "{\"participantsJoin\": {\"initiatingUserId\": \"900\", \"userIds\": [\"43\"]}}";
    String renamed = "{\"conversationNameUpdate\": {\"name\": \"Fair\"}}";
    List<Entry> entries =
        read(
            "direct-messages-group-part1.js",
            "window.YTD.direct_messages_group.part1 = ["
                + conversation("77", mine, theirs, renamed, added, joined)
                + ","
                + conversation("78", theirs.replace("1802", "1803"))
                + "]");
    assertEquals(
        List.of(
            "outbound x-id:41 x:77",
            "outbound x-id:43 x:77",
            "outbound x-id:42 x:77",
            "inbound x-id:41 x:77",
            "inbound x-id:41 x:78"),
        summary(entries));
  }

  @Test
  void groupWithNobodyElseKnownRejectsTheMessage() throws IOException {
    String mine = SENT.replace("\"recipientId\": \"41\", ", "").replace("\"41\"", "\"900\"");
    List<Entry> entries =
        read("direct-messages-group.js", wrapped("direct_messages_group", conversation("7", mine)));
    assertEquals(List.of("missing-recipient"), reasons(entries));
  }

  @Test
  void headersAndOtherFilesAreNotRecognised() throws IOException {
    for (String name :
        List.of(
            "direct-message-headers.js",
            "direct-message-group-headers.js",
            "direct-messages-headers-part1.js",
            "direct-messages.json",
            "tweets.js",
            "deleted-tweets.js")) {
      ExportFile file = file(folder, name, wrapped("direct_message_headers"));
      assertFalse(new XDirectMessages().recognises(file, reading()), name);
    }
  }

  @Test
  void partsAndOldNamesAreRecognised() throws IOException {
    for (String name :
        List.of(
            "direct-messages.js",
            "Direct-Messages-part12.js",
            "direct-message.js",
            "direct-messages-group.js",
            "direct-message-group.js")) {
      assertTrue(new XDirectMessages().recognises(file(folder, name, ""), reading()), name);
    }
  }

  @Test
  void oneBadMessageCostsOnlyItself() throws IOException {
    List<Entry> entries =
        readMessages(
            SENT.replace("2025-01-02T09:00:00.000Z", "soon"),
            SENT.replace(", \"createdAt\": \"2025-01-02T09:00:00.000Z\"", ""),
            SENT.replace("2025-01-02T09", "+900000000-01-02T09"),
            RECEIVED.replace("\"senderId\": \"41\"", "\"senderId\": null"),
            SENT.replace("\"recipientId\": \"41\"", "\"recipientId\": {\"a\": [1]}"),
            "5",
            "{}",
            RECEIVED);
    assertEquals(
        List.of(
            "bad-date",
            "bad-date",
            "bad-date",
            "missing-sender",
            "missing-recipient",
            "not-an-object"),
        reasons(entries));
    assertEquals(7, entries.size());
    assertEquals("conversation 1, message 8", entries.get(6).place());
  }

  @Test
  void notesToMyselfAreNoTouches() throws IOException {
    assertEquals(List.of(), readMessages(SENT.replace("\"41\"", "\"900\"")));
  }

  @Test
  void wrapperMayVaryInBlanksOnly() throws IOException {
    String array = "[" + conversation("41-900", SENT) + "]";
    for (String wrapper :
        List.of(
            "window.YTD.direct_messages.part0=%s",
            "\uFEFFwindow.YTD.direct_messages.part0 =\r\n%s",
            "window.YTD.direct_message.part12 = %s\n",
            "window.YTD.direct_messages.part0 = %s;\n")) {
      assertEquals(1, read("direct-messages.js", wrapper.formatted(array)).size(), wrapper);
    }
    for (String wrapper :
        List.of(
            "%s",
            "",
            "window.YTD.tweets.part0 = %s",
            "window.YTD.direct_message_headers.part0 = %s",
            "alert(1); window.YTD.direct_messages.part0 = %s",
            "window.YTD.direct_messages.part0 = {\"a\": %s}",
            "window.YTD.direct_messages.part0 = %s alert(1)",
            "window.YTD.direct_messages.part0 = %1$s %1$s")) {
      assertEquals("broken-wrapper", refusal(wrapper.formatted(array)), wrapper);
    }
  }

  @Test
  void brokenJsonIsRefusedWithItsPlaceAndNoContent() {
    RefusedFile refused =
        assertThrows(
            RefusedFile.class,
            () -> read("direct-messages.js", wrapped("direct_messages", "{\"a\": canary}")));
    assertEquals("broken-json", refused.reason());
    assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
    assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
    assertNull(refused.getCause());
    String whole = wrapped("direct_messages", conversation("41-900", RECEIVED, SENT));
    assertEquals("broken-json", refusal(whole.substring(0, whole.length() - 40)));
  }

  @Test
  void depthAndLengthAreBounded() {
    String prefix = "window.YTD.direct_messages.part0 = ";
    assertEquals("json-limit", refusal(prefix + "[".repeat(100_000)));
    assertEquals("json-limit", refusal(prefix + "[" + "{\"a\":".repeat(100_000)));
    assertEquals("json-limit", refusal(prefix + "[" + conversation("x".repeat(5_000_001))));
  }

  @Test
  void moreGroupsThanAnybodyHasAreRefused() throws IOException {
    String most = "{\"dmConversation\":{}},".repeat(99_999) + "{\"dmConversation\":{}}";
    String file = "direct-messages-group.js";
    assertEquals(List.of(), read(file, wrapped("direct_messages_group", most)));
    RefusedFile refused =
        assertThrows(
            RefusedFile.class,
            () -> read(file, wrapped("direct_messages_group", most + ",{\"dmConversation\":{}}")));
    assertEquals("too-many-chats", refused.reason());
  }

  @Test
  void aMessageGoesToAThousandPeopleOfAGroupAtMost() throws IOException {
    String people =
        IntStream.range(0, 3_000).mapToObj(i -> "\"" + (1000 + i) + "\"").collect(joining(","));
    String joined = "{\"joinConversation\":{\"participantsSnapshot\":[" + people + "]}}";
    String sent = SENT.replace("\"recipientId\": \"41\", ", "");
    String group = wrapped("direct_messages_group", conversation("5", joined, sent));
    assertEquals(1_000, read("direct-messages-group.js", group).size());
  }

  @Test
  void withoutAnAccountFileTheSettingsSayWhoIAm() throws IOException {
    file(folder, "account.js", "window.YTD.account.part0 = [ {\"account\": ");
    ExportFile file =
        file(
            folder,
            "direct-messages.js",
            wrapped("direct_messages", conversation("41-900", SENT, RECEIVED)));
    XDirectMessages source = new XDirectMessages();
    for (String me : List.of("x-id:900", "x:900")) {
      assertEquals(
          List.of("outbound", "inbound"),
          cells(entries(source, file, reading(me)), Touches.DIRECTION));
    }
    for (ReadingContext unknown : List.of(reading(), reading("x:solo_dev"))) {
      RefusedFile refused = assertThrows(RefusedFile.class, () -> source.open(file, unknown));
      assertEquals("me-unknown", refused.reason());
      assertTrue(refused.getMessage().contains("outreach.me.profiles"), refused.getMessage());
    }
  }
}
