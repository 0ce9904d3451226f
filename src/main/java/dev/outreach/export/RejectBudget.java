package dev.outreach.export;

import java.util.Locale;

/**
 * How many of a file's records may be rejected before the file is refused whole: it is if both
 * bounds are passed, or if none of its records is good. One bad line in a short log must not cost
 * the others; a file of which much is bad is not what it was taken for.
 *
 * @param maxShare rejected records to all, those included that are rightly passed over; 0 to 1
 * @param minRejected fewer rejected records than these refuse no file that has a good one
 */
public record RejectBudget(double maxShare, long minRejected) {
  /** The bounds of {@code reference.conf}. */
  public static final RejectBudget DEFAULT = new RejectBudget(0.01, 5);

  /**
   * Whether the file is refused.
   *
   * @param given entries that its reader gave out, rejects included
   * @param skipped records that are no touch by their nature, not among those given
   */
  public boolean isOver(long given, long rejected, long skipped) {
    boolean isNoneGood = given > 0 && rejected == given;
    return isNoneGood || rejected >= minRejected && rejected > maxShare * (given + skipped);
  }

  /**
   * Why a file is refused that {@link #isOver}, with what to do about it.
   *
   * @param first its first reject, with its place
   */
  public String refusal(long given, long rejected, long skipped, String first) {
    String bad =
        rejected == given
            ? String.format(Locale.ROOT, "none of its %d records can be read", given)
            : String.format(
                Locale.ROOT,
                "%d of %d records cannot be read (outreach.limits.max-rejected-share = %s,"
                    + " min-rejected = %d)",
                rejected,
                given + skipped,
                maxShare,
                minRejected);
    return bad + "; the first: " + first;
  }
}
