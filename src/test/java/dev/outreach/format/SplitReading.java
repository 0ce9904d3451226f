package dev.outreach.format;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** What comes of a file that is read as a whole, and of the same in pieces: every cell, as text. */
public final class SplitReading {
  private SplitReading() {}

  /** One line per entry, and the reason if the file is refused. */
  public static List<String> whole(Format source, ExportFile file, ReadingContext reading)
      throws IOException {
    return read(List.of(Piece.whole(source, file)), reading);
  }

  /** As {@link #whole}, piece by piece. */
  public static List<String> read(List<Piece> pieces, ReadingContext reading) throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      for (Piece piece : pieces) {
        read(piece, reading, lines);
      }
    } catch (RefusedFile e) {
      lines.add(e.reason() + ": " + e.getMessage());
    }
    return lines;
  }

  private static void read(Piece piece, ReadingContext reading, List<String> lines)
      throws IOException {
    try (RecordReader reader = piece.open(reading)) {
      for (List<Entry> record = reader.next(); record != null; record = reader.next()) {
        lines.add(record.size() + " entries");
        record.forEach(entry -> lines.add(entry.place() + " " + text(entry.toRow("test"))));
      }
    }
  }

  private static String text(Row row) {
    Object[] cells = new Object[row.size()];
    Arrays.setAll(cells, row::get);
    return Arrays.deepToString(cells);
  }
}
