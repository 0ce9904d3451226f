package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** How long it takes from the first touch to the first contract. */
final class ContractWait implements Topic {
  private static final String TABLE = "time_to_first_contract";

  /** In days; the first one for which somebody was followed long enough, and signed, is told. */
  private static final List<Integer> HORIZONS = List.of(365, 180, 90, 30, 730);

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables.all(TABLE, "first_channel").stream().map(all -> wait(all, voice).of(TABLE));
  }

  private static FilledText wait(Line all, Phrases voice) {
    if (all.has("median_days") && all.count("median_at_risk") >= Phrases.AT_RISK) {
      return median(all, voice);
    }
    return HORIZONS.stream()
        .filter(days -> all.has(by(days)) && all.number(by(days)) > 0)
        .findFirst()
        .map(days -> within(days, all, voice))
        .orElseGet(() -> voice.say("wait.too_little"));
  }

  private static FilledText within(int days, Line all, Phrases voice) {
    return voice.say("wait.share").count("days", days).with("rate", voice.rate(all, by(days)));
  }

  private static FilledText median(Line all, Phrases voice) {
    String limits = !all.has("median_days_low") ? "none" : "low";
    FilledText saying =
        voice
            .say("wait.median")
            .with("limits", all.has("median_days_high") ? "both" : limits)
            .count("days", Math.round(all.number("median_days")));
    for (String limit : List.of("low", "high")) {
      if (all.has("median_days_" + limit)) {
        saying.count(limit, Math.round(all.number("median_days_" + limit)));
      }
    }
    return saying;
  }

  private static String by(int days) {
    return "converted_by_" + days + "_days";
  }
}
