package dev.outreach.report;

import java.util.List;
import java.util.Optional;

/** The questions that are answered, in the order in which they are read. */
public final class Reports {
  public static final List<Report> ALL =
      List.of(
          new ReplyRates(),
          new ReplyRatesByChannel(),
          new ReplyDelay(),
          new Definitions(),
          new PhoneCalls(),
          new Variants(),
          new Verdicts(),
          new FollowUpLift(),
          new BestTimes(),
          new ChannelConversion(),
          new DepthLadder(),
          new ChannelHops(),
          new TimeSpent(),
          new TimeToFirstContract(),
          new TimeToFirstContractCurve(),
          new CompareChannels(),
          new Benchmarks(),
          new Firsts(),
          new AttributedContracts(),
          new Cohorts(),
          new Firsts(),
          new Activity(),
          new Posts(),
          new Network(),
          new ReferralSources(),
          new Recontact(),
          new DataQuality());

  private Reports() {}

  public static Optional<Report> named(String name) {
    return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Report::name).toList();
  }
}
