package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.stream.Stream;

/** The time of the week that stands out most, if one does by more than chance. */
final class GoodTimes implements Topic {
  private static final String TABLE = "best_times";
  private static final String VERDICT = "verdict";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return Stream.of("better", "worse")
        .flatMap(
            verdict ->
                tables
                    .lines(TABLE)
                    .filter(line -> line.is(VERDICT, verdict) && ReplyAnswer.isAnswered(line))
                    .min(Comparator.comparingDouble(line -> line.number("p_adjusted")))
                    .stream())
        .map(line -> stands(line, voice).of(TABLE));
  }

  private static FilledText stands(Line line, Phrases voice) {
    return voice
        .say("time")
        .with("success", line.text("success"))
        .with("verdict", line.text(VERDICT))
        .with("by", voice.by(line.text("channel")))
        .with("when", when(line, voice))
        .with("difference", voice.difference(line));
  }

  private static String when(Line line, Phrases voice) {
    String weekday = voice.say("time.weekday").with("weekday", line.text("weekday_name")).text();
    if (line.has("hour")) {
      return voice
          .say("time.hour")
          .with("weekday", weekday)
          .count("hour", line.count("hour"))
          .count("next", line.count("hour") + 1)
          .text();
    }
    return voice
        .say("time.part")
        .with("weekday", weekday)
        .with("part", line.text("day_part"))
        .text();
  }
}
