/**
 * Keyed pseudonyms in the place of what tells who people are. Uses {@code sheet}; writes nothing,
 * and knows no reports.
 */
package dev.outreach.output.pseudonym;
