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
          new Activity(),
          new ReplyRates(),
          new ReplyRatesByChannel(),
          new ReplyDelay(),
          new Definitions(),
          new Benchmarks(),
          new PhoneCalls(),
          new BestTimes(),
          new Variants(),
          new Verdicts(),
          new FollowUpLift(),
          new ChannelConversion(),
          new DepthLadder(),
          new ChannelHops(),
          new TimeToFirstContract(),
          new TimeToFirstContractCurve(),
          new CompareChannels(),
          new Cohorts(),
          new Firsts(),
          new AttributedContracts(),
          new TimeSpent(),
          new Network(),
          new ReferralSources(),
          new Recontact(),
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
