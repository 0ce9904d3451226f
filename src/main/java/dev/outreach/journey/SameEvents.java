package dev.outreach.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One person's touches of a day, each event once, whatever tools tell of it. Two records of
 * different tools are one event where channel, kind and direction are the same, and
 *
 * <ul>
 *   <li>they bear the same key of a message; or
 *   <li>e-mails: the same subject, at most 2 minutes apart; calls: at most 3 minutes apart, their
 *       durations within 10 seconds or one unknown; meetings and video calls: their hours overlap;
 *       or
 *   <li>of one only the day is known, and the other tool has nothing else of that day that it could
 *       be.
 * </ul>
 *
 * <p>Two records of one tool are never one event, and each is one with at most one of every other
 * tool; the surest pairs are taken first. The result depends on the records, never on their order.
 */
final class SameEvents {
  private static final int NAMED = 0;
  private static final int TIMED = 1;

  /** One tool says that somebody was reached, the other that nobody was. */
  private static final int TIMED_BUT_DENIED = 2;

  private static final int DAY_ONLY = 3;

  private static final Comparator<TouchEvent> BY_ID = Comparator.comparing(TouchEvent::id);

  private final Sameness sameness;
  private final List<TouchEvent> events = new ArrayList<>();
  private final List<TouchEvent> alsoElsewhere = new ArrayList<>();

  /**
   * Two records that may be one event.
   *
   * @param a the one of the lower id
   * @param rank how sure it is, the lowest the surest
   */
  private record Pair(TouchEvent a, TouchEvent b, int rank, Duration apart) {}

  SameEvents(List<TouchEvent> touches, ZoneId zone) {
    this.sameness = new Sameness(zone);
    Map<List<Object>, List<TouchEvent>> alike = new LinkedHashMap<>();
    for (TouchEvent touch : touches) {
      if (touch.isOthers()) {
        events.add(touch);
        continue;
      }
      alike
          .computeIfAbsent(
              List.of(touch.channel(), touch.kind(), touch.isOutbound()), k -> new ArrayList<>(2))
          .add(touch);
    }
    alike.values().forEach(this::merge);
  }

  /** Each event once. */
  List<TouchEvent> events() {
    return events;
  }

  /** The records that another one stands for. */
  List<TouchEvent> alsoElsewhere() {
    return alsoElsewhere;
  }

  private void merge(List<TouchEvent> touches) {
    boolean isOfOneTool =
        touches.stream().map(touch -> touch.origin().source()).distinct().limit(2).count() == 1;
    if (isOfOneTool) {
      events.addAll(touches);
      return;
    }
    Map<TouchEvent, Set<TouchEvent>> groups = new IdentityHashMap<>();
    touches.forEach(touch -> groups.put(touch, new HashSet<>(Set.of(touch))));
    for (Pair pair : pairs(touches)) {
      Set<TouchEvent> one = groups.get(pair.a);
      Set<TouchEvent> other = groups.get(pair.b);
      if (one != other && canBeOne(one, other)) {
        one.addAll(other);
        other.forEach(touch -> groups.put(touch, one));
      }
    }
    for (TouchEvent touch : touches) {
      Set<TouchEvent> group = groups.get(touch);
      TouchEvent fullest = MergedTouch.fullest(group);
      if (fullest == touch) {
        events.add(group.size() == 1 ? touch : MergedTouch.of(group));
      } else {
        alsoElsewhere.add(touch);
      }
    }
  }

  /** No record of the one and no record of the other are known to be two events. */
  private boolean canBeOne(Set<TouchEvent> one, Set<TouchEvent> other) {
    return one.stream()
        .allMatch(
            a ->
                other.stream()
                    .allMatch(b -> canBeOne(a, b, isNamedTwice(a, one) || isNamedTwice(b, other))));
  }

  /**
   * @param isTimeInDoubt one of the two bears another time than a record of the same message
   */
  private boolean canBeOne(TouchEvent a, TouchEvent b, boolean isTimeInDoubt) {
    if (!Sameness.areOfTwoTools(a, b) || Sameness.areOtherMessages(a, b)) {
      return false;
    }
    if (Sameness.areOneMessage(a, b)) {
      return true;
    }
    if (a.isDayOnly() || b.isDayOnly()) {
      return sameness.couldBe(a, b);
    }
    return isTimeInDoubt || Sameness.areAtOneTime(a, b);
  }

  private static boolean isNamedTwice(TouchEvent touch, Set<TouchEvent> group) {
    return group.stream().anyMatch(each -> each != touch && Sameness.areOneMessage(each, touch));
  }

  /** The pairs that may be one event, the surest first. */
  private List<Pair> pairs(List<TouchEvent> touches) {
    List<Pair> pairs = new ArrayList<>();
    addNamed(touches, pairs);
    addTimed(touches, pairs);
    addDayOnly(touches, pairs);
    pairs.sort(
        Comparator.comparing(Pair::rank)
            .thenComparing(Pair::apart)
            .thenComparing(Pair::a, BY_ID)
            .thenComparing(Pair::b, BY_ID));
    return pairs;
  }

  private static void addNamed(List<TouchEvent> touches, List<Pair> pairs) {
    Map<String, List<TouchEvent>> byKey = new LinkedHashMap<>();
    for (TouchEvent touch : touches) {
      if (touch.messageKey() != null) {
        byKey.computeIfAbsent(touch.messageKey(), k -> new ArrayList<>(2)).add(touch);
      }
    }
    for (List<TouchEvent> named : byKey.values()) {
      for (int i = 0; i < named.size(); i++) {
        named.subList(0, i).forEach(addPair(named.get(i), NAMED, pairs));
      }
    }
  }

  /** Looks no further than two records of one event may be apart. */
  private static void addTimed(List<TouchEvent> touches, List<Pair> pairs) {
    List<TouchEvent> timed =
        touches.stream()
            .filter(touch -> !touch.isDayOnly())
            .sorted(Comparator.comparing(TouchEvent::at))
            .toList();
    for (int i = 0; i < timed.size(); i++) {
      TouchEvent a = timed.get(i);
      Instant reach = Sameness.reach(a);
      for (int j = i + 1; j < timed.size() && !timed.get(j).at().isAfter(reach); j++) {
        TouchEvent b = timed.get(j);
        boolean areNamed = a.messageKey() != null && b.messageKey() != null;
        if (!areNamed && Sameness.isSameByTime(a, b)) {
          addPair(a, Sameness.isSaidOtherwise(a, b) ? TIMED_BUT_DENIED : TIMED, pairs).accept(b);
        }
      }
    }
  }

  private void addDayOnly(List<TouchEvent> touches, List<Pair> pairs) {
    Map<TouchEvent, Set<TouchEvent>> only = new LinkedHashMap<>();
    touches.stream()
        .filter(TouchEvent::isDayOnly)
        .forEach(touch -> only.put(touch, onlyOnes(touch, touches)));
    only.forEach(
        (dayOnly, others) ->
            others.stream()
                .filter(other -> !other.isDayOnly() || only.get(other).contains(dayOnly))
                .forEach(addPair(dayOnly, DAY_ONLY, pairs)));
  }

  /** Of each other tool what alone of all that it has the day-only touch could be. */
  private Set<TouchEvent> onlyOnes(TouchEvent dayOnly, List<TouchEvent> touches) {
    Map<String, Set<TouchEvent>> perTool = new HashMap<>();
    for (TouchEvent other : touches) {
      if (Sameness.areOfTwoTools(dayOnly, other) && sameness.couldBe(dayOnly, other)) {
        perTool.computeIfAbsent(other.origin().source(), s -> new HashSet<>(2)).add(other);
      }
    }
    Set<TouchEvent> only = new HashSet<>();
    perTool.values().stream().filter(some -> some.size() == 1).forEach(only::addAll);
    return only;
  }

  private static Consumer<TouchEvent> addPair(TouchEvent a, int rank, List<Pair> pairs) {
    return b -> {
      if (Sameness.areOfTwoTools(a, b)) {
        boolean isInOrder = BY_ID.compare(a, b) <= 0;
        pairs.add(new Pair(isInOrder ? a : b, isInOrder ? b : a, rank, Sameness.apart(a, b)));
      }
    };
  }
}
