package dev.outreach.format.x;

import static dev.outreach.format.ReadBack.cells;
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
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Touch;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XPostsTest {
  private static final String ANA =
      "{\"name\": \"Ana Lima\", \"screen_name\": \"AnaLima\", \"indices\": [\"0\", \"8\"],"
          + " \"id_str\": \"41\", \"id\": \"41\"}";
  private static final String BEN =
      "{\"name\": \"Ben Roy\", \"screen_name\": \"benroy\", \"id_str\": \"42\"}";
  private static final String ME =
      "{\"name\": \"Solo\", \"screen_name\": \"solo_dev\", \"id_str\": \"900\"}";
  private static final String GONE =
      "{\"name\": \"\", \"screen_name\": \"gone\", \"id_str\": \"-1\"}";

  @TempDir Path folder;

  @BeforeEach
  void account() throws IOException {
    file(
        folder,
        "account.js",
        "window.YTD.account.part0 = [{\"account\":"
            + " {\"username\": \"solo_dev\", \"accountId\": \"900\"}}]");
  }

  private static String post(String text, String more, String... mentions) {
    return "{\"retweeted\": false, \"entities\": {\"hashtags\": [{\"text\": \"x\"}],"
        + " \"user_mentions\": ["
        + String.join(", ", mentions)
        + "], \"urls\": []}, \"id_str\": \"5001\", \"favorite_count\": \"3\", "
        + more
        + "\"created_at\": \"Tue Jun 03 19:32:20 +0000 2025\", \"full_text\": \""
        + text
        + "\", \"lang\": \"fr\"}";
  }

  private static String answerTo(String id, String handle) {
    return "\"in_reply_to_status_id_str\": \"4999\", \"in_reply_to_user_id_str\": \"%s\", "
            .formatted(id)
        + "\"in_reply_to_screen_name\": \"%s\", ".formatted(handle);
  }

  private List<Entry> read(String... posts) throws IOException {
    List<String> tweets = Arrays.stream(posts).map(post -> "{\"tweet\": " + post + "}").toList();
    return readRaw(String.join(",\n", tweets));
  }

  private List<Entry> readRaw(String elements) throws IOException {
    ExportFile file = file(folder, "tweets.js", "window.YTD.tweets.part0 = [\n" + elements + "\n]");
    assertTrue(new XPosts().recognises(file, reading()));
    return entries(new XPosts(), file, reading());
  }

  private static List<String> touches(List<Entry> entries) {
    return cells(
        entries.stream().filter(Touch.class::isInstance).toList(),
        Touches.DIRECTION,
        Touches.KIND,
        Touches.PARTY);
  }

  private static List<List<String>> links(List<Entry> entries) {
    return entries.stream()
        .filter(Contact.class::isInstance)
        .map(contact -> ((Contact) contact).identifiers())
        .toList();
  }

  @Test
  void postToNobodyIsABroadcast() throws IOException {
    List<Entry> entries = read(post("New article &amp; \\\"slides\\\"", ""));
    assertEquals(
        List.of("x outbound post null 2025-06-03T19:32:20Z offset x:5001 x:solo_dev"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.DIRECTION,
            Touches.KIND,
            Touches.PARTY,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.MESSAGE_KEY,
            Touches.SENDER));
  }

  @Test
  void answerIsACommentToTheOneAnsweredAlone() throws IOException {
    List<Entry> entries = read(post("@AnaLima @benroy yes", answerTo("41", "AnaLima"), ANA, BEN));
    assertEquals(List.of("outbound comment x-id:41"), touches(entries));
    assertEquals(
        "[x-id:41, x:analima] Ana Lima [x:4999]",
        Arrays.toString((Object[]) ReadBack.cell(entries.get(0), Touches.IDENTIFIERS))
            + " "
            + ReadBack.cell(entries.get(0), Touches.PERSON_NAME)
            + " "
            + Arrays.toString((Object[]) ReadBack.cell(entries.get(0), Touches.IN_REPLY_TO)));
    assertEquals(
        List.of(List.of("x:analima", "x-id:41"), List.of("x:benroy", "x-id:42")), links(entries));
  }

  @Test
  void mentionsAreACommentEachAndOneTouchPerPerson() throws IOException {
    List<Entry> entries = read(post("With @AnaLima and @benroy", "", ANA, BEN, ANA, GONE, ME));
    assertEquals(List.of("outbound comment x-id:41", "outbound comment x-id:42"), touches(entries));
    assertEquals(2, cells(entries.subList(0, 2), Touches.ID).stream().distinct().count());
  }

  @Test
  void answerToMyselfIsABroadcastUnlessItMentionsOthers() throws IOException {
    List<Entry> entries =
        read(
            post("2/2", answerTo("900", "solo_dev"), ME),
            post("@solo_dev @AnaLima also", answerTo("900", "solo_dev"), ME, ANA));
    assertEquals(List.of("outbound post null", "outbound comment x-id:41"), touches(entries));
  }

  @Test
  void retweetsAreNoOutreach() throws IOException {
    assertEquals(
        List.of(),
        read(
            post("RT @AnaLima: hello", "", ANA),
            post("hello", "\"retweeted_status\": {\"id_str\": \"1\"}, ", ANA)));
  }

  @Test
  void linkIsGivenOncePerHandleAndNumber() throws IOException {
    String renamed = ANA.replace("AnaLima", "ana_l");
    List<Entry> entries =
        read(post("a", "", ANA), post("b", "", ANA), post("c", "", renamed), post("d", "", GONE));
    assertEquals(
        List.of(List.of("x:analima", "x-id:41"), List.of("x:ana_l", "x-id:41")), links(entries));
    assertEquals(4, touches(entries).size());
  }

  @Test
  void postsOfOldArchivesHaveNoShell() throws IOException {
    ExportFile file =
        file(
            folder,
            "tweet.js",
            "window.YTD.tweet.part0 = [ "
                + post("Old", "").replace("full_text", "text")
                + ", "
                + post("RT @AnaLima: x", "").replace("full_text", "text")
                + " ]");
    assertTrue(new XPosts().recognises(file, reading()));
    assertEquals(List.of("outbound post null"), touches(entries(new XPosts(), file, reading())));
  }

  @Test
  void oneBadPostCostsOnlyItself() throws IOException {
    List<Entry> entries =
        readRaw(
            "5, {\"tweet\": null}, "
                + post("x", "").replace("Tue Jun 03", "Tue Juin 03")
                + ", {\"tweet\": "
                + post("fine", "", "7", "{\"id_str\": [1]}")
                + "}");
    assertEquals(List.of("not-an-object", "bad-date", "bad-date"), reasons(entries));
    assertEquals(4, entries.size());
    assertEquals("post 4", entries.get(3).place());
  }

  @Test
  void otherFilesOfTheArchiveAreNotRecognised() throws IOException {
    for (String name :
        List.of(
            "tweet-headers.js",
            "deleted-tweets.js",
            "community-tweet.js",
            "note-tweet.js",
            "tweetdeck.js")) {
      assertFalse(new XPosts().recognises(file(folder, name, ""), reading()), name);
    }
    assertTrue(new XPosts().recognises(file(folder, "tweets-part2.js", ""), reading()));
  }

  @Test
  void withoutAnAccountFileAHandleIsEnough() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    String own = post("2/2", answerTo("900", "Solo_Dev"));
    ExportFile file = file(alone, "tweets.js", "window.YTD.tweets.part0 = [" + own + "]");
    assertEquals(
        List.of("outbound post null"), touches(entries(new XPosts(), file, reading("x:solo_dev"))));
    assertEquals(
        "me-unknown",
        assertThrows(RefusedFile.class, () -> new XPosts().open(file, reading())).reason());
  }
}
