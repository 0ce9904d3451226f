package dev.outreach.journey;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Things that happened with invented people, drawn from a seed, each told by one to three tools as
 * such tools tell it: a log gives minutes or the day alone, and no lengths; a CRM is half a minute
 * off, may not know how long a call was, writes subjects in its own way and has the key of every
 * second message; a calendar knows when a meeting was to begin and to end.
 *
 * <p>The rules can tell two events of one person, channel and direction apart if they are no nearer
 * than this: mails of one subject 4 minutes, which is twice what a record may be off (log 1 minute
 * early, CRM half a minute late) more than the rule's 2 minutes; calls 5 minutes; meetings 3 hours
 * from beginning to beginning, none longer than 2. Where a record gives the day alone, nothing else
 * happened on that day and 10 minutes around it, or else each tool tells all or nothing of such
 * events ({@link #whole}).
 */
final class ToldWorld {
  private static final String CRM = "crm";
  private static final String LOG = "log";
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final int DAYS = 40;
  private static final int PEOPLE = 12;

  /** No record is further from what happened, if it gives a time of day. */
  private static final Duration OFF = Duration.ofMinutes(10);

  private static final List<String> SUBJECTS = List.of("Devis", "Vos projets 2026", "Une question");
  private static final List<Outcome> TALKS =
      List.of(Outcome.ANSWERED, Outcome.INTERESTED, Outcome.LATER);

  /** The tools that tell of a channel beside CRM and log. */
  private static final Map<String, String> OWN_TOOLS =
      Map.of(
          Channel.EMAIL, "mbox",
          Channel.CALL, "phone",
          Channel.MEETING, "calendar",
          Channel.VIDEO, "calendar",
          Channel.LINKEDIN, "linkedin");

  /**
   * A record of an event.
   *
   * @param event number of what it tells of
   * @param isAlone nothing else of the kind happened with the person on that day
   */
  record Told(String person, int event, boolean isAlone, TouchEvent touch) {
    String tool() {
      return touch.origin().source();
    }
  }

  /** What happened; a call of 0 seconds reached nobody. */
  private record Event(int number, Instant at, String subject, long seconds, Outcome outcome) {}

  private final Random random;
  private final boolean isWhole;
  private final List<Told> told = new ArrayList<>();
  private int events;

  private ToldWorld(long seed, boolean isWhole) {
    this.random = new Random(seed);
    this.isWhole = isWhole;
    for (int i = 0; i < PEOPLE; i++) {
      for (String channel : OWN_TOOLS.keySet().stream().sorted().toList()) {
        happen("x:p" + i, channel, true);
        happen("x:p" + i, channel, false);
      }
    }
  }

  /** Each event is told by tools of its own; days alone are told of what was alone on its day. */
  static ToldWorld of(long seed) {
    return new ToldWorld(seed, false);
  }

  /** Each tool tells all that happened with a person on a channel, or nothing. */
  static ToldWorld whole(long seed) {
    return new ToldWorld(seed, true);
  }

  List<Told> told() {
    return told;
  }

  int events() {
    return events;
  }

  private void happen(String person, String channel, boolean isOutbound) {
    List<Event> happened = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Event event = event(channel);
      if (happened.stream().noneMatch(other -> areNear(channel, other, event))) {
        happened.add(event);
        events++;
      }
    }
    List<String> tools = tools(channel);
    for (Event event : happened) {
      boolean isAlone =
          happened.stream().noneMatch(other -> other != event && isOfDay(other, day(event)));
      for (String tool : isWhole ? tools : tools(channel)) {
        TestTouch touch = isOutbound ? TestTouch.out(channel) : TestTouch.in(channel);
        tell(touch.told(tool), channel, event, isAlone || isWhole);
        // Tells afterwards which records a touch was made of.
        String id = String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)) + told.size();
        TouchEvent record = record(touch.id(id).answering(id), isOutbound);
        told.add(new Told(person, event.number, isAlone, record));
      }
    }
  }

  /** Half of what happens falls on few days, so that days are busy. */
  private Event event(String channel) {
    int day = random.nextBoolean() ? random.nextInt(DAYS) : random.nextInt(3);
    Instant start = FIRST.plusDays(day).atStartOfDay(History.PARIS).toInstant();
    Duration latest = isWhole ? Duration.ofDays(1).minus(OFF) : Duration.ofDays(1);
    long from = Duration.ofHours(random.nextInt(4) == 0 ? 23 : 7).toSeconds();
    Instant at = start.plusSeconds(from + random.nextInt((int) (latest.toSeconds() - from)));
    boolean isTalk = random.nextInt(3) > 0;
    boolean takesHours = channel.equals(Channel.MEETING) || channel.equals(Channel.VIDEO);
    long seconds = takesHours ? 900 + random.nextInt(6300) : isTalk ? 20 + random.nextInt(900) : 0;
    Outcome outcome = isTalk || takesHours ? any(TALKS) : Outcome.NO_ANSWER;
    String subject = random.nextInt(20) == 0 ? null : any(SUBJECTS);
    return new Event(events, at, subject, seconds, outcome);
  }

  private static boolean areNear(String channel, Event one, Event other) {
    Duration apart = Duration.between(one.at, other.at).abs();
    return switch (channel) {
      case Channel.EMAIL ->
          one.subject != null
              && one.subject.equals(other.subject)
              && apart.compareTo(Duration.ofMinutes(4)) < 0;
      case Channel.CALL -> apart.compareTo(Duration.ofMinutes(5)) < 0;
      case Channel.MEETING, Channel.VIDEO -> apart.compareTo(Duration.ofHours(3)) < 0;
      default -> false;
    };
  }

  private static LocalDate day(Event event) {
    return LocalDate.ofInstant(event.at, History.PARIS);
  }

  private static boolean isOfDay(Event event, LocalDate day) {
    return day(event).equals(day)
        || LocalDate.ofInstant(event.at.plus(OFF), History.PARIS).equals(day)
        || LocalDate.ofInstant(event.at.minus(OFF), History.PARIS).equals(day);
  }

  private List<String> tools(String channel) {
    List<String> tools = new ArrayList<>(List.of(OWN_TOOLS.get(channel), CRM, LOG));
    Collections.shuffle(tools, random);
    return tools.subList(0, 1 + random.nextInt(3));
  }

  private void tell(TestTouch touch, String channel, Event event, boolean mayBeDayOnly) {
    boolean takesHours = channel.equals(Channel.MEETING) || channel.equals(Channel.VIDEO);
    boolean isMessage = channel.equals(Channel.EMAIL) || channel.equals(Channel.LINKEDIN);
    String tool = touch.event().origin().source();
    touch.at(event.at);
    if (tool.equals(LOG)) {
      boolean isDayOnly = mayBeDayOnly && random.nextBoolean();
      touch.at(event.at.minusSeconds(event.at.getEpochSecond() % 60));
      if (isDayOnly) {
        touch.dayOnly();
      }
      if (random.nextBoolean()) {
        touch.outcome(isMessage ? null : event.outcome);
      }
      if (takesHours && random.nextBoolean()) {
        touch.lasting(event.seconds);
      }
    } else if (tool.equals(CRM)) {
      touch.at(event.at.plusSeconds(random.nextInt(61) - 30));
      if (!isMessage && random.nextInt(3) > 0) {
        touch.lasting(Math.max(0, event.seconds + random.nextInt(21) - 10));
      }
    } else if (takesHours) {
      touch.at(event.at.plusSeconds(random.nextInt(1200) - 600));
      touch.lasting(1800L * (1 + random.nextInt(4)));
    } else if (!isMessage) {
      touch.lasting(event.seconds);
      touch.outcome(event.seconds > 0 ? Outcome.ANSWERED : Outcome.NO_ANSWER);
    }
    boolean hasKey = isMessage && !tool.equals(LOG) && (!tool.equals(CRM) || random.nextBoolean());
    if (hasKey) {
      touch.key("<" + event.number + "@mail.example>");
    }
    if (channel.equals(Channel.EMAIL) && event.subject != null && random.nextInt(20) > 0) {
      touch.about(subjectKey(tool.equals(CRM) ? written(event.subject) : event.subject));
    }
  }

  /** A record without a time of day stands where the tables put it. */
  private static TouchEvent record(TestTouch touch, boolean isOutbound) {
    TouchEvent event = touch.event();
    if (event.isDayOnly()) {
      LocalDate day = LocalDate.ofInstant(event.at(), History.PARIS);
      Instant end = day.plusDays(1).atStartOfDay(History.PARIS).toInstant();
      touch.at(isOutbound ? day.atStartOfDay(History.PARIS).toInstant() : end.minusNanos(1000));
    }
    return touch.kind(event.channel().equals(Channel.VIDEO) ? Kind.CALL : event.kind()).event();
  }

  /** As a tool that changes subjects writes it. */
  private String written(String subject) {
    return any(List.of("Re: ", "RE : ", "TR: Re: ", "Fwd: ", " ", ""))
        + (random.nextBoolean() ? subject.toUpperCase(Locale.ROOT) : subject.replace(" ", "  "));
  }

  /** As {@link Fold} makes it. */
  private static long subjectKey(String subject) {
    String plain = subject.strip().toLowerCase(Locale.ROOT).replaceAll(Fold.MARKS, "");
    return plain.replaceAll("\\s+", " ").hashCode();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
