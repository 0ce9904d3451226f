package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Holds one day of an account's touches, so that one event which several tools tell of becomes one
 * touch before it is counted. Touches come in the order of the history and are given in that order.
 * A day goes on past midnight as long as what follows could be the same event as what is held.
 */
final class DayTouches {
  /** Touches of one day that are held; what comes after them is looked at apart. */
  static final int MOST = 1_000;

  private static final Comparator<TouchEvent> ORDER =
      Comparator.comparing(TouchEvent::at)
          .thenComparing(touch -> touch.isOutbound() ? 1 : 2)
          .thenComparing(TouchEvent::id);

  private final ZoneId zone;
  private final BiConsumer<String, TouchEvent> next;
  private final BiConsumer<String, TouchEvent> alsoElsewhere;
  private final List<Held> held = new ArrayList<>();
  private LocalDate day;
  private Instant until = Instant.MIN;

  private record Held(String person, TouchEvent touch) {}

  /**
   * @param next takes person and touch, each event once
   * @param alsoElsewhere takes the records of an event that another record stands for
   */
  DayTouches(
      ZoneId zone,
      BiConsumer<String, TouchEvent> next,
      BiConsumer<String, TouchEvent> alsoElsewhere) {
    this.zone = zone;
    this.next = next;
    this.alsoElsewhere = alsoElsewhere;
  }

  void add(String person, TouchEvent touch) {
    LocalDate date = LocalDate.ofInstant(touch.at(), zone);
    boolean isOver = day != null && !date.equals(day) && touch.at().isAfter(until);
    if (isOver || held.size() >= MOST) {
      give();
    }
    day = date;
    Instant reach = Sameness.reach(touch);
    until = reach.isAfter(until) ? reach : until;
    held.add(new Held(person, touch));
  }

  /** Gives what is held. */
  void give() {
    if (held.size() == 1) {
      next.accept(held.get(0).person, held.get(0).touch);
    } else if (held.size() > 1) {
      giveSeveral();
    }
    held.clear();
    day = null;
    until = Instant.MIN;
  }

  private void giveSeveral() {
    Map<String, List<TouchEvent>> perPerson = new TreeMap<>();
    held.forEach(
        each -> perPerson.computeIfAbsent(each.person, p -> new ArrayList<>()).add(each.touch));
    boolean isAnyMerged = false;
    Map<String, List<TouchEvent>> events = new HashMap<>();
    for (Map.Entry<String, List<TouchEvent>> each : perPerson.entrySet()) {
      List<TouchEvent> touches = each.getValue();
      SameEvents same = new SameEvents(touches, zone);
      same.alsoElsewhere().forEach(touch -> alsoElsewhere.accept(each.getKey(), touch));
      isAnyMerged |= same.events().size() < touches.size();
      events.put(each.getKey(), same.events());
    }
    if (!isAnyMerged) {
      held.forEach(each -> next.accept(each.person, each.touch));
      return;
    }
    List<Held> merged = new ArrayList<>();
    events.forEach((person, touches) -> touches.forEach(t -> merged.add(new Held(person, t))));
    merged.sort(Comparator.comparing(Held::touch, ORDER));
    merged.forEach(each -> next.accept(each.person, each.touch));
  }
}
