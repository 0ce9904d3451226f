package dev.outreach.sheet;

/**
 * An answer in one sentence, in the reader's language.
 *
 * @param sheet name of the table that it was read from
 * @param text finished text, without markup
 */
public record Sentence(String sheet, String text) {}
