package dev.outreach.format.chat;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MastodonOutboxTest {
  private static final String HOME = "https://social.example.org/users/";
  private static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
  private static final String ANA =
      "{\"type\": \"Mention\", \"href\": \"https://far.example.com/users/Ana\", \"name\":"
          + " \"@Ana@far.example.com\"}";
  private static final String BEN =
      "{\"type\": \"Mention\", \"href\": \"" + HOME + "ben\", \"name\": \"@ben\"}";
  private static final String SELF =
      "{\"type\": \"Mention\", \"href\": \"" + HOME + "me\", \"name\": \"@me\"}";

  @TempDir Path folder;

  private static String note(int id, String to, String cc, String... tags) {
    return ("{\"id\": \"%sme/statuses/%d/activity\", \"type\": \"Create\", \"actor\": \"%sme\","
            + " \"published\": \"2020-01-01T12:00:00Z\", \"to\": [\"%s\"], \"cc\": [%s], \"object\":"
            + " {\"id\": \"%sme/statuses/%d\", \"type\": \"Note\", \"summary\": null, \"inReplyTo\":"
            + " null, \"published\": \"2020-01-01T12:00:00Z\", \"conversation\": \"tag:x,2020:%d\","
            + " \"content\": \"<p>Hello<br>you</p>\", \"contentMap\": {\"fr\": \"x\"}, \"tag\": [%s],"
            + " \"replies\": {\"type\": \"Collection\", \"first\": {\"items\": [1]}}}}")
        .formatted(HOME, id, HOME, to, cc, HOME, id, id, String.join(", ", tags));
  }

  private static String direct(int id, String... tags) {
    return note(id, "https://far.example.com/users/Ana", "", tags);
  }

  private static String outbox(String... items) {
    return "{\"@context\": [\"x\", {\"a\": {\"b\": 1}}], \"id\": \"outbox.json\", \"type\":"
        + " \"OrderedCollection\", \"totalItems\": 3, \"orderedItems\": ["
        + String.join(", ", items)
        + "]}";
  }

  private List<Entry> read(String... items) throws IOException {
    ExportFile file = file(folder, "outbox.json", outbox(items));
    assertTrue(new MastodonOutbox().recognises(file, reading()));
    return entries(new MastodonOutbox(), file, reading());
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  @Test
  void noteThatOnlyTheMentionedCanReadIsAMessageToEach() throws IOException {
    List<Entry> entries = read(direct(1, ANA, BEN, SELF));
    assertEquals(
        List.of(
            "message outbound mastodon:ana@far.example.com",
            "message outbound mastodon:ben@social.example.org"),
        summary(entries));
    assertEquals(
        List.of(
            "mastodon mastodon:tag:x,2020:1 mastodon:me@social.example.org 2020-01-01T12:00:00Z utc"),
        cells(
            entries.subList(0, 1),
            Touches.CHANNEL,
            Touches.THREAD,
            Touches.SENDER,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS));
  }

  @Test
  void noteThatMoreCanReadIsACommentToEachWhomItMentions() throws IOException {
    String hashtag = "{\"type\": \"Hashtag\", \"href\": \"x\", \"name\": \"#news\"}";
    assertEquals(
        List.of(
            "comment outbound mastodon:ana@far.example.com",
            "comment outbound mastodon:ana@far.example.com",
            "comment outbound mastodon:ana@far.example.com",
            "comment outbound mastodon:ana@far.example.com"),
        summary(
            read(
                note(1, PUBLIC, "\"" + HOME + "me/followers\"", hashtag, ANA),
                note(2, "as:Public", "", ANA),
                note(3, HOME + "me/followers", "", ANA),
                note(4, "x", "\"" + PUBLIC + "\"", ANA).replace("[\"x\"]", "\"x\""))));
  }

  @Test
  void noteThatMentionsNobodyIsAPostKnownByItsWords() throws IOException {
    List<Entry> entries =
        read(
            note(1, PUBLIC, "", SELF),
            note(2, HOME + "me/followers", "").replace("<p>Hello<br>you</p>", "hello <b>YOU</b>!"));
    assertEquals(List.of("post outbound null", "post outbound null"), summary(entries));
    assertNotNull(cell(entries.get(0), Touches.CONTENT_KEY));
    assertEquals(
        cell(entries.get(0), Touches.CONTENT_KEY), cell(entries.get(1), Touches.CONTENT_KEY));
  }

  @Test
  void boostsDeletionsAndNotesToMyselfAreNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            "{\"type\": \"Announce\", \"published\": \"2020-01-01T12:00:00Z\", \"object\":"
                + " \"https://far.example.com/1\"}",
            note(1, PUBLIC, "").replace("\"Create\"", "\"Update\""),
            note(1, PUBLIC, "").replace("\"Note\"", "\"Tombstone\""),
            note(2, HOME + "me", "", SELF)));
    assertEquals(1, read(note(1, PUBLIC, "").replace("\"Note\"", "\"Question\"")).size());
  }

  @Test
  void answeredNoteIsNamed() throws IOException {
    List<Entry> entries =
        read(
            direct(1, ANA),
            direct(2, ANA)
                .replace("\"inReplyTo\": null", "\"inReplyTo\": \"" + HOME + "me/statuses/1\""));
    assertEquals(
        List.of(cell(entries.get(0), Touches.MESSAGE_KEY)),
        List.of((String[]) cell(entries.get(1), Touches.IN_REPLY_TO)));
  }

  @Test
  void accountsNameIsTheOneOfItsFile() throws IOException {
    file(
        folder,
        "actor.json",
        "{\"id\": \"https://social.example.org/ap/users/115\", \"preferredUsername\": \"Solo\","
            + " \"icon\": {\"id\": \"x\"}}");
    assertEquals(
        List.of("mastodon:solo@social.example.org"), cells(read(direct(1, ANA)), Touches.SENDER));
    file(folder, "actor.json", "{\"id\": ");
    assertEquals(
        List.of("mastodon:me@social.example.org"), cells(read(direct(1, ANA)), Touches.SENDER));
  }

  @Test
  void archiveAndFolderGiveTheSameIds() throws IOException {
    ExportFile zip = ReadBack.zip(folder, Map.of("outbox.json", outbox(direct(1, ANA))));
    assertEquals(
        cells(read(direct(1, ANA)), Touches.ID),
        cells(entries(new MastodonOutbox(), zip.member("outbox.json"), reading()), Touches.ID));
  }

  @Test
  void mentionWithoutANameIsKnownByItsAddress() throws IOException {
    String nameless = ANA.replace(", \"name\": \"@Ana@far.example.com\"", "");
    assertEquals(
        List.of("message outbound mastodon:ana@far.example.com"),
        summary(read(direct(1, nameless, "5", "{\"type\": \"Mention\", \"href\": \"::\"}"))));
  }

  @Test
  void oneBadItemCostsOnlyItself() throws IOException {
    List<Entry> entries =
        read(
            direct(1, ANA).replace("2020-01-01T12:00:00Z", "soon"),
            direct(1, ANA).replace("\"2020-01-01T12:00:00Z\"", "[1]"),
            "5",
            "{}",
            note(1, PUBLIC, "")
                .replace("\"tag\": []", "\"tag\": 7")
                .replace("\"cc\": []", "\"cc\": {}"));
    assertEquals(List.of("bad-date", "bad-date", "not-an-object"), reasons(entries));
    assertEquals(4, entries.size());
  }

  @Test
  void brokenAndHostileFilesAreRefused() throws IOException {
    assertEquals("broken-json", refusal(outbox(direct(1, ANA)).substring(0, 300)));
    assertEquals("json-limit", refusal(outbox("[".repeat(100))));
  }

  @Test
  void otherFilesAreNotRecognised() throws IOException {
    assertFalse(recognised("likes.json", outbox()));
    assertFalse(recognised("outbox.json", "{\"messages\": []}"));
    assertTrue(recognised("outbox (1).json", outbox()));
  }

  private boolean recognised(String name, String content) throws IOException {
    return new MastodonOutbox().recognises(file(folder, name, content), reading());
  }

  private String refusal(String content) throws IOException {
    ExportFile file = file(folder, "outbox.json", content);
    return assertThrows(RefusedFile.class, () -> entries(new MastodonOutbox(), file, reading()))
        .reason();
  }
}
