/**
 * Holds the numbers: what a report shows of replies, conversions, calls, posts and their kin, each
 * defined once, over what {@code journey} finds. A number is a condition on one fact, a collector
 * over many of them, or a class that facts are added to.
 *
 * <p>Uses {@code journey}, {@code table} and its own inner rooms, which know nothing of it: {@code
 * share}, {@code survival}, {@code pace} and {@code attribution} for the estimators; {@code
 * calendar} for days and hours. No Spark, no session, no clock, no input or output.
 *
 * <p>Does not belong here: a formula over plain counts (an inner room's), reading rows, choosing a
 * report's groups, wording or rounding for it.
 */
package dev.outreach.measure;
