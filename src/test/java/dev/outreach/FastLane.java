package dev.outreach;

/** The tests that {@code scripts/test fast} runs: all that are not marked {@link Slow}. */
public final class FastLane {
  /** Tag of the tests that are left out. */
  static final String LEFT_OUT = "slow";

  private FastLane() {}

  /**
   * Called before something slow is started.
   *
   * @param what is started, such as {@code Spark}
   * @throws AssertionError in the fast lane
   */
  public static void leaveOut(String what) {
    // Surefire passes on what Maven was called with.
    if (LEFT_OUT.equals(System.getProperty("excludedGroups"))) {
      throw new AssertionError("this test starts " + what + ": mark it with @Slow");
    }
  }
}
