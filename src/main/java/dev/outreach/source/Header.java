package dev.outreach.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which columns a table has, as far as its name and its first bytes tell. */
public final class Header {
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt)");
  private static final int ROWS = 20;
  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The longest character of UTF-8, which the end of the head may cut in two. */
  private static final int CHARACTER = 4;

  private Header() {}

  /** Whether one of a table's first rows has column keys ({@link Text#key}) that satisfy this. */
  public static boolean isIn(ExportFile file, Predicate<Set<String>> isHeader) throws IOException {
    if (!TABLE.matcher(file.name()).matches()) {
      return false;
    }
    List<String> rows = text(file.head()).lines().limit(ROWS).toList();
    return rows.stream()
        .anyMatch(
            row ->
                SEPARATORS.stream()
                    .filter(row::contains)
                    .anyMatch(separator -> isHeader.test(keys(row, separator))));
  }

  /** Whether one of these names is among the column keys. */
  public static boolean hasOne(Set<String> columns, Collection<String> names) {
    return names.stream().map(Text::key).anyMatch(columns::contains);
  }

  /** Whether each of these names is among the column keys. */
  public static boolean hasAll(Set<String> columns, Collection<String> names) {
    return names.stream().allMatch(name -> has(columns, name));
  }

  public static boolean has(Set<String> columns, String name) {
    return columns.contains(Text.key(name));
  }

  private static Set<String> keys(String row, String separator) {
    return Arrays.stream(row.split(Pattern.quote(separator)))
        .map(Text::key)
        .collect(Collectors.toSet());
  }

  private static String text(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return new String(head, StandardCharsets.UTF_16LE);
    }
    if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return new String(head, StandardCharsets.UTF_16BE);
    }
    for (int cut = 0; cut < CHARACTER && cut <= head.length; cut++) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(head, 0, head.length - cut);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException e) {
        // One that the cut has halved, or another encoding.
      }
    }
    return new String(head, WINDOWS);
  }
}
