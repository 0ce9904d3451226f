package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the first contract of any client came, whether they left another trace or not, and when the
 * first one through social networks alone.
 */
final class FirstContract implements Topic {
  private static final String TABLE = "firsts";
  private static final String CHANNEL = "channel";
  private static final String ACTIVITY = "first_activity_on";

  /** The group of channels that comes with the program; see {@code reference.conf}. */
  private static final String SOCIAL = "social";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    if (!tables.has(TABLE)) {
      return Stream.empty();
    }
    Optional<Line> all = tables.all(TABLE, CHANNEL);
    if (!tables.has(ClientTotals.TABLE)) {
      return all.filter(line -> line.has("first_contract_on")).stream()
          .flatMap(line -> social(tables, voice));
    }
    List<LocalDate> days =
        tables
            .lines(ClientTotals.TABLE)
            .map(line -> line.day("first_contract_on"))
            .sorted(Comparator.naturalOrder())
            .toList();
    if (days.isEmpty()) {
      return all.stream().map(line -> since("first.none", line, voice).of(TABLE));
    }
    FilledText first =
        all.map(line -> first(days, line.day(ACTIVITY), voice))
            .orElseGet(() -> on("first.alone", days.get(0), voice));
    return Stream.concat(Stream.of(first.of(TABLE)), social(tables, voice));
  }

  /**
   * @param days on which clients signed their first contracts, in order
   */
  private static FilledText first(List<LocalDate> days, LocalDate activity, Phrases voice) {
    LocalDate first = days.get(0);
    if (!first.isBefore(activity)) {
      return on("first", first, voice).count("days", after(activity, first));
    }
    String since =
        days.stream()
            .filter(day -> !day.isBefore(activity))
            .findFirst()
            .map(day -> on("first.since", day, voice).count("days", after(activity, day)).text())
            .orElseGet(() -> voice.say("first.since.none").text());
    return on("first.before", first, voice)
        .with("activity", voice.words().day(activity))
        .with("since", since);
  }

  private static long after(LocalDate activity, LocalDate day) {
    return ChronoUnit.DAYS.between(activity, day);
  }

  private static Stream<Sentence> social(AnswerTables tables, Phrases voice) {
    return tables.line(TABLE, CHANNEL, SOCIAL).stream()
        .map(
            line ->
                line.has("first_contract_only_on")
                    ? on("social", line.day("first_contract_only_on"), voice)
                        .count("days", line.count("days_to_first_contract_only"))
                        .of(TABLE)
                    : since("social.none", line, voice).of(TABLE));
  }

  private static FilledText on(String key, LocalDate day, Phrases voice) {
    return voice.say(key).with("day", voice.words().day(day));
  }

  private static FilledText since(String key, Line line, Phrases voice) {
    return on(key, line.day(ACTIVITY), voice);
  }
}
