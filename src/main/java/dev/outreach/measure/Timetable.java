package dev.outreach.measure;

import dev.outreach.measure.calendar.TimeSlot;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.measure.share.Wilson;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which times of the week are good ones: the attempts of each series, hour by hour, put into slots
 * that are compared with the rest of their series and ranked within it.
 *
 * <p>Every part of a day with an attempt is a slot, and every hour with enough of them. Parts and
 * hours are two families of tests: p-values are adjusted over all slots of one kind, of all series.
 */
public final class Timetable {
  /**
   * Attempts that are compared with each other.
   *
   * @param success what is counted as one, such as a reply
   */
  public record Series(String channel, String success) implements Comparable<Series>, Serializable {
    private static final Comparator<Series> ORDER =
        Comparator.comparing(Series::channel).thenComparing(Series::success);

    @Override
    public int compareTo(Series other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What was tried and what came of it.
   *
   * @param inKnownZone attempts of which it is known on whose clock they were made
   */
  public record Trials(long attempts, long successes, long inKnownZone) {
    Trials plus(Trials other) {
      return new Trials(
          attempts + other.attempts, successes + other.successes, inKnownZone + other.inKnownZone);
    }
  }

  /** The trials of one series in one hour of the week. */
  public record Hour(Series series, int hourOfWeek, Trials trials) {}

  /**
   * One slot of one series.
   *
   * @param judgement on its share, against that of all other attempts of the series
   * @param rank 1 for the best slot of its kind in the series; null for one with too few attempts
   */
  public record Cell(
      Series series, TimeSlot slot, Trials trials, Judgement judgement, Integer rank) {}

  private record Key(Series series, TimeSlot slot) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::series).thenComparing(Key::slot);
  }

  private Timetable() {}

  /**
   * By series, in each the parts of days before the hours, in order of the week.
   *
   * @param hours in any order; what is of one hour is added up
   * @param minimum attempts from which an hour is a slot, and a slot is judged and ranked
   */
  public static List<Cell> of(Collection<Hour> hours, long minimum) {
    Map<Series, Trials> all = new TreeMap<>();
    Map<Key, Trials> parts = new TreeMap<>(Key.ORDER);
    Map<Key, Trials> single = new TreeMap<>(Key.ORDER);
    for (Hour hour : hours) {
      TimeSlot slot = TimeSlot.ofHour(hour.hourOfWeek());
      all.merge(hour.series(), hour.trials(), Trials::plus);
      parts.merge(new Key(hour.series(), slot.wholePart()), hour.trials(), Trials::plus);
      single.merge(new Key(hour.series(), slot), hour.trials(), Trials::plus);
    }
    single.values().removeIf(trials -> trials.attempts() < minimum);
    List<Cell> cells = new ArrayList<>(judged(parts, all, minimum));
    cells.addAll(judged(single, all, minimum));
    cells.sort(Comparator.comparing(Cell::series).thenComparing(Cell::slot));
    return cells;
  }

  private static List<Cell> judged(Map<Key, Trials> slots, Map<Series, Trials> all, long minimum) {
    List<Comparison> comparisons = new ArrayList<>();
    slots.forEach((key, trials) -> comparisons.add(againstRest(trials, all.get(key.series()))));
    List<Judgement> judgements = Comparison.judged(comparisons, minimum);
    Map<Key, Integer> ranks = ranks(slots, minimum);
    List<Cell> cells = new ArrayList<>();
    slots.forEach(
        (key, trials) ->
            cells.add(
                new Cell(
                    key.series(),
                    key.slot(),
                    trials,
                    judgements.get(cells.size()),
                    ranks.get(key))));
    return cells;
  }

  private static Comparison againstRest(Trials slot, Trials all) {
    return Comparison.of(
        slot.successes(),
        slot.attempts(),
        all.successes() - slot.successes(),
        all.attempts() - slot.attempts());
  }

  /**
   * By the lower limit of the share, so that few attempts do not win by luck. At one lower limit,
   * such as 0 where nothing ever came back, the slot with fewer attempts may still be the better.
   */
  private static Map<Key, Integer> ranks(Map<Key, Trials> slots, long minimum) {
    Comparator<Map.Entry<Key, Trials>> best =
        Comparator.<Map.Entry<Key, Trials>, Double>comparing(slot -> -lowerLimit(slot.getValue()))
            .thenComparing(slot -> slot.getValue().attempts())
            .thenComparing(Map.Entry::getKey, Key.ORDER);
    Map<Series, Integer> ranked = new LinkedHashMap<>();
    Map<Key, Integer> ranks = new LinkedHashMap<>();
    slots.entrySet().stream()
        .filter(slot -> slot.getValue().attempts() >= minimum)
        .sorted(best)
        .map(Map.Entry::getKey)
        .forEach(key -> ranks.put(key, ranked.merge(key.series(), 1, Integer::sum)));
    return ranks;
  }

  private static double lowerLimit(Trials trials) {
    return Wilson.interval(trials.successes(), trials.attempts()).low();
  }
}
