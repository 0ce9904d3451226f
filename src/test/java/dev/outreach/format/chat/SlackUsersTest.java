package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackUsersTest {
  private static final String ANA =
      "{\"id\": \"U41\", \"team_id\": \"T1\", \"name\": \"ana\", \"deleted\": true, \"profile\":"
          + " {\"title\": \"buyer\", \"phone\": \"01 99 00 11 22\", \"real_name\": \"Ana Lima\","
          + " \"email\": \"Ana@example.org\", \"fields\": {\"a\": [1]}}, \"is_bot\": false}";
  private static final String ME =
      "{\"id\": \"U900\", \"team_id\": \"T1\", \"profile\": {\"email\": \"me@example.org\"}}";
  private static final String BOT =
      "{\"id\": \"U99\", \"team_id\": \"T1\", \"profile\": {}, \"is_bot\": true}";

  @TempDir Path folder;

  private List<Entry> read(String users, String me) throws IOException {
    return entries(new SlackUsers(), file(folder, "users.json", users), reading(me));
  }

  @Test
  void accountAddressAndTelephoneAreLinked() throws IOException {
    assertEquals(
        List.of(
            new Contact(
                "user 1",
                List.of("slack:t1:u41", "email:ana@example.org", "tel:+33199001122"),
                "Ana Lima",
                null,
                "buyer",
                null,
                null)),
        read("[" + ANA + ", " + ME + ", " + BOT + "]", "email:me@example.org"));
  }

  @Test
  void iAmKnownByTheIdToo() throws IOException {
    for (String me : List.of("slack:u900", "slack:t1:u900")) {
      assertEquals(List.of(), read("[" + ME + "]", me));
    }
  }

  @Test
  void handleIsTheNameOfWhoGaveNoOther() throws IOException {
    Contact contact =
        (Contact) read("[{\"id\": \"U5\", \"name\": \"ben\", \"profile\": 5}]", "slack:u1").get(0);
    assertEquals("ben", contact.personName());
    assertEquals(List.of("slack:u5"), contact.identifiers());
  }

  @Test
  void oneBadUserCostsOnlyItself() throws IOException {
    List<Entry> entries = read("[5, {\"name\": \"x\"}, " + ANA + "]", "slack:u1");
    assertEquals(List.of("not-an-object", "missing-id"), reasons(entries));
    assertEquals(3, entries.size());
  }

  @Test
  void brokenFileIsRefused() {
    assertEquals(
        "broken-json", assertThrows(RefusedFile.class, () -> read("[" + ANA, "slack:u1")).reason());
  }

  @Test
  void otherFilesAreNotRecognised() throws IOException {
    assertTrue(recognised("users.json", "[" + ANA + "]"));
    assertFalse(recognised("people.json", "[" + ANA + "]"));
    assertFalse(recognised("users.json", "{\"team_id\": 1, \"profile\": 2}"));
    assertFalse(recognised("users.json", "[{\"login\": \"ana\"}]"));
  }

  private boolean recognised(String name, String content) throws IOException {
    return new SlackUsers().recognises(file(folder, name, content), reading());
  }
}
