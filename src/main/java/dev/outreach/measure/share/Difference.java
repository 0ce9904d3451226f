package dev.outreach.measure.share;

/**
 * How far one share lies above another, in −1–1: 0.05 is five percentage points more.
 *
 * @param value the first share minus the second
 * @param interval 95 % limits of the value
 */
public record Difference(double value, Interval interval) {}
