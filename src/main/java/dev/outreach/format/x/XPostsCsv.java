package dev.outreach.format.x;

import dev.outreach.export.CsvTable;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * {@code tweets.csv} of a Twitter archive of 2018 or earlier: the posts of {@link XGrailbird} once
 * more, for those who kept only the table; a post that stands in both counts once. Whom a post
 * mentions is taken from its text.
 */
public final class XPostsCsv implements Format {
  private static final List<String> COLUMNS =
      List.of("tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "text");

  @Override
  public String name() {
    return "x-posts-csv";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, XPostsCsv::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(FormatMarks.table(name(), COLUMNS));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
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
