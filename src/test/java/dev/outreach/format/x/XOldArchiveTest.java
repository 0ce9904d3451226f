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
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of 2018 and earlier: a script file a month, and one table of all posts. */
class XOldArchiveTest {
  private static final String HEADER =
      "\"tweet_id\",\"in_reply_to_status_id\",\"in_reply_to_user_id\",\"timestamp\",\"source\","
          + "\"text\",\"retweeted_status_id\",\"retweeted_status_user_id\","
          + "\"retweeted_status_timestamp\",\"expanded_urls\"\n";
  private static final String AUTHOR =
      "\"user\":{\"name\":\"Max Muster\",\"screen_name\":\"max\",\"id_str\":\"1\",\"id\":1}";
  private static final String ANSWER =
      "{\"source\":\"web\",\"entities\":{\"user_mentions\":[{\"name\":\"Ana\","
          + "\"screen_name\":\"ana\",\"indices\":[0,4],\"id_str\":\"2\",\"id\":2}],\"media\":[]},"
          + "\"in_reply_to_status_id_str\":\"9\",\"text\":\"@ana gladly\",\"id_str\":\"10\","
          + "\"in_reply_to_user_id_str\":\"2\",\"in_reply_to_screen_name\":\"ana\","
          + "\"created_at\":\"2012-05-31 13:35:38 +0000\","
          + AUTHOR
          + "}";
  private static final String POST =
      "{\"text\":\"A workshop\",\"id_str\":\"11\",\"created_at\":\"2012-05-30 08:00:00 +0000\","
          + AUTHOR
          + "}";
  private static final String ANSWER_ROW =
      "\"10\",\"9\",\"2\",\"2012-05-31 13:35:38 +0000\",\"web\",\"@ana gladly\",\"\",\"\",\"\",\"\"\n";
  private static final String POST_ROW =
      "\"11\",\"\",\"\",\"2012-05-30 08:00:00 +0000\",\"web\",\"A workshop\",\"\",\"\",\"\",\"\"\n";

  @TempDir private Path folder;

  private ExportFile month(String posts) throws IOException {
    return file(folder, "2012_05.js", "Grailbird.data.tweets_2012_05 = \n [ " + posts + " ]");
  }

  private List<Entry> posts(String posts) throws IOException {
    return entries(new XGrailbird(), month(posts), reading());
  }

  private List<Entry> rows(String rows) throws IOException {
    return entries(new XPostsCsv(), file(folder, "tweets.csv", HEADER + rows), reading("x:max"));
  }

  private static List<Entry> touches(List<Entry> entries) {
    return entries.stream().filter(Touch.class::isInstance).toList();
  }

  @Test
  void eachPostNamesItsAuthorSoNoSettingIsNeeded() throws IOException {
    List<Entry> entries = posts(ANSWER + "," + POST);
    assertEquals(
        List.of(
            "comment x-id:2 2012-05-31T13:35:38Z x:max x:10 offset",
            "post null 2012-05-30T08:00:00Z x:max x:11 offset"),
        cells(
            touches(entries),
            "kind",
            "party",
            "occurred_at",
            "sender",
            "message_key",
            "zone_basis"));
    assertEquals(1, entries.stream().filter(Contact.class::isInstance).count());
  }

  @Test
  void thePostOfTheTableIsThatOfTheScript() throws IOException {
    List<String> fromScript = cells(touches(posts(ANSWER + "," + POST)), Touches.ID);
    assertEquals(fromScript, cells(touches(rows(ANSWER_ROW + POST_ROW)), Touches.ID));
  }

  @Test
  void theTableTellsWhomAPostMentionsByItsText() throws IOException {
    List<Entry> touches =
        rows(POST_ROW.replace("A workshop", "With @ana and @leo, not a@mail.example.org"));
    assertEquals(List.of("x:ana", "x:leo"), cells(touches, "party"));
  }

  @Test
  void anAnswerThatBeginsWithNobodyGoesOnFromAPostOfMine() throws IOException {
    assertEquals(
        List.of("post null"),
        cells(rows(ANSWER_ROW.replace("@ana gladly", "And second")), "kind", "party"));
  }

  @Test
  void retweetsArePassedOver() throws IOException {
    assertEquals(
        List.of(), rows(POST_ROW.replace("web\",\"A workshop\",\"\"", "web\",\"x\",\"7\"")));
    assertEquals(List.of(), posts(POST.replace("A workshop", "RT @ana: A workshop")));
  }

  @Test
  void theSameWordsElsewhereHaveTheSameKey() throws IOException {
    String shortened = POST_ROW.replace("A workshop", "a WORKSHOP! http://t.example.com/ab1");
    assertEquals(
        cells(touches(posts(POST)), Touches.CONTENT_KEY),
        cells(rows(shortened), Touches.CONTENT_KEY));
  }

  @Test
  void aBadDateCostsItsOwnPost() throws IOException {
    List<Entry> entries = rows(POST_ROW.replace("2012-05-30", "2012-13-30") + ANSWER_ROW);
    assertEquals(List.of("bad-date"), reasons(entries));
    assertEquals(1, touches(entries).size());
  }

  @Test
  void aScriptThatIsCutOffIsRefused() throws IOException {
    ExportFile cut = file(folder, "2012_05.js", "Grailbird.data.tweets_2012_05 = [ {\"text\":");
    assertThrows(RefusedFile.class, () -> entries(new XGrailbird(), cut, reading("x:max")));
  }

  @Test
  void theTableNeedsMyHandle() throws IOException {
    ExportFile table = file(folder, "tweets.csv", HEADER + POST_ROW);
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> entries(new XPostsCsv(), table, reading()));
    assertTrue(refused.getMessage().contains("outreach.me.profiles"));
  }

  @Test
  void onlyTheirOwnFilesAreRecognised() throws IOException {
    assertTrue(new XGrailbird().recognises(month(""), reading()));
    assertFalse(new XGrailbird().recognises(file(folder, "2012_06.js", "var a = [];"), reading()));
    assertTrue(new XPostsCsv().recognises(file(folder, "tweets.csv", HEADER), reading()));
    assertFalse(new XPostsCsv().recognises(file(folder, "other.csv", "id,text\n1,a\n"), reading()));
  }
}
