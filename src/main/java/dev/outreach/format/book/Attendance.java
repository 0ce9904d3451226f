package dev.outreach.format.book;

import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at an event. It is mine if I organise it, if a calendar of mine does, or if nobody is said
 * to; somebody else's concerns me if I am among those invited.
 *
 * @param organizer who invited me; null if it is mine, or they have no address
 * @param others everybody with an address who is neither me nor the organizer
 * @param mine my address there; null where it does not stand
 * @param answer mine to somebody else's invitation
 */
record Attendance(
    boolean isMine, Attendee organizer, List<Attendee> others, String mine, String answer) {
  private static final Set<String> ORGANIZERS = Set.of("ORGANIZER", "OWNER");

  static Attendance of(Component event, ReadingContext reading) {
    ExportOwner me = reading.me();
    Map<String, Attendee> people = new LinkedHashMap<>();
    for (ContentLine line : event.all("ATTENDEE")) {
      Attendee one = Attendee.of(line, reading.identifiers());
      if (one.identifier() != null && one.isPerson()) {
        people.putIfAbsent(one.identifier(), one);
      }
    }
    Optional<Attendee> organizer =
        organizer(event).map(line -> Attendee.of(line, reading.identifiers()));
    boolean isMine =
        organizer.isEmpty() || isMe(organizer.get(), me) || !organizer.get().isPerson();
    Attendee theirs =
        isMine ? null : organizer.filter(one -> one.identifier() != null).orElse(null);
    List<Attendee> mine =
        people.values().stream().filter(one -> me.isMe(one.identifier())).toList();
    List<Attendee> others =
        people.values().stream()
            .filter(one -> !me.isMe(one.identifier()))
            .filter(one -> theirs == null || !one.identifier().equals(theirs.identifier()))
            .toList();
    String sender =
        organizer
            .map(Attendee::identifier)
            .filter(me::isMe)
            .orElse(mine.isEmpty() ? null : mine.get(0).identifier());
    return new Attendance(isMine, theirs, others, sender, answer(mine));
  }

  /** Whether I had to do with it at all: a calendar may also hold other people's events. */
  boolean concernsMe() {
    return isMine || mine != null;
  }

  boolean isDeclinedByMe() {
    return !isMine && answer.equals(Attendee.DECLINED);
  }

  private static Optional<ContentLine> organizer(Component event) {
    return event
        .first("ORGANIZER")
        .or(
            () ->
                event.all("ATTENDEE").stream()
                    .filter(
                        line ->
                            ORGANIZERS.contains(line.parameter("ROLE").toUpperCase(Locale.ROOT)))
                    .findFirst());
  }

  private static boolean isMe(Attendee one, ExportOwner me) {
    return one.identifier() == null ? me.isNamed(one.name()) : me.isMe(one.identifier());
  }

  /** Where two of my addresses are invited, one of which answered, that is my answer. */
  private static String answer(List<Attendee> mine) {
    return mine.stream()
        .map(Attendee::answer)
        .filter(answer -> answer.equals(Attendee.ACCEPTED))
        .findFirst()
        .orElse(
            !mine.isEmpty() && mine.stream().allMatch(one -> one.is(Attendee.DECLINED))
                ? Attendee.DECLINED
                : "");
  }
}
