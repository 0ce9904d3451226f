package dev.outreach.journey;

import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/** Attempts and journeys as rows of their tables. */
public final class HistoryRows {
  private HistoryRows() {}

  /** A row of {@link Attempts}. */
  public static Row row(String person, Attempt attempt) {
    TouchEvent touch = attempt.touch();
    return row(
        Attempts.SCHEMA,
        touch.id(),
        person,
        touch.channel(),
        touch.kind(),
        touch.campaign(),
        touch.step(),
        touch.variant(),
        touch.sender(),
        touch.at(),
        code(touch.outcome()),
        touch.durationSeconds(),
        attempt.isFirstOnChannel(),
        attempt.isFirstInCampaign(),
        attempt.isFirstInStep(),
        attempt.relation(),
        attempt.isBounced(),
        attempt.hasAutoReply(),
        attempt.isMature(),
        attempt.isReplied(),
        attempt.repliedAt(),
        attempt.hoursToReply(),
        attempt.replyLink(),
        attempt.observedSeconds(),
        attempt.windowSeconds(),
        attempt.handedOffTo(),
        attempt.lateReplySeconds(),
        code(attempt.replyOutcome()),
        attempt.isLastBeforeReply(),
        attempt.isOpened(),
        attempt.isAnsweredByOther(),
        attempt.isUnsubscribed(),
        touch.isDayOnly(),
        touch.recipientZone());
  }

  /** A row of {@link Journeys}. */
  public static Row row(String person, Journey journey) {
    List<String> before = journey.channelsBeforeContract();
    Profile.Known profile = journey.profile();
    Recency.Last last = journey.last();
    return row(
        Journeys.SCHEMA,
        person,
        journey.touches(),
        total(journey, ChannelDays::outboundTouches),
        total(journey, ChannelDays::inboundTouches),
        total(journey, ChannelDays::outboundSeconds),
        total(journey, ChannelDays::inboundSeconds),
        journey.firstTouchOn(),
        journey.firstChannel(),
        journey.firstCampaign(),
        journey.openedBy(),
        journey.repliedOn(),
        last.askedOn(),
        journey.spokeOn(),
        journey.metOn(),
        journey.noShows(),
        journey.contractedOn(),
        journey.lostOn(),
        journey.dealLostOn(),
        journey.colleagueSignedOn(),
        journey.isPreExisting(),
        journey.state(),
        journey.isSameDayLoss(),
        journey.days(),
        journey.contracts(),
        journey.amount(),
        journey.currency(),
        journey.contractSource(),
        journey.repliesBeforeSend(),
        journey.prospectingSeconds(),
        profile.name(),
        profile.company(),
        profile.leadSource(),
        profile.referredBy(),
        profile.introductions(),
        last.writtenOn(),
        last.lastTouchOn(),
        last.lastOutboundAt(),
        last.lastInboundAt(),
        last.lastOutcome(),
        last.lastOutcomeAt(),
        last.lastResponse(),
        last.lastResponseAt(),
        last.refusedOn(),
        journey.channels().stream().map(HistoryRows::row).toArray(Row[]::new),
        before == null ? null : before.toArray(String[]::new));
  }

  private static long total(Journey journey, ToLongFunction<ChannelDays> count) {
    return journey.channels().stream().mapToLong(count).sum();
  }

  private static Row row(ChannelDays days) {
    return row(
        Journeys.CHANNEL_SCHEMA,
        days.channel(),
        days.firstTouchOn(),
        days.firstReplyOn(),
        days.firstContractOn(),
        days.outboundTouches(),
        days.inboundTouches(),
        days.outboundSeconds(),
        days.inboundSeconds());
  }

  private static Row row(StructType schema, Object... cells) {
    return new GenericRowWithSchema(cells, schema);
  }

  private static String code(Outcome outcome) {
    return outcome == null ? null : outcome.code();
  }
}
