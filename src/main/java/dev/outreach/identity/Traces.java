package dev.outreach.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one person is known by, in plain. Identifiers are in the normal form of {@link Identifiers}.
 *
 * @param identifiers of which every record is that person's
 * @param shared identifiers that stand on records of others too, which lose them and stay
 * @param names whole names that nobody else bears, as they are compared
 * @param companies beside these names, as they are compared
 * @param spellings these names as records write them
 * @param commonNames names of the person, as records write them, that others bear too
 */
public record Traces(
    Set<String> identifiers,
    Set<String> shared,
    Set<String> names,
    Set<String> companies,
    Set<String> spellings,
    Set<String> commonNames) {
  /** A profile's handle as short as this may be anybody's first name. */
  private static final int SHORTEST_HANDLE = 6;

  /** Beside a name: whatever the company. */
  static final String ANY_COMPANY = "*";

  /** How a mark says what it marks. A text never begins a mark, so that no two kinds are one. */
  enum Mark {
    /** An identifier, or a name at a number: the record that bears it goes. */
    OWN("of"),
    /** An identifier: the record that bears it loses it. */
    SHARED("in"),
    /** A name, with or without a company: the record that knows no more goes. */
    NAME("by"),
    /** What a free text may say: an address, the digits of a number, a handle, a name. */
    TEXT("as"),
    /** A word of a name or of a handle: texts without any need no closer look. */
    WORD("a");

    private final String label;

    Mark(String label) {
      this.label = label;
    }

    String of(String text) {
      return label + "\u0000" + text;
    }

    static String named(String nameKey, String company) {
      return NAME.of(nameKey + "\u0001" + company);
    }
  }

  /** All that is remembered, as hashes, of an erased person. */
  Set<String> marks() {
    Set<String> marks = new TreeSet<>();
    for (String identifier : identifiers) {
      marks.add(Mark.OWN.of(identifier));
      plain(identifier).ifPresent(text -> addText(marks, text));
    }
    for (String identifier : shared) {
      marks.add(Mark.SHARED.of(identifier));
      plain(identifier).ifPresent(text -> addText(marks, text));
    }
    for (String name : names) {
      addText(marks, name);
      marks.add(Mark.NAME.of(name));
      for (String company : companies.isEmpty() ? Set.of(ANY_COMPANY) : companies) {
        marks.add(Mark.named(name, company));
      }
    }
    return marks;
  }

  private static void addText(Set<String> marks, String text) {
    marks.add(Mark.TEXT.of(text));
    if (text.indexOf('@') < 0) {
      PersonName.key(text.replace('.', ' '))
          .ifPresent(
              words -> {
                for (String word : words.split(" ")) {
                  marks.add(Mark.WORD.of(word));
                }
              });
    }
  }

  /**
   * How a text writes an identifier: the address, the digits of a number without those of the
   * country, a handle in lower case. Nothing for a name, nor for a handle that may be a word.
   */
  public static Optional<String> plain(String identifier) {
    int colon = identifier.indexOf(':');
    String value = identifier.substring(colon + 1);
    boolean isWeakOrNamed =
        WeakNames.isWeak(identifier) || !Directory.unnamed(identifier).equals(identifier);
    if (colon < 0 || isWeakOrNamed) {
      return Optional.empty();
    }
    return switch (identifier.substring(0, colon)) {
      case "email" -> Optional.of(value);
      case "tel" -> national(value);
      default -> isDistinct(value) ? Optional.of(value) : Optional.empty();
    };
  }

  private static Optional<String> national(String number) {
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      return Optional.of(phones.getNationalSignificantNumber(phones.parse(number, null)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isDistinct(String handle) {
    return handle.length() >= SHORTEST_HANDLE
        && (handle.length() >= 2 * SHORTEST_HANDLE
            || handle.chars().anyMatch(c -> !Character.isLetter(c)));
  }
}
