package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many of those in touch signed, and on which channel their relationships began. */
final class ContractAnswer implements Topic {
  private static final String TABLE = "channel_conversion";
  private static final String CHANNEL = "first_channel";

  /** Contracts of the best channel below which channels are not ranked. */
  private static final long FEW = 5;

  private static final int CHANNELS = 5;

  private record Opening(String channel, long people, long contracted) {
    Opening and(Opening other) {
      return new Opening(channel, people + other.people, contracted + other.contracted);
    }
  }

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    if (!tables.has(TABLE)) {
      return Stream.empty();
    }
    return tables
        .all(TABLE, CHANNEL)
        .filter(all -> all.has("conversion_rate"))
        .map(all -> Stream.concat(Stream.of(signed(all, voice)), openings(tables, voice)))
        .orElseGet(() -> Stream.of(nothing(tables, voice)));
  }

  private static Sentence nothing(AnswerTables tables, Phrases voice) {
    boolean isClientKnown = tables.lines(ContractTopics.ClientTotals.TABLE).findAny().isPresent();
    return voice.say("nothing").with("known", isClientKnown ? "clients" : "nothing").of(TABLE);
  }

  private static Sentence signed(Line all, Phrases voice) {
    long contracted = all.count("contracted");
    return voice
        .say("signed", contracted)
        .count("signed", contracted)
        .count("people", all.count("people"))
        .with("rate", voice.rate(all, "conversion_rate"))
        .with("rest", others(all, voice))
        .of(TABLE);
  }

  private static String others(Line all, Phrases voice) {
    return voice
        .say("signed.rest")
        .count("lost", all.count("lost"))
        .count("open", all.count("open"))
        .count("colleagues", all.count("colleague_signed"))
        .count("before", all.count("pre_existing"))
        .text();
  }

  private static Stream<Sentence> openings(AnswerTables tables, Phrases voice) {
    Map<String, Opening> openings = new LinkedHashMap<>();
    for (Line line : tables.each(TABLE, CHANNEL)) {
      Opening opening =
          new Opening(line.text(CHANNEL), line.count("people"), line.count("contracted"));
      openings.merge(opening.channel, opening, Opening::and);
    }
    List<Opening> best =
        openings.values().stream()
            .filter(opening -> opening.contracted > 0)
            .sorted(Comparator.comparingLong(Opening::contracted).reversed())
            .toList();
    if (best.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        voice
            .say("opened")
            .with(
                "list",
                voice.list(best.stream().map(opening -> said(opening, voice)).toList(), CHANNELS))
            .count("signed", best.stream().mapToLong(Opening::contracted).sum())
            .with("few", best.get(0).contracted < FEW ? "yes" : "no")
            .of(TABLE));
  }

  private static String said(Opening opening, Phrases voice) {
    return voice
        .say("opened.on")
        .with("by", voice.by(opening.channel))
        .count("signed", opening.contracted)
        .count("people", opening.people)
        .text();
  }
}
