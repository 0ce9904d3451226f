package dev.outreach.table;

/** Why touches that are stored count nowhere, or count as another tool's. */
public final class Uncounted {
  /** Key of the export: Spark's {@code xxhash64} of {@link Files#SHA256}. */
  public static final String FILE = "file_key";

  /** Another tool tells of the same event, and the touch counts there. */
  public static final String ALSO_ELSEWHERE = "also_elsewhere";

  /** The user leaves the person out. */
  public static final String IGNORED = "ignored";

  /** A colleague, at a domain of the user's own. */
  public static final String OWN_DOMAIN = "own_domain";

  /** A machine's, or nothing but papers of somebody who never wrote. */
  public static final String NOBODY = "nobody";

  /** Later than the as-of date: it counts from then on. Contracts are among these. */
  public static final String IN_FUTURE = "in_future";

  private Uncounted() {}
}
