/**
 * Compares the pace at which groups come to an event: log-rank tests, also of people who change
 * group on the way (Mantel–Byar), and what may be said after them.
 *
 * <p>Uses java.*, {@code survival} and {@code share} only: no Spark, no table, no clock, no input
 * or output.
 *
 * <p>Does not belong here: the curve of one group, how groups are formed.
 */
package dev.outreach.measure.pace;
