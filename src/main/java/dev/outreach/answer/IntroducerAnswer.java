package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** How many people bring others, and how many of those signed: numbers, no names. */
final class IntroducerAnswer implements Topic {
  private static final String TABLE = "referrals";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    List<Line> lines =
        tables
            .lines(TABLE)
            .filter(line -> line.is("by", "introducer") && line.count("people") > 0)
            .toList();
    return lines.isEmpty()
        ? Stream.empty()
        : Stream.of(
            voice
                .say("referrals")
                .count("introducers", lines.size())
                .count("people", lines.stream().mapToLong(line -> line.count("people")).sum())
                .count("signed", lines.stream().mapToLong(line -> line.count("contracted")).sum())
                .of(TABLE));
  }
}
