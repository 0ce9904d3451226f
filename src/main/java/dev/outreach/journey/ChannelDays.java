package dev.outreach.journey;

import java.time.LocalDate;

/** The firsts of a person on one channel, a null has not happened; and what was done on it. */
public record ChannelDays(
    String channel,
    LocalDate firstTouchOn,
    LocalDate firstReplyOn,
    LocalDate firstContractOn,
    long outboundTouches,
    long inboundTouches,
    long outboundSeconds,
    long inboundSeconds) {}
