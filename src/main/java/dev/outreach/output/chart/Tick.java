package dev.outreach.output.chart;

/** A value on an axis and how it is written. */
record Tick(double value, String text) {}
