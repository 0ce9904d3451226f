package dev.outreach.journey;

/** Takes what a person's history comes to, each piece as soon as nothing more can come of it. */
@FunctionalInterface
public interface Sink {
  void attempt(Attempt attempt);

  default void path(Path path) {}

  default void hop(Hop hop) {}

  default void followUp(FollowUp followUp) {}

  default void relation(Relation relation) {}

  /** A part of a week's counts, to be added to others of the same key. */
  default void week(WeekCount count) {}
}
