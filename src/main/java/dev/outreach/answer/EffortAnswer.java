package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/** How much work a new client took, up to the signature. */
final class EffortAnswer implements Topic {
  private static final String TABLE = "effort";
  private static final String UNTIL_SIGNED = "minutes_of_relationships";
  private static final String PER_CONTRACT = "minutes_per_contract";
  private static final double MINUTES_PER_HOUR = 60;

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables.line(TABLE, "by", "all").stream()
        .filter(all -> all.has(UNTIL_SIGNED) && all.number(UNTIL_SIGNED) > 0)
        .map(all -> cost(all, voice));
  }

  private static Sentence cost(Line all, Phrases voice) {
    long contracts = all.count("contracted");
    FilledText saying =
        voice
            .say("effort", contracts)
            .with("all", hours(all, UNTIL_SIGNED, voice))
            .count("contracts", contracts)
            .with("few", contracts < Phrases.ENOUGH ? "yes" : "no");
    return contracts == 0
        ? saying.of(TABLE)
        : saying.with("each", hours(all, PER_CONTRACT, voice)).of(TABLE);
  }

  private static String hours(Line line, String column, Phrases voice) {
    return voice.duration(line.number(column) / MINUTES_PER_HOUR);
  }
}
