package dev.outreach.report;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Tally;
import dev.outreach.measure.Conversions;
import java.io.Serializable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What one pass over people's histories adds up for a report. */
public interface ReportTally extends Tally {
  /** Adds what another tally of the same report found, in other histories. */
  void merge(Serializable state);

  /** The rows, with exactly the columns of the report. */
  ReportTable table(Facts facts);

  /** Of a report that is made from no history. */
  @FunctionalInterface
  interface OfNone extends ReportTally {
    @Override
    default Serializable state() {
      return null;
    }

    @Override
    default void merge(Serializable state) {}
  }

  /**
   * One that adds up first attempts, each a person, and nothing else.
   *
   * @param isCounted which attempts are
   * @param table made of the groups, once all are counted
   */
  static ReportTally ofAttempts(
      Groups<Attempt, ?> groups, Predicate<Attempt> isCounted, Supplier<ReportTable> table) {
    return new OfGroups(groups) {
      @Override
      public void attempt(String person, Attempt attempt) {
        if (isCounted.test(attempt)) {
          groups.add(attempt);
        }
      }

      @Override
      public ReportTable table(Facts facts) {
        return table.get();
      }
    };
  }

  /** One that adds up the journeys of those with a touch that arrived, and nothing else. */
  static ReportTally ofTouched(Groups<Journey, ?> groups, Supplier<ReportTable> table) {
    return new OfGroups(groups) {
      @Override
      public void journey(String person, Journey journey) {
        if (Conversions.isTouched(journey)) {
          groups.add(journey);
        }
      }

      @Override
      public ReportTable table(Facts facts) {
        return table.get();
      }
    };
  }

  /** One that adds facts up in groups, and in nothing else. */
  abstract class OfGroups implements ReportTally {
    private final Groups<?, ?> groups;

    OfGroups(Groups<?, ?> groups) {
      this.groups = groups;
    }

    @Override
    public final Serializable state() {
      return groups.state();
    }

    @Override
    public final void merge(Serializable state) {
      groups.merge(state);
    }
  }
}
