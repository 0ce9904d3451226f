package dev.outreach.format.web;

import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Comments from Disqus ({@code *-all.xml}): one touch per {@code <post>}, which is a comment there;
 * a {@code <thread>} is the page under which it stands, and gives the subject. Deleted ones and
 * spam are passed over. The id of a record is its attribute {@code dsq:id}; the element {@code
 * <id/>} is mostly empty.
 *
 * <p>Mine is what one of the addresses under {@code me}, or the account {@code disqus:…} there,
 * wrote, or, where Disqus leaves the address out, an account with one of my names.
 */
public final class Disqus implements Format {
  @Override
  public String name() {
    return "disqus";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml")
        && SafeXml.root(file).equals("disqus");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.xml(name(), "disqus", "category", "forum", "thread", "isClosed", "createdAt"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    if (reading.me().identifiers().isEmpty() && reading.me().names().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "nothing tells which comments are yours: set outreach.me.emails to the addresses with"
              + " which you comment");
    }
    return new DisqusReader(SafeXml.open(file), reading);
  }

  /**
   * Goes through a Disqus export: pages first, then comments. The titles of the last 50,000 pages
   * are remembered; a comment under a page that the file does not have has no subject.
   */
  private static final class DisqusReader implements RecordReader {
    private static final int REMEMBERED = 50_000;
    private static final Set<String> POST = Set.of("createdAt", "isDeleted", "isSpam");
    private static final Set<String> AUTHOR = Set.of("email", "name", "username", "isAnonymous");

    private final SafeXml xml;
    private final ReadingContext reading;
    private final Dates dates;
    private final Comments comments = new Comments();
    private final Map<String, String> titles =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
          }
        };
    private long count;

    DisqusReader(SafeXml xml, ReadingContext reading) {
      this.xml = xml;
      this.reading = reading;
      this.dates = Dates.of(ZoneOffset.UTC, null, reading.zone());
    }

    @Override
    public List<Entry> next() throws IOException {
      while (xml.next()) {
        if (xml.isStart("post")) {
          count++;
          return post("line " + xml.line() + ", post " + count);
        }
        if (xml.isStart("thread")) {
          String id = xml.attribute("id");
          String title = PlainText.of(Leaves.of(xml, Set.of("title")).get("title"));
          if (id != null && title != null) {
            titles.put(id, title);
          }
        } else if (xml.isStart() && !xml.isStart("disqus")) {
          xml.skip();
        }
      }
      return null;
    }

    private List<Entry> post(String place) throws IOException {
      String id = xml.attribute("id");
      String thread = null;
      String parent = null;
      Map<String, String> cells = new HashMap<>();
      Map<String, String> author = Map.of();
      while (xml.next() && xml.isStart()) {
        switch (xml.name()) {
          case "author" -> author = Leaves.of(xml, AUTHOR);
          case "thread" -> {
            thread = xml.attribute("id");
            xml.skip();
          }
          case "parent" -> {
            parent = xml.attribute("id");
            xml.skip();
          }
          default -> {
            String name = xml.name();
            if (POST.contains(name)) {
              Leaves.put(cells, name, xml.text());
            } else {
              xml.skip();
            }
          }
        }
      }
      if (isTrue(cells.get("isDeleted")) || isTrue(cells.get("isSpam"))) {
        return List.of();
      }
      if (id == null) {
        return List.of(Reject.of(place, "missing-id", "dsq:id", null));
      }
      String written = cells.get("createdAt");
      Optional<EventTime> when = written == null ? Optional.empty() : dates.when(written);
      if (when.isEmpty()) {
        return List.of(Reject.of(place, "bad-date", "createdAt", written));
      }
      Commenter commenter = commenter(author);
      return comments.touches(
          new Comment(
              place,
              "disqus:" + id,
              parent == null ? null : "disqus:" + parent,
              thread == null ? null : "disqus:thread-" + thread,
              titles.get(thread),
              when.get(),
              commenter,
              isMine(commenter, author)));
    }

    private Commenter commenter(Map<String, String> author) {
      String account =
          isTrue(author.get("isAnonymous")) || author.get("username") == null
              ? null
              : reading.identifiers().handle("disqus", author.get("username")).orElse(null);
      return Commenter.of(
          author.get("email"), account, null, author.get("name"), reading.identifiers());
    }

    private boolean isMine(Commenter commenter, Map<String, String> author) {
      boolean hasAccount = author.get("username") != null && !isTrue(author.get("isAnonymous"));
      return commenter.identifiers().stream().anyMatch(reading.me()::isMe)
          || author.get("email") == null && hasAccount && reading.me().isNamed(commenter.name());
    }

    private static boolean isTrue(String cell) {
      return "true".equalsIgnoreCase(cell);
    }

    @Override
    public void close() throws IOException {
      xml.close();
    }
  }
}
