package dev.outreach.measure.attribution;

import java.util.SortedMap;

/**
 * How one model shares the contracts. Credits and {@code unattributed} add up to the contracts, and
 * to their amount.
 *
 * @param byChannel every channel of a path, 0 for one that gets nothing; empty if the model cannot
 *     be fitted, as no contract has a touch
 * @param unattributed contracts without a touch
 */
public record ModelCredits(
    String model, SortedMap<String, Credit> byChannel, Credit unattributed) {}
