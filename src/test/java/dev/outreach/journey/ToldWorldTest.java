package dev.outreach.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.table.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever happens, and whatever tools tell of it. */
@Slow
class ToldWorldTest {
  private static final int WORLDS = 100;

  /** The ids of the records of each touch that is counted. */
  private static Set<Set<String>> counted(List<ToldWorld.Told> told) {
    Set<Set<String>> counted = new HashSet<>();
    DayTouches day =
        new DayTouches(
            History.PARIS,
            (person, touch) -> assertTrue(counted.add(new TreeSet<>(touch.inReplyTo()))),
            (person, touch) -> {});
    told.stream()
        .sorted(Comparator.comparing(ToldWorld.Told::touch, History.ORDER))
        .forEach(each -> day.add(each.person(), each.touch()));
    day.give();
    return counted;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noTwoEventsAreMergedAndWhatCanBeKnownToBeOneIs(boolean isWhole) {
    int knowable = 0;
    int found = 0;
    int dayOnly = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      ToldWorld world = isWhole ? ToldWorld.whole(seed) : ToldWorld.of(seed);
      Map<String, ToldWorld.Told> byId = new HashMap<>();
      world.told().forEach(each -> byId.put(each.touch().id(), each));
      Map<String, Set<String>> touchOf = new HashMap<>();
      for (Set<String> ids : counted(world.told())) {
        ids.forEach(id -> touchOf.put(id, ids));
        assertEquals(
            1, ids.stream().map(id -> byId.get(id).event()).distinct().count(), "seed " + seed);
      }
      assertEquals(byId.keySet(), touchOf.keySet(), "seed " + seed);
      Map<Integer, List<ToldWorld.Told>> perEvent =
          world.told().stream()
              .collect(
                  Collectors.groupingBy(ToldWorld.Told::event, TreeMap::new, Collectors.toList()));
      for (List<ToldWorld.Told> records : perEvent.values()) {
        for (int i = 1; i < records.size(); i++) {
          for (int j = 0; j < i; j++) {
            ToldWorld.Told a = records.get(i);
            ToldWorld.Told b = records.get(j);
            if (areKnowable(a, b)) {
              knowable++;
              dayOnly += a.touch().isDayOnly() || b.touch().isDayOnly() ? 1 : 0;
              found += touchOf.get(a.touch().id()).contains(b.touch().id()) ? 1 : 0;
            }
          }
        }
      }
    }
    assertTrue(knowable > 20_000, "only " + knowable + " pairs");
    assertTrue(dayOnly > 2_000, "only " + dayOnly + " pairs of days");
    assertTrue(found >= 0.98 * knowable, found + " of " + knowable);
  }

  /** That two records of one event are of it: as the rules say it, record by record. */
  private static boolean areKnowable(ToldWorld.Told a, ToldWorld.Told b) {
    TouchEvent one = a.touch();
    TouchEvent other = b.touch();
    if (one.isDayOnly() || other.isDayOnly()) {
      return a.isAlone();
    }
    boolean areNamed = one.messageKey() != null && other.messageKey() != null;
    boolean areOfSubject = one.origin().subjectKey() != null && other.origin().subjectKey() != null;
    return switch (one.channel()) {
      case Channel.EMAIL -> areNamed || areOfSubject;
      case Channel.LINKEDIN -> areNamed;
      default -> true;
    };
  }

  @Test
  void orderOfArrivalAndSplitOverExportsChangeNothing() {
    for (long seed = 0; seed < 20; seed++) {
      ToldWorld world = ToldWorld.of(seed);
      Set<Set<String>> expected = counted(world.told());
      Random random = new Random(seed);
      for (int i = 0; i < 3; i++) {
        List<ToldWorld.Told> split = new ArrayList<>();
        world.told().forEach(each -> split.add(inExport(each, random.nextInt(4))));
        Collections.shuffle(split, random);
        assertEquals(expected, counted(split), "seed " + seed);
        assertEquals(expected, perPerson(split), "seed " + seed);
      }
    }
  }

  private static ToldWorld.Told inExport(ToldWorld.Told told, long file) {
    TouchEvent touch = told.touch();
    TouchEvent.Origin origin = touch.origin();
    return new ToldWorld.Told(
        told.person(),
        told.event(),
        told.isAlone(),
        new TouchEvent(
            touch.id(),
            touch.at(),
            touch.channel(),
            touch.kind(),
            touch.isOutbound(),
            touch.campaign(),
            touch.step(),
            touch.variant(),
            touch.sender(),
            touch.outcome(),
            touch.durationSeconds(),
            touch.thread(),
            touch.messageKey(),
            touch.inReplyTo(),
            touch.personName(),
            touch.company(),
            touch.leadSource(),
            touch.recipientZone(),
            new TouchEvent.Origin(
                origin.source(),
                file,
                origin.subjectKey(),
                origin.isDayOnly(),
                origin.isPaper(),
                TouchEvent.Names.NOTHING,
                false)));
  }

  /** Each person's records at once, in no order: what is far apart is no event all the same. */
  private static Set<Set<String>> perPerson(List<ToldWorld.Told> told) {
    Map<String, List<TouchEvent>> perPerson = new HashMap<>();
    told.forEach(
        each -> perPerson.computeIfAbsent(each.person(), p -> new ArrayList<>()).add(each.touch()));
    Set<Set<String>> counted = new HashSet<>();
    for (List<TouchEvent> touches : perPerson.values()) {
      new SameEvents(touches, History.PARIS)
          .events()
          .forEach(touch -> counted.add(new TreeSet<>(touch.inReplyTo())));
    }
    return counted;
  }

  /** In a throng in which everything could be everything. */
  @Test
  void noToolIsMergedWithItselfAndNoMessageWithAnother() {
    int merged = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Map<String, TouchEvent> records = new TreeMap<>();
      for (int i = 0; i < 30; i++) {
        TouchEvent touch = throng(random, i);
        records.put(touch.id(), touch);
      }
      List<TouchEvent> shuffled = new ArrayList<>(records.values());
      Set<TouchEvent> first = Set.copyOf(new SameEvents(shuffled, History.PARIS).events());
      Collections.shuffle(shuffled, random);
      SameEvents same = new SameEvents(shuffled, History.PARIS);
      assertEquals(first, Set.copyOf(same.events()), "seed " + seed);
      Set<String> seen = new HashSet<>();
      for (TouchEvent event : same.events()) {
        List<TouchEvent> of = event.inReplyTo().stream().map(records::get).toList();
        of.forEach(record -> assertTrue(seen.add(record.id())));
        long tools = of.stream().map(record -> record.origin().source()).distinct().count();
        assertEquals(of.size(), tools, "seed " + seed);
        long keys =
            of.stream().map(TouchEvent::messageKey).filter(key -> key != null).distinct().count();
        assertTrue(keys <= 1, "seed " + seed);
        merged += of.size() > 2 ? 1 : 0;
      }
      assertEquals(records.keySet(), seen, "seed " + seed);
      assertEquals(records.size(), same.events().size() + same.alsoElsewhere().size());
    }
    assertTrue(merged > 500, "only " + merged);
  }

  private static TouchEvent throng(Random random, int number) {
    TestTouch touch = random.nextBoolean() ? TestTouch.out("call") : TestTouch.out("email");
    String id = "r" + random.nextInt(1_000_000) + "/" + number;
    touch.id(id).answering(id).told("tool" + random.nextInt(4));
    touch.after(Duration.ofSeconds(20L * random.nextInt(40)));
    if (random.nextInt(5) == 0) {
      touch.dayOnly();
    }
    if (random.nextInt(3) == 0) {
      touch.lasting(random.nextInt(4) * 8L);
    }
    if (random.nextInt(3) == 0) {
      touch.key("k" + random.nextInt(6));
    }
    return touch.about(random.nextInt(2)).event();
  }
}
