package dev.outreach.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * One person's latest touches, as far back as the lookback. Holds at most {@value #LONGEST}: beyond
 * that the first stays and the oldest after it go, so that a number which thousands share costs no
 * more memory than a client.
 */
final class PathSteps {
  static final int LONGEST = 1000;

  private final Duration lookback;
  private final Deque<Path.Step> rest = new ArrayDeque<>();
  private Path.Step first;
  private boolean isCut;

  PathSteps(Duration lookback) {
    this.lookback = lookback;
  }

  void add(TouchEvent touch) {
    forgetBefore(touch.at().minus(lookback));
    Path.Step step =
        new Path.Step(
            touch.id(), touch.channel(), touch.at(), !touch.isOutbound(), touch.isSpoken());
    if (first == null) {
      first = step;
    } else {
      rest.add(step);
    }
    if (rest.size() >= LONGEST) {
      rest.poll();
      isCut = true;
    }
  }

  /** The touch never arrived. */
  void remove(String touch) {
    if (first != null && first.touch().equals(touch)) {
      first = rest.poll();
      return;
    }
    for (Iterator<Path.Step> steps = rest.descendingIterator(); steps.hasNext(); ) {
      if (steps.next().touch().equals(touch)) {
        steps.remove();
        return;
      }
    }
  }

  /** Those from this instant on. */
  List<Path.Step> since(Instant start) {
    List<Path.Step> steps = new ArrayList<>(rest.size() + 1);
    if (first != null && !first.at().isBefore(start)) {
      steps.add(first);
    }
    rest.stream().filter(step -> !step.at().isBefore(start)).forEach(steps::add);
    return steps;
  }

  boolean isCut() {
    return isCut;
  }

  private void forgetBefore(Instant start) {
    while (first != null && first.at().isBefore(start)) {
      first = rest.poll();
      isCut &= first != null;
    }
  }
}
