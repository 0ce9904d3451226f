package dev.outreach.report;

import dev.outreach.table.ChannelGroups;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the reports are made from.
 *
 * @param posts touches without a counterpart, up to the as-of instant
 * @param attempts as {@link dev.outreach.table.Attempts}
 * @param journeys as {@link dev.outreach.table.Journeys}
 * @param clients as {@link dev.outreach.table.Clients}
 * @param hops as {@link dev.outreach.table.Hops}
 * @param paths as {@link dev.outreach.table.Paths}
 * @param followUps as {@link dev.outreach.table.FollowUps}
 * @param relations as {@link dev.outreach.table.Relations}
 * @param weeks as {@link dev.outreach.table.WeekCounts}
 * @param uncounted as {@link dev.outreach.table.Uncounted}
 * @param suggestions people who may be one: rows of {@link SamePersonSuggestions#SCHEMA}
 * @param files the ledger, as {@link dev.outreach.table.Files}
 * @param benchmarks reference rates: those of the program, then the user's
 * @param zone reporting zone: the one in which a day begins
 */
public record Facts(
    Dataset<Row> posts,
    Dataset<Row> attempts,
    Dataset<Row> journeys,
    Dataset<Row> clients,
    Dataset<Row> hops,
    Dataset<Row> paths,
    Dataset<Row> followUps,
    Dataset<Row> relations,
    Dataset<Row> weeks,
    Dataset<Row> uncounted,
    Dataset<Row> suggestions,
    Dataset<Row> files,
    ChannelGroups channelGroups,
    Choices choices,
    List<Benchmark> benchmarks,
    Instant asOf,
    ZoneId zone) {}
