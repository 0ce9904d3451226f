package dev.outreach.journey;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The address books that hold one person. */
final class RelationFold {
  private final Map<String, TreeSet<LocalDate>> connected = new TreeMap<>();

  void accept(ContactEvent contact) {
    TreeSet<LocalDate> days = connected.computeIfAbsent(contact.source(), s -> new TreeSet<>());
    if (contact.connectedOn() != null) {
      days.add(contact.connectedOn());
    }
    while (days.size() > 1) {
      days.pollLast();
    }
  }

  void finish(Journey journey, Sink sink) {
    connected.forEach(
        (source, days) ->
            sink.relation(new Relation(source, days.isEmpty() ? null : days.first(), journey)));
  }
}
