package dev.outreach.sheet;

/**
 * A column of a report.
 *
 * @param name as a file's header for programs, snake_case
 * @param description what it counts, with its unit, in English
 */
public record Field(String name, String description, Content content) {
  static final String LOW = "_low";
  static final String HIGH = "_high";

  public static Field plain(String name, String description) {
    return new Field(name, description, Content.PLAIN);
  }

  /** Whether it holds a p-value, adjusted or not: one is told by its name. */
  public boolean isChance() {
    return name.startsWith("p_") || name.endsWith("_p");
  }

  /** Whether this is the lower, or the upper, limit of the other. */
  public boolean isLimitOf(Field estimate) {
    return name.equals(estimate.name + LOW) || name.equals(estimate.name + HIGH);
  }

  /** Name of the column that holds the lower limit of this one, where there is one. */
  public String low() {
    return name + LOW;
  }

  public String high() {
    return name + HIGH;
  }
}
