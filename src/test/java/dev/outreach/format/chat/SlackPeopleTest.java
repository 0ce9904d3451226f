package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Entry;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who in a Slack workspace that others have access to. */
class SlackPeopleTest {
  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    file(
        folder,
        "users.json",
        "[{\"id\": \"U900\", \"team_id\": \"T1\", \"enterprise_user\": {\"id\": \"W900\"},"
            + " \"profile\": {\"email\": \"me@example.org\"}}, {\"id\": \"U41\", \"team_id\":"
            + " \"T1\", \"real_name\": \"Ana Lima\", \"enterprise_user\": {\"id\": \"W41\"},"
            + " \"profile\": {}}, {\"id\": \"U99\", \"team_id\": \"T1\", \"is_bot\": true,"
            + " \"profile\": {}}]");
    file(
        folder,
        "channels.json",
        "[{\"id\": \"C1\", \"name\": \"two\", \"members\": [\"U900\", \"W41\", \"U99\"]},"
            + " {\"id\": \"C2\", \"name\": \"three\", \"members\": [\"U900\", \"U41\", \"U50\"]}]");
  }

  private List<Entry> read(String channel, String... messages) throws IOException {
    Path inside = Files.createDirectories(folder.resolve(channel));
    return entries(
        new SlackMessages(),
        file(inside, "2024-03-05.json", "[" + String.join(", ", messages) + "]"),
        reading("email:me@example.org"));
  }

  private static String message(int second, String user, String text, String more) {
    return "{\"type\": \"message\", \"user\": \"%s\", \"text\": \"%s\", %s\"ts\": \"15778800%02d.000100\"}"
        .formatted(user, text, more, second);
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY, Touches.PERSON_NAME);
  }

  @Test
  void aChannelOfTwoIsAConversationBetweenThem() throws IOException {
    assertEquals(
        List.of("message outbound slack:t1:u41 Ana Lima", "message inbound slack:t1:u41 Ana Lima"),
        summary(
            read(
                "two",
                message(1, "U900", "Hello", ""),
                message(2, "U41", "Yes", ""),
                message(3, "U77", "Said before I left", ""))));
    assertEquals(
        List.of("post outbound null null"),
        summary(read("three", message(1, "U900", "Hello", ""), message(2, "U41", "Yes", ""))));
  }

  @Test
  void anAccountIsOneUnderEachOfItsIds() throws IOException {
    assertEquals(
        List.of("comment outbound slack:t1:u41 Ana Lima", "comment inbound slack:t1:u41 Ana Lima"),
        summary(
            read(
                "three",
                message(1, "W900", "<@W41> hello", ""),
                message(2, "W41", "<@U900> yes", ""))));
  }

  @Test
  void whoIsOfAnotherCompanyIsNamedByTheirProfile() throws IOException {
    String profile = "\"user_profile\": {\"real_name\": \"Ben Roy\", \"team\": \"T2\"}, ";
    assertEquals(
        List.of("comment inbound slack:t1:u50 Ben Roy", "comment outbound slack:t1:u50 Ben Roy"),
        summary(
            read(
                "three",
                message(1, "U50", "<@U900> hello", profile),
                message(2, "U900", "<@U50> yes", ""))));
  }

  @Test
  void aMessageWithoutATimeIsPassedOver() throws IOException {
    String timeless = "{\"type\": \"message\", \"user\": \"U41\", \"text\": \"Hi\"}";
    String file =
        message(2, "U41", "", "\"files\": [{\"id\": \"F1\"}], ").replace("\"text\": \"\", ", "");
    assertEquals(
        List.of("message inbound slack:t1:u41 Ana Lima"), summary(read("two", timeless, file)));
  }
}
