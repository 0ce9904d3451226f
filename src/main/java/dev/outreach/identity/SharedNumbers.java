package dev.outreach.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Numbers that may be of several people, and so link nobody: the landline of an office, and any
 * number that stands beside two addresses or names which nothing else makes one person's. Once it
 * is known who is who, such a number is still somebody's where only one person has it.
 *
 * <p>Two names may be one person's where one holds all words of the other: a phone knows people by
 * their first names.
 */
final class SharedNumbers {
  private static final String NUMBER = "tel:";

  private static final Set<PhoneNumberType> OF_PLACES =
      EnumSet.of(
          PhoneNumberType.FIXED_LINE,
          PhoneNumberType.VOIP,
          PhoneNumberType.TOLL_FREE,
          PhoneNumberType.SHARED_COST,
          PhoneNumberType.PREMIUM_RATE,
          PhoneNumberType.UAN);

  /** Number → the mentions it stands in beside other identifiers. */
  private final Map<String, List<Mention>> beside = new TreeMap<>();

  /** Number → the names under which it stands alone. */
  private final Map<String, Set<String>> alone = new HashMap<>();

  private final Set<String> heldBack = new TreeSet<>();

  SharedNumbers(List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean isAlone = mention.identifiers().size() == 1;
      for (String identifier : mention.identifiers()) {
        if (identifier.startsWith(NUMBER) && !isAlone) {
          beside.computeIfAbsent(identifier, n -> new ArrayList<>(2)).add(mention);
        } else if (identifier.startsWith(NUMBER) && mention.name() != null) {
          PersonName.key(mention.name())
              .ifPresent(name -> alone.computeIfAbsent(identifier, n -> new TreeSet<>()).add(name));
        }
      }
    }
    beside.forEach(
        (number, records) -> {
          if (records.size() > 1 && (groups(number, records) > 1 || isLandline(number))) {
            heldBack.add(number);
          }
        });
  }

  /** Those that link nobody. */
  Set<String> heldBack() {
    return heldBack;
  }

  /**
   * Number, and number with a name as {@link Directory} asks for it → the one person who has it.
   *
   * @param people identifier → person, without these numbers
   */
  Map<String, String> owners(Map<String, String> people) {
    Map<String, String> owners = new TreeMap<>();
    for (String number : heldBack) {
      Map<String, Set<String>> namesOf = new TreeMap<>();
      for (Mention mention : beside.get(number)) {
        person(mention, people)
            .forEach(
                person ->
                    PersonName.key(mention.name())
                        .ifPresentOrElse(
                            namesOf.computeIfAbsent(person, p -> new TreeSet<>())::add,
                            () -> namesOf.computeIfAbsent(person, p -> new TreeSet<>())));
      }
      Set<String> calls = alone.getOrDefault(number, Set.of());
      for (String name : calls) {
        List<String> bearers =
            namesOf.keySet().stream().filter(person -> isOne(namesOf.get(person), name)).toList();
        if (bearers.size() == 1) {
          owners.put(Directory.named(number, name), bearers.get(0));
        }
      }
      if (namesOf.size() == 1) {
        String only = namesOf.keySet().iterator().next();
        Set<String> names = namesOf.get(only);
        if (names.isEmpty() || calls.stream().allMatch(name -> isOne(names, name))) {
          owners.put(number, only);
        }
      }
    }
    return owners;
  }

  private Set<String> person(Mention mention, Map<String, String> people) {
    for (String identifier : mention.identifiers()) {
      if (!heldBack.contains(identifier)) {
        return Set.of(people.getOrDefault(identifier, identifier));
      }
    }
    return Set.of();
  }

  private static boolean isOne(Set<String> names, String name) {
    return names.stream().anyMatch(other -> PersonName.mayBeOne(name, other));
  }

  /** How many people the records on a number may be, each by an address, a profile or a name. */
  private static int groups(String number, List<Mention> records) {
    List<Set<String>> groups = new ArrayList<>();
    for (Mention record : records) {
      Set<String> signs = signs(number, record);
      if (signs.isEmpty()) {
        continue;
      }
      List<Set<String>> same = groups.stream().filter(group -> isOneOf(group, signs)).toList();
      groups.removeAll(same);
      Set<String> all = new HashSet<>(signs);
      same.forEach(all::addAll);
      groups.add(all);
    }
    return groups.size();
  }

  private static Set<String> signs(String number, Mention record) {
    Set<String> signs = new HashSet<>();
    for (String identifier : record.identifiers()) {
      if (!identifier.startsWith(NUMBER)) {
        signs.add(identifier);
      }
    }
    PersonName.key(record.name()).ifPresent(name -> signs.add("named " + name));
    return signs;
  }

  private static boolean isOneOf(Set<String> group, Set<String> signs) {
    for (String sign : signs) {
      if (group.contains(sign) || sign.startsWith("named ") && isNamed(group, sign.substring(6))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Set<String> group, String name) {
    return group.stream()
        .filter(sign -> sign.startsWith("named "))
        .anyMatch(sign -> PersonName.mayBeOne(sign.substring(6), name));
  }

  /**
   * As libphonenumber knows it by the number's digits; so are the numbers that firms have, and
   * those of the boxes through which an office or a household calls.
   */
  static boolean isLandline(String number) {
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      return OF_PLACES.contains(
          phones.getNumberType(phones.parse(number.substring(NUMBER.length()), null)));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
