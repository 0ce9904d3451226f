package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static dev.outreach.report.TestFacts.money;

import dev.outreach.journey.ChannelDays;
import dev.outreach.table.Journeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Journeys drawn from a seed, as they could come of a fold: few channels, every ending. */
final class RandomJourneys {
  private static final List<String> CHANNELS = List.of("call", "email", "form", "x");
  private static final String[] ENDINGS = {
    Journeys.CONTRACT, Journeys.LOSS, Journeys.STILL_OPEN, Journeys.COLLEAGUE_SIGNED
  };
  private static final LocalDate START = day("2026-01-05");

  private final Random random;
  private final List<Object[]> journeys = new ArrayList<>();

  RandomJourneys(long seed, int people) {
    random = new Random(seed);
    for (int i = 0; i < people; i++) {
      journeys.add(journey("p" + i));
    }
  }

  void addTo(TestFacts facts) {
    journeys.forEach(facts.journeys::add);
  }

  /** In another order. */
  void addShuffledTo(TestFacts facts) {
    List<Object[]> shuffled = new ArrayList<>(journeys);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(facts.journeys::add);
  }

  private Object[] journey(String person) {
    List<String> channels = new ArrayList<>(CHANNELS);
    Collections.shuffle(channels, random);
    List<ChannelDays> rows = new ArrayList<>();
    long touches = 0;
    boolean isReplied = false;
    for (String channel : channels.subList(0, 1 + random.nextInt(3))) {
      long outbound = random.nextInt(4);
      long inbound = random.nextInt(3) + (outbound == 0 ? 1 : 0);
      boolean isRepliedHere = outbound > 0 && inbound > 0;
      isReplied |= isRepliedHere;
      touches += outbound + inbound;
      rows.add(
          new ChannelDays(
              channel,
              START,
              isRepliedHere ? START : null,
              null,
              outbound,
              inbound,
              outbound * 300 + random.nextInt(100),
              inbound * 120));
    }
    String state = any(ENDINGS);
    boolean isCustomer = state.equals(Journeys.CONTRACT);
    boolean isPreExisting = isCustomer && random.nextInt(4) == 0;
    return new Object[] {
      "person",
      person,
      "touches",
      touches,
      "first_channel",
      channels.get(0),
      "first_campaign",
      any("spring", "autumn", "(none)"),
      "opened_by",
      any(Journeys.US, Journeys.THEM),
      "replied_on",
      isReplied ? START : null,
      "asked_on",
      any(START, null, null),
      "spoke_on",
      any(START, null),
      "met_on",
      any(START, null, null),
      "state",
      state,
      "is_pre_existing",
      isPreExisting,
      "contracted_on",
      isCustomer && !isPreExisting ? START.plusDays(9) : null,
      "amount",
      isCustomer ? money(random.nextInt(5000) + ".50") : null,
      "currency",
      isCustomer ? "EUR" : null,
      "channels",
      rows
    };
  }

  @SafeVarargs
  private <T> T any(T... words) {
    return words[random.nextInt(words.length)];
  }
}
