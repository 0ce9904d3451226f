package dev.outreach.export;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of an XML file, made legal on the way. Android tools write an emoji as two
 * references to the halves of a surrogate pair ({@code &#55357;&#56860;}), which XML forbids: the
 * two become the one character that they mean. A half without its other half, and any control
 * character that XML forbids, becomes U+FFFD. WordPress writes the addresses of web pages as they
 * are: an ampersand that begins no reference ({@code ?a=1&b=2}) becomes {@code &amp;}. In CDATA an
 * ampersand is itself, and stays. Line numbers stay.
 */
final class RepairedXml extends Reader {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_REFERENCE = 16;
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private boolean isEnded;
  private boolean isInCdata;

  /** What is still to be given for the characters before, from this index. */
  private String pending = "";

  private int pendingAt;

  RepairedXml(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = 0;
    while (n < length) {
      if (pendingAt < pending.length()) {
        target[offset + n++] = pending.charAt(pendingAt++);
        continue;
      }
      if (end - at < 2 * LONGEST_REFERENCE && !isEnded) {
        fill();
      }
      if (at == end) {
        break;
      }
      char c = buffer[at];
      if (c == '<' || c == ']') {
        isInCdata = isInCdata ? !isAt(CDATA_END) : isAt(CDATA);
      }
      if (c == '&' && !isInCdata) {
        target[offset + n++] = ampersand();
      } else {
        at++;
        target[offset + n++] = c < ' ' && !isLegal(c) ? REPLACEMENT : c;
      }
    }
    return n == 0 && length > 0 ? -1 : n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end < 2 * LONGEST_REFERENCE && !isEnded) {
      int n = in.read(buffer, end, buffer.length - end);
      isEnded = n < 0;
      end += Math.max(0, n);
    }
  }

  /** The character to give for what begins with the ampersand here; moves beyond it. */
  private char ampersand() {
    int codePoint = referenceAt(at);
    if (codePoint < 0 || isLegal(codePoint)) {
      if (isBare(at)) {
        pend("amp;");
      }
      at++;
      return '&';
    }
    at = afterReference(at);
    if (codePoint <= Character.MAX_VALUE && Character.isHighSurrogate((char) codePoint)) {
      int low = referenceAt(at);
      if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
        at = afterReference(at);
        pend(String.valueOf((char) low));
        return (char) codePoint;
      }
    }
    return REPLACEMENT;
  }

  private void pend(String characters) {
    pending = characters;
    pendingAt = 0;
  }

  private boolean isAt(String mark) {
    return end - at >= mark.length() && new String(buffer, at, mark.length()).equals(mark);
  }

  /** Whether the ampersand here is followed by text, and not by what begins a reference. */
  private boolean isBare(int start) {
    int i = start + 1;
    while (i < Math.min(end, start + LONGEST_REFERENCE) && isNamePart(buffer[i])) {
      i++;
    }
    boolean isNamed = i > start + 1;
    return i < end && buffer[i] != ';' && (isNamed || buffer[i] != '#' && buffer[i] != '&');
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  /** The number in a character reference that begins at this index; -1 where there is none. */
  private int referenceAt(int start) {
    int semicolon = afterReference(start) - 1;
    if (semicolon < start + 3 || buffer[start] != '&' || buffer[start + 1] != '#') {
      return -1;
    }
    boolean isHexadecimal = buffer[start + 2] == 'x';
    int first = start + (isHexadecimal ? 3 : 2);
    try {
      String digits = new String(buffer, first, semicolon - first);
      return Integer.parseUnsignedInt(digits, isHexadecimal ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Index after the first semicolon within the longest reference; 0 where there is none. */
  private int afterReference(int start) {
    for (int i = start; i < Math.min(end, start + LONGEST_REFERENCE); i++) {
      if (buffer[i] == ';') {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || (c >= Character.MIN_SUPPLEMENTARY_CODE_POINT && c <= Character.MAX_CODE_POINT);
  }
}
