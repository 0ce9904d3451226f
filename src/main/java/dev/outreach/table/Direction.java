package dev.outreach.table;

/** Who moved: me towards them, or they towards me. */
public final class Direction {
  public static final String OUTBOUND = "outbound";
  public static final String INBOUND = "inbound";

  private Direction() {}
}
