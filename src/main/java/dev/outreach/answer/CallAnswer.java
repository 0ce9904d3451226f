package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/** How many calls reach somebody, and how many talks end in a refusal. */
final class CallAnswer implements Topic {
  private static final String TABLE = "calls";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    return tables.all(TABLE, "campaign").stream()
        .filter(all -> all.has("reach_rate"))
        .map(all -> reached(all, voice));
  }

  private static Sentence reached(Line all, Phrases voice) {
    long called = all.count("people_called");
    long reached = all.count("people_reached");
    if (called < Phrases.ENOUGH) {
      return said(voice.say("reached.too_few"), reached, called).of(TABLE);
    }
    return said(voice.say("reached", reached), reached, called)
        .with("rate", voice.rate(all, "reach_rate"))
        .with("refusals", refusals(all, voice))
        .of(TABLE);
  }

  private static FilledText said(FilledText saying, long reached, long called) {
    return saying.count("reached", reached).count("people", called);
  }

  private static String refusals(Line all, Phrases voice) {
    long refused = all.count("refused");
    long talks = all.count("answered") + refused;
    if (talks < Phrases.ENOUGH) {
      return voice.say("refused.too_few").count("talks", talks).text();
    }
    return voice
        .say("refused", refused)
        .count("refused", refused)
        .count("talks", talks)
        .with("rate", voice.rate(all, "refusal_rate"))
        .text();
  }
}
