package dev.outreach.output.page;

import dev.outreach.sheet.Sentence;
import dev.outreach.words.Words;
import java.util.List;

/**
 * All that the page shows.
 *
 * @param words its fixed texts
 * @param asOf the last day that it covers, as it is read
 * @param answers each with the section that it sums up
 * @param named sections in which people are named
 */
record Page(
    Words words,
    Style style,
    String asOf,
    List<Sentence> answers,
    List<Section> sections,
    List<Section> named) {}
