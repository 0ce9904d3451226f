/**
 * Holds the numbers: rates, intervals, survival, cumulative incidence and their comparison, from
 * counts.
 *
 * <p>The estimators use java.* and the distributions and special functions of commons-math only;
 * {@link Rates}, {@link Replies}, {@link Calls}, {@link Conversions}, {@link Curves}, {@link Days},
 * {@link ChannelScopes}, {@link Landmark} and {@link AnswerPace} offer them as Spark columns over
 * the tables of {@code table}, {@link ChannelWaits} and {@link Judgements} as few rows. No session,
 * no clock, no input or output; equal counts give equal numbers.
 *
 * <p>Does not belong here: reading rows, choosing a report's groups, wording or rounding for it.
 */
package dev.outreach.measure;
