package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import dev.outreach.measure.share.Interval;
import dev.outreach.measure.share.Standing;
import dev.outreach.measure.share.Wilson;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** My rates beside those of others, each with what it is a share of. */
final class Benchmarks implements Report {
  private static final String POSITION = "position";

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              "measure",
              "which rate; my numbers are those of the report that shows it"),
          key(Content.WORD, "channel", "channel that it is about; empty over all"),
          key("my_numerator", "my count of my_numerator_is"),
          key("my_denominator", "my count of my_denominator_is"),
          key(
              Content.SHARE,
              "my_rate",
              "my_numerator ÷ my_denominator, 0 to 1; empty if the latter is 0"),
          key(Content.SHARE, "my_rate_low", "lower 95% limit of my_rate (Wilson)"),
          key(Content.SHARE, "my_rate_high", "upper 95% limit of my_rate (Wilson)"),
          key(Content.SHARE, "their_rate", "what others say, 0 to 1"),
          key(
              Content.WORD,
              "verdict",
              "where their_rate lies: within my interval, or mine is higher or lower than it; too"
                  + " little data if my_denominator is below minimum_people"),
          key(
              Content.SETTING,
              "minimum_people",
              "setting: fewer in my_denominator are too little data"),
          key(Content.WORD, "my_numerator_is", "what I count"),
          key(Content.WORD, "my_denominator_is", "what mine is a share of"),
          key(
              Content.WORD,
              "their_denominator",
              "what theirs is a share of, which need not be the same"),
          key(Content.WORD, "their_population", "whom they counted, as far as they say"),
          key("their_year", "when they counted or told it; empty where that is not known"),
          key(Content.WORD, "their_source", "who says so"));

  private static final StructType ROW =
      new StructType()
          .add("measure", DataTypes.StringType)
          .add("channel", DataTypes.StringType)
          .add("my_numerator", DataTypes.LongType)
          .add("my_denominator", DataTypes.LongType)
          .add("my_rate", DataTypes.DoubleType)
          .add("my_rate_low", DataTypes.DoubleType)
          .add("my_rate_high", DataTypes.DoubleType)
          .add("their_rate", DataTypes.DoubleType)
          .add("verdict", DataTypes.StringType)
          .add("minimum_people", DataTypes.LongType)
          .add("my_numerator_is", DataTypes.StringType)
          .add("my_denominator_is", DataTypes.StringType)
          .add("their_denominator", DataTypes.StringType)
          .add("their_population", DataTypes.StringType)
          .add("their_year", DataTypes.IntegerType)
          .add("their_source", DataTypes.StringType)
          .add(POSITION, DataTypes.IntegerType);

  @Override
  public String name() {
    return "benchmarks";
  }

  @Override
  public String question() {
    return "Is that good?";
  }

  @Override
  public String grain() {
    return "published or told rate: those of the program, then the user's own";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Sides(List.of("channel", "measure"), "my_rate", "their_rate", "my_denominator"));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    List<Benchmark> theirs = List.copyOf(facts.benchmarks());
    long minimum = facts.choices().minimumPeople();
    FlatMapFunction<Row, Row> compared = mine -> compared(mine.getList(0), theirs, minimum);
    Set<Benchmark.Measure> wanted =
        theirs.stream().map(Benchmark::measure).collect(Collectors.toSet());
    Dataset<Row> rows = gathered(OwnRates.of(facts, wanted)).flatMap(compared, Encoders.row(ROW));
    return LAYOUT.perRow(rows, col(POSITION));
  }

  /** All in one row, which is there even where nothing of mine is known. */
  private static Dataset<Row> gathered(Dataset<Row> mine) {
    return mine.agg(
        collect_list(
            struct(
                col(OwnRates.MEASURE),
                col(OwnRates.CHANNEL),
                col(OwnRates.NUMERATOR),
                col(OwnRates.DENOMINATOR))));
  }

  private static Iterator<Row> compared(List<Row> mine, List<Benchmark> theirs, long minimum) {
    Map<List<String>, long[]> counts = new HashMap<>();
    for (Row row : mine) {
      counts.put(
          of(row.getString(0), row.getString(1)), new long[] {row.getLong(2), row.getLong(3)});
    }
    List<Row> rows = new ArrayList<>();
    for (Benchmark their : theirs) {
      long[] own =
          counts.getOrDefault(of(their.measure().name(), their.channel()), new long[] {0, 0});
      rows.add(row(their, own[0], own[1], minimum, rows.size()));
    }
    return rows.iterator();
  }

  private static Row row(Benchmark their, long x, long n, long minimum, int position) {
    Interval limits = Wilson.interval(x, n);
    return RowFactory.create(
        their.measure().code(),
        their.channel(),
        x,
        n,
        Wilson.rate(x, n),
        limits.low(),
        limits.high(),
        their.figure(),
        Standing.of(x, n, their.figure(), minimum).code(),
        minimum,
        their.measure().numeratorIs(),
        their.measure().denominatorIs(),
        their.denominator(),
        their.population(),
        their.year(),
        their.source(),
        position);
  }

  private static List<String> of(String measure, String channel) {
    return List.of(measure, channel == null ? "" : channel);
  }
}
