package dev.outreach.journey;

import dev.outreach.table.Uncounted;

/**
 * Hears what histories come to, one history after the other. What comes of several people of one
 * account is mixed; each piece comes as soon as nothing more can come of it.
 */
public interface HistoryListener {
  /** In the order of time, of each person. */
  default void attempt(String person, Attempt attempt) {}

  /** Of a person with a touch, a contract or a loss; after all else of theirs but the client. */
  default void journey(String person, Journey journey) {}

  /** Of an account with a contract; the person is the one who signed. */
  default void client(String person, Client client) {}

  /** Touches that led to a contract, or to nothing. */
  default void path(String person, Path path) {}

  /** A talk that moved to another channel. */
  default void hop(String person, Hop hop) {}

  /** What came after the first attempt on the channel that is followed up. */
  default void followUp(String person, FollowUp followUp) {}

  /** A person as the address books of one format know them. */
  default void relation(String person, Relation relation) {}

  /** A part of a week's counts, to be added to others of the same key. */
  default void week(WeekCount part) {}

  /**
   * A touch that counts nowhere, or as another tool's.
   *
   * @param file key of its export, as {@link Uncounted#FILE}
   * @param reason one of the words of {@link Uncounted}
   */
  default void uncounted(long file, String reason) {}

  /** The history is over: nothing more comes of its people. */
  default void endHistory() {}
}
