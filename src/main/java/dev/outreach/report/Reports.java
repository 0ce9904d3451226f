package dev.outreach.report;

import java.util.List;

/** The questions that are answered, in the order in which they are read. */
public final class Reports {
  public static final List<Report> ALL =
      List.of(
          new ReplyRates(),
          new ReplyRatesByChannel(),
          new PhoneCalls(),
          new ChannelConversion(),
          new TimeToFirstContract(),
          new TimeToFirstContractCurve(),
          new Firsts(),
          new Posts(),
          new Network(),
          new ReferralSources(),
          new Recontact(),
          new DataQuality());

  private Reports() {}
}
