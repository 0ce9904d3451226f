package dev.outreach.output.spreadsheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of a workbook's sheets, as Excel allows them: at most 31 characters, none of {@code / \ ? *
 * [ ] :}, no two that differ in case only. No straight apostrophe either: it is what quotes the
 * name in links.
 */
final class Tabs {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** A name that no other sheet has, as near to the wished one as can be. */
  String name(String wished) {
    String legal = wished.replace('\'', '\u2019').replaceAll("[/\\\\?*\\[\\]:]", "-");
    String name = shortened(legal, LONGEST);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String ending = " " + number;
      name = shortened(legal, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String shortened(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length);
  }
}
