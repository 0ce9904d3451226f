package dev.outreach.source.x;

import dev.outreach.source.CsvTable;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Header;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
import dev.outreach.source.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;

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
    return Header.isIn(file, XPostsCsv::isHeader);
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
    CsvTable table = CsvTable.open(file, XPostsCsv::isHeader, String.join(", ", COLUMNS));
    XPostTouches touches = new XPostTouches(me, XNotes.NONE);
    return TableReader.ofAnyLength(
        table, row -> touches.of(row.place(), XPost.of(row, reading.identifiers())));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasAll(columns, COLUMNS);
  }
}
