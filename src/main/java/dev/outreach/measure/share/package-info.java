/**
 * Holds shares: what x of n says of the share behind it, of two shares beside each other, of many
 * at once; with the limits and the distribution that the survival estimators have in common with
 * them. Plain counts in, plain numbers out.
 *
 * <p>Uses java.* and the special functions of commons-math3 only: no Spark, no table, no clock, no
 * input or output.
 *
 * <p>Does not belong here: times until something happens, what counts as a trial or a success.
 */
package dev.outreach.measure.share;
