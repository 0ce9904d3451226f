package dev.outreach.format.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One property of a vCard or a calendar: {@code item1.TEL;TYPE=work:+33 1 99 00 11 22}. Names are
 * in upper case; a word of vCard 2.1 that stands without a name ({@code TEL;WORK}) is a type.
 *
 * @param number of its first line in the file, from 1
 * @param text the whole of it, unfolded and decoded
 * @param group such as {@code ITEM1}; empty where there is none
 * @param head what stands before the value, its parameters among it
 * @param value as it stands there, with its escapes
 */
record ContentLine(long number, String text, String group, String name, String head, String value) {
  private static final String TYPE = "TYPE";
  private static final String ENCODING = "ENCODING";
  private static final Pattern ZONE_WITH_OFFSET =
      Pattern.compile("(?i)[^:\"]*;TZID=\\((?:UTC|GMT)[+-]\\d{1,2}:\\d\\d\\)[^:]*:\\d");

  /** The property in this line; null if the line is none. */
  static ContentLine of(long number, String text) {
    int colon = unquoted(text, 0, ':');
    if (colon < 0) {
      // A quote that is never closed.
      colon = text.indexOf(':');
    }
    if (colon <= 0) {
      return null;
    }
    colon = behindZone(text, colon);
    String head = text.substring(0, colon);
    int end = head.indexOf(';');
    String whole = head.substring(0, end < 0 ? colon : end).strip().toUpperCase(Locale.ROOT);
    int dot = whole.lastIndexOf('.');
    return new ContentLine(
        number,
        text,
        whole.substring(0, Math.max(0, dot)),
        whole.substring(dot + 1),
        head,
        text.substring(colon + 1));
  }

  /** Some programs name a zone with a colon in it, such as {@code (UTC+01:00) Paris}, unquoted. */
  private static int behindZone(String text, int colon) {
    int last = text.lastIndexOf(':');
    boolean isWithin =
        last > colon
            && last + 1 < text.length()
            && !Character.isDigit(text.charAt(colon + 1))
            && Character.isDigit(text.charAt(last + 1));
    boolean isAfterSign = last > colon && ZONE_WITH_OFFSET.matcher(text).lookingAt();
    return isAfterSign
            || isWithin && text.substring(0, colon).toUpperCase(Locale.ROOT).contains(";TZID=")
        ? last
        : colon;
  }

  boolean is(String wanted, String content) {
    return name.equals(wanted) && value.strip().equalsIgnoreCase(content);
  }

  /** The value in upper case, of a property whose value is a word. */
  String word() {
    return value.strip().toUpperCase(Locale.ROOT);
  }

  /** The first value of the parameter; empty where it is missing. */
  String parameter(String wanted) {
    return parameters().getOrDefault(wanted, List.of("")).get(0);
  }

  List<String> types() {
    return parameters().getOrDefault(TYPE, List.of());
  }

  boolean isQuotedPrintable() {
    return head.indexOf(';') >= 0 && parameter(ENCODING).equalsIgnoreCase("QUOTED-PRINTABLE");
  }

  /** The value without escapes and the blanks around it. */
  String plain() {
    return unescaped(value);
  }

  /** The parts of a value such as a name's, which semicolons part. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ';') {
        fields.add(unescaped(value.substring(from, i)));
        from = i + 1;
      }
    }
    fields.add(unescaped(value.substring(from)));
    return fields;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i) == 'n' || text.charAt(i) == 'N' ? '\n' : text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString().strip();
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new HashMap<>();
    List<String> parts = parts(head, ';');
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      String word = part.strip().toUpperCase(Locale.ROOT);
      String name = equals < 0 ? nameless(word) : word.substring(0, word.indexOf('=')).strip();
      Stream<String> values = parts(part.substring(equals + 1), ',').stream();
      parameters
          .computeIfAbsent(name, key -> new ArrayList<>())
          .addAll(values.map(ContentLine::unquoted).toList());
    }
    return parameters;
  }

  private static String nameless(String word) {
    boolean isEncoding = List.of("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT").contains(word);
    return isEncoding ? ENCODING : TYPE;
  }

  /** Without its quotes; quotes and line ends within stand behind a caret. */
  private static String unquoted(String value) {
    String text = value.strip();
    if (text.startsWith("\"")) {
      text =
          text.substring(1, text.endsWith("\"") ? Math.max(1, text.length() - 1) : text.length());
    }
    return text.replace("^'", "\"").replace("^n", " ").replace("^^", "^").strip();
  }

  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = unquoted(text, 0, separator); at >= 0; at = unquoted(text, from, separator)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Where the character first stands outside quotes; -1 where it does not. */
  private static int unquoted(String text, int from, char wanted) {
    boolean isQuoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == wanted && !isQuoted) {
        return i;
      }
    }
    return -1;
  }
}
