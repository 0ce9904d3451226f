package dev.outreach.report;

import dev.outreach.table.ChannelGroups;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the reports are made from.
 *
 * @param touches up to the as-of instant, broadcasts among them; with {@code person} and {@code
 *     campaign} (person null for a broadcast)
 * @param attempts as {@link dev.outreach.table.Attempts}
 * @param journeys as {@link dev.outreach.table.Journeys}
 * @param files the ledger, as {@link dev.outreach.table.Files}
 * @param zone reporting zone: the one in which a day begins
 */
public record Facts(
    Dataset<Row> touches,
    Dataset<Row> attempts,
    Dataset<Row> journeys,
    Dataset<Row> files,
    ChannelGroups channelGroups,
    Instant asOf,
    ZoneId zone) {}
