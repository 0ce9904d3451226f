package dev.outreach.table;

import static dev.outreach.table.Columns.LONG;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * Touches that are stored and count nowhere, or count as another tool's; derived. Several rows of
 * one export and reason are parts: they add up.
 */
public final class Uncounted {
  /** Key of the export: Spark's {@code xxhash64} of {@link Files#SHA256}. */
  public static final String FILE = "file_key";

  /** One of the words below. */
  public static final String REASON = "reason";

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

  public static final String TOUCHES = "touches";

  public static final StructType SCHEMA =
      Columns.with().required(FILE, LONG).required(REASON, STRING).required(TOUCHES, LONG).schema();

  private Uncounted() {}
}
