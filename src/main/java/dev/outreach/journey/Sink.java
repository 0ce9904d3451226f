package dev.outreach.journey;

/** Takes what a person's history comes to, each piece as soon as nothing more can come of it. */
@FunctionalInterface
public interface Sink {
  void attempt(Attempt attempt);

  /** Of a person with a touch, a contract or a loss; at the end. */
  default void journey(Journey journey) {}

  /** Of an account with a contract; to the one who signed. */
  default void client(Client client) {}

  /** A record of an event that another tool tells too, and that counts there. */
  default void alsoElsewhere(TouchEvent touch) {}

  /** A touch that makes nobody a person: a machine's, or a mere paper. */
  default void nobody(TouchEvent touch) {}

  default void path(Path path) {}

  default void hop(Hop hop) {}

  default void followUp(FollowUp followUp) {}

  default void relation(Relation relation) {}

  /** A part of a week's counts, to be added to others of the same key. */
  default void week(WeekCount count) {}
}
