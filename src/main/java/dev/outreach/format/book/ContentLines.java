package dev.outreach.format.book;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The properties of a file of vCards or a calendar, one after the other. A line that begins with a
 * blank goes on with the one before, and so does what stands behind a {@code =} at the end of a
 * quoted-printable line. Tools fold between the bytes of a character, so lines are joined before
 * they are decoded: each by its {@code CHARSET}, else as UTF-8 if it is, else as windows-1252.
 *
 * <p>Of a property only the first {@link #LONGEST} bytes are kept: what is longer is a picture or
 * the text of an invitation.
 */
final class ContentLines implements Closeable {
  static final int LONGEST = 1 << 16;
  private static final int BUFFER = 1 << 16;

  private final Reader bytes;
  private final boolean isWide;
  private String ahead;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private long number;
  private boolean wasReturn;

  private ContentLines(Reader bytes, boolean isWide) throws IOException {
    this.bytes = bytes;
    this.isWide = isWide;
    this.ahead = line();
  }

  static ContentLines open(ExportFile file) throws IOException {
    if (isWide(file.head())) {
      return new ContentLines(Text.reader(file), true);
    }
    // One character for each byte.
    Reader bytes = new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1);
    ContentLines lines = new ContentLines(bytes, false);
    if (lines.ahead != null && lines.ahead.startsWith("\u00EF\u00BB\u00BF")) {
      lines.ahead = lines.ahead.substring(3);
    }
    return lines;
  }

  /** Whether this stands near the file's beginning. */
  static boolean beginWith(ExportFile file, Pattern text) throws IOException {
    byte[] head = file.head();
    // Without a mark, its zeros tell which byte of a character comes first.
    Charset wide =
        head.length > 0 && head[0] == 0
            ? StandardCharsets.UTF_16BE
            : head.length > 1 && head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
    Charset charset = isWide(head) ? wide : StandardCharsets.ISO_8859_1;
    return text.matcher(new String(head, charset)).find();
  }

  /** The next property, or null after the last; lines that are none are passed over. */
  ContentLine next() throws IOException {
    while (ahead != null) {
      long first = number;
      ContentLine line = ContentLine.of(first, joined());
      if (line != null) {
        return isWide ? line : LineText.decoded(line);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static boolean isWide(byte[] head) {
    return head.length > 1
        && ((head[0] & head[1] & 0xFE) == 0xFE || (head[0] == 0) != (head[1] == 0));
  }

  private String joined() throws IOException {
    boolean isQuotedPrintable = isQuotedPrintable(ahead);
    StringBuilder joined = new StringBuilder(ahead);
    ahead = line();
    while (ahead != null) {
      int last = joined.length() - 1;
      if (isQuotedPrintable && joined.charAt(last) == '=' && !isBoundary(ahead)) {
        joined.setLength(last);
        append(joined, ahead);
      } else if (ahead.startsWith(" ") || ahead.startsWith("\t")) {
        append(joined, ahead.substring(1));
      } else {
        break;
      }
      ahead = line();
    }
    return joined.toString();
  }

  private static boolean isQuotedPrintable(String line) {
    String head = line.substring(0, Math.max(0, line.indexOf(':')));
    return head.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
  }

  private static boolean isBoundary(String line) {
    String start = line.substring(0, Math.min(6, line.length())).toUpperCase(Locale.ROOT);
    return start.equals("BEGIN:") || start.startsWith("END:");
  }

  private static void append(StringBuilder joined, String more) {
    joined.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST - joined.length())));
  }

  /** The next line of the file, up to the bound; null after the last. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = read();
    if (wasReturn && c == '\n') {
      c = read();
    }
    wasReturn = false;
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      }
      c = read();
    }
    wasReturn = c == '\r';
    return line.toString();
  }

  private int read() throws IOException {
    if (at == end) {
      end = Math.max(0, bytes.read(buffer));
      at = 0;
    }
    return at == end ? -1 : buffer[at++];
  }

  /** The text of a property whose bytes are known, one in each character of it. */
  private static final class LineText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private LineText() {}

    /** The same property, its bytes read in the encoding that it names, or else that they fit. */
    static ContentLine decoded(ContentLine line) {
      boolean isQuoted = line.isQuotedPrintable();
      if (!isQuoted && isAscii(line.text())) {
        return line;
      }
      byte[] value = bytes(line.value());
      String text =
          text(bytes(line.head() + ":"), null)
              + text(isQuoted ? unquoted(value) : value, charset(line.parameter("CHARSET")));
      return ContentLine.of(line.number(), text);
    }

    private static boolean isAscii(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) > 127) {
          return false;
        }
      }
      return true;
    }

    private static byte[] bytes(String carrier) {
      return carrier.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes, Charset named) {
      if (named != null) {
        return new String(bytes, named);
      }
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, WINDOWS);
      }
    }

    /** Null where none is named, or one that this machine does not have. */
    private static Charset charset(String name) {
      try {
        return name.isEmpty() ? null : Charset.forName(name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return null;
      }
    }

    private static byte[] unquoted(byte[] text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length);
      for (int i = 0; i < text.length; i++) {
        int high = i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
        if (text[i] == '=' && low >= 0) {
          bytes.write(high * 16 + low);
          i += 2;
        } else {
          bytes.write(text[i]);
        }
      }
      return bytes.toByteArray();
    }
  }
}
