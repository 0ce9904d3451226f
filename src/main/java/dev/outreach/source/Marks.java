package dev.outreach.source;

import java.util.List;

/**
 * By what a file of a format is known to those who look into it: names of columns, elements or JSON
 * fields that stand near its beginning.
 *
 * @param format what the format is called
 * @param words as the tool writes them
 */
public record Marks(String format, List<String> words) {}
