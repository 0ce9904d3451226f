package dev.outreach.journey;

import java.io.Serializable;

/** What is made of the histories of each partition; it travels to where they are. */
public interface PartitionWork extends Serializable {
  /** A tally of nothing yet, of the same kind each time. */
  Tally tally();

  default Scribe scribe() {
    return Scribe.NONE;
  }
}
