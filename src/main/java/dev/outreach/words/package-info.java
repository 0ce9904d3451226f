/**
 * The reader's language: texts, and how numbers and days are written. One file a language under
 * {@code src/main/resources/dev/outreach/words}. Knows nothing of reports; uses no other room.
 */
package dev.outreach.words;
