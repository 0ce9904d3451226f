package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.table.Journeys;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Channels are compared within campaigns, and not at all where they share none. */
class CompareWithinCampaignsTest {
  private static final String[] TEST = {
    "channel_a",
    "channel_b",
    "contracts_a",
    "expected_contracts_a",
    "contracts_b",
    "expected_contracts_b",
    "log_rank",
    "df",
    "verdict"
  };

  private final TestFacts facts = new TestFacts();
  private final Report report = new CompareChannels();

  private void journeys(String channel, String campaign, int people, String state, long days) {
    for (int i = 0; i < people; i++) {
      journey(channel, campaign, state, days);
    }
  }

  private void journey(String channel, String campaign, String state, long days) {
    facts.journeys.add(
        "first_channel", channel, "first_campaign", campaign, "state", state, "days", days);
  }

  /** Half sign on the 5th day where it is quick, a tenth on the 90th where it is slow. */
  private void quick(String channel, String campaign, int people) {
    journeys(channel, campaign, people / 2, Journeys.CONTRACT, 5);
    journeys(channel, campaign, people - people / 2, Journeys.STILL_OPEN, 100);
  }

  private void slow(String channel, String campaign, int people) {
    journeys(channel, campaign, people / 10, Journeys.CONTRACT, 90);
    journeys(channel, campaign, people - people / 10, Journeys.STILL_OPEN, 100);
  }

  /** Bone-marrow transplants, dealt out to strata in turn: R's survdiff, through the report. */
  @Test
  void theWholeReportMatchesRsStratifiedTest() {
    for (NamedCsvRecord expected : Reference.rows("logrank/expected_strata.csv")) {
      CompareWithinCampaignsTest each = new CompareWithinCampaignsTest();
      List<NamedCsvRecord> subjects =
          Reference.rows("logrank/input.csv", "case", expected.getField("case"));
      for (int i = 0; i < subjects.size(); i++) {
        NamedCsvRecord subject = subjects.get(i);
        each.journey(
            subject.getField("group"),
            "campaign " + i % Reference.count(expected, "strata"),
            subject.getField("status").equals("1") ? Journeys.CONTRACT : Journeys.STILL_OPEN,
            Reference.count(subject, "time"));
      }
      List<Row> rows = each.facts.rows(report);
      assertEquals(2, rows.size());
      Row pair = rows.get(0);
      Reference.assertWithin(
          5e-6, Reference.number(expected, "chisq_published"), pair.getAs("log_rank"), expected);
      Reference.assertPrecise(
          Reference.number(expected, "chisq_RECOMPUTED"), pair.getAs("log_rank"), expected);
      assertEquals(
          Reference.count(expected, "observed_first_group_RECOMPUTED"),
          pair.<Long>getAs("contracts_a"));
      double expectedA = Reference.number(expected, "expected_first_group_RECOMPUTED");
      Reference.assertPrecise(expectedA, pair.getAs("expected_contracts_a"), expected);
      double events = pair.<Long>getAs("contracts_a") + pair.<Long>getAs("contracts_b");
      Reference.assertPrecise(events - expectedA, pair.getAs("expected_contracts_b"), expected);
      assertEquals(1, pair.<Integer>getAs("df"));
      assertEquals(pair.<Double>getAs("log_rank"), rows.get(1).<Double>getAs("log_rank"), 1e-12);
      assertEquals("all", rows.get(1).getAs("channel_a"));
    }
  }

  /** Of each campaign both channels bring the same; the call has more of the quick one. */
  @Test
  void whatDiffersBetweenCampaignsOnlyIsNoDifferenceOfTheChannels() {
    quick("call", "known by name", 160);
    slow("call", "by the book", 40);
    quick("email", "known by name", 40);
    slow("email", "by the book", 160);
    assertEquals(
        List.of(
            "call|email|84|84|36|36|0|1|no difference shown",
            "all||120||||0|1|no difference shown"),
        facts.answer(report, TEST));
  }

  @Test
  void withoutCampaignsTheSamePeopleDiffer() {
    quick("call", null, 160);
    slow("call", null, 40);
    quick("email", null, 40);
    slow("email", null, 160);
    List<String> verdicts = facts.answer(report, "contracts_a", "contracts_b", "verdict");
    assertEquals(List.of("84|36|a is faster", "120||not all the same"), verdicts);
  }

  /** The means are of all people, whatever their campaign. */
  @Test
  void theMeansAreNotStratified() {
    quick("call", "known by name", 160);
    slow("call", "by the book", 40);
    quick("email", "known by name", 40);
    slow("email", "by the book", 160);
    CompareWithinCampaignsTest whole = new CompareWithinCampaignsTest();
    whole.quick("call", null, 160);
    whole.slow("call", null, 40);
    whole.quick("email", null, 40);
    whole.slow("email", null, 160);
    String[] means = {
      "days_without_contract_a",
      "days_without_contract_b",
      "difference_days",
      "difference_days_low",
      "difference_days_high",
      "tau_days"
    };
    assertEquals(whole.facts.answer(report, means), facts.answer(report, means));
    assertEquals(
        "61.8|89.7|-27.9",
        facts
            .answer(report, "days_without_contract_a", "days_without_contract_b", "difference_days")
            .get(0));
  }

  /** However clear it looks, it may be the campaigns; one person of both is not enough to tell. */
  @Test
  void channelsWithoutACampaignInCommonAreAPairOfWhichNothingIsSaid() {
    quick("call", "spring", 40);
    slow("email", "autumn", 40);
    assertEquals(
        List.of(
            "call|email|20|20|4|4||0|no campaign in common", "all||24|||||0|no campaign in common"),
        facts.answer(report, TEST));
    String[] means = {
      "p_value", "p_adjusted", "days_without_contract_a", "days_without_contract_b",
      "difference_days", "difference_days_low", "difference_days_high", "tau_days"
    };
    assertEquals("||52.5|99||||100", facts.answer(report, means).get(0));
    journey("email", "spring", Journeys.STILL_OPEN, 100);
    assertEquals("too little data", facts.answer(report, "verdict").get(0));
    assertEquals(
        "52.5|99.0244|-46.5244",
        facts
            .answer(report, "days_without_contract_a", "days_without_contract_b", "difference_days")
            .get(0));
  }

  @Test
  void channelsOfOneAndTheSameCampaignAreComparedAsAWhole() {
    quick("call", "spring", 40);
    slow("email", "spring", 40);
    assertEquals(
        "call|email|20|11.3333|4|12.6667|a is faster",
        facts
            .answer(
                report,
                "channel_a",
                "channel_b",
                "contracts_a",
                "expected_contracts_a",
                "contracts_b",
                "expected_contracts_b",
                "verdict")
            .get(0));
  }

  /** The pair that can be compared is, and its p-value is adjusted for no other. */
  @Test
  void whatCannotBeComparedTakesNothingFromWhatCan() {
    quick("call", "spring", 40);
    slow("email", "spring", 40);
    quick("x", "autumn", 40);
    List<Row> rows = facts.rows(report);
    assertEquals(
        List.of("a is faster", "no campaign in common", "no campaign in common", "too little data"),
        rows.stream().map(row -> row.<String>getAs("verdict")).toList());
    assertEquals(rows.get(0).<Double>getAs("p_value"), rows.get(0).<Double>getAs("p_adjusted"));
  }

  /** Nine of ten contracts come where a channel is alone: they make nothing reliable. */
  @Test
  void contractsOfACampaignWithOneChannelMakeNoTestReliable() {
    quick("call", "spring", 40);
    quick("email", "autumn", 40);
    journey("call", "winter", Journeys.CONTRACT, 1);
    journeys("email", "winter", 999, Journeys.STILL_OPEN, 100);
    Row pair = facts.rows(report).get(0);
    assertEquals("too little data", pair.getAs("verdict"));
    assertEquals(999, pair.<Double>getAs("log_rank"), 1e-6);
    assertEquals(20.001, pair.<Double>getAs("expected_contracts_a"), 1e-9);
    assertEquals(20.999, pair.<Double>getAs("expected_contracts_b"), 1e-9);
  }

  @Test
  void peopleOfNoCampaignAreOneAmongTheCampaigns() {
    quick("call", "(none)", 20);
    slow("call", "spring", 20);
    quick("email", null, 20);
    slow("email", "spring", 20);
    assertEquals(
        "call|email|12|12|12|12|0|1|no difference shown", facts.answer(report, TEST).get(0));
  }
}
