/**
 * Holds the numbers: what a report shows of replies, conversions, calls, posts and their kin, each
 * defined once, over the tables of {@code table}, as Spark columns or as a few rows.
 *
 * <p>Uses {@code table} and its own inner rooms, which know nothing of it: {@code share}, {@code
 * survival}, {@code pace} and {@code attribution} for the estimators, without Spark; {@code
 * calendar} for days and hours. No session, no clock, no input or output.
 *
 * <p>Does not belong here: a formula over plain counts (an inner room's), reading rows, choosing a
 * report's groups, wording or rounding for it.
 */
package dev.outreach.measure;
