package dev.outreach.format.web;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisqusTest {
  private static final ReadingContext READING = reading("email:me@example.org", "disqus:maxm");
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      <category dsq:id="1"><forum>carnet</forum><title>General</title></category>
      <thread dsq:id="70">
        <id>a-page</id>
        <forum>carnet</forum>
        <category dsq:id="1" />
        <link>https://carnet.example.org/vitrine</link>
        <title>Ce que dit une vitrine</title>
        <message />
        <createdAt>2009-02-15T16:00:00Z</createdAt>
        <author><name>Max Muster</name><isAnonymous>false</isAnonymous></author>
      </thread>
      <thread dsq:id="71"><id /><title /></thread>
      """;

  @TempDir Path folder;

  private ExportFile export(String... posts) throws IOException {
    return file(folder, "carnet-all.xml", HEAD + String.join("\n", posts) + "\n</disqus>\n");
  }

  private List<Entry> read(String... posts) throws IOException {
    return entries(new Disqus(), export(posts), READING);
  }

  private static String post(int id, String author, String references) {
    return """
        <post dsq:id="%d">
          <id />
          <message><![CDATA[<p>Bravo & merci</p>]]></message>
          <createdAt>2009-02-16T09:%02d:00Z</createdAt>
          <isDeleted>false</isDeleted>
          <isSpam>false</isSpam>
          <author>%s</author>
          %s
        </post>
        """
        .formatted(id, id, author, references);
  }

  private static String ana(int id) {
    String author = "<email>ana@example.org</email><name>Ana Lima</name>";
    return post(id, author + "<isAnonymous>true</isAnonymous>", "<thread dsq:id=\"70\" />");
  }

  private static String mine(int id, int parent) {
    String author = "<email>me@example.org</email><name>Max</name>";
    return post(id, author, "<thread dsq:id=\"70\" /><parent dsq:id=\"" + parent + "\" />");
  }

  @Test
  void postIsACommentUnderItsPage() throws IOException {
    assertEquals(
        List.of(
            "blog comment inbound email:ana@example.org Ana Lima 2009-02-16T09:04:00Z utc"
                + " Ce que dit une vitrine disqus:thread-70 disqus:4"),
        cells(
            read(ana(4)),
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.SUBJECT,
            Touches.THREAD,
            Touches.MESSAGE_KEY));
  }

  @Test
  void pageWithoutTitleOrNotInTheFileGivesNoSubject() throws IOException {
    String untitled = ana(4).replace("dsq:id=\"70\"", "dsq:id=\"71\"");
    String unknown = ana(5).replace("dsq:id=\"70\"", "dsq:id=\"1337\"");
    assertEquals(
        List.of("null disqus:thread-71", "null disqus:thread-1337"),
        cells(read(untitled, unknown), Touches.SUBJECT, Touches.THREAD));
  }

  @Test
  void myAnswerIsOutboundToTheAuthorOfItsParent() throws IOException {
    assertEquals(
        List.of("inbound email:ana@example.org", "outbound email:ana@example.org"),
        cells(read(ana(4), mine(5, 4), mine(6, 99)), Touches.DIRECTION, Touches.PARTY));
  }

  @Test
  void deletedPostsAndSpamArePassedOverAndSoAreAnswersToThem() throws IOException {
    String deleted = ana(4).replace("<isDeleted>false", "<isDeleted>true");
    String spam = ana(5).replace("<isSpam>false", "<isSpam>true");
    assertEquals(List.of(), read(deleted, spam, mine(6, 4), mine(7, 5)));
  }

  @Test
  void accountStandsInWhereThereIsNoAddress() throws IOException {
    String author = "<name>Ana</name><isAnonymous>false</isAnonymous><username>AnaL</username>";
    String anonymous = author.replace("false", "true");
    String nobody = "<name>Anonymous</name><isAnonymous>true</isAnonymous>";
    assertEquals(
        List.of("disqus:anal", "blog-name:ana"),
        cells(
            read(post(1, author, ""), post(2, anonymous, ""), post(3, nobody, "")), Touches.PARTY));
  }

  @Test
  void mineIsKnownByAccountAndByTheNameOnAnAccount() throws IOException {
    ReadingContext named =
        new ReadingContext(
            new ExportOwner(Set.of("Max Muster"), Set.of("disqus:maxm")),
            READING.identifiers(),
            READING.zone(),
            READING.limits(),
            List.of());
    String account = "<name>M</name><username>maxm</username>";
    String name = "<name>Max Muster</name><username>other</username>";
    String stranger = "<name>Max Muster</name><isAnonymous>true</isAnonymous>";
    assertEquals(
        List.of("inbound blog-name:max muster"),
        cells(
            entries(
                new Disqus(),
                export(post(1, account, ""), post(2, name, ""), post(3, stranger, "")),
                named),
            Touches.DIRECTION,
            Touches.PARTY));
  }

  @Test
  void nobodyKnownAsMeIsRefused() throws IOException {
    ExportFile file = export(ana(4));
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> entries(new Disqus(), file, reading()));
    assertEquals("me-unknown", refused.reason());
  }

  @Test
  void badPostsCostOnlyThemselves() throws IOException {
    String noDate = ana(4).replace("2009-02-16T09", "soon");
    String noId = ana(5).replace(" dsq:id=\"5\"", "");
    List<Entry> entries = read(noDate, noId, ana(6));
    assertEquals(List.of("bad-date", "missing-id"), reasons(entries));
    assertEquals(3, entries.size());
    assertEquals("line 15, post 1", entries.get(0).place());
  }

  @Test
  void laterExportsGiveTheSameIds() throws IOException {
    List<String> first = cells(read(ana(4), mine(5, 4)), Touches.ID);
    List<String> later = cells(read(ana(3), ana(4), mine(5, 4)), Touches.ID);
    assertEquals(first, later.subList(1, 3));
  }

  @Test
  void fileCutOffIsRefused() throws IOException {
    ExportFile file = file(folder, "a-all.xml", HEAD + "<post dsq:id=\"1\"><message>Br");
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> entries(new Disqus(), file, READING));
    assertEquals("broken-xml", refused.reason());
  }

  @Test
  void recognisedByItsOutermostElement() throws IOException {
    assertEquals("disqus", Formats.of(export(), READING).orElseThrow().name());
    assertFalse(new Disqus().recognises(file(folder, "b.xml", "<disqusion/>"), READING));
    assertFalse(new Disqus().recognises(file(folder, "c.html", HEAD), READING));
  }
}
