package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackMessagesTest {
  private static final String USERS =
      "[{\"id\": \"U900\", \"team_id\": \"T1\", \"name\": \"solo\", \"profile\": {\"email\":"
          + " \"Me@example.org\", \"real_name\": \"Max Muster\"}}, {\"id\": \"U41\", \"team_id\":"
          + " \"T1\", \"name\": \"ana\", \"real_name\": \"Ana Lima\", \"profile\": {}},"
          + " {\"id\": \"U43\", \"team_id\": \"T2\", \"name\": \"guest\", \"profile\": {}},"
          + " {\"id\": \"U99\", \"team_id\": \"T1\", \"name\": \"deploy\", \"is_bot\": true}, 5]";
  private static final String DMS =
      "[{\"id\": \"D41\", \"created\": 1, \"members\": [\"U900\", \"U41\"]},"
          + " {\"id\": \"D42\", \"members\": [\"U41\", \"U43\"]},"
          + " {\"id\": \"D900\", \"members\": [\"U900\", \"U900\"]}]";

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    file(folder, "users.json", USERS);
    file(
        folder,
        "channels.json",
        "[{\"id\": \"C1\", \"name\": \"general\", \"members\": [\"U41\"]}]");
    file(folder, "dms.json", DMS);
    file(
        folder,
        "mpims.json",
        "[{\"id\": \"G5\", \"name\": \"mpdm-solo--ana--guest-1\", \"members\":"
            + " [\"U900\", \"U41\", \"U43\", \"U99\"]}]");
  }

  private static String message(String ts, String user, String text, String... more) {
    return "{\"type\": \"message\", \"user\": \"%s\", \"text\": \"%s\", %s\"ts\": \"%s\"}"
        .formatted(user, text, String.join("", more), ts);
  }

  private static String day(String... messages) {
    return "[" + String.join(", ", messages) + "]";
  }

  private ExportFile write(String conversation, String content) throws IOException {
    Path inside = Files.createDirectories(folder.resolve(conversation));
    return file(inside, "2020-01-01.json", content);
  }

  private List<Entry> read(String conversation, String... messages) throws IOException {
    return entries(
        new SlackMessages(), write(conversation, day(messages)), reading("email:me@example.org"));
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  @Test
  void messagesBetweenTwoGoToTheOtherOrComeFromThem() throws IOException {
    List<Entry> entries =
        read(
            "D41",
            message("1577880000.000100", "U900", "Hi"),
            message("1577880001.000200", "U41", "Yes", "\"thread_ts\": \"1577880000.000100\", "));
    assertEquals(
        List.of("message outbound slack:t1:u41", "message inbound slack:t1:u41"), summary(entries));
    assertEquals(
        List.of("slack slack:T1/D41 slack:t1:u900 2020-01-01T12:00:00.000100Z utc Ana Lima"),
        cells(
            entries.subList(0, 1),
            Touches.CHANNEL,
            Touches.THREAD,
            Touches.SENDER,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.PERSON_NAME));
    assertEquals(
        List.of(cell(entries.get(0), Touches.MESSAGE_KEY)),
        List.of((String[]) cell(entries.get(1), Touches.IN_REPLY_TO)));
  }

  @Test
  void zipAndFolderGiveTheSameTouches() throws IOException {
    String content = day(message("1577880000.000100", "U900", "Hi"));
    ExportFile zip =
        ReadBack.zip(
            folder,
            Map.of("x/users.json", USERS, "x/dms.json", DMS, "x/D41/2020-01-01.json", content));
    ExportFile member = zip.member("x/D41/2020-01-01.json");
    assertTrue(new SlackMessages().recognises(member, reading()));
    assertEquals(
        cells(read("D41", message("1577880000.000100", "U900", "Hi")), Touches.ID, Touches.PARTY),
        cells(
            entries(new SlackMessages(), member, reading("email:me@example.org")),
            Touches.ID,
            Touches.PARTY));
  }

  @Test
  void messageOfMineAmongFewGoesToEachPersonAmongThem() throws IOException {
    assertEquals(
        List.of(
            "message outbound slack:t1:u41",
            "message outbound slack:t2:u43",
            "message inbound slack:t2:u43"),
        summary(
            read(
                "mpdm-solo--ana--guest-1",
                message("1577880000.000100", "U900", "Hi"),
                message("1577880000.000200", "U43", "Hi"))));
  }

  @Test
  void conversationsOfOthersAndNotesToMyselfAreNone() throws IOException {
    assertEquals(List.of(), read("D42", message("1577880000.000100", "U41", "Hi")));
    assertEquals(List.of(), read("D900", message("1577880000.000100", "U900", "Hi")));
  }

  @Test
  void conversationWithUnknownMembersRejectsMessagesOfMine() throws IOException {
    assertEquals(
        List.of("missing-recipient"),
        reasons(read("D0123456", message("1577880000.000100", "U900", "Hi"))));
  }

  @Test
  void messageInAChannelCountsTowardsThoseItMentionsOrAnswers() throws IOException {
    String thread = "\"thread_ts\": \"1577880000.000100\", ";
    List<Entry> entries =
        read(
            "general",
            message("1577880000.000100", "U41", "Anybody?"),
            message("1577880001.000100", "U900", "I do", thread),
            message("1577880002.000100", "U900", "<@U43|guest> and <@U99> <@U900> <!here>"),
            message("1577880003.000100", "U43", "thanks <@U900>"),
            message("1577880004.000100", "U43", "thanks <@U41>"),
            message(
                "1577880005.000100",
                "U41",
                "me too",
                "\"parent_user_id\": \"U900\", \"thread_ts\": \"1577000000.000100\", "));
    assertEquals(
        List.of(
            "comment outbound slack:t1:u41",
            "comment outbound slack:t2:u43",
            "comment inbound slack:t2:u43",
            "comment inbound slack:t1:u41"),
        summary(entries));
    assertEquals(
        List.of(
            "slack:T1/C1/1577880000.000100",
            "slack:T1/C1/1577880002.000100",
            "slack:T1/C1/1577880003.000100",
            "slack:T1/C1/1577000000.000100"),
        cells(entries, Touches.THREAD));
  }

  @Test
  void whatIBeginInAChannelForNobodyInParticularIsAPost() throws IOException {
    String mine = "\"thread_ts\": \"1577880000.000100\", ";
    List<Entry> entries =
        read(
            "general",
            message("1577880000.000100", "U900", "News: <https://example.org|a &amp; b> R&amp;D"),
            message("1577880001.000100", "U900", "and more", mine),
            message("1577880002.000100", "U900", "NEWS  R&amp;D"));
    assertEquals(List.of("post outbound null", "post outbound null"), summary(entries));
    assertEquals(
        cell(entries.get(1), Touches.CONTENT_KEY), cell(entries.get(0), Touches.CONTENT_KEY));
  }

  @Test
  void whatSlackAndProgramsWriteIsNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            "D41",
            message("1577880000.000100", "U41", "joined", "\"subtype\": \"channel_join\", "),
            message("1577880000.000200", "U41", "x", "\"subtype\": \"bot_message\", "),
            message("1577880000.000300", "U41", "x", "\"bot_id\": \"B1\", "),
            message("1577880000.000400", "U99", "x"),
            message("1577880000.000500", "USLACKBOT", "x", "\"subtype\": \"x\", "),
            "{\"type\": \"event\", \"user\": \"U41\", \"ts\": \"1577880000.000600\"}"));
    assertEquals(
        1,
        read("D41", message("1577880000.000100", "U41", "x", "\"subtype\": \"file_share\", "))
            .size());
  }

  @Test
  void iAmKnownByAnAddressOrByTheIdInThisWorkspaceOnly() throws IOException {
    ExportFile file = write("D41", day(message("1577880000.000100", "U41", "Hi")));
    for (String mine : List.of("email:me@example.org", "slack:u900", "slack:t1:u900")) {
      assertEquals(1, entries(new SlackMessages(), file, reading(mine)).size(), mine);
    }
    for (String other : List.of("email:you@example.org", "slack:u901", "slack:t2:u900")) {
      assertEquals("me-unknown", refusal(file, other), other);
    }
  }

  @Test
  void dayWithoutTheFilesAboveIsReadByIdsAlone() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("deep/er/general"));
    ExportFile file =
        file(
            alone,
            "2020-01-01.json",
            day(
                message("1577880000.000100", "U900", "<@U41>"),
                message("1577880000.0", "U41", "x")));
    List<Entry> entries = entries(new SlackMessages(), file, reading("slack:u900"));
    assertEquals(List.of("comment outbound slack:u41"), summary(entries));
    assertNull(cell(entries.get(0), Touches.PERSON_NAME));
    assertEquals("slack:general/1577880000.000100", cell(entries.get(0), Touches.THREAD));
  }

  @Test
  void changedUsersAreReadAnew() throws IOException {
    ExportFile file = write("D41", day(message("1577880000.000100", "U41", "Hi")));
    assertEquals("me-unknown", refusal(file, "email:max@example.org"));
    file(folder, "users.json", USERS.replace("Me@example.org", "max@example.org"));
    assertEquals(1, entries(new SlackMessages(), file, reading("email:max@example.org")).size());
  }

  @Test
  void oneBadMessageCostsOnlyItself() throws IOException {
    String good = message("1577880000.000100", "U41", "Hi");
    List<Entry> entries =
        read(
            "D41",
            good.replace("1577880000.000100", "yesterday"),
            good.replace("\"1577880000.000100\"", "{\"a\": [1]}"),
            "5",
            "{}",
            good.replace("\"U41\"", "null"),
            good.replace("\"Hi\"", "[[1]]"));
    assertEquals(List.of("bad-date", "bad-date", "not-an-object"), reasons(entries));
    assertEquals(4, entries.size());
  }

  @Test
  void brokenAndHostileFilesAreRefused() throws IOException {
    String whole = day(message("1577880000.000100", "U41", "Hi"));
    assertEquals(
        "broken-json", refusal(write("D41", whole.substring(0, 50)), "email:me@example.org"));
    assertEquals("json-limit", refusal(write("D41", "[".repeat(100)), "email:me@example.org"));
    file(folder, "users.json", USERS.substring(0, 60));
    assertEquals("broken-json", refusal(write("D41", whole), "email:me@example.org"));
  }

  @Test
  void otherFilesAreNotRecognised() throws IOException {
    String content = day(message("1577880000.000100", "U41", "Hi"));
    assertTrue(new SlackMessages().recognises(write("D41", content), reading()));
    assertFalse(new SlackMessages().recognises(file(folder, "day.json", content), reading()));
    assertFalse(new SlackMessages().recognises(write("D41", "{\"ts\": 1}"), reading()));
    assertFalse(new SlackMessages().recognises(write("D41", "\u0000\u0001"), reading()));
    ExportFile top =
        ReadBack.zip(folder, Map.of("2020-01-01.json", content)).member("2020-01-01.json");
    assertFalse(new SlackMessages().recognises(top, reading()));
  }

  private static String refusal(ExportFile file, String me) {
    return assertThrows(RefusedFile.class, () -> entries(new SlackMessages(), file, reading(me)))
        .reason();
  }
}
