package dev.outreach.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * An address of a header such as {@code To} (RFC 5322 §3.4 and its obsolete forms), with the
 * display name if there is one, else null. Members of a group stand alone; what has no {@code @} is
 * no address.
 */
record MailAddress(String name, String address) {
  /** In the place of an address that only an Exchange server knows: there is but the name. */
  static final String UNKNOWN = "unknown@exchange.invalid";

  /** Whether it is somebody whose address is not known. */
  boolean isNameOnly() {
    return address.equals(UNKNOWN) && name != null;
  }

  /** The addresses of one header's value, in their order. */
  static List<MailAddress> all(String value) {
    Scan scan = new Scan(value);
    scan.run();
    return scan.found;
  }

  /** One pass from left to right. */
  private static final class Scan {
    private final String value;
    private final Matcher word;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private StringBuilder part = phrase;
    private boolean isQuoted;
    private int commentDepth;
    private int at;

    Scan(String value) {
      this.value = value;
      word = EncodedWords.WORD.matcher(value);
    }

    void run() {
      while (at < value.length()) {
        char c = value.charAt(at);
        if (c == '\\' && (isQuoted || commentDepth > 0) && at + 1 < value.length()) {
          part.append(value.charAt(++at));
        } else if (isQuoted) {
          inQuotes(c);
        } else if (commentDepth > 0) {
          inComment(c);
        } else if (c == '=' && part == phrase && isWord()) {
          phrase.append(word.group());
          at = word.end() - 1;
        } else {
          plain(c);
        }
        at++;
      }
      end();
    }

    private void inQuotes(char c) {
      if (c == '"') {
        isQuoted = false;
      } else {
        part.append(c);
      }
    }

    private void inComment(char c) {
      commentDepth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (commentDepth == 0) {
        part = phrase;
      } else {
        comment.append(c);
      }
    }

    /** An encoded word is taken whole: some hold a comma, against the rules. */
    private boolean isWord() {
      return value.startsWith("=?", at) && word.region(at, value.length()).lookingAt();
    }

    private void plain(char c) {
      switch (c) {
        case '"' -> isQuoted = value.indexOf('"', at + 1) > 0;
        case '(' -> {
          if (part == phrase) {
            commentDepth = 1;
            part = comment;
          }
        }
        case '<' -> {
          angle.setLength(0);
          part = angle;
        }
        case '>' -> part = phrase;
        case ',', ';' -> end();
        case ':' -> {
          if (part == phrase) {
            phrase.setLength(0);
          } else {
            angle.setLength(0);
          }
        }
        default -> part.append(c);
      }
    }

    private void end() {
      boolean isBare = angle.isEmpty();
      String address = (isBare ? phrase : angle).toString().strip();
      if (isAddress(address)) {
        String name = MailHeaders.decoded(unquoted((isBare ? comment : phrase).toString()));
        found.add(new MailAddress(address.equalsIgnoreCase(name) ? null : name, address));
      }
      phrase.setLength(0);
      comment.setLength(0);
      angle.setLength(0);
      part = phrase;
    }

    private static boolean isAddress(String text) {
      int sign = text.lastIndexOf('@');
      return sign > 0 && sign < text.length() - 1 && text.length() < 400;
    }

    /** Outlook puts names between apostrophes. */
    private static String unquoted(String name) {
      String text = name.strip();
      boolean isBetween = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
      return isBetween ? text.substring(1, text.length() - 1) : text;
    }
  }
}
