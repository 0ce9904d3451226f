package dev.outreach.journey;

import java.time.LocalDate;

/** A row of {@link dev.outreach.table.Hops} without the person. */
public record Hop(
    String fromChannel,
    String toChannel,
    String movedBy,
    LocalDate hoppedOn,
    long days,
    String firstChannel,
    LocalDate contractedOn,
    boolean isPreExisting) {}
