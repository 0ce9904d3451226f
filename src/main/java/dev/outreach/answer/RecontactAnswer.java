package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/**
 * How many wait for a word of the user's, and how many have been silent for too long: numbers, no
 * names.
 */
final class RecontactAnswer implements Topic {
  private static final String TABLE = "recontact";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    long due = 0;
    long asked = 0;
    long past = 0;
    long months = 0;
    for (Line line : (Iterable<Line>) tables.lines(TABLE)::iterator) {
      boolean isDue = line.isTrue("is_due");
      due += isDue ? 1 : 0;
      asked += isDue && line.is("reason", "asked") ? 1 : 0;
      past += line.isTrue("is_past_retention") ? 1 : 0;
      months = line.count("retention_months");
    }
    return months == 0
        ? Stream.empty()
        : Stream.of(
            voice
                .say("recontact", due)
                .count("due", due)
                .count("asked", asked)
                .count("past", past)
                .count("months", months)
                .of(TABLE));
  }
}
