package dev.outreach.summary;

/** A step of a run and how long it takes, by a clock that only goes forward. */
public final class StepTime {
  private static final double NANOS_PER_SECOND = 1e9;

  private final String name;
  private final long begun = System.nanoTime();
  private long ended;
  private boolean isEnded;
  private boolean isDone;

  StepTime(String name) {
    this.name = name;
  }

  /**
   * Ends it.
   *
   * @param done false if it failed
   */
  public synchronized void end(boolean done) {
    ended = System.nanoTime();
    isEnded = true;
    isDone = done;
  }

  String name() {
    return name;
  }

  /** Whether it came to its end without a failure. */
  synchronized boolean isDone() {
    return isDone;
  }

  /** Up to its end, or up to now. */
  synchronized double seconds() {
    return ((isEnded ? ended : System.nanoTime()) - begun) / NANOS_PER_SECOND;
  }
}
