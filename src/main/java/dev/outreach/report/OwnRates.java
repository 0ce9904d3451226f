package dev.outreach.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.outreach.measure.Calls;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.Replies;
import dev.outreach.report.Benchmark.Measure;
import dev.outreach.table.Attempts;
import dev.outreach.table.Channel;
import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * My own counts for each {@link Measure}: one row per measure and channel, with the columns {@link
 * #MEASURE}, {@link #CHANNEL} (null over all), {@link #NUMERATOR} and {@link #DENOMINATOR}. The
 * counts are those of the reports that show them.
 */
final class OwnRates {
  static final String MEASURE = "measure";
  static final String CHANNEL = "channel";
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";

  private static final String OWN = "own";

  private OwnRates() {}

  /**
   * @param wanted the measures that are asked for: only what they are made of is counted
   */
  static Dataset<Row> of(Facts facts, Set<Measure> wanted) {
    List<Dataset<Row>> rates = new ArrayList<>();
    if (isAny(wanted, Measure.REPLY_RATE, Measure.BOUNCE_RATE)) {
      rates.add(onFirstAttempts(facts.attempts()));
    }
    if (isAny(wanted, Measure.REACH_RATE, Measure.REFUSAL_RATE)) {
      rates.add(onCalls(facts.attempts()));
    }
    if (rates.isEmpty() || isAny(wanted, Measure.CONVERSION_RATE)) {
      rates.add(onJourneys(facts.journeys()));
    }
    return rates.stream().reduce(Dataset::union).orElseThrow();
  }

  private static boolean isAny(Set<Measure> wanted, Measure... measures) {
    return Stream.of(measures).anyMatch(wanted::contains);
  }

  private static Dataset<Row> onFirstAttempts(Dataset<Row> attempts) {
    return each(
        attempts
            .where(col(Attempts.IS_FIRST_ON_CHANNEL).and(Replies.isNew()))
            .groupBy(col(Attempts.CHANNEL).as(CHANNEL)),
        own(Measure.REPLY_RATE, Replies.replied(), Replies.mature()),
        own(Measure.BOUNCE_RATE, Replies.bounced(), Replies.bounced().plus(Replies.contacted())));
  }

  private static Dataset<Row> onCalls(Dataset<Row> attempts) {
    return each(
        Calls.perPerson(attempts)
            .where(col(Attempts.CAMPAIGN).isNull())
            .groupBy(lit(Channel.CALL).as(CHANNEL)),
        own(Measure.REACH_RATE, Calls.peopleReached(), Calls.peopleCalled()),
        own(Measure.REFUSAL_RATE, Calls.refused(), Calls.talks()));
  }

  private static Dataset<Row> onJourneys(Dataset<Row> journeys) {
    return each(
        journeys.where(Conversions.isTouched()).rollup(col(Journeys.FIRST_CHANNEL).as(CHANNEL)),
        own(Measure.CONVERSION_RATE, Conversions.contracted(), Conversions.people()));
  }

  private static Dataset<Row> each(RelationalGroupedDataset groups, Column... counts) {
    return groups
        .agg(array(counts).as(OWN))
        .select(col(CHANNEL), explode(col(OWN)).as(OWN))
        .select(col(CHANNEL), col(OWN + ".*"));
  }

  private static Column own(Measure measure, Column numerator, Column denominator) {
    return struct(
        lit(measure.name()).as(MEASURE), numerator.as(NUMERATOR), denominator.as(DENOMINATOR));
  }
}
