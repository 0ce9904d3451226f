package dev.outreach.format.web;

import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeXml;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a WordPress export: a record is a comment, in the order of the file, or an item at
 * its end, when all of its fields are known. Elements go by their local names, since the address of
 * the namespace changes with the version.
 */
final class WordPressReader implements RecordReader {
  private static final Set<String> ITEM =
      Set.of(
          "title",
          "pubDate",
          "creator",
          "post_id",
          "post_date",
          "post_date_gmt",
          "post_type",
          "status");
  private static final Set<String> COMMENT =
      Set.of(
          "comment_id",
          "comment_author",
          "comment_author_email",
          "comment_author_url",
          "comment_date",
          "comment_date_gmt",
          "comment_approved",
          "comment_type",
          "comment_parent",
          "comment_user_id");

  private final SafeXml xml;
  private final WordPressBlog blog;
  private final WordPressDates dates;
  private final ReadingContext reading;
  private final Comments comments = new Comments();
  private Map<String, String> item;
  private String place;
  private long count;

  WordPressReader(SafeXml xml, ReadingContext reading) {
    this.xml = xml;
    this.reading = reading;
    this.blog = new WordPressBlog(reading);
    this.dates = new WordPressDates(reading.zone());
  }

  @Override
  public List<Entry> next() throws IOException {
    while (xml.next()) {
      if (!xml.isStart()) {
        if (item != null && xml.isEnd("item")) {
          return post();
        }
      } else if (item != null) {
        if (xml.isStart("comment")) {
          return comment();
        }
        field();
      } else if (xml.isStart("item")) {
        count++;
        item = new HashMap<>();
        place = "line " + xml.line() + ", item " + count;
      } else if (!xml.isStart("rss") && !xml.isStart("channel")) {
        blog.read(xml);
      }
    }
    return null;
  }

  private void field() throws IOException {
    String name = xml.name();
    if (ITEM.contains(name)) {
      Leaves.put(item, name, xml.text());
    } else {
      xml.skip();
    }
  }

  private List<Entry> post() {
    Map<String, String> post = item;
    item = null;
    if (!"post".equals(post.get("post_type")) || !"publish".equals(post.get("status"))) {
      return List.of();
    }
    EventTime when =
        dates.first(post.get("post_date_gmt"), post.get("pubDate"), post.get("post_date"));
    if (when == null) {
      return List.of(Reject.of(place, "bad-date", "wp:post_date_gmt", post.get("post_date_gmt")));
    }
    String title = PlainText.of(post.get("title"));
    String id = post.get("post_id");
    return List.of(
        new Touch(place, Channel.BLOG, Kind.POST, Direction.OUTBOUND, when)
            .recordId(id == null ? null : blog.key("post-" + id))
            .sender(sender(post.get("creator")))
            .subject(title)
            .words(title));
  }

  /** The author's login, which may be an address. */
  private String sender(String login) {
    return reading.identifiers().email(login).orElse(login);
  }

  private List<Entry> comment() throws IOException {
    String at = "line " + xml.line() + ", comment under item " + count;
    Map<String, String> cells = Leaves.of(xml, COMMENT);
    boolean isOnline = !Set.of("draft", "trash").contains(item.getOrDefault("status", "publish"));
    boolean isByPerson = Set.of("", "comment").contains(cells.getOrDefault("comment_type", ""));
    boolean isApproved = cells.getOrDefault("comment_approved", "1").equals("1");
    if (!isOnline || !isByPerson || !isApproved) {
      return List.of();
    }
    String id = cells.get("comment_id");
    if (id == null) {
      return List.of(Reject.of(at, "missing-id", "wp:comment_id", null));
    }
    String gmt = cells.get("comment_date_gmt");
    EventTime when = dates.first(gmt, null, cells.get("comment_date"));
    if (when == null) {
      return List.of(Reject.of(at, "bad-date", "wp:comment_date_gmt", gmt));
    }
    Commenter author =
        Commenter.of(
            cells.get("comment_author_email"),
            null,
            cells.get("comment_author_url"),
            cells.get("comment_author"),
            reading.identifiers());
    String parent = cells.getOrDefault("comment_parent", "0");
    return comments.touches(
        new Comment(
            at,
            blog.key(id),
            parent.equals("0") ? null : blog.key(parent),
            item.get("post_id") == null ? null : blog.key("post-" + item.get("post_id")),
            PlainText.of(item.get("title")),
            when,
            author,
            blog.isMine(author, cells.getOrDefault("comment_user_id", "0"))));
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  /**
   * The times that WordPress keeps of one event: in UTC, in the feed's way, by the blog's clock.
   */
  private static final class WordPressDates {
    private final Dates utc;
    private final Dates feed;
    private final Dates local;

    WordPressDates(ZoneId zone) {
      utc = Dates.of(ZoneOffset.UTC, null, zone);
      feed = Dates.of(null, "EEE, d MMM yyyy HH:mm:ss Z", zone);
      local = Dates.in(zone);
    }

    /** The first of them that is a time; null if none is. Each may be null. */
    EventTime first(String gmt, String published, String ownClock) {
      EventTime when = gmt == null ? null : utc.when(gmt).orElse(null);
      if (when == null && published != null) {
        when = feed.when(published).orElse(null);
      }
      if (when == null && ownClock != null) {
        when = local.when(ownClock).orElse(null);
      }
      return when;
    }
  }
}
