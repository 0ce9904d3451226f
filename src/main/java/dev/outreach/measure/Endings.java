package dev.outreach.measure;

import dev.outreach.journey.Journey;
import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.measure.survival.EventCount;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * How touched people ended, and on which day after their first touch: time to first contract as
 * {@link AalenJohansen}, losses competing and open journeys censored. Small, however many people
 * there are.
 */
public final class Endings implements Serializable {
  public static final Collector<Journey, ?, Endings> ENDINGS =
      Collector.of(Endings::new, Endings::add, Endings::merged);

  /** Places in {@link #byDay}; who left was still open, or a colleague signed. */
  private static final int SIGNED = 0;

  private static final int LOST = 1;
  private static final int LEFT = 2;
  private static final int WAYS = 3;

  private final TreeMap<Long, long[]> byDay = new TreeMap<>();
  private long people;
  private long contracts;
  private long lost;
  private long open;
  private long colleagueSigned;
  private long preExisting;
  private LocalDate lastFirstTouchOn;

  /** Worked out when it is first asked for; null before, and once more is added. */
  private transient AalenJohansen curve;

  /**
   * A day of the curve with a contract or a loss.
   *
   * @param day after the first touch
   * @param atRisk people still followed just before it
   * @param censored who left from that day on, before the day of the next point, so that a point's
   *     {@code atRisk} without its contracts, lost and censored is the next one's
   * @param share that has signed by the end of the day
   */
  public record Point(
      long day, long atRisk, long contracts, long lost, long censored, Estimate share) {}

  void add(Journey journey) {
    curve = null;
    people++;
    if (journey.isPreExisting()) {
      preExisting++;
    } else if (lastFirstTouchOn == null || lastFirstTouchOn.isBefore(journey.firstTouchOn())) {
      lastFirstTouchOn = journey.firstTouchOn();
    }
    if (Conversions.isContracted(journey)) {
      contracts++;
      leave(journey, SIGNED);
    } else if (Conversions.isLost(journey)) {
      lost++;
      leave(journey, LOST);
    } else if (Conversions.isOpen(journey)) {
      open++;
      leave(journey, LEFT);
    } else if (Conversions.isColleagueSigned(journey)) {
      colleagueSigned++;
      leave(journey, LEFT);
    }
  }

  private void leave(Journey journey, int way) {
    if (journey.days() != null) {
      byDay.computeIfAbsent(journey.days(), day -> new long[WAYS])[way]++;
    }
  }

  Endings merged(Endings other) {
    curve = null;
    other.byDay.forEach(
        (day, counts) -> {
          long[] sums = byDay.computeIfAbsent(day, each -> new long[WAYS]);
          for (int way = 0; way < WAYS; way++) {
            sums[way] += counts[way];
          }
        });
    people += other.people;
    contracts += other.contracts;
    lost += other.lost;
    open += other.open;
    colleagueSigned += other.colleagueSigned;
    preExisting += other.preExisting;
    if (lastFirstTouchOn == null
        || other.lastFirstTouchOn != null && lastFirstTouchOn.isBefore(other.lastFirstTouchOn)) {
      lastFirstTouchOn = other.lastFirstTouchOn;
    }
    return this;
  }

  /** All people, however they ended. */
  public long people() {
    return people;
  }

  public long contracts() {
    return contracts;
  }

  public long lost() {
    return lost;
  }

  public long open() {
    return open;
  }

  public long colleagueSigned() {
    return colleagueSigned;
  }

  public long preExisting() {
    return preExisting;
  }

  /** The last day on which one of those who are followed came in; null if none is. */
  public LocalDate lastFirstTouchOn() {
    return lastFirstTouchOn;
  }

  /** Those who are followed, by the day on which they left. */
  public List<EventCount> counts() {
    List<EventCount> counts = new ArrayList<>();
    byDay.forEach((day, n) -> counts.add(new EventCount(day, n[SIGNED], n[LOST], n[LEFT])));
    return counts;
  }

  /** Share that has signed by the day; null after the last follow-up. */
  public Estimate shareBy(long day) {
    return curve().at(day);
  }

  /** Day by which half of all have signed. */
  public Median median() {
    return Median.of(curve(), 1);
  }

  /** The curve, in the order of the days. */
  public List<Point> points() {
    LinkedList<Point> found = new LinkedList<>();
    List<AalenJohansen.Point> points = curve().points();
    long censored = 0;
    for (int i = points.size() - 1; i >= 0; i--) {
      AalenJohansen.Point point = points.get(i);
      censored += point.censored();
      if (point.events() + point.competing() > 0) {
        found.addFirst(
            new Point(
                (long) point.time(),
                point.atRisk(),
                point.events(),
                point.competing(),
                censored,
                point.incidence()));
        censored = 0;
      }
    }
    return found;
  }

  private AalenJohansen curve() {
    if (curve == null) {
      curve = AalenJohansen.of(counts());
    }
    return curve;
  }
}
