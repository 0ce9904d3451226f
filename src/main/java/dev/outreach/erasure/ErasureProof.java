package dev.outreach.erasure;

import dev.outreach.identity.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for people in decoded text: for their addresses, the digits of their numbers, their handles
 * and their whole names, each with no letter or digit before or behind it. Knows them in plain, and
 * so does not share the faults of what took them out.
 */
public final class ErasureProof {
  private static final Pattern NUMBER =
      Pattern.compile("\\d(?:[ .()/\\u00a0\\u202f-]{0,2}\\d){5,}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** A comma with a space behind it may stand within a name, one without is between two cells. */
  private static final Pattern NOT_IN_A_NAME = Pattern.compile(",(?! )|[^\\p{L}\\p{N} ,.'’_-]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\n]+");

  /** Shorter numbers stand by chance in longer ones. */
  private static final int LONG_NUMBER = 8;

  private final Set<String> words = new TreeSet<>();
  private final Set<String> numbers = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();

  /** Looks for these people. */
  public ErasureProof(Collection<Traces> people) {
    for (Traces person : people) {
      Stream.concat(person.identifiers().stream(), person.shared().stream())
          .forEach(
              identifier ->
                  Traces.plain(identifier)
                      .ifPresent(identifier.startsWith("tel:") ? numbers::add : words::add));
      person.spellings().forEach(name -> names.add(folded(name)));
    }
  }

  /** The files below these folders that still name one of them, in order. */
  public List<Path> filesNaming(List<Path> folders) throws IOException {
    Set<Path> naming = new TreeSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            if (isNaming(file)) {
              naming.add(file);
            }
          }
        }
      }
    }
    return new ArrayList<>(naming);
  }

  private boolean isNaming(Path file) throws IOException {
    boolean[] isNaming = {isIn(file.getFileName().toString())};
    StoredText.of(file, text -> isNaming[0] |= isIn(text));
    return isNaming[0];
  }

  /** Whether the text names one of them. */
  boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (words.stream().anyMatch(word -> isWordIn(lower, word))) {
      return true;
    }
    String folded = names.isEmpty() ? "" : folded(text);
    return names.stream().anyMatch(folded::contains) || isNumberIn(text);
  }

  private static boolean isWordIn(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean isBegun = at > 0 && isOfWord(text, at - 1, -1);
      boolean isContinued = end < text.length() && isOfWord(text, end, 1);
      if (!isBegun && !isContinued) {
        return true;
      }
    }
    return false;
  }

  /** A dot or a hyphen is of the word where a letter or a digit is beyond it. */
  private static boolean isOfWord(String text, int at, int step) {
    char c = text.charAt(at);
    int beyond = at + step;
    boolean isJoined =
        (c == '.' || c == '-' || c == '_' || c == '+')
            && beyond >= 0
            && beyond < text.length()
            && Character.isLetterOrDigit(text.charAt(beyond));
    return Character.isLetterOrDigit(c) || isJoined;
  }

  private boolean isNumberIn(String text) {
    if (numbers.isEmpty()) {
      return false;
    }
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("\\D", "");
      for (String number : numbers) {
        if (number.length() < LONG_NUMBER ? digits.endsWith(number) : digits.contains(number)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Words without case and accents, a blank around each; a line end where no name goes on. */
  private static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String cells = NOT_IN_A_NAME.matcher(plain).replaceAll("\n");
    return " "
        + BETWEEN_WORDS
            .matcher(cells)
            .replaceAll(" ")
            .replace("\n", " \n ")
            .toLowerCase(Locale.ROOT)
        + " ";
  }
}
