/**
 * Holds the numbers: rates, intervals, survival and cumulative incidence, from counts.
 *
 * <p>May use java.* only: no Spark, no clock, no input or output; equal counts give equal numbers.
 *
 * <p>Does not belong here: reading rows, choosing groups, wording or rounding for a report.
 */
package dev.outreach.measure;
