/**
 * One class per report, each answering one question: what it adds up while people's histories are
 * followed ({@link ReportTally}), and its columns with their formulas ({@link Layout}). {@link
 * Reports#ALL} lists them; one pass over the histories feeds them all ({@link Tallies}). What a
 * tally holds grows with its groups, or with the people it lists, never with the touches.
 *
 * <p>Uses {@code measure}, {@code journey}, {@code table} and {@code sheet}; no query of Spark's,
 * no I/O, no session, no clock.
 */
package dev.outreach.report;
