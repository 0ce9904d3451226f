/**
 * One class per report, each answering one question by grouping attempts and journeys; {@link
 * Reports#ALL} lists them, {@link Layout} is what they share. Uses {@code measure}, {@code table}
 * and {@code sheet}; no I/O, no session, no clock.
 */
package dev.outreach.report;
