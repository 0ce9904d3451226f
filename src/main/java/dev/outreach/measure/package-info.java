/**
 * Holds the numbers: rates, intervals, survival, cumulative incidence and their comparison, from
 * counts.
 *
 * <p>The estimators use java.* and the special functions of commons-math only; the others offer
 * them over the tables of {@code table}, as Spark columns or as a few rows. No session, no clock,
 * no input or output; equal counts give equal numbers.
 *
 * <p>Does not belong here: reading rows, choosing a report's groups, wording or rounding for it.
 */
package dev.outreach.measure;
