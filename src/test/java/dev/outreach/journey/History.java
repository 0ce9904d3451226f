package dev.outreach.journey;

import dev.outreach.table.ChannelGroups;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One person's history, put in order and folded; attempts in the order of their touches. */
record History(
    List<Attempt> attempts,
    Journey journey,
    List<Hop> hops,
    List<Path> paths,
    List<FollowUp> followUps,
    List<Relation> relations,
    List<WeekCount> weeks,
    List<Client> clients,
    List<TouchEvent> elsewhere,
    List<TouchEvent> nobodys)
    implements Sink {
  private static final String PERSON = "x:p";

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final ReplyWindows WINDOWS =
      new ReplyWindows(
          Map.of("email", Duration.ofDays(14)),
          Duration.ofDays(7),
          new ChannelGroups(Map.of("social", List.of("linkedin", "x"))));

  /** As of ninety days after {@link TestTouch#START}. */
  static final FoldSettings TERMS = asOf(90);

  static final Comparator<Object> ORDER =
      Comparator.comparing(History::at)
          .thenComparing(History::rank)
          .thenComparing(event -> event instanceof TouchEvent touch ? touch.id() : "");

  /** Those terms, with a path for each contract of a client. */
  static final FoldSettings EVERY_CONTRACT =
      new FoldSettings(
          TERMS.replyWindows(),
          TERMS.asOf(),
          TERMS.zone(),
          TERMS.hopWithin(),
          TERMS.followUp(),
          new FoldSettings.PathTerms(TERMS.paths().lookback(), TERMS.paths().closedAfter(), true),
          TERMS.effort());

  static FoldSettings asOf(double days) {
    return asOf(TestTouch.START.plusSeconds(Math.round(days * 86_400)));
  }

  static FoldSettings asOf(Instant instant) {
    return new FoldSettings(
        WINDOWS,
        instant,
        PARIS,
        Duration.ofDays(30),
        new FoldSettings.FollowUpTerms("email", "call"),
        new FoldSettings.PathTerms(Duration.ofDays(730), Duration.ofDays(60), false),
        new TouchMinutes(
            Map.of("message", Duration.ofMinutes(5), "call", Duration.ofMinutes(2)),
            Map.of("message", Duration.ofMinutes(2))));
  }

  static History of(Object... events) {
    return of(TERMS, events);
  }

  static History of(FoldSettings terms, Object... events) {
    Journey[] journey = new Journey[1];
    History history = gathering();
    AccountFold fold = new AccountFold(terms, person -> history.withJourneyIn(journey));
    Arrays.stream(events)
        .map(event -> event instanceof TestTouch touch ? touch.event() : event)
        .sorted(ORDER)
        .forEach(
            event -> {
              if (event instanceof TouchEvent touch) {
                fold.accept(PERSON, touch);
              } else if (event instanceof ContactEvent contact) {
                fold.accept(PERSON, contact);
              } else {
                fold.accept((ContractEvent) event);
              }
            });
    fold.finish();
    return history.with(journey[0]);
  }

  /** The same with the journey, and the attempts in their order. */
  History with(Journey whole) {
    attempts.sort(
        Comparator.comparing((Attempt attempt) -> attempt.touch().at())
            .thenComparing(attempt -> attempt.touch().id()));
    return new History(
        attempts, whole, hops, paths, followUps, relations, weeks, clients, elsewhere, nobodys);
  }

  static History gathering() {
    return new History(
        new ArrayList<>(),
        null,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Of several people it is the journey of the last by name. */
  Sink withJourneyIn(Journey[] journey) {
    History all = this;
    return new Sink() {
      @Override
      public void attempt(Attempt attempt) {
        all.attempt(attempt);
      }

      @Override
      public void journey(Journey whole) {
        journey[0] = whole;
      }

      @Override
      public void client(Client client) {
        all.clients.add(client);
      }

      @Override
      public void alsoElsewhere(TouchEvent touch) {
        all.elsewhere.add(touch);
      }

      @Override
      public void nobody(TouchEvent touch) {
        all.nobodys.add(touch);
      }

      @Override
      public void path(Path path) {
        all.path(path);
      }

      @Override
      public void hop(Hop hop) {
        all.hop(hop);
      }

      @Override
      public void followUp(FollowUp followUp) {
        all.followUp(followUp);
      }

      @Override
      public void relation(Relation relation) {
        all.relation(relation);
      }

      @Override
      public void week(WeekCount count) {
        all.week(count);
      }
    };
  }

  @Override
  public void week(WeekCount count) {
    weeks.add(count);
  }

  @Override
  public void attempt(Attempt attempt) {
    attempts.add(attempt);
  }

  @Override
  public void hop(Hop hop) {
    hops.add(hop);
  }

  @Override
  public void path(Path path) {
    paths.add(path);
  }

  @Override
  public void followUp(FollowUp followUp) {
    followUps.add(followUp);
  }

  @Override
  public void relation(Relation relation) {
    relations.add(relation);
  }

  static ContractEvent won(String day) {
    return deal(day, true, new BigDecimal("1500.00"), "EUR", "log");
  }

  static ContractEvent lost(String day) {
    return deal(day, false, null, null, "log");
  }

  static ContractEvent deal(
      String day, boolean isWon, BigDecimal amount, String currency, String source) {
    return new ContractEvent(
        LocalDate.parse(day),
        isWon,
        null,
        amount,
        currency,
        source,
        null,
        null,
        null,
        new ContractEvent.Client("Acme", "company", "name:acme"));
  }

  Attempt first() {
    return attempts.get(0);
  }

  Attempt second() {
    return attempts.get(1);
  }

  private static Instant at(Object event) {
    if (event instanceof ContactEvent) {
      return Instant.MIN;
    }
    return event instanceof TouchEvent touch
        ? touch.at()
        : ((ContractEvent) event).signedOn().plusDays(1).atStartOfDay(PARIS).toInstant();
  }

  private static int rank(Object event) {
    return event instanceof TouchEvent touch ? touch.isOutbound() ? 1 : 2 : 0;
  }
}
