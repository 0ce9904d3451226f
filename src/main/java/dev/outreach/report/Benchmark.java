package dev.outreach.report;

import dev.outreach.table.Channel;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rate that somebody published, or told.
 *
 * @param measure which of our rates it stands beside
 * @param channel channel that it is about; null for all
 * @param figure the rate, 0 to 1
 * @param population whom it was counted over, such as {@code recruiters' mails in France}; or null
 * @param denominator what it is a share of, such as {@code e-mails that arrived}
 * @param year when it was counted or told; null where that is not known
 * @param source who says so; or null
 */
public record Benchmark(
    Measure measure,
    String channel,
    double figure,
    String population,
    String denominator,
    Integer year,
    String source)
    implements Serializable {

  /** Our rates that others publish too. */
  public enum Measure {
    /** As in {@code reply_rates_by_channel}; people are on several channels, so never over all. */
    REPLY_RATE(
        "people who replied within the reply window, on the same channel",
        "people whose first touch there is at least one reply window old and did not bounce"),
    /** As in {@code reply_rates_by_channel}; people are on several channels, so never over all. */
    BOUNCE_RATE(
        "people whose first touch there bounced", "people with a touch from me there, bounced too"),
    /** As in {@code calls}. */
    REACH_RATE("people of whom a call was answered or refused", "people whom I called"),
    /** As in {@code calls}. */
    REFUSAL_RATE("calls that were refused", "calls that were answered or refused"),
    /** As in {@code channel_conversion}, whoever made the first touch. */
    CONVERSION_RATE(
        "people whose first contract came after the first touch",
        "people with a touch, the first of it there");

    private final String numeratorIs;
    private final String denominatorIs;

    Measure(String numeratorIs, String denominatorIs) {
      this.numeratorIs = numeratorIs;
      this.denominatorIs = denominatorIs;
    }

    /** As files and reports write it, such as {@code reply_rate}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of this code; empty if there is none. */
    public static Optional<Measure> of(String code) {
      return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
      return Arrays.stream(values()).map(Measure::code).toList();
    }

    /** The one channel that it is counted on; null if it is counted on any. */
    public String onlyChannel() {
      return this == REACH_RATE || this == REFUSAL_RATE ? Channel.CALL : null;
    }

    /** Whether it is counted over all channels too. */
    public boolean isOverAll() {
      return this == CONVERSION_RATE;
    }

    String numeratorIs() {
      return numeratorIs;
    }

    String denominatorIs() {
      return denominatorIs;
    }
  }
}
