package dev.outreach.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a call lasted, in seconds, as people and tools write it: {@code 75}, {@code 1:15}
 * (always minutes and seconds), {@code 00:01:15}, {@code 1 min 15 s}, {@code 1h05}, {@code
 * PT1M15S}.
 */
public final class Durations {
  private static final int LONGEST = 40;
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:[.,]0+)?");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{2})");
  private static final Pattern PART = Pattern.compile("\\G(\\d{1,9}) *(\\p{L}*)\\.? *");
  private static final Map<String, Integer> UNITS = units();

  private Durations() {}

  /** The seconds that the text names; nothing if it is no duration. */
  public static Optional<Long> seconds(String text) {
    String clean =
        text.strip().replace('\u00A0', ' ').replace('\u202F', ' ').toLowerCase(Locale.ROOT);
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher seconds = SECONDS.matcher(clean);
    if (seconds.matches()) {
      return Optional.of(Long.valueOf(seconds.group(1)));
    }
    Matcher clock = CLOCK.matcher(clean);
    if (clock.matches()) {
      return ofClock(clock);
    }
    return clean.startsWith("pt") ? ofIso(clean) : ofWords(clean);
  }

  /**
   * The seconds in a count of thousandths, rounded, but 1 where they spoke at all; a duration that
   * is no bare number is read as {@link #seconds} does.
   */
  public static Optional<Long> secondsOfMillis(String text) {
    Matcher millis = SECONDS.matcher(text.strip());
    if (!millis.matches()) {
      return seconds(text);
    }
    long count = Long.parseLong(millis.group(1));
    return Optional.of(count > 0 ? Math.max(1, (count + 500) / 1000) : 0);
  }

  private static Optional<Long> ofClock(Matcher clock) {
    boolean hasHours = clock.group(1) != null;
    long hours = hasHours ? Long.parseLong(clock.group(1)) : 0;
    long minutes = Long.parseLong(clock.group(2));
    long seconds = Long.parseLong(clock.group(3));
    boolean isClock = seconds < 60 && (!hasHours || minutes < 60);
    return isClock ? Optional.of(hours * 3600 + minutes * 60 + seconds) : Optional.empty();
  }

  private static Optional<Long> ofIso(String text) {
    try {
      return Optional.of(Duration.parse(text).toSeconds()).filter(seconds -> seconds >= 0);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Hours, minutes, seconds in this order; a last number without a unit is of the next smaller. */
  private static Optional<Long> ofWords(String text) {
    Matcher part = PART.matcher(text);
    long seconds = 0;
    int lastUnit = Integer.MAX_VALUE;
    int end = 0;
    while (part.find()) {
      boolean isBare = part.group(2).isEmpty() && end > 0;
      int unit = isBare ? lastUnit / 60 : UNITS.getOrDefault(part.group(2), 0);
      if (unit == 0 || unit >= lastUnit) {
        return Optional.empty();
      }
      seconds += Long.parseLong(part.group(1)) * unit;
      lastUnit = unit;
      end = part.end();
    }
    return end > 0 && end == text.length() ? Optional.of(seconds) : Optional.empty();
  }

  private static Map<String, Integer> units() {
    Map<String, Integer> units = new HashMap<>();
    for (String word : "h hr hrs hour hours heure heures".split(" ")) {
      units.put(word, 3600);
    }
    for (String word : "m mn min mins minute minutes".split(" ")) {
      units.put(word, 60);
    }
    for (String word : "s sec secs second seconds seconde secondes".split(" ")) {
      units.put(word, 1);
    }
    return units;
  }
}
