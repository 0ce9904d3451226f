package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/** What came after a follow-up, and what without one: of answers, and of contracts if they tell. */
final class FollowUps implements Topic {
  private static final String TABLE = "follow_up_lift";
  private static final String OUTCOME = "outcome";
  private static final String ANSWER = "answer";
  private static final String VERDICT = "verdict";
  private static final String TOO_LITTLE = "too little data";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables
        .lines(TABLE)
        .filter(line -> line.is("campaign", "all"))
        .filter(line -> line.is(OUTCOME, ANSWER) || isTelling(line))
        .map(line -> lift(line, voice).of(TABLE));
  }

  private static boolean isTelling(Line line) {
    return line.is(VERDICT, "better") || line.is(VERDICT, "worse");
  }

  private static FilledText lift(Line line, Phrases voice) {
    boolean hasBoth = line.has("followed_up_rate") && line.has("alone_rate");
    boolean isTooLittle = !hasBoth || !line.has(VERDICT) || line.is(VERDICT, TOO_LITTLE);
    FilledText saying =
        voice
            .say(isTooLittle ? "follow_up.too_little" : "follow_up")
            .with("first", voice.by(line.text("first_channel")))
            .with("then", voice.by(line.text("then_channel")))
            .with("outcome", line.text(OUTCOME))
            .with("shown", isTelling(line) ? "yes" : "no")
            .number("days", line.number("landmark_days"), 1)
            .count("followed", line.count("followed_up_outcomes"))
            .count("followed_people", line.count("followed_up_people"))
            .count("alone", line.count("alone_outcomes"))
            .count("alone_people", line.count("alone_people"));
    return isTooLittle
        ? saying
        : saying
            .with("followed_rate", voice.rate(line, "followed_up_rate"))
            .with("alone_rate", voice.rate(line, "alone_rate"));
  }
}
