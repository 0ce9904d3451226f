package dev.outreach.format.phone;

import dev.outreach.export.Text;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a caller shows up: {@code "Ana Lima" <0199001122>}, {@code "" <0199001122>}, the number alone
 * or the name alone.
 *
 * @param name null where none is shown
 * @param number null where none is shown
 */
record CallerId(String name, String number) {
  private static final Pattern ANGLED = Pattern.compile("([^<>]*)<([^<>]*)>");

  /** What switchboards and networks show where they know no name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("anonymous anonyme unknown inconnu private prive withheld masque unavailable restricted"
                  + " device null asterisk freeswitch outboundcall wirelesscaller")
              .split(" "));

  static CallerId of(String cell) {
    String text = Text.orNull(cell);
    if (text == null) {
      return new CallerId(null, null);
    }
    Matcher angled = ANGLED.matcher(text);
    return angled.matches()
        ? new CallerId(bare(angled.group(1)), bare(angled.group(2)))
        : new CallerId(bare(text), null);
  }

  /** The name of a person; null for a number in its place, and for words that stand for none. */
  static String person(String name) {
    boolean isName =
        name != null
            && name.chars().anyMatch(Character::isLetter)
            && !NO_NAMES.contains(Text.key(name));
    return isName ? name : null;
  }

  private static String bare(String text) {
    return Text.orNull(text.replace('"', ' '));
  }
}
