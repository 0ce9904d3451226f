package dev.outreach.report;

import static dev.outreach.report.TestFacts.money;
import static dev.outreach.report.TestFacts.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.journey.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AttributedContractsTest {
  private static final Report REPORT = new AttributedContracts();
  private static final String DAY = "2026-02-0%dT10:00:00Z";

  private final TestFacts facts = new TestFacts();

  /** A client's contract that these channels led to. */
  private void contract(String person, String amount, String... channels) {
    facts.paths.add(
        "person",
        person,
        "amount",
        amount == null ? null : money(amount),
        "currency",
        amount == null ? null : "EUR",
        "touches",
        steps(channels));
  }

  private void ended(String... channels) {
    facts.paths.add("ending", Path.LOST, "source", null, "touches", steps(channels));
  }

  private void choose(Duration halfLife, boolean isCollapsed) {
    choose(halfLife, isCollapsed, false);
  }

  private void choose(Duration halfLife, boolean isCollapsed, boolean creditsEveryContract) {
    Choices.Attribution usual = facts.choices.attribution();
    facts.choices =
        new Choices(
            3,
            facts.choices.verdictPeriod(),
            facts.choices.definitionsCampaign(),
            facts.choices.hopWithin(),
            facts.choices.followUp(),
            new Choices.Attribution(
                usual.lookback(),
                halfLife,
                isCollapsed,
                usual.directChannels(),
                usual.closedAfter(),
                creditsEveryContract),
            facts.choices.effort(),
            facts.choices.recontact());
  }

  private static List<Path.Step> steps(String... channels) {
    return Stream.iterate(0, i -> i + 1)
        .limit(channels.length)
        .map(i -> step(channels[i], String.format(DAY, 1 + i)))
        .toList();
  }

  private List<String> of(String model) {
    return facts.answer(REPORT, "model", "channel", "contracts", "amount", "currency").stream()
        .filter(row -> row.startsWith(model + "|"))
        .map(row -> row.substring(model.length() + 1))
        .toList();
  }

  @Test
  void eachModelSharesTheContractInItsWay() {
    contract("a", "1000", "email", "call", "form");
    assertEquals(
        List.of(
            "call|0|0|EUR",
            "email|1|1000|EUR",
            "form|0|0|EUR",
            "unattributed|0|0|EUR",
            "pre_existing|0|0|EUR"),
        of("first"));
    assertTrue(of("last").contains("form|1|1000|EUR"));
    assertTrue(of("last_non_direct").contains("call|1|1000|EUR"));
    assertTrue(of("linear").contains("call|0.3333|333.3333|EUR"));
    assertTrue(of("u_shaped").contains("call|0.2|200|EUR"));
    assertTrue(of("markov_1").contains("call|0.3333|333.3333|EUR"));
    assertTrue(of("shapley").contains("call|0.3333|333.3333|EUR"));
  }

  @Test
  void touchesInARowOnOneChannelCountOnceUnlessEachIsAskedFor() {
    contract("a", null, "email", "email", "call");
    assertTrue(of("linear").contains("email|0.5||"));
    choose(facts.choices.attribution().halfLife(), false);
    assertTrue(of("linear").contains("email|0.6667||"));
    assertEquals("touches", facts.rows(REPORT).get(0).getAs("path"));
  }

  @Test
  void contractWithoutATouchIsEarnedByNoChannel() {
    contract("a", "100", "email");
    facts.paths.add("person", "alone");
    facts.paths.add("person", "long ago");
    assertTrue(of("linear").contains("unattributed|2|0|EUR"), of("linear").toString());
  }

  @Test
  void contractFromBeforeTheFirstTouchIsKeptApart() {
    contract("a", "100", "email");
    facts.paths.add(
        "person",
        "old client",
        "is_before_first_touch",
        true,
        "amount",
        money("70"),
        "currency",
        "EUR");
    assertTrue(of("markov_3").contains("pre_existing|1|70|EUR"));
    assertTrue(of("markov_3").contains("email|1|100|EUR"));
  }

  @Test
  void clientWithoutAnyJourneyIsCreditedAllTheSame() {
    contract("nobody's", "100", "email");
    assertEquals(
        List.of("email|1|100|EUR", "unattributed|0|0|EUR", "pre_existing|0|0|EUR"), of("last"));
    assertEquals(List.of(), facts.journeys.rows());
  }

  @Test
  void amountsOfSeveralCurrenciesAreNotAddedUp() {
    contract("a", "100", "email");
    facts.paths.add(
        "person", "b", "amount", money("90"), "currency", "USD", "touches", steps("call"));
    assertTrue(of("first").contains("call|1||EUR+USD"));
  }

  @Test
  void talksThatAreOverTakeFromTheChannelsTheyWentThrough() {
    contract("a", null, "email", "call");
    contract("b", null, "call");
    ended("email");
    ended("email");
    ended("x");
    // Without e-mail: call alone of five first touches, 1/5; without the call nothing is left.
    // P(contract) is 2/5, so the removal effects are 1/2 and 1.
    assertEquals(
        List.of("call|1.3333||", "email|0.6667||", "unattributed|0||", "pre_existing|0||"),
        of("markov_1"));
  }

  @Test
  void channelThatOnlyLedToOthersIsCreditedByTheChain() {
    contract("a", null, "x");
    ended("form", "x");
    // Half of the walks begin with the form and come to x, whose half sign: 1/4 of 1/2 is lost
    // without the form, all without x.
    assertEquals(
        List.of("form|0.3333||", "x|0.6667||", "unattributed|0||", "pre_existing|0||"),
        of("markov_1"));
    assertEquals(List.of("x|1||", "unattributed|0||", "pre_existing|0||"), of("markov_2"));
    assertEquals(List.of("x|1||", "unattributed|0||", "pre_existing|0||"), of("linear"));
  }

  @Test
  void choicesArePrintedWithTheModelsThatTheyShape() {
    contract("a", null, "email");
    Map<String, String> printed = new HashMap<>();
    facts
        .answer(REPORT, "model", "lookback_days", "path", "half_life_days", "direct_channels")
        .forEach(row -> printed.put(row.split("\\|")[0], row));
    assertEquals("time_decay|730|exposures|30|", printed.get("time_decay"));
    assertEquals("last_non_direct|730|exposures||form", printed.get("last_non_direct"));
    assertEquals("linear|730|exposures||", printed.get("linear"));
  }

  @Test
  void whichContractsAreCreditedIsPrintedWithEveryModel() {
    contract("a", null, "email");
    assertEquals(
        List.of("first-contract"), facts.answer(REPORT, "credit").stream().distinct().toList());
    choose(facts.choices.attribution().halfLife(), true, true);
    assertEquals(
        List.of("every-contract"), facts.answer(REPORT, "credit").stream().distinct().toList());
  }

  @Test
  void settingsOfPartsOfADayArePrintedAsTheyAre() {
    contract("a", null, "email");
    choose(Duration.ofHours(36), true);
    assertTrue(
        facts
            .answer(REPORT, "model", "channel", "half_life_days")
            .contains("time_decay|email|1.5"));
  }

  @Test
  void creditsOfEveryModelAddUpToTheContractsInAnyOrder() {
    Random random = new Random(7);
    String[] channels = {"email", "call", "x", "form", "meeting"};
    for (int i = 0; i < 40; i++) {
      String[] path =
          random.ints(random.nextInt(6), 0, 5).mapToObj(c -> channels[c]).toArray(String[]::new);
      if (random.nextBoolean()) {
        contract("p" + i, Integer.toString(100 + i), path);
      } else {
        ended(path);
      }
    }
    List<String> rows = facts.answer(REPORT, "model", "channel", "contracts", "amount");
    long contracts =
        facts.paths.rows().stream().filter(row -> row.get("ending").equals("contract")).count();
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Row row : facts.rows(REPORT)) {
      sums.merge(
          row.getAs("model"), BigDecimal.valueOf(row.<Double>getAs("contracts")), BigDecimal::add);
    }
    assertEquals(11, sums.size());
    sums.forEach(
        (model, sum) ->
            assertEquals(
                BigDecimal.valueOf(contracts).setScale(9),
                sum.setScale(9, RoundingMode.HALF_UP),
                model));
    facts.paths.shuffle(random);
    assertEquals(rows, facts.answer(REPORT, "model", "channel", "contracts", "amount"));
  }
}
