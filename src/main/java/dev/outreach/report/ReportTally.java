package dev.outreach.report;

import dev.outreach.journey.Tally;
import java.io.Serializable;

/** What one pass over people's histories adds up for a report. */
public interface ReportTally extends Tally {
  /** Adds what another tally of the same report found, in other histories. */
  void merge(Serializable state);

  /** The rows, with exactly the columns of the report. */
  Table table(Facts facts);

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
