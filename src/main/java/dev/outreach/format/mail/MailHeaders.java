package dev.outreach.format.mail;

import dev.outreach.export.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of {@code Name: value} lines: the headers of a mail, of the mail that a report returns,
 * or the fields of a report about one recipient (all in the syntax of RFC 5322 §2.2). Names have no
 * case; values are unfolded.
 */
final class MailHeaders {
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998})>");
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76})[ \\t]*:(.*)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int LONGEST_RAW = 8_000;
  private static final int LONGEST_TEXT = 1_000;

  private final Map<String, List<String>> values = new HashMap<>();

  void add(String name, String value) {
    values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(value);
  }

  /** Puts one value in the place of all that were there. */
  void set(String name, String value) {
    values.put(name, new ArrayList<>(List.of(value)));
  }

  /** Whether a header whose name, in lower case, matches says anything but {@code no}. */
  boolean hasSet(Pattern name) {
    return values.keySet().stream()
        .anyMatch(
            one -> name.matcher(one).matches() && first(one) != null && !word(one).equals("no"));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of the header that is not blank, or null. */
  String first(String name) {
    return all(name).stream().map(Text::orNull).filter(v -> v != null).findFirst().orElse(null);
  }

  /**
   * The first word of a header that holds one of a few, in lower case and without the comment or
   * parameters after it (RFC 3834 §5 allows both); empty where there is none.
   */
  String word(String name) {
    String value = first(name);
    return value == null ? "" : value.split("[;(\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** A header meant for people: RFC 2047 words decoded, blanks made single; null without any. */
  String text(String name) {
    String value = first(name);
    return value == null ? null : decoded(value);
  }

  /** The addresses of these headers, in their order. */
  List<MailAddress> addresses(String... names) {
    List<MailAddress> addresses = new ArrayList<>();
    for (String name : names) {
      all(name).forEach(value -> addresses.addAll(MailAddress.all(value)));
    }
    return addresses;
  }

  /** The message ids of a header (RFC 5322 §3.6.4), without brackets; each once. */
  List<String> ids(String name) {
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (String value : all(name)) {
      Matcher matcher = ID.matcher(value);
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
      String bare = value.strip();
      if (ids.isEmpty() && !bare.isEmpty() && bare.length() < 998 && !bare.matches(".*\\s.*")) {
        ids.add(bare.replaceAll("[<>]", ""));
      }
    }
    ids.remove("");
    return List.copyOf(ids);
  }

  /** The blocks of a text, which blank lines part; lines that are no field are passed over. */
  static List<MailHeaders> blocks(String text) {
    List<MailHeaders> blocks = new ArrayList<>();
    MailHeaders block = new MailHeaders();
    StringBuilder field = new StringBuilder();
    for (String line : (text + "\n\n").split("\\r?\\n", -1)) {
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (folded && !line.isBlank()) {
        field.append(line);
        continue;
      }
      block.addLine(field);
      field.setLength(0);
      field.append(line);
      if (line.isBlank() && !block.isEmpty()) {
        blocks.add(block);
        block = new MailHeaders();
      }
    }
    return blocks;
  }

  private void addLine(CharSequence line) {
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      add(field.group(1), field.group(2));
    }
  }

  /** Text for people: RFC 2047 words decoded, blanks made single; null where nothing is left. */
  static String decoded(String value) {
    String most = value.substring(0, Math.min(LONGEST_RAW, value.length()));
    String text = BLANKS.matcher(EncodedWords.decode(most)).replaceAll(" ").strip();
    return Text.orNull(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
  }
}
