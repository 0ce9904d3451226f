package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@link dev.outreach.table.FollowUps} without the person. */
public record FollowUp(
    Instant startedAt,
    String campaign,
    boolean isBounced,
    boolean isKnownBefore,
    Instant followedUpAt,
    Instant heardAt,
    LocalDate contractedOn,
    LocalDate lostOn,
    boolean isPreExisting) {}
