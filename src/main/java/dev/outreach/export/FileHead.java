package dev.outreach.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first bytes of a file, and what they say as text and as a table: each worked out once for all
 * the sources that are asked whether they know the file.
 */
public final class FileHead {
  private static final int ROWS = 50;
  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

  private final byte[] bytes;
  private String text;
  private List<Set<String>> columns;

  FileHead(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  public String text() throws IOException {
    if (text == null) {
      text = Encoding.text(bytes);
    }
    return text;
  }

  /** The keys ({@link Text#key}) of each of the first lines, parted by each usual separator. */
  public List<Set<String>> columns() throws IOException {
    if (columns == null) {
      columns =
          text()
              .lines()
              .limit(ROWS)
              .flatMap(
                  row ->
                      SEPARATORS.stream()
                          .filter(row::contains)
                          .map(separator -> keys(row, separator)))
              .toList();
    }
    return columns;
  }

  private static Set<String> keys(String row, String separator) {
    return Arrays.stream(row.split(Pattern.quote(separator)))
        .map(Text::key)
        .collect(Collectors.toSet());
  }
}
