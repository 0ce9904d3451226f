package dev.outreach.format;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The format that a file which nobody recognises comes nearest to: the one of whose {@link
 * FormatMarks} it shows the largest part, three at least and half of them, or of its own columns.
 * An export that was edited, renamed or saved with other columns tells by it what it once was.
 */
final class NearestFormat {
  private static final int LEAST = 3;
  private static final Pattern WORD_ENDS = Pattern.compile("[,;\\t|\"<>{}\\[\\]:=\\n\\r]+");

  private static final Pattern XML_WORD_ENDS = Pattern.compile("[<>\"'/=:\\s]+");

  private NearestFormat() {}

  /** Such as {@code aircall, of whose 10 columns or fields it has 7}; nothing if none is near. */
  static Optional<String> format(ExportFile file, ReadingContext reading) throws IOException {
    FormatMarks.Shape shape = FileKind.of(file).shape();
    Set<String> words = words(file.opening().text(), shape);
    long columns =
        shape == FormatMarks.Shape.TABLE
            ? file.opening().columns().stream().mapToLong(Set::size).limit(4).max().orElse(0)
            : -1;
    return Formats.ALL.stream()
        .flatMap(source -> source.marks(reading).stream())
        .filter(marks -> marks.shape() == shape)
        .map(marks -> new Found(marks, words, columns))
        .filter(Found::isNear)
        .max(Comparator.comparingDouble(Found::share).thenComparing(Found::format))
        .map(Found::inWords);
  }

  private record Found(String format, int of, long columns, long has) {
    Found(FormatMarks marks, Set<String> words, long columns) {
      this(
          marks.format(),
          marks.words().size(),
          columns,
          marks.words().stream().map(Text::key).filter(words::contains).count());
    }

    /** Of a table that is small, half of its own columns tell it as well. */
    boolean isNear() {
      return has >= LEAST && 2 * has >= (columns < 0 ? of : Math.min(of, columns));
    }

    double share() {
      return (double) has / Math.max(1, of + Math.max(0, columns - has));
    }

    String inWords() {
      return String.format(
          Locale.ROOT, "%s, of whose %d columns or fields it has %d", format, of, has);
    }
  }

  private static Set<String> words(String head, FormatMarks.Shape shape) {
    // An element's attributes stand one behind the other; a column's name may hold blanks.
    Pattern ends = shape == FormatMarks.Shape.XML ? XML_WORD_ENDS : WORD_ENDS;
    return ends.splitAsStream(head)
        .map(Text::key)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
