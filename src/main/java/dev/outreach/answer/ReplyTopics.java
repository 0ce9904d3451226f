package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is said of answers: who answers where, how soon, and what helps. */
final class ReplyTopics {
  private ReplyTopics() {}

  /** How soon they answer: within a day, and by when half of them have. */
  static final class ReplySpeed implements Topic {
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
              .filter(
                  line -> line.count("people_contacted") >= Phrases.ENOUGH && line.has(IN_A_DAY))
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

  /** How many calls reach somebody, and how many talks end in a refusal. */
  static final class CallAnswer implements Topic {
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

  /**
   * What came after a follow-up, and what without one: of answers, and of contracts if they tell.
   */
  static final class FollowUps implements Topic {
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

  /** The time of the week that stands out most, if one does by more than chance. */
  static final class GoodTimes implements Topic {
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

  /**
   * The move from one channel to another that most talks make, and after how many days half of them
   * have: all of them did, so that half are left by then.
   */
  static final class Hops implements Topic {
    private static final String TABLE = "channel_hops";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      return tables
          .lines(TABLE)
          .sorted(Comparator.comparingLong(line -> -line.count("people")))
          .limit(1)
          .map(line -> move(line, voice).of(TABLE));
    }

    private static FilledText move(Line line, Phrases voice) {
      long people = line.count("people");
      long opened = line.count("opened_on_from");
      boolean isEnough = opened >= Phrases.ENOUGH;
      FilledText saying =
          voice
              .say(isEnough ? "hop" : "hop.too_little")
              .with("from", voice.by(line.text("from_channel")))
              .with("then", voice.by(line.text("to_channel")))
              .count("people", people)
              .with("median", (people + 1) / 2 >= Phrases.AT_RISK ? "yes" : "no")
              .number("days", line.number("median_days"), 1)
              .count("opened", opened)
              .count("moved", line.count("opened_and_hopped"));
      return isEnough ? saying.with("rate", voice.rate(line, "hop_share")) : saying;
    }
  }
}
