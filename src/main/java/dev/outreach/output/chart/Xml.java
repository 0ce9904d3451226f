package dev.outreach.output.chart;

/** Text in XML, and so in HTML. */
final class Xml {
  private Xml() {}

  /** Escapes what is markup, in content and in quoted attributes; leaves out what XML forbids. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(letter -> append(escaped, letter));
    return escaped.toString();
  }

  private static boolean isAllowed(int letter) {
    boolean isSurrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return letter >= ' ' && !isSurrogate && letter != 0xfffe && letter != 0xffff;
  }

  private static void append(StringBuilder escaped, int letter) {
    switch (letter) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(letter);
    }
  }
}
