/**
 * Keyed pseudonyms in the place of what tells who people are, and the file that holds their key.
 * Uses {@code sheet}; writes nothing but that file, and knows no reports.
 */
package dev.outreach.output.pseudonym;
