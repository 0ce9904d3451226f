package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Optional;
import java.util.stream.Stream;

/** When the first contract came, and when the first one through social networks alone. */
final class FirstContract implements Topic {
  private static final String TABLE = "firsts";
  private static final String CHANNEL = "channel";

  /** The group of channels that comes with the program; see {@code reference.conf}. */
  private static final String SOCIAL = "social";

  @Override
  public Stream<Sentence> of(Tables tables, Voice voice) {
    Optional<Line> all = tables.all(TABLE, CHANNEL);
    if (all.isEmpty()) {
      return Stream.empty();
    }
    if (!all.get().has("first_contract_on")) {
      return all.stream().map(line -> since("first.none", line, voice).of(TABLE));
    }
    Saying first = said("first", "first_contract_on", "days_to_first_contract", all.get(), voice);
    return Stream.concat(
        Stream.of(first.of(TABLE)),
        tables.line(TABLE, CHANNEL, SOCIAL).stream().map(line -> social(line, voice)));
  }

  private static Sentence social(Line line, Voice voice) {
    return line.has("first_contract_only_on")
        ? said("social", "first_contract_only_on", "days_to_first_contract_only", line, voice)
            .of(TABLE)
        : since("social.none", line, voice).of(TABLE);
  }

  private static Saying said(String key, String day, String days, Line line, Voice voice) {
    return voice
        .say(key)
        .with("day", voice.words().day(line.day(day)))
        .count("days", line.count(days));
  }

  private static Saying since(String key, Line line, Voice voice) {
    return voice.say(key).with("day", voice.words().day(line.day("first_activity_on")));
  }
}
