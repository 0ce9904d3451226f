package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static dev.outreach.report.TestFacts.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Journeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelConversionTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new ChannelConversion();

  private void contract(String channel, String amount, String currency) {
    facts.journeys.add(
        "first_channel",
        channel,
        "state",
        Journeys.CONTRACT,
        "contracted_on",
        day("2026-01-09"),
        "contracts",
        1L,
        "amount",
        amount == null ? null : money(amount),
        "currency",
        currency);
  }

  @Test
  void everyoneTouchedEndsInOneWay() {
    contract("email", "1200.50", "EUR");
    facts.journeys.add(
        "state", Journeys.LOSS,
        "replied_on", day("2026-01-02"),
        "lost_on", day("2026-01-02"),
        "spoke_on", day("2026-01-02"),
        "met_on", day("2026-01-03"));
    facts.journeys.add("opened_by", Journeys.THEM);
    facts.journeys.add(
        "is_pre_existing",
        true,
        "state",
        Journeys.CONTRACT,
        "amount",
        money("99.00"),
        "currency",
        "USD");
    facts.journeys.add("state", Journeys.COLLEAGUE_SIGNED, "opened_by", Journeys.THEM);
    facts.journeys.add(
        "touches", 0L, "first_channel", null, "opened_by", null, "state", Journeys.CONTRACT);
    assertEquals(
        List.of(
            "email|them|2|0|0|0|0|0|0|0|0.6576|||1|1|0",
            "email|us|3|1|1|1|1|1|0.3333|0.0615|0.7923|1200.50|EUR|0|0|1",
            "all|all|5|1|1|1|1|1|0.2|0.0362|0.6245|1200.50|EUR|1|1|1"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void whomNothingReachedButBouncedMailsIsNobody() {
    facts.journeys.add("touches", 2L, "first_touch_on", null);
    facts.journeys.add("touches", 2L);
    assertEquals(List.of("1|1", "1|1"), facts.answer(report, "people", "open"));
  }

  @Test
  void amountIsEmptyWhereCurrenciesDiffer() {
    contract("call", "100.00", "EUR");
    contract("call", "50.25", "EUR");
    contract("email", "70.00", "USD");
    contract("form", null, "EUR+USD");
    contract("x", null, null);
    contract("x", "5.00", null);
    assertEquals(
        List.of("call|150.25|EUR", "email|70.00|USD", "form||EUR+USD", "x|5.00|", "all||EUR+USD"),
        facts.answer(report, "first_channel", "amount", "currency"));
  }

  @Test
  void channelThatTheUserCallsAllStaysApartFromTheTotal() {
    facts.journeys.add("first_channel", "all");
    facts.journeys.add("first_channel", "x");
    assertEquals(
        List.of("all|us|1", "x|us|1", "all|all|2"),
        facts.answer(report, "first_channel", "opened_by", "people"));
  }
}
