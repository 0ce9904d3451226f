package dev.outreach.report;

import dev.outreach.journey.Post;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What reports are made from besides people's histories.
 *
 * @param posts touches without a counterpart, up to the as-of instant
 * @param files the ledger, as {@link dev.outreach.table.Files}, with the key of each export in
 *     {@link dev.outreach.table.Uncounted#FILE}
 * @param later key of an export → how many of its touches, contracts and connections are later than
 *     the as-of day
 * @param benchmarks reference rates: those of the program, then the user's
 */
public record Facts(
    Basis basis,
    List<Post> posts,
    List<SamePersonSuggestions.Pair> suggestions,
    List<Row> files,
    Map<Long, Long> later,
    List<Benchmark> benchmarks) {}
