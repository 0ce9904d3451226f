package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One person's journey: a row of {@link dev.outreach.table.Journeys} without the person. */
public record Journey(
    long touches,
    LocalDate firstTouchOn,
    String firstChannel,
    String firstCampaign,
    String openedBy,
    LocalDate repliedOn,
    LocalDate spokeOn,
    LocalDate metOn,
    long noShows,
    LocalDate contractedOn,
    LocalDate lostOn,
    LocalDate dealLostOn,
    LocalDate colleagueSignedOn,
    boolean isPreExisting,
    String state,
    boolean isSameDayLoss,
    Long days,
    long contracts,
    BigDecimal amount,
    String currency,
    String contractSource,
    long repliesBeforeSend,
    long prospectingSeconds,
    Profile.Known profile,
    Recency.Last last,
    List<ChannelDays> channels,
    List<String> channelsBeforeContract) {}
