package dev.outreach.measure.attribution;

/**
 * What is credited to one channel.
 *
 * @param contracts in contracts, with parts of one
 * @param amount in the currency of the contracts; null if no contract has a known amount
 */
public record Credit(double contracts, Double amount) {}
