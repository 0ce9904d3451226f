package dev.outreach.output.chart;

import java.util.Locale;
import java.util.Optional;

/**
 * What a shape or text is painted with: a class of {@code chart.css}, so that the reader's scheme
 * decides on the colour. The plot library wants a colour: each ink has one that stands for it.
 */
enum Ink {
  TEXT,
  MUTED,
  AXIS,
  GRID,
  MARK,
  LIGHT,
  BAND,
  PAPER,
  TITLE,
  SHADE_0,
  SHADE_1,
  SHADE_2,
  SHADE_3,
  SHADE_4,
  SHADE_5,
  ON_SHADE;

  private static final String STAND_IN = "#0101";
  private static final int FIRST = 16;

  /** The darkest shade. */
  static final int DARKEST = 5;

  /** Shades from this one on need {@link #ON_SHADE} for what is written on them. */
  private static final int DARK = 3;

  /** The darkest of those that are not dark. */
  static final int LIGHTER = DARK - 1;

  /** From 0, the lightest, to {@link #DARKEST}. */
  static Ink shade(int level) {
    return values()[SHADE_0.ordinal() + Math.max(0, Math.min(DARKEST, level))];
  }

  static Ink onShade(int level) {
    return level >= DARK ? ON_SHADE : TEXT;
  }

  String colour() {
    return STAND_IN + Integer.toHexString(FIRST + ordinal());
  }

  /** The ink that a colour stands for, written as {@code #0101aa} or {@code rgb(1,1,170)}. */
  static Optional<Ink> of(String colour) {
    for (Ink ink : values()) {
      if (colour.equals(ink.colour())
          || colour.equals("rgb(1,1," + (FIRST + ink.ordinal()) + ")")) {
        return Optional.of(ink);
      }
    }
    return Optional.empty();
  }

  /** Name of the ink in the style sheet. */
  String css() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
