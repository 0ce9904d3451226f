package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who answers on which channel: the best one first, those with few people in one sentence. */
final class ReplyAnswer implements Topic {
  private static final String TABLE = "reply_rates_by_channel";
  private static final String CHANNEL = "channel";
  private static final Set<String> CALLS = Set.of("call", "video");
  private static final String MEETING = "meeting";

  /** Channels that are named as having too few people; the others are counted. */
  private static final int LISTED = 3;

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    List<Line> lines =
        tables.lines(TABLE).filter(ReplyAnswer::isOfNew).filter(ReplyAnswer::isAnswered).toList();
    Stream<Sentence> told =
        lines.stream()
            .filter(line -> !isFew(line))
            .sorted(Comparator.comparingDouble(line -> -line.number("reply_rate")))
            .map(line -> replied(line, voice));
    List<String> few =
        lines.stream()
            .filter(ReplyAnswer::isFew)
            .sorted(Comparator.comparingLong(line -> -line.count("people_mature")))
            .map(line -> voice.by(line.text(CHANNEL)))
            .toList();
    return few.isEmpty() ? told : Stream.concat(told, Stream.of(tooFew(few, voice)));
  }

  /** Who meets me comes, or does not: that is no answer, nor is its absence a silence. */
  static boolean isAnswered(Line line) {
    return !line.is(CHANNEL, MEETING);
  }

  /** Whether the channel is to be reached on: who answers takes the call, or calls back. */
  static boolean isCall(Line line) {
    return CALLS.contains(line.text(CHANNEL));
  }

  /** Who was known before answers more often, which says nothing of how well I prospect. */
  private static boolean isOfNew(Line line) {
    return line.text("relation").equals("new");
  }

  private static boolean isFew(Line line) {
    return line.count("people_mature") < Phrases.ENOUGH;
  }

  private static Sentence replied(Line line, Phrases voice) {
    String channel = line.text(CHANNEL);
    long replied = line.count("people_replied");
    return voice
        .say(isCall(line) ? "called_back" : "replied", replied)
        .count("replied", replied)
        .count("people", line.count("people_mature"))
        .with(CHANNEL, channel)
        .with("to", voice.to(channel))
        .with("rate", voice.rate(line, "reply_rate"))
        .of(TABLE);
  }

  private static Sentence tooFew(List<String> channels, Phrases voice) {
    return voice
        .say("replied.too_few")
        .count("minimum", Phrases.ENOUGH)
        .with("list", voice.list(channels, LISTED))
        .of(TABLE);
  }
}
