package dev.outreach.journey;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Histories drawn from a seed, with many coincidences: few instants, channels, threads and keys, so
 * that every rule and every tie comes up.
 */
final class RandomHistory {
  private static final String[] CHANNELS = {"email", "x", "linkedin", "call", "meeting"};
  private static final String[] KINDS = {
    Kind.MESSAGE, Kind.MESSAGE, Kind.MESSAGE, Kind.CALL, Kind.MEETING, Kind.INVITATION, Kind.POST
  };

  private final Random random;
  private int ids;

  RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** Touches and contracts of one person, in no order. */
  List<Object> events() {
    List<Object> events = new ArrayList<>();
    for (int i = random.nextInt(25); i >= 0; i--) {
      events.add(touch());
    }
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      events.add(contract());
    }
    if (random.nextBoolean()) {
      String name = any("Ana", null);
      events.add(new ContactEvent(any("vcard", "linkedin"), name, null, null, any("Bo", null)));
    }
    return events;
  }

  private TouchEvent touch() {
    int id = ids++;
    boolean isOutbound = random.nextBoolean();
    TestTouch touch = isOutbound ? TestTouch.out(any(CHANNELS)) : TestTouch.in(any(CHANNELS));
    touch.id(String.format("t%06d", (id * 7919) % 1_000_000)).kind(any(KINDS));
    touch.after(Duration.ofDays(random.nextInt(24)).plusMinutes(random.nextInt(4) * 2));
    touch.campaign(random.nextBoolean() ? "spring" : Campaigns.NONE);
    if (random.nextInt(3) == 0) {
      touch.thread("t" + random.nextInt(4));
    }
    if (isOutbound && random.nextInt(3) > 0) {
      touch.key("k" + id);
    }
    if (!isOutbound && random.nextInt(2) == 0) {
      touch.answering("k" + Math.max(0, id + random.nextInt(9) - 6));
    }
    if (random.nextInt(2) == 0) {
      touch.outcome(any(Outcome.values()));
    }
    if (random.nextInt(4) == 0) {
      touch.lasting(random.nextInt(3) * 30L);
    }
    return touch.event();
  }

  private ContractEvent contract() {
    LocalDate day = LocalDate.parse("2026-01-05").plusDays(random.nextInt(30) - 3);
    boolean isWon = random.nextInt(3) > 0;
    BigDecimal amount = random.nextInt(4) == 0 ? null : new BigDecimal(random.nextInt(90) + ".50");
    return History.deal(
        day.toString(), isWon, amount, any("EUR", "EUR", "USD", null), any("crm", "log"));
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
