package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/** How many people of the address books were never contacted, or not for a year. */
final class AddressBooks implements Topic {
  private static final String TABLE = "network";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables.all(TABLE, "source").stream()
        .filter(all -> all.count("connections") > 0)
        .map(
            all ->
                voice
                    .say("network")
                    .count("people", all.count("connections"))
                    .count("silent", all.count("silent_1_year"))
                    .count("never", all.count("never_touched"))
                    .of(TABLE));
  }
}
