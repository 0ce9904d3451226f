package dev.outreach.measure;

import dev.outreach.journey.Journey;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collector;

/**
 * How far relationships come. A person stands on the furthest rung that they ever reached,
 * whichever of those before it they skipped. So the counts are nested: who reached a rung has
 * reached all before it. Customers from before the first touch are not on the ladder.
 */
public final class Ladder implements Serializable {
  /** Rungs, the lowest first; a rung's number is its place, from 0. */
  public static final List<String> RUNGS =
      List.of("silent", "replied", "asked", "spoke", "met", "contract");

  public static final Collector<Journey, ?, Ladder> LADDER =
      Collector.of(Ladder::new, Ladder::add, Ladder::merged);

  private final long[] people = new long[RUNGS.size()];
  private final long[] lost = new long[RUNGS.size()];
  private final long[] open = new long[RUNGS.size()];
  private final long[] colleagueSigned = new long[RUNGS.size()];
  private final long[] noShow = new long[RUNGS.size()];
  private long preExisting;

  void add(Journey journey) {
    if (journey.isPreExisting()) {
      preExisting++;
      return;
    }
    int rung = furthest(journey);
    people[rung]++;
    lost[rung] += Conversions.isLost(journey) ? 1 : 0;
    open[rung] += Conversions.isOpen(journey) ? 1 : 0;
    colleagueSigned[rung] += Conversions.isColleagueSigned(journey) ? 1 : 0;
    noShow[rung] += journey.noShows() > 0 ? 1 : 0;
  }

  private static int furthest(Journey journey) {
    if (Conversions.isContracted(journey)) {
      return 5;
    }
    if (journey.metOn() != null) {
      return 4;
    }
    if (journey.spokeOn() != null) {
      return 3;
    }
    if (journey.last().askedOn() != null) {
      return 2;
    }
    return journey.repliedOn() != null ? 1 : 0;
  }

  Ladder merged(Ladder other) {
    for (int rung = 0; rung < RUNGS.size(); rung++) {
      people[rung] += other.people[rung];
      lost[rung] += other.lost[rung];
      open[rung] += other.open[rung];
      colleagueSigned[rung] += other.colleagueSigned[rung];
      noShow[rung] += other.noShow[rung];
    }
    preExisting += other.preExisting;
    return this;
  }

  /** People who stand on the rung, or further up. */
  public long reached(int rung) {
    long reached = 0;
    for (int i = rung; i < RUNGS.size(); i++) {
      reached += people[i];
    }
    return reached;
  }

  public long standHere(int rung) {
    return people[rung];
  }

  /** Of those who stand on the rung, those lost. */
  public long lostHere(int rung) {
    return lost[rung];
  }

  /** Of those who stand on the rung, those with neither contract nor loss so far. */
  public long openHere(int rung) {
    return open[rung];
  }

  /** Of those who stand on the rung, those whose colleague signed. */
  public long colleagueSignedHere(int rung) {
    return colleagueSigned[rung];
  }

  /** Of those who stand on the rung, those who once did not come to a meeting. */
  public long noShowHere(int rung) {
    return noShow[rung];
  }

  /** Customers from before the first touch, who are not on the ladder. */
  public long preExisting() {
    return preExisting;
  }
}
