package dev.outreach.format.whatsapp;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a chat, without the marks of writing direction that WhatsApp strews over them and
 * with plain blanks. A line is cut at the limit on lines: what is behind belongs to one message's
 * text, of which nothing is kept.
 */
final class ChatText implements Closeable {
  /** WhatsApp's own mark of what it wrote itself: left-to-right. */
  static final char OWN = '\u200E';

  private final Reader text;
  private final int longest;
  private boolean isAfterReturn;
  private long line;

  private ChatText(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  static ChatText open(ExportFile file) throws IOException {
    return new ChatText(Text.reader(file), file.limits().lineBytes());
  }

  /** The next line with its marks, or null after the last one. */
  String next() throws IOException {
    StringBuilder next = new StringBuilder();
    int c = text.read();
    if (c == '\n' && isAfterReturn) {
      c = text.read();
    }
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
      if (next.length() < longest) {
        next.append((char) c);
      }
    }
    isAfterReturn = c == '\r';
    line++;
    return next.toString();
  }

  /** Number of the line that was read last. */
  long line() {
    return line;
  }

  /** The text without marks, its blanks plain, and none around it. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isMark =
          c >= OWN && c <= '\u200F'
              || c >= '\u202A' && c <= '\u202E'
              || c >= '\u2066' && c <= '\u2069';
      if (!isMark && c != '\uFEFF') {
        clean.append(c == '\u202F' || c == '\u00A0' || c == '\u2009' ? ' ' : c);
      }
    }
    return clean.toString().strip();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
