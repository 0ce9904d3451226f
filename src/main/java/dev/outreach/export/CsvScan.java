package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Finds where the rows of a CSV begin, byte by byte, by the rules of the parser that reads them: a
 * quote opens a cell only at its beginning, a doubled one within is text, and a row ends at CR, LF
 * or both outside quotes. It answers only for a file in which every row is whole and within the
 * bounds; how a broken one is read depends on all that follows it.
 */
final class CsvScan {
  private static final int BUFFER = 1 << 16;

  /** No table is so wide, and the parser takes far more. */
  private static final int MOST_CELLS = 1 << 12;

  private enum At {
    CELL_START,
    IN_CELL,
    IN_QUOTES,
    BEHIND_QUOTES
  }

  private final byte separator;
  private final long headerLine;
  private final long rowBytes;
  private final ByteRange.Cuts cuts;
  private At at = At.CELL_START;
  private long position;
  private long rowFrom;
  private int cells;
  private long line = 1;
  private long rowLine = 1;
  private boolean afterCr;
  private boolean isExact = true;

  private CsvScan(CsvRows.Row header, char separator, long rowBytes, long bytes) {
    this.separator = (byte) separator;
    this.headerLine = header.number();
    this.rowBytes = rowBytes;
    this.cuts = new ByteRange.Cuts(bytes);
  }

  /**
   * The rows below the header in ranges of so many bytes, up to a whole row; none where rows can
   * only be told apart by reading the file from its beginning.
   */
  static List<ByteRange> ranges(
      ExportFile file, Encoding encoding, char separator, CsvRows.Row header, long bytes)
      throws IOException {
    if (!encoding.isAsciiInBytes()) {
      return List.of();
    }
    CsvScan scan = new CsvScan(header, separator, file.limits().lineBytes(), bytes);
    try (InputStream in = file.open()) {
      in.skipNBytes(encoding.mark());
      scan.position = encoding.mark();
      scan.rowFrom = encoding.mark();
      return scan.read(in) ? scan.cuts.endAt(scan.position) : List.of();
    }
  }

  /** Whether every row is whole. */
  private boolean read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0 && isExact; n = in.read(buffer)) {
      take(buffer, n);
    }
    return isExact && at != At.IN_QUOTES && isWithinBounds(position);
  }

  private void take(byte[] buffer, int n) {
    int i = 0;
    while (i < n && isExact) {
      if (at == At.IN_CELL) {
        i = pastPlain(buffer, i, n);
      } else if (at == At.IN_QUOTES) {
        i = pastQuoted(buffer, i, n);
      }
      if (i < n) {
        take(buffer[i], position + i);
        i++;
      }
    }
    position += i;
  }

  /** Passes over quotes too: amid a cell they are text. */
  private int pastPlain(byte[] buffer, int from, int n) {
    int i = from;
    while (i < n && buffer[i] != separator && (buffer[i] > '\r' || buffer[i] < 0)) {
      i++;
    }
    return i;
  }

  private int pastQuoted(byte[] buffer, int from, int n) {
    int i = from;
    while (i < n && buffer[i] != '"' && (buffer[i] > '\r' || buffer[i] < 0)) {
      i++;
    }
    afterCr &= i == from;
    return i;
  }

  private void take(byte b, long where) {
    boolean isSecondOfLineEnd = b == '\n' && afterCr;
    afterCr = b == '\r';
    // A row of a NUL alone is how the end of the text is told.
    isExact &= b != 0;
    if (at == At.IN_QUOTES) {
      if (b == '"') {
        at = At.BEHIND_QUOTES;
      } else if (isLineEnd(b) && !isSecondOfLineEnd) {
        line++;
      }
      return;
    }
    if (isSecondOfLineEnd) {
      rowFrom = where + 1;
      return;
    }
    if (where == rowFrom && rowLine > headerLine) {
      cuts.recordAt(where, rowLine - 1);
    }
    if (b == separator) {
      at = At.CELL_START;
      cells++;
    } else if (isLineEnd(b)) {
      endRow(where + 1);
    } else if (b == '"') {
      at = At.IN_QUOTES;
    } else {
      isExact &= at != At.BEHIND_QUOTES;
      at = At.IN_CELL;
    }
  }

  private void endRow(long next) {
    isExact &= isWithinBounds(next);
    at = At.CELL_START;
    cells = 0;
    rowFrom = next;
    line++;
    rowLine = line;
  }

  private boolean isWithinBounds(long next) {
    return next - rowFrom <= rowBytes && cells < MOST_CELLS;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
