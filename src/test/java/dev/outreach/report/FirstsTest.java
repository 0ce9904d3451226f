package dev.outreach.report;

import static dev.outreach.report.TestFacts.channel;
import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Journeys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Firsts();

  private void post(String channel, String at) {
    facts.posts.add("channel", channel, "occurred_at", Instant.parse(at));
  }

  /** A trainer writes a blog, then uses X; the first customer came by phone as well. */
  private void twoYears() {
    facts.groups = new ChannelGroups(Map.of("social", List.of("x", "blog"), "unused", List.of()));
    post("blog", "2024-01-05T10:00:00Z");
    facts.journeys.add(
        "state", Journeys.CONTRACT,
        "contracted_on", day("2024-08-01"),
        "channels",
            List.of(
                channel("x", "2024-02-01", "2024-03-02", "2024-08-01"),
                channel("call", "2024-02-10", null, "2024-08-01")),
        "channels_before_contract", List.of("x", "call"));
    facts.journeys.add(
        "state", Journeys.CONTRACT,
        "contracted_on", day("2025-12-01"),
        "channels",
            List.of(
                channel("blog", "2025-01-01", "2025-01-02", "2025-12-01"),
                channel("x", "2025-01-01", null, "2025-12-01")),
        "channels_before_contract", List.of("blog", "x"));
    client("2024-08-01");
    client("2025-12-01");
    // Of whom nothing but the invoice is known.
    client("2024-05-02");
  }

  private void client(String signedOn) {
    facts.clients.add("first_contract_on", day(signedOn), "first_touch_on", null);
  }

  @Test
  @Slow
  void onlyMeansThatEveryEarlierTouchWasOnTheChannelOrInTheGroup() {
    twoYears();
    assertEquals(
        List.of(
            "blog|2024-01-05|2025-01-02|2025-12-01|696||",
            "call|2024-02-10||2024-08-01|173||",
            "x|2024-02-01|2024-03-02|2024-08-01|182||",
            "social|2024-01-05|2024-03-02|2024-08-01|209|2025-12-01|696",
            "all|2024-01-05|2024-03-02|2024-05-02|118|2024-08-01|209"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  @Slow
  void contractOnOneChannelAloneCountsForTheChannelAndItsGroups() {
    facts.groups = new ChannelGroups(Map.of("social", List.of("x"), "anything", List.of("x")));
    post("x", "2024-01-01T10:00:00Z");
    facts.journeys.add(
        "state", Journeys.CONTRACT,
        "contracted_on", day("2024-01-01"),
        "channels", List.of(channel("x", "2024-01-01", null, "2024-01-01")),
        "channels_before_contract", List.of("x"));
    assertEquals(
        List.of(
            "x|2024-01-01|0", "anything|2024-01-01|0", "social|2024-01-01|0", "all|2024-01-01|0"),
        facts.answer(report, "channel", "first_contract_only_on", "days_to_first_contract_only"));
  }

  @Test
  @Slow
  void dayBeginsInTheReportingZone() {
    post("email", "2024-06-30T22:30:00Z");
    assertEquals(
        List.of("email|2024-07-01", "all|2024-07-01"),
        facts.answer(report, "channel", "first_activity_on"));
  }

  @Test
  @Slow
  void customerFromBeforeBringsNoFirstContract() {
    post("email", "2024-01-01T10:00:00Z");
    facts.journeys.add(
        "is_pre_existing", true,
        "state", Journeys.CONTRACT,
        "contracted_on", day("2024-02-01"),
        "channels", List.of(channel("email", "2024-01-01", "2024-01-02", "2024-02-01")),
        "channels_before_contract", List.of("email"));
    assertEquals(
        List.of("email|2024-01-02||", "all|2024-01-02||"),
        facts.answer(
            report, "channel", "first_reply_on", "first_contract_on", "first_contract_only_on"));
  }

  @Test
  @Slow
  void overAllTheFirstContractIsThatOfAnyClientSinceTheFirstActivity() {
    post("email", "2024-01-05T10:00:00Z");
    assertEquals(List.of("email||", "all||"), firstContracts());
    client("2024-01-04");
    assertEquals(List.of("email||", "all||"), firstContracts());
    client("2024-02-05");
    client("2024-03-05");
    assertEquals(List.of("email||", "all|2024-02-05|31"), firstContracts());
    client("2024-01-05");
    assertEquals(List.of("email||", "all|2024-01-05|0"), firstContracts());
  }

  private List<String> firstContracts() {
    return facts.answer(report, "channel", "first_contract_on", "days_to_first_contract");
  }
}
