/**
 * One class per export format, and what they share. A source recognises a file and turns its
 * records into entries, lazily. May use {@code table} and the normalising of {@code identity}; no
 * Spark session, no storing, no judging of who is who.
 */
package dev.outreach.source;
