package dev.outreach.format.book;

import dev.outreach.export.Entry;
import dev.outreach.export.RecordId;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One event, and whom I met there. What is not held (cancelled, or a proposal to move it) is no
 * meeting; more than {@link #MOST} others make a conference.
 */
final class Meeting {
  static final Set<String> PROPERTIES =
      Set.of(
          ("UID SUMMARY DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID ORGANIZER"
                  + " LAST-MODIFIED"
                  + " ATTENDEE STATUS LOCATION URL DESCRIPTION CONFERENCE X-GOOGLE-CONFERENCE"
                  + " X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGCONFLINK"
                  + " X-MICROSOFT-ONLINEMEETINGEXTERNALLINK")
              .split(" "));
  static final int MOST = 30;
  private static final Set<String> NOT_HELD =
      Set.of("CANCEL", "COUNTER", "DECLINECOUNTER", "REFRESH");
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Component event;
  private final Attendance people;
  private final CalendarSurvey survey;
  private final boolean isVideo;

  private Meeting(Component event, Attendance people, CalendarSurvey survey) {
    this.event = event;
    this.people = people;
    this.survey = survey;
    this.isVideo = VideoLink.isIn(event);
  }

  /** The touches of the event; {@code method} is what the calendar around it is for. */
  static List<Entry> entries(
      Component event, String method, CalendarSurvey survey, ReadingContext reading) {
    boolean isCancelled = event.text("STATUS").equalsIgnoreCase("CANCELLED");
    boolean isHeld =
        !NOT_HELD.contains(method.toUpperCase(Locale.ROOT))
            && (!isCancelled || isChangedAfterStart(event, survey));
    Attendance people = Attendance.of(event, reading);
    boolean isNobody = people.others().isEmpty() && people.organizer() == null;
    if (!isHeld || isNobody || !people.concernsMe() || people.others().size() > MOST) {
      return List.of();
    }
    CalendarTime start = event.first("DTSTART").map(CalendarTime::of).orElse(null);
    if (start == null || start.isSlip()) {
      String written = event.first("DTSTART").map(ContentLine::value).orElse(null);
      return List.of(Reject.of(event.place(), "bad-date", "DTSTART", written));
    }
    Series series = new Series(event, start, survey);
    if (!series.isReadable()) {
      return List.of(Reject.of(event.place(), "bad-recurrence", "RRULE", event.text("RRULE")));
    }
    return new Meeting(event, people, survey).touches(start, series);
  }

  /**
   * Whether what is said of a single event was said once it had begun. A series says nothing of
   * that: it is changed between its meetings.
   */
  private static boolean isChangedAfterStart(Component event, CalendarSurvey survey) {
    CalendarTime start = event.first("DTSTART").map(CalendarTime::of).orElse(null);
    CalendarTime changed = event.first("LAST-MODIFIED").map(CalendarTime::of).orElse(null);
    boolean isSingle =
        event.first("RECURRENCE-ID").isPresent()
            || event.first("RRULE").isEmpty() && event.first("RDATE").isEmpty();
    return isSingle
        && start != null
        && changed != null
        && !start.isSlip()
        && !changed.isSlip()
        && !start.isDay()
        && survey.zones().when(changed).instant().isAfter(survey.zones().when(start).instant());
  }

  private List<Entry> touches(CalendarTime start, Series series) {
    CalendarTime changed = event.first("RECURRENCE-ID").map(CalendarTime::of).orElse(null);
    List<Entry> touches = new ArrayList<>();
    if (changed != null && CalendarSurvey.isOfLaterToo(event)) {
      moved(start, changed)
          .forEach(
              (planned, time) ->
                  add(touches, time, uid(start) + "|" + series.key(planned), seconds(start)));
      return touches;
    }
    for (CalendarTime time : changed == null ? series.times() : List.of(start)) {
      String id = uid(start);
      if (changed != null) {
        id += "|" + (start.isDay() ? CalendarSurvey.day(changed) : series.key(changed));
      } else if (!series.isOne()) {
        id += "|" + series.key(time);
      }
      add(touches, time, id, seconds(start));
    }
    return touches;
  }

  /** When the later times of a series are that this event moved. */
  private Map<CalendarTime, CalendarTime> moved(CalendarTime start, CalendarTime changed) {
    Component begun = survey.series().get(event.text("UID"));
    CalendarTime first =
        begun == null ? null : begun.first("DTSTART").map(CalendarTime::of).orElse(null);
    if (first == null || first.isSlip() || first.isDay() != start.isDay()) {
      return Map.of(changed, start);
    }
    Series series = new Series(begun, first, survey);
    return series.isReadable() ? series.timesFrom(changed, start) : Map.of(changed, start);
  }

  /** One touch for each whom I met, or who was asked. */
  private void add(List<Entry> touches, CalendarTime time, String id, Long seconds) {
    if (people.organizer() != null) {
      Outcome mine = outcome(people.answer());
      touches.add(touch(time, people.organizer(), mine, seconds).recordId(id));
    }
    // By video, as in any call, the touch is theirs who called, not of all who listened.
    boolean countsOthers = people.isMine() || !isVideo && !people.isDeclinedByMe();
    for (Attendee other : countsOthers ? people.others() : List.<Attendee>of()) {
      boolean isThere = !other.is(Attendee.DELEGATED);
      if (people.isMine() && isThere) {
        touches.add(touch(time, other, outcome(other.answer()), seconds).recordId(id));
      } else if (isThere && !other.is(Attendee.DECLINED)) {
        touches.add(touch(time, other, null, seconds).recordId(id));
      }
    }
  }

  private Touch touch(CalendarTime time, Attendee with, Outcome outcome, Long seconds) {
    return new Touch(
            event.place(),
            isVideo ? Channel.VIDEO : Channel.MEETING,
            isVideo ? Kind.CALL : Kind.MEETING,
            people.isMine() ? Direction.OUTBOUND : Direction.INBOUND,
            survey.zones().when(time))
        .with(with.identifier())
        .named(with.name())
        .sender(people.mine())
        .subject(Text.orNull(event.text("SUMMARY")))
        .outcome(outcome)
        .durationSeconds(isOff(outcome) ? null : seconds);
  }

  /**
   * Of a call an acceptance is no outcome: that one talked is told by how long. Who declines once
   * it has begun, or of whom it is called off then, did not come.
   */
  private Outcome outcome(String answer) {
    boolean isLate = isChangedAfterStart(event, survey);
    if (isLate && event.text("STATUS").equalsIgnoreCase("CANCELLED")) {
      return Outcome.NO_SHOW;
    }
    return switch (answer) {
      case Attendee.DECLINED -> isLate && people.isMine() ? Outcome.NO_SHOW : Outcome.DECLINED;
      case Attendee.ACCEPTED -> isVideo ? null : Outcome.ACCEPTED;
      default -> null;
    };
  }

  private static boolean isOff(Outcome outcome) {
    return outcome == Outcome.DECLINED || outcome == Outcome.NO_SHOW;
  }

  private String uid(CalendarTime start) {
    String uid = event.text("UID");
    return uid.isEmpty() ? RecordId.of(start.raw(), event.text("SUMMARY")) : uid;
  }

  /** How long it was to last; null where that is not said, or it takes days. */
  private Long seconds(CalendarTime start) {
    CalendarTime end = event.first("DTEND").map(CalendarTime::of).orElse(null);
    Duration length =
        end == null
            ? duration(event.text("DURATION"))
            : Duration.between(
                survey.zones().when(start).instant(), survey.zones().when(end).instant());
    boolean isUsual =
        length != null && length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST) <= 0;
    return isUsual && !start.isDay() ? length.toSeconds() : null;
  }

  private static Duration duration(String text) {
    try {
      return text.isEmpty() ? null : Duration.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
