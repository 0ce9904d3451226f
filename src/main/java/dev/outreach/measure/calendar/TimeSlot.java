package dev.outreach.measure.calendar;

import java.util.Comparator;

/**
 * An hour of the week, or a part of one of its days. In order of the week, parts before hours.
 *
 * @param weekday 1 for Monday to 7 for Sunday
 * @param hour 0 to 23; null for the whole part
 */
public record TimeSlot(int weekday, DayPart part, Integer hour) implements Comparable<TimeSlot> {
  private static final Comparator<TimeSlot> ORDER =
      Comparator.comparing(TimeSlot::isHour)
          .thenComparing(TimeSlot::weekday)
          .thenComparing(slot -> slot.isHour() ? slot.hour() : slot.part().ordinal());

  /**
   * @param hourOfWeek as {@link WallClock} tells it
   */
  public static TimeSlot ofHour(int hourOfWeek) {
    int hour = hourOfWeek % WallClock.HOURS_PER_DAY;
    return new TimeSlot(hourOfWeek / WallClock.HOURS_PER_DAY + 1, DayPart.of(hour), hour);
  }

  public boolean isHour() {
    return hour != null;
  }

  public TimeSlot wholePart() {
    return new TimeSlot(weekday, part, null);
  }

  @Override
  public int compareTo(TimeSlot other) {
    return ORDER.compare(this, other);
  }
}
