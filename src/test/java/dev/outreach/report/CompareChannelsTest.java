package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.measure.share.BenjaminiHochberg;
import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels with fewer than three people are not compared. */
class CompareChannelsTest {
  /** Days of remission of Gehan (1965), as in reference/km_gehan_6mp; below 0 is censored. */
  private static final int[] SIX_MP = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  private static final int[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  private final TestFacts facts = new TestFacts();
  private final Report report = new CompareChannels();

  private void journey(String channel, String state, long days) {
    facts.journeys.add("first_channel", channel, "state", state, "days", days);
  }

  private void journeys(String channel, int people, String state, long days) {
    for (int i = 0; i < people; i++) {
      journey(channel, state, days);
    }
  }

  private void journeys(String channel, int[] days, String censored) {
    for (int day : days) {
      journey(channel, day > 0 ? Journeys.CONTRACT : censored, Math.abs(day));
    }
  }

  /** The chi-square is published (R survdiff: 16.8), the means are areas under the curves. */
  @ParameterizedTest
  @ValueSource(strings = {Journeys.STILL_OPEN, Journeys.LOSS})
  void pairHasItsTestAndItsMeansWhetherTheOthersAreOpenOrLost(String censored) {
    journeys("email", SIX_MP, censored);
    journeys("call", PLACEBO, censored);
    assertEquals(
        List.of(
            "call|email|21|21|10.7495|21|9|19.2505|16.7929|1|0|0|a is faster"
                + "|8.6667|17.9092|-9.2426|-13.3114|-5.1738|23|3",
            "all||42|30|||||16.7929|1|0||not all the same|||||||3"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void theOtherNameTurnsThePairAround() {
    journeys("a", SIX_MP, Journeys.STILL_OPEN);
    journeys("b", PLACEBO, Journeys.STILL_OPEN);
    assertEquals(
        "a|b|b is faster|17.9092|8.6667|9.2426|5.1738|13.3114",
        facts
            .answer(
                report,
                "channel_a",
                "channel_b",
                "verdict",
                "days_without_contract_a",
                "days_without_contract_b",
                "difference_days",
                "difference_days_low",
                "difference_days_high")
            .get(0));
  }

  @Test
  void channelsWithTooFewPeopleAreInNoPair() {
    journeys("call", 3, Journeys.STILL_OPEN, 5);
    journeys("email", 3, Journeys.STILL_OPEN, 5);
    journeys("x", 2, Journeys.CONTRACT, 5);
    facts.journeys.add(
        "first_channel", "x", "is_pre_existing", true, "state", Journeys.CONTRACT, "days", null);
    facts.journeys.add("touches", 0L, "first_channel", null, "days", null);
    assertEquals(
        List.of("call|email|3|3", "all||6|"),
        facts.answer(report, "channel_a", "channel_b", "people_a", "people_b"));
  }

  @Test
  void oneChannelAloneGivesNoRow() {
    journeys("call", PLACEBO, Journeys.STILL_OPEN);
    assertEquals(List.of(), facts.answer(report, "channel_a"));
  }

  /** Nothing is said by a test that cannot be made; the means are the whole follow-up. */
  @Test
  void withoutContractsThereIsTooLittleData() {
    journeys("call", 30, Journeys.STILL_OPEN, 7);
    journeys("email", 30, Journeys.STILL_OPEN, 9);
    assertEquals(
        List.of(
            "call|email|30|0|0|30|0|0||0|||too little data|7|7|0|0|0|7|3",
            "all||60|0||||||0|||too little data|||||||3"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void fewerThanFiveExpectedContractsAreTooLittleHoweverClearTheTest() {
    journeys("call", 9, Journeys.CONTRACT, 1);
    journeys("email", 9, Journeys.STILL_OPEN, 50);
    assertEquals(
        "4.5|4.5|0|too little data",
        facts
            .answer(report, "expected_contracts_a", "expected_contracts_b", "p_adjusted", "verdict")
            .get(0));
    journeys("call", 1, Journeys.CONTRACT, 1);
    journeys("email", 1, Journeys.STILL_OPEN, 50);
    assertEquals(
        "5|5|a is faster",
        facts.answer(report, "expected_contracts_a", "expected_contracts_b", "verdict").get(0));
  }

  private void random(long seed, long order) {
    Random random = new Random(seed);
    List<String> states = List.of(Journeys.CONTRACT, Journeys.LOSS, Journeys.STILL_OPEN);
    List<Runnable> people = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String channel = List.of("call", "email", "form", "x").get(random.nextInt(4));
      String state = states.get(random.nextInt(3));
      long days = random.nextInt(channel.equals("x") ? 30 : 60);
      people.add(() -> journey(channel, state, days));
    }
    for (int i = 0; i < 20; i++) {
      people.add(
          () -> facts.journeys.add("is_pre_existing", true, "state", "contract", "days", null));
    }
    Collections.shuffle(people, new Random(order));
    people.forEach(Runnable::run);
  }

  @Test
  void peopleAndContractsAreThoseOfTimeToFirstContract() {
    random(3, 1);
    Map<String, List<Long>> ofChannel = new TreeMap<>();
    for (Row row : facts.rows(new TimeToFirstContract())) {
      ofChannel.put(
          row.getAs("first_channel"),
          List.of(
              row.<Long>getAs("people") - row.<Long>getAs("pre_existing"),
              row.<Long>getAs("contracts")));
    }
    List<Row> rows = facts.rows(report);
    assertEquals(7, rows.size());
    for (Row row : rows) {
      assertEquals(
          ofChannel.get(row.<String>getAs("channel_a")),
          List.of(row.<Long>getAs("people_a"), row.<Long>getAs("contracts_a")));
      if (row.getAs("channel_b") != null) {
        assertEquals(
            ofChannel.get(row.<String>getAs("channel_b")),
            List.of(row.<Long>getAs("people_b"), row.<Long>getAs("contracts_b")));
      }
    }
  }

  @Test
  void pairsStandInOrderAndTheirPValuesAreAdjustedTogetherButForTheLastRow() {
    random(4, 1);
    assertEquals(
        List.of(
            "call|email|1",
            "call|form|1",
            "call|x|1",
            "email|form|1",
            "email|x|1",
            "form|x|1",
            "all||3"),
        facts.answer(report, "channel_a", "channel_b", "df"));
    List<Row> pairs = facts.rows(report).subList(0, 6);
    assertEquals(
        BenjaminiHochberg.adjusted(
            pairs.stream().map(row -> row.<Double>getAs("p_value")).toList()),
        pairs.stream().map(row -> row.<Double>getAs("p_adjusted")).toList());
  }

  @Test
  void theOrderOfPeopleChangesNoDigit() {
    random(5, 1);
    CompareChannelsTest other = new CompareChannelsTest();
    other.random(5, 2);
    assertEquals(facts.rows(report), other.facts.rows(report));
  }
}
