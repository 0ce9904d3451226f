package dev.outreach.format.x;

import static dev.outreach.format.ReadBack.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.ExportFile;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XNotesTest {
  private static final String BEGINNING =
      "On writing to people one by one: a name, a reason, a question, and no more than that. "
          + "Then a call on the next day & a note of what came of it, kept where it is found";
  private static final String WHOLE = BEGINNING + " again, for years if need be.";

  @TempDir Path folder;

  private XNotes notes(String... texts) throws IOException {
    StringBuilder array = new StringBuilder("window.YTD.note_tweet.part0 = [ 7");
    for (String text : texts) {
      array
          .append(", {\"noteTweet\": {\"noteTweetId\": \"1\", \"core\": {\"text\": \"")
          .append(text)
          .append("\", \"mentions\": []}}}");
    }
    file(folder, XNotes.FILE, array + "]");
    return XNotes.beside(file(folder, "tweets.js", "window.YTD.tweets.part0 = []"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s… https://t.co/x1",
        "%s…",
        "%s... https://t.co/x1",
        "%s",
        "%s aga… https://t.co/x1 https://t.co/x2",
      })
  void aPostThatWasCutIsWholeInTheNotes(String form) throws IOException {
    String cut = form.formatted(BEGINNING.replace("&", "&amp;"));
    assertEquals(WHOLE, notes("Another note. ".repeat(20), WHOLE).whole(cut));
  }

  @Test
  void anotherPostStaysAsItIs() throws IOException {
    XNotes notes = notes(WHOLE);
    assertEquals("Short…", notes.whole("Short…"));
    String other = BEGINNING.replace("years", "x") + ", or not… https://t.co/x1";
    assertEquals(other, notes.whole(other));
    assertEquals(null, notes.whole(null));
  }

  @Test
  void withoutTheFileOrWithABrokenOnePostsAreReadAsTheyStand() throws IOException {
    ExportFile posts = file(folder, "tweets.js", "window.YTD.tweets.part0 = []");
    assertEquals(BEGINNING, XNotes.beside(posts).whole(BEGINNING));
    file(folder, XNotes.FILE, "window.YTD.note_tweet.part0 = [{\"noteTweet\": {");
    assertEquals(BEGINNING, XNotes.beside(posts).whole(BEGINNING));
  }

  @Test
  void thePostsWordsAreThoseOfTheNote() throws IOException {
    notes(WHOLE);
    file(
        folder,
        "account.js",
        "window.YTD.account.part0 = [{\"account\": {\"username\": \"solo_dev\","
            + " \"accountId\": \"900\"}}]");
    String key = null;
    for (String text : List.of(BEGINNING + "… https://t.co/x1", WHOLE)) {
      ExportFile posts =
          file(
              folder,
              "tweets.js",
              "window.YTD.tweets.part0 = [{\"tweet\": {\"id_str\": \"5\", \"created_at\":"
                  + " \"Tue Jun 03 19:32:20 +0000 2025\", \"full_text\": \""
                  + (text + "\"}}]"));
      List<String> keys =
          ReadBack.cells(
              ReadBack.entries(new XPosts(), posts, ReadBack.reading()), Touches.CONTENT_KEY);
      assertEquals(key == null ? keys.get(0) : key, keys.get(0));
      key = keys.get(0);
    }
  }
}
