package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How soon they answer: within a day, and by when half of them have. */
final class ReplySpeed implements Topic {
  private static final String TABLE = "reply_delay";
  private static final String IN_A_DAY = "replied_within_1_day";
  private static final String MEDIAN = "median_hours";
  private static final int CHANNELS = 4;

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    List<Line> lines = tables.lines(TABLE).filter(ReplyAnswer::isAnswered).toList();
    if (lines.isEmpty()) {
      return Stream.empty();
    }
    List<Line> enough =
        lines.stream()
            .filter(line -> line.count("people_contacted") >= Phrases.ENOUGH && line.has(IN_A_DAY))
            .toList();
    if (enough.isEmpty()) {
      return Stream.of(voice.say("speed.too_little").of(TABLE));
    }
    return Stream.concat(
        Stream.of(inADay(enough, lines, voice)),
        enough.stream().filter(ReplySpeed::isHalfKnown).map(line -> half(line, voice)));
  }

  /** A call that is taken is answered at once: of calls the median says nothing. */
  private static boolean isHalfKnown(Line line) {
    return line.has(MEDIAN)
        && line.count("median_at_risk") >= Phrases.AT_RISK
        && !ReplyAnswer.isCall(line);
  }

  /** That nobody answered so soon is said only if nobody did on any channel. */
  private static Sentence inADay(List<Line> enough, List<Line> all, Phrases voice) {
    List<String> channels =
        enough.stream()
            .filter(line -> line.number(IN_A_DAY) > 0)
            .sorted(Comparator.comparingDouble(line -> -line.number(IN_A_DAY)))
            .limit(CHANNELS)
            .map(
                line ->
                    voice
                        .say("speed.channel")
                        .with("by", voice.by(line.text("channel")))
                        .with("rate", voice.rate(line, IN_A_DAY))
                        .text())
            .toList();
    if (channels.isEmpty()) {
      return voice
          .say(all.stream().anyMatch(ReplySpeed::isInADay) ? "speed.too_little" : "speed.none")
          .of(TABLE);
    }
    return voice.say("speed").with("list", voice.joined(channels, "list.clause")).of(TABLE);
  }

  /** Also where nobody was contacted a day ago, but somebody has answered since. */
  private static boolean isInADay(Line line) {
    return line.has(IN_A_DAY) ? line.number(IN_A_DAY) > 0 : line.count("people_replied") > 0;
  }

  private static Sentence half(Line line, Phrases voice) {
    boolean hasLimits = line.has(MEDIAN + "_low") && line.has(MEDIAN + "_high");
    FilledText saying =
        voice
            .say(hasLimits ? "speed.half" : "speed.half.alone")
            .with("by", voice.by(line.text("channel")))
            .with("hours", hours(line, MEDIAN, voice));
    if (hasLimits) {
      saying.with("low", hours(line, MEDIAN + "_low", voice));
      saying.with("high", hours(line, MEDIAN + "_high", voice));
    }
    return saying.of(TABLE);
  }

  private static String hours(Line line, String column, Phrases voice) {
    return voice.duration(line.number(column));
  }
}
