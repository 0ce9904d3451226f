/**
 * Holds the numbers: rates, intervals, survival and cumulative incidence, from counts.
 *
 * <p>The estimators use java.* and the distributions of commons-math only; {@link Rates}, {@link
 * Replies}, {@link Calls}, {@link SendTimes}, {@link Weeks}, {@link Conversions}, {@link Curves},
 * {@link Days} and {@link ChannelScopes} offer them as Spark columns over the tables of {@code
 * table}. No session, no clock, no input or output; equal counts give equal numbers.
 *
 * <p>Does not belong here: reading rows, choosing a report's groups, wording or rounding for it.
 */
package dev.outreach.measure;
