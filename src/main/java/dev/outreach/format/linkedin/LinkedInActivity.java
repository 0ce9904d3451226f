package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What I did in public on LinkedIn: {@code Comments.csv}, {@code Reactions.csv} and {@code
 * Shares.csv} of the archive, one touch a row. The files name nobody. A post's address tells its
 * author where it has the form {@code …/posts/<profile>_…}; most have the form {@code
 * …/feed/update/urn:li:…}, which tells only the post: then the touch has no counterpart, and counts
 * as activity alone.
 */
public final class LinkedInActivity extends LinkedInTable {
  /** Rows that I wrote below somebody's post. */
  public static final LinkedInActivity COMMENTS =
      new LinkedInActivity(
          "linkedin-comments", "Comments.csv", Kind.COMMENT, "Link", "Message|Comment");

  /** Likes and their kin: no words, so no answer is waited for. */
  public static final LinkedInActivity REACTIONS =
      new LinkedInActivity("linkedin-reactions", "Reactions.csv", Kind.REACTION, "Link", "Type");

  /** My own posts, and others' that I passed on. */
  public static final LinkedInActivity SHARES =
      new LinkedInActivity(
          "linkedin-shares", "Shares.csv", Kind.POST, "ShareLink", "ShareCommentary");

  private static final String DATE = "Date";
  private static final Pattern AUTHOR =
      Pattern.compile("linkedin\\.com/posts/([^/_?#]+)_", Pattern.CASE_INSENSITIVE);

  private final String kind;
  private final String link;
  private final List<String> words;

  private LinkedInActivity(String name, String file, String kind, String link, String words) {
    super(name, List.of(file), List.of(DATE, link, words));
    this.kind = kind;
    this.link = link;
    this.words = List.of(words.split("\\|"));
  }

  @Override
  Rows rows(ExportFile file, CsvTable table, ReadingContext reading) throws IOException {
    DayOrder order = LinkedInDates.order(table, DATE, reading);
    return row -> entries(row, order, reading);
  }

  private List<Entry> entries(CsvTable.Line row, DayOrder order, ReadingContext reading) {
    String date = row.get(DATE);
    EventTime when = LinkedInDates.ofActivity(date, order);
    if (when == null) {
      return List.of(Reject.of(row.place(), Reject.dateFault(date, order), DATE, date));
    }
    // One may comment a post twice within a second, but not in the same words.
    String id = String.join("\n", when.instant().toString(), row.get(link), row.first(words));
    Touch touch =
        new Touch(row.place(), Channel.LINKEDIN, kind, Direction.OUTBOUND, when).recordIdOfOne(id);
    if (kind.equals(Kind.POST)) {
      return List.of(touch.words(row.first(words)));
    }
    String author = author(row.get(link), reading.identifiers());
    return List.of(author == null || reading.me().isMe(author) ? touch : touch.with(author));
  }

  private static String author(String link, Identifiers identifiers) {
    Matcher author = AUTHOR.matcher(link == null ? "" : link);
    return author.find() ? identifiers.handle("linkedin", author.group(1)).orElse(null) : null;
  }
}
