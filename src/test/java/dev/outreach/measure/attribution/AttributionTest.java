package dev.outreach.measure.attribution;

import static dev.outreach.measure.attribution.TestPaths.count;
import static dev.outreach.measure.attribution.TestPaths.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final Attribution ATTRIBUTION =
      new Attribution(Set.of("direct"), Duration.ofDays(30));

  @Test
  void everyModelIsThereInAFixedOrder() {
    assertEquals(
        List.of(
            "first",
            "last",
            "last_non_direct",
            "linear",
            "u_shaped",
            "w_shaped",
            "time_decay",
            "markov_1",
            "markov_2",
            "markov_3",
            "shapley"),
        ATTRIBUTION.credits(List.of(), List.of()).stream().map(ModelCredits::model).toList());
  }

  @RepeatedTest(40)
  void creditsOfEveryModelAddUpToTheContractsAndTheirAmount(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<ContractPath> contracts = TestPaths.randomContracts(random);
    BigDecimal amount =
        contracts.stream()
            .map(ContractPath::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (ModelCredits model : ATTRIBUTION.credits(contracts, TestPaths.randomCounts(random))) {
      double shared = model.unattributed().contracts();
      double printed = shared;
      double money = orZero(model.unattributed().amount());
      for (Credit credit : model.byChannel().values()) {
        shared += credit.contracts();
        printed += printed(credit.contracts());
        money += orZero(credit.amount());
      }
      assertEquals(contracts.size(), shared, 1e-9, model.model());
      assertEquals(contracts.size(), printed, 1e-6 * model.byChannel().size(), model.model());
      assertEquals(amount.doubleValue(), money, 1e-9 * amount.doubleValue(), model.model());
    }
  }

  @RepeatedTest(20)
  void theOrderOfThePathsMakesNoDifferenceToAnyBit(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<ContractPath> contracts = new ArrayList<>(TestPaths.randomContracts(random));
    List<PathCount> lost = new ArrayList<>(TestPaths.randomCounts(random));
    List<ModelCredits> credits = ATTRIBUTION.credits(contracts, lost);
    Collections.shuffle(contracts, random);
    Collections.shuffle(lost, random);
    assertEquals(credits, ATTRIBUTION.credits(contracts, lost));
  }

  @Test
  void eachModelSeesTheSamePathsItsOwnWay() {
    List<ContractPath> contracts =
        List.of(contract("email > call > email > direct", "900.00"), contract("call", "100.00"));
    Map<String, ModelCredits> models = byModel(contracts, List.of(count("email", 7, 2)));
    assertEquals(new Credit(1, 900.0), models.get("first").byChannel().get("email"));
    assertEquals(new Credit(1, 900.0), models.get("last").byChannel().get("direct"));
    assertEquals(new Credit(1, 900.0), models.get("last_non_direct").byChannel().get("email"));
    assertEquals(new Credit(0.5, 450.0), models.get("linear").byChannel().get("email"));
    assertEquals(new Credit(0.5, 450.0), models.get("u_shaped").byChannel().get("email"));
    Credit call = models.get("shapley").byChannel().get("call");
    assertEquals(4 / 3.0, call.contracts(), 1e-15);
    assertEquals(400, call.amount(), 1e-12);
  }

  @Test
  void markovSharesTheAmountsAsItSharesTheContracts() {
    List<ContractPath> contracts =
        List.of(contract("email > call", "900.00"), contract("call", "100.00"));
    List<PathCount> lost = List.of(count("email", 0, 2), count("call", 9, 1));
    Map<String, Double> shares =
        MarkovChain.of(
                1, List.of(count("email > call", 1, 0), count("call", 1, 1), count("email", 0, 2)))
            .creditShares();
    Map<String, Credit> credits = byModel(contracts, lost).get("markov_1").byChannel();
    for (String channel : List.of("email", "call")) {
      assertEquals(2 * shares.get(channel), credits.get(channel).contracts(), 1e-15);
      assertEquals(1000 * shares.get(channel), credits.get(channel).amount(), 1e-12);
    }
  }

  @Test
  void aContractWithoutTouchIsUnattributedInEveryModel() {
    List<ContractPath> contracts = List.of(contract("", "250.00"), contract("email", null));
    for (ModelCredits model : ATTRIBUTION.credits(contracts, List.of())) {
      assertEquals(new Credit(1, 250.0), model.unattributed(), model.model());
      assertEquals(Map.of("email", new Credit(1, 0.0)), model.byChannel(), model.model());
    }
  }

  @Test
  void ifNoContractHasATouchTheChainsSayNothingAndTheRulesNought() {
    Map<String, ModelCredits> models =
        byModel(List.of(contract("", null)), List.of(count("email > call", 0, 3)));
    assertEquals(Map.of(), models.get("markov_1").byChannel());
    assertEquals(
        Map.of("call", new Credit(0, null), "email", new Credit(0, null)),
        models.get("linear").byChannel());
    assertEquals(new Credit(1, null), models.get("markov_1").unattributed());
  }

  @Test
  void withoutKnownAmountsNoAmountIsCredited() {
    for (ModelCredits model : ATTRIBUTION.credits(List.of(contract("email", null)), List.of())) {
      assertNull(model.byChannel().get("email").amount(), model.model());
      assertNull(model.unattributed().amount(), model.model());
    }
  }

  @Test
  void aChannelOfLostPathsOnlyIsCreditedWithNought() {
    List<ContractPath> contracts = List.of(contract("email", "10.00"));
    for (ModelCredits model : ATTRIBUTION.credits(contracts, List.of(count("sms", 0, 4)))) {
      assertEquals(new Credit(0, 0.0), model.byChannel().get("sms"), model.model());
    }
  }

  private static Map<String, ModelCredits> byModel(
      List<ContractPath> contracts, List<PathCount> lost) {
    return ATTRIBUTION.credits(contracts, lost).stream()
        .collect(Collectors.toMap(ModelCredits::model, model -> model));
  }

  private static ContractPath contract(String path, String amount) {
    return new ContractPath(path(path), amount == null ? null : new BigDecimal(amount));
  }

  private static double printed(double number) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).doubleValue();
  }

  private static double orZero(Double number) {
    return number == null ? 0 : number;
  }
}
