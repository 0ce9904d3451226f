package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came after a person's first attempt on the channel that is followed up, such as e-mail.
 *
 * @param startedAt when that attempt was made
 * @param isBounced it bounced
 * @param isKnownBefore they knew me before it; or the channel of the follow-up had a touch before,
 *     or at the same instant, which leaves open what came first
 * @param followedUpAt the first attempt of ours after it on the channel of the follow-up, such as a
 *     call; null without one
 * @param heardAt the first message or call of theirs after it, on any channel; null without one
 * @param contractedOn as in {@link dev.outreach.table.Journeys}, and so are the cells after it
 */
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
