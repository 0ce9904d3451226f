package dev.outreach.report;

import dev.outreach.sheet.CleanRows;
import dev.outreach.sheet.Sheet;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The questions that are answered, in the order in which they are read. */
public final class Reports {
  public static final List<Report> ALL =
      List.of(
          new ReplyRatesByChannel(),
          new ChannelConversion(),
          new ClientList(),
          new TimeToFirstContract(),
          new TimeToFirstContractCurve(),
          new CompareChannels(),
          new ReplyRates(),
          new ReplyDelay(),
          new PhoneCalls(),
          new BestTimes(),
          new Variants(),
          new FollowUpLift(),
          new Verdicts(),
          new Benchmarks(),
          new Definitions(),
          new DepthLadder(),
          new ChannelHops(),
          new AttributedContracts(),
          new TimeSpent(),
          new Cohorts(),
          new Firsts(),
          new Recontact(),
          new ReferralSources(),
          new Network(),
          new SamePersonSuggestions(),
          new Activity(),
          new Posts(),
          new DataQuality());

  private Reports() {}

  /** The report's finished table, its texts cleaned of what deceives the eye. */
  public static Sheet sheet(Report report, Facts facts) {
    Dataset<Row> rows = report.rows(facts);
    return new Sheet(
        report.name(),
        report.question(),
        report.grain(),
        report.columns(),
        report.chart(),
        rows.schema(),
        CleanRows.of(rows.collectAsList(), rows.schema()));
  }

  public static Optional<Report> named(String name) {
    return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Report::name).toList();
  }
}
