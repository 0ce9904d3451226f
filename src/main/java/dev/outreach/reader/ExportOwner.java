package dev.outreach.reader;

import java.io.Serializable;
import java.util.Set;

/**
 * The user: names as the tools write them, and normalised identifiers ({@code email:…}, {@code
 * tel:+33…}, {@code linkedin:…}, {@code x:…}).
 */
public record ExportOwner(Set<String> names, Set<String> identifiers) implements Serializable {
  public boolean isMe(String identifier) {
    return identifiers.contains(identifier);
  }

  /** Whether a display name is one of mine, whatever its case. */
  public boolean isNamed(String name) {
    return name != null && names.stream().anyMatch(name.strip()::equalsIgnoreCase);
  }
}
