package dev.outreach.format;

import dev.outreach.export.ExportFile;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.FormatMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a file is by its first bytes, in words for the user, with what to do where a tool offers a
 * better choice. For files that no source recognises; nothing of their content is shown.
 *
 * @param words such as {@code a JPEG picture}, {@code JSON text}, {@code a table of 7 columns}
 * @param shape what kind of text it is; {@link FormatMarks.Shape#OTHER} of what is none
 */
record FileKind(String words, FormatMarks.Shape shape) {
  private static final int LOOKED_AT = 4096;

  /** First bytes in hexadecimal → what they open. */
  private static final Map<String, String> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("ffd8ff", "a JPEG picture");
    MAGIC.put("89504e470d0a1a0a", "a PNG picture");
    MAGIC.put("47494638", "a GIF picture");
    MAGIC.put("25504446", "a PDF document");
    MAGIC.put("2142444e", "an Outlook archive (.pst, .ost)");
    MAGIC.put(
        "d0cf11e0a1b11ae1",
        "an old Office document or an Outlook message: save a table as CSV, mail as .eml");
    MAGIC.put("53514c69746520666f726d6174203300", "an SQLite database: use the app's own export");
    MAGIC.put("1f8b", "a gzip archive");
    MAGIC.put("377abcaf271c", "a 7-Zip archive: unpack it first");
    MAGIC.put("526172211a07", "a RAR archive: unpack it first");
    MAGIC.put("425a68", "a bzip2 archive: unpack it first");
    MAGIC.put("fd377a585a00", "an xz archive: unpack it first");
    MAGIC.put("49443303", "an MP3 recording");
    MAGIC.put("4f676753", "an Ogg recording");
    MAGIC.put("52494646", "a sound or video recording");
    MAGIC.put("62706c697374", "a property list of macOS");
    MAGIC.put("50415231", "a Parquet file");
    MAGIC.put("7f454c46", "a program");
    MAGIC.put("4d5a", "a program");
  }

  static FileKind of(ExportFile file) throws IOException {
    byte[] head = file.head();
    if (head.length == 0) {
      return other("an empty file");
    }
    String hex = hex(head);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (hex.startsWith(magic.getKey())) {
        return other(magic.getValue());
      }
    }
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return other(zipped(file));
    }
    if (hex.startsWith("66747970", 8)) {
      return other("a sound or video recording");
    }
    return isText(head) ? text(file) : other("binary data");
  }

  private static FileKind other(String words) {
    return new FileKind(words, FormatMarks.Shape.OTHER);
  }

  private static String zipped(ExportFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "xlsx", "xlsm", "ods" -> "a spreadsheet's workbook: save its sheet as CSV";
      case "docx", "odt", "pptx", "odp" -> "an Office document";
      case "olm" ->
          "an archive of Outlook for Mac: export the folders as .mbox from a mail program";
      default -> "a zip archive, none of whose files is known";
    };
  }

  private static FileKind text(ExportFile file) throws IOException {
    String root = SafeXml.root(file);
    int length = Math.min(LOOKED_AT, file.head().length);
    String start = new String(file.head(), 0, length, StandardCharsets.ISO_8859_1);
    String first = start.replace("\u00EF\u00BB\u00BF", "").stripLeading();
    if (root.equalsIgnoreCase("html") || first.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return other("a web page (HTML): where the tool offers JSON or CSV, choose that");
    }
    if (first.startsWith("<") && !root.isEmpty()) {
      return new FileKind("XML text", FormatMarks.Shape.XML);
    }
    if (first.startsWith("{") || first.startsWith("[")) {
      return new FileKind("JSON text", FormatMarks.Shape.JSON);
    }
    int columns = columns(first);
    return columns > 1
        ? new FileKind("a table of " + columns + " columns", FormatMarks.Shape.TABLE)
        : other("plain text");
  }

  private static int columns(String text) {
    String line = text.lines().findFirst().orElse("");
    long most = 0;
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      most = Math.max(most, line.chars().filter(c -> c == separator).count());
    }
    return (int) most + 1;
  }

  /** UTF-16 has a zero in each second byte; other text has none, and few control characters. */
  private static boolean isText(byte[] head) {
    boolean isWide = head.length > 1 && (head[0] & head[1] & 0xFE) == 0xFE;
    int controls = 0;
    for (byte b : head) {
      if (b == 0 && !isWide) {
        return false;
      }
      controls += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return isWide || controls * 20 <= head.length;
  }

  private static String hex(byte[] head) {
    return HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
  }
}
