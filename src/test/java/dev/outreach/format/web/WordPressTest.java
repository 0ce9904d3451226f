package dev.outreach.format.web;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static dev.outreach.format.ReadBack.records;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressTest {
  private static final ReadingContext READING = reading("email:me@example.org");
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is a WordPress eXtended RSS file -->
      <rss version="2.0"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
      <title>Carnet</title>
      <link>https://carnet.example.org</link>
      <wp:wxr_version>1.2</wp:wxr_version>
      """;

  @TempDir Path folder;

  private ExportFile export(String... elements) throws IOException {
    return file(
        folder,
        "carnet.WordPress.2010-04-30.xml",
        HEAD + String.join("\n", elements) + "\n</channel>\n</rss>\n");
  }

  private List<Entry> read(String... elements) throws IOException {
    return entries(new WordPress(), export(elements), READING);
  }

  private static String item(String type, String status, String date, String... comments) {
    return """
        <item>
        <title>Ce que dit une vitrine</title>
        <link>https://carnet.example.org/?p=7</link>
        <pubDate>Sun, 15 Feb 2009 16:00:00 +0000</pubDate>
        <dc:creator><![CDATA[me]]></dc:creator>
        <content:encoded><![CDATA[<p>Un texte & des images</p>]]></content:encoded>
        <wp:post_id>7</wp:post_id>
        <wp:post_date>2009-02-15 17:00:00</wp:post_date>
        <wp:post_date_gmt>%s</wp:post_date_gmt>
        <wp:status>%s</wp:status>
        <wp:post_type>%s</wp:post_type>
        <wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>
        %s
        </item>
        """
        .formatted(date, status, type, String.join("\n", comments));
  }

  private static String post(String... comments) {
    return item("post", "publish", "2009-02-15 16:00:00", comments);
  }

  private static String comment(int id, String name, String email, int parent) {
    return """
        <wp:comment>
        <wp:comment_id>%d</wp:comment_id>
        <wp:comment_author><![CDATA[%s]]></wp:comment_author>
        <wp:comment_author_email>%s</wp:comment_author_email>
        <wp:comment_author_url></wp:comment_author_url>
        <wp:comment_author_IP>192.0.2.1</wp:comment_author_IP>
        <wp:comment_date>2009-02-16 10:%02d:00</wp:comment_date>
        <wp:comment_date_gmt>2009-02-16 09:%02d:00</wp:comment_date_gmt>
        <wp:comment_content><![CDATA[Bravo !]]></wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved>
        <wp:comment_type></wp:comment_type>
        <wp:comment_parent>%d</wp:comment_parent>
        <wp:comment_user_id>0</wp:comment_user_id>
        <wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta>
        </wp:comment>
        """
        .formatted(id, name, email, id, id, parent);
  }

  private static String ana(int id) {
    return comment(id, "Ana Lima", "ana@example.org", 0);
  }

  private static String mine(int id, int parent) {
    return comment(id, "Max Muster", "me@example.org", parent);
  }

  @Test
  void publishedPostIsAPostWithNoCounterpart() throws IOException {
    assertEquals(
        List.of("blog post outbound 2009-02-15T16:00:00Z utc null me Ce que dit une vitrine"),
        cells(
            read(post()),
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.PARTY,
            Touches.SENDER,
            Touches.SUBJECT));
  }

  @Test
  void postIsKnownElsewhereByItsTitle() throws IOException {
    String announced = post().replace("Ce que dit une vitrine", "CE QUE DIT une vitrine&#8230;");
    String other = post().replace("vitrine", "affiche");
    String marked = post().replace("Ce que", "<![CDATA[<em>Ce</em> que]]>");
    List<String> keys = cells(read(post(), announced, marked, other), Touches.CONTENT_KEY);
    assertEquals(keys.get(0), keys.get(1));
    assertEquals(keys.get(0), keys.get(2));
    assertNotEquals(keys.get(0), keys.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "private", "future", "trash", "inherit", "pending"})
  void whatIsNotPublishedIsNoPost(String status) throws IOException {
    assertEquals(List.of(), read(item("post", status, "2009-02-15 16:00:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "attachment", "nav_menu_item", "product"})
  void onlyPostsArePosts(String type) throws IOException {
    assertEquals(List.of(), read(item(type, "publish", "2009-02-15 16:00:00")));
  }

  @Test
  void datesThatWereNeverFilledAreTakenFromTheFeedOrTheBlogsClock() throws IOException {
    String zero = item("post", "publish", "0000-00-00 00:00:00");
    String noFeed = zero.replace("Sun, 15 Feb 2009", "Mon, 30 Nov -0001");
    String none = noFeed.replace("2009-02-15 17:00:00", "0000-00-00 00:00:00");
    List<Entry> posts = read(zero, noFeed, none);
    assertEquals(
        List.of("2009-02-15T16:00:00Z offset", "2009-02-15T16:00:00Z configured"),
        cells(posts.subList(0, 2), Touches.OCCURRED_AT, Touches.ZONE_BASIS));
    assertEquals(List.of("bad-date"), reasons(posts));
    String comment = ana(3).replace("2009-02-16 09:03:00", "0000-00-00 00:00:00");
    assertEquals(
        "2009-02-16T09:03:00Z configured",
        cells(read(post(comment)), Touches.OCCURRED_AT, Touches.ZONE_BASIS).get(0));
  }

  @Test
  void commentIsAnInboundTouchOfItsAuthor() throws IOException {
    assertEquals(
        "blog comment inbound email:ana@example.org Ana Lima 2009-02-16T09:03:00Z"
            + " Ce que dit une vitrine wp:carnet.example.org#3 wp:carnet.example.org#post-7",
        cells(
                read(post(ana(3))),
                Touches.CHANNEL,
                Touches.KIND,
                Touches.DIRECTION,
                Touches.PARTY,
                Touches.PERSON_NAME,
                Touches.OCCURRED_AT,
                Touches.SUBJECT,
                Touches.MESSAGE_KEY,
                Touches.THREAD)
            .get(0));
  }

  @Test
  void commentsUnderAPublishedPageCountAndThoseUnderADraftDoNot() throws IOException {
    assertEquals(1, read(item("page", "publish", "2009-02-15 16:00:00", ana(1))).size());
    assertEquals(0, read(item("post", "draft", "2009-02-15 16:00:00", ana(1))).size());
  }

  @Test
  void myAnswerIsOutboundToTheAuthorOfItsParent() throws IOException {
    List<Entry> touches = read(post(ana(1), mine(2, 1)));
    assertEquals(
        List.of(
            "inbound email:ana@example.org Ana Lima null",
            "outbound email:ana@example.org Ana Lima email:me@example.org",
            "outbound null null me"),
        cells(touches, Touches.DIRECTION, Touches.PARTY, Touches.PERSON_NAME, Touches.SENDER));
    assertEquals("wp:carnet.example.org#1", inReplyTo(touches.get(1)));
  }

  @Test
  void answerThatStandsBeforeItsParentWaitsForIt() throws IOException {
    List<List<Entry>> records = records(new WordPress(), export(post(mine(2, 1), ana(1))), READING);
    assertEquals(List.of(), records.get(0));
    assertEquals(List.of("inbound", "outbound"), cells(records.get(1), Touches.DIRECTION));
  }

  @Test
  void answerToMyAnswerNamesIt() throws IOException {
    List<Entry> touches =
        read(post(ana(1), mine(2, 1), comment(3, "Ana Lima", "ana@example.org", 2)));
    assertEquals("wp:carnet.example.org#2", inReplyTo(touches.get(2)));
    assertEquals("wp:carnet.example.org#2", cells(touches, Touches.MESSAGE_KEY).get(1));
  }

  @Test
  void commentsOfMineToNobodyArePassedOver() throws IOException {
    String spam = ana(4).replace("approved>1<", "approved>spam<");
    assertEquals(
        List.of("post"),
        cells(read(post(mine(1, 0), mine(2, 1), mine(3, 99), spam, mine(5, 4))), Touches.KIND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "spam", "trash", "post-trashed"})
  void onlyApprovedCommentsCount(String approved) throws IOException {
    String comment = ana(1).replace("approved>1<", "approved>" + approved + "<");
    assertEquals(List.of("post"), cells(read(post(comment)), Touches.KIND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pingback", "trackback", "order_note"})
  void onlyWhatPeopleWriteCounts(String type) throws IOException {
    String comment = ana(1).replace("type></", "type>" + type + "</");
    assertEquals(List.of("post"), cells(read(post(comment)), Touches.KIND));
  }

  @Test
  void commentsOfNewerVersionsSayThatTheyAreComments() throws IOException {
    String comment = ana(1).replace("type></", "type><![CDATA[comment]]></");
    assertEquals(List.of("comment", "post"), cells(read(post(comment)), Touches.KIND));
  }

  @Test
  void authorsOfTheBlogAreNotOutsiders() throws IOException {
    String author =
        "<wp:author><wp:author_id>2</wp:author_id>"
            + "<wp:author_email><![CDATA[Eve@example.org]]></wp:author_email></wp:author>";
    String eve = comment(2, "Eve", "eve@example.org", 1);
    assertEquals(
        List.of(
            "inbound email:ana@example.org null",
            "outbound email:ana@example.org email:eve@example.org"),
        cells(read(author, post(ana(1), eve)), Touches.DIRECTION, Touches.PARTY, Touches.SENDER)
            .subList(0, 2));
  }

  @Test
  void myNameIsMeOnlyWhereTheBlogKnowsTheUser() throws IOException {
    ReadingContext named =
        new ReadingContext(
            new ExportOwner(Set.of("Max Muster"), Set.of("email:me@example.org")),
            READING.identifiers(),
            READING.zone(),
            READING.limits(),
            List.of());
    String other = comment(2, "Max Muster", "max@example.com", 0);
    String loggedIn = other.replace("user_id>0<", "user_id>1<").replace("id>2<", "id>3<");
    assertEquals(
        List.of("inbound email:max@example.com"),
        cells(
            entries(new WordPress(), export(post(other, loggedIn)), named).subList(0, 1),
            Touches.DIRECTION,
            Touches.PARTY));
    assertEquals(2, entries(new WordPress(), export(post(other, loggedIn)), named).size());
  }

  @Test
  void withoutMeNorAuthorsCommentsCannotBeTold() throws IOException {
    ExportFile file = export(post(), post(ana(1)));
    try (RecordReader reader = new WordPress().open(file, reading())) {
      assertEquals(1, reader.next().size());
      RefusedFile refused = assertThrows(RefusedFile.class, reader::next);
      assertEquals("me-unknown", refused.reason());
      assertTrue(refused.getMessage().contains("outreach.me.emails"), refused.getMessage());
    }
  }

  @Test
  void badCommentsCostOnlyThemselves() throws IOException {
    String noDate = ana(1).replaceAll("2009-02-16 \\d+", "yesterday");
    String noId = ana(2).replaceAll("<wp:comment_id>2</wp:comment_id>", "");
    List<Entry> entries = read(post(noDate, noId, ana(3)));
    assertEquals(List.of("bad-date", "missing-id"), reasons(entries));
    assertEquals(4, entries.size());
    assertEquals("line 23, comment under item 1", entries.get(0).place());
  }

  @Test
  void ampersandsInTheAddressOfAWriterAreNoReferences() throws IOException {
    String comment =
        ana(1).replace("_url></", "_url>https://www.linkedin.com/in/ana-lima?a=1&b=2</");
    assertEquals(
        "[email:ana@example.org, linkedin:ana-lima]",
        List.of((Object[]) identifiers(read(post(comment)).get(0))).toString());
  }

  @Test
  void laterExportsGiveTheSameIds() throws IOException {
    List<String> first = cells(read(post(ana(1), mine(2, 1))), Touches.ID);
    String moved = post(ana(1), mine(2, 1)).replace("Ana Lima", "Ana L.");
    List<String> second =
        cells(
            entries(
                new WordPress(),
                file(
                    folder,
                    "b.xml",
                    HEAD.replace("<link>https://", "<link>http://") + moved + "</channel></rss>"),
                READING),
            Touches.ID);
    assertEquals(first, second);
    assertEquals(3, Set.copyOf(first).size());
    String elsewhere = HEAD.replace("carnet.example.org</link>", "autre.example.org</link>");
    ExportFile other = file(folder, "c.xml", elsewhere + post(ana(1)) + "</channel></rss>");
    assertFalse(first.contains(cells(entries(new WordPress(), other, READING), Touches.ID).get(0)));
  }

  @Test
  void fileCutOffIsRefusedBehindWhatStandsBefore() throws IOException {
    ExportFile file = file(folder, "a.xml", HEAD + post(ana(1)) + "<item><title>Le de");
    try (RecordReader reader = new WordPress().open(file, READING)) {
      assertEquals(1, reader.next().size());
      assertEquals(1, reader.next().size());
      assertEquals("broken-xml", assertThrows(RefusedFile.class, reader::next).reason());
    }
  }

  @Test
  void hostileXmlIsRefused() throws IOException {
    String dtd = "<!DOCTYPE rss [<!ENTITY a \"lol\">]>" + HEAD.substring(HEAD.indexOf("<rss"));
    String deep = HEAD + "<item>" + "<a>".repeat(10_000);
    assertEquals("xml-dtd", refusal(dtd + "<item><title>&a;</title></item></channel></rss>"));
    assertEquals("broken-xml", refusal(deep));
  }

  private String refusal(String xml) {
    return assertThrows(
            RefusedFile.class,
            () -> entries(new WordPress(), file(folder, "hostile.xml", xml), READING))
        .reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://wordpress.org/export/1.0/",
        "https://wordpress.org/export/1.1/",
        "https://wordpress.org/export/1.2/"
      })
  void recognisedWhateverItsVersion(String namespace) throws IOException {
    String xml = HEAD.replace("http://wordpress.org/export/1.2/", namespace) + post(ana(1));
    ExportFile file = file(folder, "blog.XML", xml + "</channel></rss>");
    assertEquals("wordpress", Formats.of(file, READING).orElseThrow().name());
    assertEquals(2, entries(new WordPress(), file, READING).size());
  }

  @Test
  void otherFeedsAndFilesAreNotTaken() throws IOException {
    WordPress wordPress = new WordPress();
    assertFalse(wordPress.recognises(file(folder, "feed.xml", "<rss version='2.0'/>"), READING));
    assertFalse(wordPress.recognises(file(folder, "a.txt", HEAD), READING));
    assertFalse(wordPress.recognises(file(folder, "b.xml", "wordpress.org/export/"), READING));
    assertFalse(wordPress.recognises(file(folder, "c.xml", ""), READING));
  }

  private static String inReplyTo(Entry touch) {
    return String.join(" ", (String[]) cell(touch, Touches.IN_REPLY_TO));
  }

  private static String[] identifiers(Entry touch) {
    return (String[]) cell(touch, Touches.IDENTIFIERS);
  }
}
