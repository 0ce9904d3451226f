package dev.outreach.sheet;

import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of cells in the reader's language. What the program wrote has a key made of its letters
 * and digits; what the user wrote (names of channels, of mappings, of campaigns, others' rates) has
 * none and stays as it is.
 */
final class CellWords {
  private static final Pattern FAMILIES = Pattern.compile("[a-z0-9]+(\\+[a-z0-9]+)+");
  private static final Pattern FAMILY = Pattern.compile("[^+]+");

  /** A name of a list with its number, or a mark between two. */
  private static final Pattern SETTING =
      Pattern.compile("(?<name>[^:;, ][^:;,]*?)(?: (?<number>\\d+(?:\\.\\d+)?))?(?=[:;,]|$)|[:;]");

  private static final int DIGITS_OF_SETTING = 2;

  private final Words words;

  CellWords(Words words) {
    this.words = words;
  }

  String shown(Field field, String text) {
    return switch (field.content()) {
      case WORD -> word(field, text).orElseGet(() -> families(field, text));
      case SETTING -> word(field, text).orElseGet(() -> settings(field, text));
      case LABEL -> isMark(text) ? word(field, text).orElse(text) : text;
      default -> text;
    };
  }

  Optional<String> word(String text) {
    return words.find("value." + key(text));
  }

  /** As this column means the word, where it means another thing than others do. */
  Optional<String> word(Field field, String text) {
    String key = key(text);
    return words.find("value." + field.name() + "." + key).or(() -> words.find("value." + key));
  }

  /** An archive with several formats in it names their families: {@code ics+mbox}. */
  private String families(Field field, String text) {
    boolean isOurs =
        FAMILIES.matcher(text).matches()
            && FAMILY.matcher(text).results().anyMatch(part -> isWord(field, part.group()));
    return isOurs
        ? FAMILY
            .matcher(text)
            .replaceAll(part -> wordOrText(field, part.group()))
            .replace("+", " + ")
        : text;
  }

  private boolean isWord(Field field, String text) {
    return word(field, text).isPresent();
  }

  /** A list of what was chosen: {@code outbound: call 2, comment 0.5; inbound: none}. */
  private String settings(Field field, String text) {
    return SETTING.matcher(text).replaceAll(part -> setting(field, part));
  }

  private String setting(Field field, MatchResult part) {
    return switch (part.group()) {
      case ":" -> words.text("mark.colon");
      case ";" -> words.text("mark.semicolon");
      default -> {
        String name = wordOrText(field, part.group(1));
        yield part.group(2) == null
            ? name
            : name + " " + words.number(new BigDecimal(part.group(2)), DIGITS_OF_SETTING);
      }
    };
  }

  private String wordOrText(Field field, String text) {
    return Matcher.quoteReplacement(word(field, text).orElse(text));
  }

  private static boolean isMark(String text) {
    return text.equals("all") || text.equals("(none)");
  }

  /** Its letters and digits, in lower case; {@code _} for whatever is between them. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean isGap = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isLetterOrDigit(letter)) {
        if (isGap && key.length() > 0) {
          key.append('_');
        }
        key.append(Character.toLowerCase(letter));
        isGap = false;
      } else {
        isGap = true;
      }
    }
    return key.toString();
  }
}
