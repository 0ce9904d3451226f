package dev.outreach.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One way in which records speak of somebody: the identifiers that stand together, the name and the
 * company beside them. Records that say the same are one mention.
 *
 * @param identifiers in their normal form, the record's first one first
 * @param name null if there is none, as is {@code company}
 * @param from what says so
 */
record Mention(List<String> identifiers, String name, String company, From from) {
  /** Which of the tables. */
  enum From {
    TOUCH,
    CONTACT,
    CONTRACT
  }

  /** Between the parts of a mention that is written as one text, and between identifiers. */
  static final String PART = "\u0001";

  static final String IDENTIFIER = "\u0002";

  /** Of a text with the four parts in their order; a part that is null is empty. */
  static Mention of(String text) {
    String[] parts = text.split(PART, -1);
    return new Mention(
        Arrays.stream(parts[0].split(IDENTIFIER)).filter(id -> !id.isEmpty()).distinct().toList(),
        orNull(parts[1]),
        orNull(parts[2]),
        From.valueOf(parts[3]));
  }

  /** The text of which {@link #of} makes a mention; name and company may be null. */
  static String text(Collection<String> identifiers, String name, String company, From from) {
    StringBuilder text = new StringBuilder(64);
    for (String identifier : identifiers) {
      text.append(text.isEmpty() ? "" : IDENTIFIER).append(identifier);
    }
    text.append(PART).append(plain(name)).append(PART).append(plain(company));
    return text.append(PART).append(from.name()).toString();
  }

  private static String plain(String text) {
    return text == null ? "" : text.replace(PART, "").replace(IDENTIFIER, "");
  }

  private static String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
