package dev.outreach.format.linkedin;

import dev.outreach.export.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People of a LinkedIn archive by profile and by full name, such as its connections: a few thousand
 * at most. Names are compared by {@link Text#key}.
 */
final class LinkedInPeople {
  private static final String UNKNOWN = "";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> identifiers = new HashMap<>();

  /** Adds a person; one without an identifier (null) still makes their name less telling. */
  void add(String identifier, String name) {
    if (identifier != null && names.putIfAbsent(identifier, name == null ? "" : name) != null) {
      return;
    }
    if (!LinkedInIds.isNobody(name)) {
      identifiers
          .computeIfAbsent(Text.key(name), key -> new ArrayList<>(1))
          .add(identifier == null ? UNKNOWN : identifier);
    }
  }

  boolean has(String identifier) {
    return names.containsKey(identifier);
  }

  boolean hasName(String name) {
    return identifiers.containsKey(Text.key(name));
  }

  /** Whether exactly one of them has this name. */
  boolean hasOnce(String name) {
    return name != null && identifiers.getOrDefault(Text.key(name), List.of()).size() == 1;
  }

  /**
   * The identifier of the only one with this name; null where there are none, several, or no id.
   */
  String identifierOf(String name) {
    return hasOnce(name) ? Text.orNull(identifiers.get(Text.key(name)).get(0)) : null;
  }

  /** The name under which this identifier was added, or null. */
  String nameOf(String identifier) {
    return Text.orNull(names.get(identifier));
  }
}
