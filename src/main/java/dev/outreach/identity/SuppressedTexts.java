package dev.outreach.identity;

import dev.outreach.identity.Traces.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes erased people out of free texts: whatever looks like an address, a number, a handle or a
 * whole name is asked for. A single word of a name stays, since it may be anybody's.
 */
final class SuppressedTexts {
  private static final int REMEMBERED = 50_000;
  private static final int LONGEST_NAME = 6;
  private static final int SHORTEST_NUMBER = 6;

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?\\d(?:[ .()/\\u00a0\\u202f-]{0,2}\\d){5,17}");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** What may stand between the words of one name, or of one handle. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,_\"'’.-]{1,3}");

  private final SuppressedMarks marks;
  private final Map<String, Boolean> words = new HashMap<>();

  SuppressedTexts(SuppressedMarks marks) {
    this.marks = marks;
  }

  /** Null where no more than them was left. */
  String without(String text) {
    if (text == null || marks.isEmpty()) {
      return text;
    }
    String left = withoutWords(withoutNumbers(withoutAddresses(text)));
    return left.strip().equals(SuppressionFilter.ERASED) ? null : left;
  }

  private String withoutAddresses(String text) {
    return text.indexOf('@') < 0
        ? text
        : ADDRESS
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        isText(found.group().toLowerCase(Locale.ROOT))
                            ? SuppressionFilter.ERASED
                            : found.group()));
  }

  private String withoutNumbers(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isNumber(found.group()) ? SuppressionFilter.ERASED : found.group()));
  }

  /** The digits of the country, or a zero in their place, may stand before it. */
  private boolean isNumber(String written) {
    String digits = written.replaceAll("\\D", "");
    for (int start = 0; start + SHORTEST_NUMBER <= digits.length() && start <= 5; start++) {
      if (isText(digits.substring(start))) {
        return true;
      }
    }
    return false;
  }

  private String withoutWords(String text) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    StringBuilder left = new StringBuilder();
    int copied = 0;
    boolean[] isOfName = new boolean[words.size()];
    for (int i = 0; i < isOfName.length; i++) {
      isOfName[i] = isOfName(text.substring(words.get(i)[0], words.get(i)[1]));
    }
    for (int first = 0; first < words.size(); first++) {
      int last = isOfName[first] ? lastOfName(text, words, isOfName, first) : -1;
      if (last >= first) {
        left.append(text, copied, words.get(first)[0]).append(SuppressionFilter.ERASED);
        copied = words.get(last)[1];
        first = last;
      }
    }
    return copied == 0 ? text : left.append(text, copied, text.length()).toString();
  }

  /** The longest name counts; -1 where none begins here. */
  private int lastOfName(String text, List<int[]> words, boolean[] isOfName, int first) {
    int last = first;
    while (last + 1 < words.size()
        && last + 1 < first + LONGEST_NAME
        && isOfName[last + 1]
        && BETWEEN.matcher(text.substring(words.get(last)[1], words.get(last + 1)[0])).matches()) {
      last++;
    }
    for (; last >= first; last--) {
      String said = text.substring(words.get(first)[0], words.get(last)[1]);
      if (isText(said.toLowerCase(Locale.ROOT)) || isName(said) || isName(said.replace('.', ' '))) {
        return last;
      }
    }
    return -1;
  }

  private boolean isOfName(String word) {
    if (words.size() > REMEMBERED) {
      words.clear();
    }
    return words.computeIfAbsent(
        word, each -> PersonName.key(each).filter(key -> marks.has(Mark.WORD.of(key))).isPresent());
  }

  private boolean isName(String said) {
    return PersonName.key(said).filter(PersonName::isWhole).filter(this::isText).isPresent();
  }

  private boolean isText(String said) {
    return marks.has(Mark.TEXT.of(said));
  }
}
