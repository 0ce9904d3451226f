package dev.outreach.source.x;

import dev.outreach.source.CsvTable;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Reject;
import dev.outreach.source.Source;
import dev.outreach.source.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * {@code tweets.csv} of a Twitter archive of 2018 or earlier: the posts of {@link XGrailbird} once
 * more, for those who kept only the table; a post that stands in both counts once. Whom a post
 * mentions is taken from its text.
 */
public final class XPostsCsv implements Source {
  private static final List<String> COLUMNS =
      List.of("tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "text");

  @Override
  public String name() {
    return "x-posts-csv";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    String head = Text.key(new String(file.head(), StandardCharsets.ISO_8859_1));
    return file.name().toLowerCase(Locale.ROOT).endsWith(".csv")
        && head.startsWith("tweetidinreplytostatusid");
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(Marks.table(name(), COLUMNS));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    XAccount me = new XAccount(XAccount.configured(reading));
    if (me.identifiers().isEmpty()) {
      throw XAccount.unknown("x:your-handle");
    }
    List<String> keys = COLUMNS.stream().map(Text::key).toList();
    CsvTable table =
        CsvTable.open(file, header -> header.containsAll(keys), String.join(", ", COLUMNS));
    XPostTouches touches = new XPostTouches(me);
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        CsvTable.Line row = table.next();
        if (row == null) {
          return null;
        }
        return row.isBroken()
            ? List.of(Reject.of(row.place(), "broken-quote", null, null))
            : touches.of(row.place(), XPost.of(row, reading.identifiers()));
      }

      @Override
      public void close() throws IOException {
        table.close();
      }
    };
  }
}
