package dev.outreach.report;

import dev.outreach.sheet.CleanRows;
import dev.outreach.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The reports' finished tables, their texts cleaned of what deceives the eye. */
  public static List<Sheet> sheets(List<Report> reports, Tallies counted, Facts facts) {
    List<Sheet> sheets = new ArrayList<>();
    List<ReportTable> tables = counted.tables(facts);
    for (int i = 0; i < tables.size(); i++) {
      sheets.add(sheet(reports.get(i), tables.get(i)));
    }
    return sheets;
  }

  private static Sheet sheet(Report report, ReportTable table) {
    return new Sheet(
        report.name(),
        report.question(),
        report.grain(),
        report.columns(),
        report.chart(),
        table.schema(),
        CleanRows.of(table.rows(), table.schema()));
  }

  public static Optional<Report> named(String name) {
    return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Report::name).toList();
  }
}
