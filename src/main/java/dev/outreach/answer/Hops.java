package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The move from one channel to another that most talks make, and after how many days half of them
 * have: all of them did, so that half are left by then.
 */
final class Hops implements Topic {
  private static final String TABLE = "channel_hops";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables
        .lines(TABLE)
        .sorted(Comparator.comparingLong(line -> -line.count("people")))
        .limit(1)
        .map(line -> move(line, voice).of(TABLE));
  }

  private static FilledText move(Line line, Phrases voice) {
    long people = line.count("people");
    long opened = line.count("opened_on_from");
    boolean isEnough = opened >= Phrases.ENOUGH;
    FilledText saying =
        voice
            .say(isEnough ? "hop" : "hop.too_little")
            .with("from", voice.by(line.text("from_channel")))
            .with("then", voice.by(line.text("to_channel")))
            .count("people", people)
            .with("median", (people + 1) / 2 >= Phrases.AT_RISK ? "yes" : "no")
            .number("days", line.number("median_days"), 1)
            .count("opened", opened)
            .count("moved", line.count("opened_and_hopped"));
    return isEnough ? saying.with("rate", voice.rate(line, "hop_share")) : saying;
  }
}
