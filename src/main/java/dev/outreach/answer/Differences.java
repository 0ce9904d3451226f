package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs by more than chance: the pace of channels, now against before, variants of a
 * message. Of those in which nothing does, one sentence says so, with what has too little data.
 */
final class Differences implements Topic {
  private static final String VERDICT = "verdict";
  private static final String NONE_SHOWN = "no difference shown";

  /** That channels differ in pace, without saying which. */
  private static final String SOME = "not all the same";

  /** Nothing was compared, however much data there is. */
  private static final String APART = "no campaign in common";

  private static final String P = "p_adjusted";

  /** So many of a table, those least likely by chance. */
  private static final int TOLD = 3;

  /**
   * A table that compares.
   *
   * @param verdicts those that show a difference; of two rows that say the same, one's
   */
  private record Comparison(String table, Set<String> verdicts, Telling telling) {}

  @FunctionalInterface
  private interface Telling {
    FilledText of(Line line, Phrases voice);
  }

  private static final List<Comparison> COMPARISONS =
      List.of(
          new Comparison(
              "compare_channels", Set.of("a is faster", "b is faster"), Differences::faster),
          new Comparison("verdicts", Set.of("better", "worse"), Differences::changed),
          new Comparison("variants", Set.of("better"), Differences::variant));

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    List<Sentence> sentences = new ArrayList<>();
    List<Comparison> alike = new ArrayList<>();
    List<Comparison> untold = new ArrayList<>();
    for (Comparison comparison : COMPARISONS) {
      List<Line> judged = judged(comparison, tables);
      List<Line> different =
          judged.stream().filter(line -> comparison.verdicts.contains(line.text(VERDICT))).toList();
      if (different.isEmpty() && judged.stream().anyMatch(line -> line.is(VERDICT, SOME))) {
        sentences.add(voice.say("faster.some").of(comparison.table));
      } else if (!different.isEmpty()) {
        different.stream()
            .sorted(Comparator.comparingDouble(line -> line.number(P)))
            .limit(TOLD)
            .forEach(
                line -> sentences.add(comparison.telling.of(line, voice).of(comparison.table)));
      } else if (judged.stream().anyMatch(line -> line.is(VERDICT, NONE_SHOWN))) {
        alike.add(comparison);
      } else if (!judged.isEmpty()) {
        untold.add(comparison);
      }
    }
    if (!alike.isEmpty() || !untold.isEmpty()) {
      sentences.add(undecided(alike, untold, tables, voice));
    }
    return sentences.stream();
  }

  private static List<Line> judged(Comparison comparison, AnswerTables tables) {
    return tables
        .lines(comparison.table)
        .filter(line -> line.has(VERDICT) && !line.is(VERDICT, APART))
        .toList();
  }

  private static Sentence undecided(
      List<Comparison> alike, List<Comparison> untold, AnswerTables tables, Phrases voice) {
    String key = alike.isEmpty() ? "untold" : untold.isEmpty() ? "alike" : "alike_and_untold";
    FilledText saying = voice.say("differences." + key);
    if (!alike.isEmpty()) {
      saying.with("alike", named(alike, "nor", tables, voice));
    }
    if (!untold.isEmpty()) {
      saying.with("untold", named(untold, "or", tables, voice));
    }
    return saying.of((alike.isEmpty() ? untold : alike).get(0).table);
  }

  private static String named(
      List<Comparison> comparisons, String and, AnswerTables tables, Phrases voice) {
    List<String> names = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Line line = tables.lines(comparison.table).findFirst().orElseThrow();
      names.add(about(comparison.table, line, voice));
    }
    return voice.joined(names, "differences." + and);
  }

  private static String about(String table, Line line, Phrases voice) {
    FilledText saying = voice.say("differences." + table);
    return table.equals("verdicts")
        ? saying.count("days", line.count("period_days")).text()
        : saying.text();
  }

  /** The pace is tested, the days saved are not: they are told only where they differ from 0. */
  private static FilledText faster(Line line, Phrases voice) {
    boolean isA = line.is(VERDICT, "a is faster");
    long least = saved(line, isA ? "_high" : "_low", isA);
    return voice
        .say("faster")
        .with("fast", voice.by(line.text(isA ? "channel_a" : "channel_b")))
        .with("slow", voice.by(line.text(isA ? "channel_b" : "channel_a")))
        .count("days", saved(line, "", isA))
        .with("told", least > 0 ? "yes" : "no")
        .count("low", least)
        .count("high", saved(line, isA ? "_low" : "_high", isA));
  }

  /** Days that the faster channel saves: the table subtracts the second from the first. */
  private static long saved(Line line, String limit, boolean isA) {
    long days = Math.round(line.number("difference_days" + limit));
    return isA ? -days : days;
  }

  private static FilledText changed(Line line, Phrases voice) {
    return voice
        .say("changed")
        .with("measure", line.text("measure"))
        .with("verdict", line.text(VERDICT))
        .with("channel", line.text("channel"))
        .with("to", voice.to(line.text("channel")))
        .count("days", line.count("period_days"))
        .with("difference", voice.difference(line));
  }

  private static FilledText variant(Line line, Phrases voice) {
    return voice
        .say("variant")
        .with("variant", voice.quoted(line.text("variant")))
        .with("other", voice.quoted(line.text("compared_with")))
        .with("comparison", line.is("comparison", "same period") ? "fair" : "observational")
        .with("difference", voice.difference(line));
  }
}
