package dev.outreach.redact;

import java.util.Set;

/** JSON, whole or cut, one value or one a line, also behind the assignment of a script. */
final class JsonMask {
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  private final String text;
  private final StringBuilder out = new StringBuilder();

  /** The last character outside of strings that is no blank. */
  private char before = ',';

  private JsonMask(String text) {
    this.text = text;
  }

  static String of(String text) {
    return new JsonMask(text).masked();
  }

  private String masked() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '"') {
        end = string(i);
      } else if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        out.append(WORDS.contains(word) ? word : Mask.of(word));
        before = 'x';
      } else {
        // A character beyond 16 bits is two of the text's.
        end = text.offsetByCodePoints(i, 1);
        out.append(Mask.of(text.substring(i, end)));
        before = Character.isWhitespace(c) ? before : c;
      }
      i = end;
    }
    return out.toString();
  }

  /** Masks the string that opens here; where it ends. */
  private int string(int open) {
    int close = open + 1;
    while (close < text.length() && !isEndOfString(text.charAt(close))) {
      close += text.charAt(close) == '\\' && close + 1 < text.length() ? 2 : 1;
    }
    String inside = text.substring(open + 1, close);
    boolean isClosed = close < text.length() && text.charAt(close) == '"';
    int end = isClosed ? close + 1 : close;
    boolean mayBeName = isClosed && (before == '{' || before == ',');
    out.append('"');
    out.append(mayBeName && isName(end, inside) ? inside : EscapedText.json(inside));
    out.append(isClosed ? "\"" : "");
    before = '"';
    return end;
  }

  /** A string holds no bare line end: where one comes, a quote is missing, and none is open. */
  private static boolean isEndOfString(char c) {
    return c == '"' || c == '\n' || c == '\r';
  }

  private boolean isName(int end, String inside) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    String name = EscapedText.decodedJson(inside);
    return next < text.length()
        && text.charAt(next) == ':'
        && name.chars().noneMatch(Character::isWhitespace)
        && !Mask.isPersonal(name);
  }
}
