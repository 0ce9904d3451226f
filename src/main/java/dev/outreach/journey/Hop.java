package dev.outreach.journey;

import java.time.LocalDate;

/**
 * The first time that a person's talk moved from one channel straight to another, within the time
 * that is set for it; one per person and ordered pair of channels.
 *
 * @param movedBy {@link dev.outreach.table.Journeys#US} or {@link
 *     dev.outreach.table.Journeys#THEM}: who made the first touch on the new channel
 * @param days between the last touch on the one channel and the first on the other
 * @param firstChannel as in {@link dev.outreach.table.Journeys}, and so are the cells after it
 */
public record Hop(
    String fromChannel,
    String toChannel,
    String movedBy,
    LocalDate hoppedOn,
    long days,
    String firstChannel,
    LocalDate contractedOn,
    boolean isPreExisting) {}
