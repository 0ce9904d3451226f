package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DepthLadderTest {
  private static final String[] COUNTS = {
    "first_channel",
    "first_campaign",
    "rung",
    "people",
    "stand_here",
    "lost_here",
    "open_here",
    "pre_existing"
  };

  private final TestFacts facts = new TestFacts();
  private final Report report = new DepthLadder();

  private void person(String channel, String campaign, String state, String... days) {
    Object[] cells = new Object[6 + 2 * days.length];
    System.arraycopy(
        new Object[] {"first_channel", channel, "first_campaign", campaign, "state", state},
        0,
        cells,
        0,
        6);
    for (int i = 0; i < days.length; i++) {
      cells[6 + 2 * i] = days[i];
      cells[7 + 2 * i] = day("2026-01-09");
    }
    facts.journeys.add(cells);
  }

  @Test
  void eachStandsOnTheFurthestRungWhateverTheySkipped() {
    person("email", "spring", Journeys.STILL_OPEN);
    person("email", "spring", Journeys.LOSS, "replied_on");
    person("email", "spring", Journeys.STILL_OPEN, "asked_on");
    person("email", "spring", Journeys.LOSS, "asked_on", "spoke_on");
    person("email", "spring", Journeys.STILL_OPEN, "met_on");
    person("email", "spring", Journeys.CONTRACT, "contracted_on");
    person("email", "spring", Journeys.CONTRACT, "contracted_on", "lost_on", "met_on");

    List<String> ladder = facts.answer(report, COUNTS);
    assertEquals(
        List.of(
            "email|spring|silent|7|1|0|1|0",
            "email|spring|replied|6|1|1|0|0",
            "email|spring|asked|5|1|0|1|0",
            "email|spring|spoke|4|1|1|0|0",
            "email|spring|met|3|1|0|1|0",
            "email|spring|contract|2|2|0|0|0"),
        ladder.subList(0, 6));
    assertEquals(18, ladder.size());
  }

  @Test
  void rungsAreCountedByCampaignThenChannelThenAll() {
    person("email", "spring", Journeys.STILL_OPEN);
    person("email", "autumn", Journeys.STILL_OPEN);
    person("call", "spring", Journeys.STILL_OPEN);
    assertEquals(
        List.of(
            "call|spring|0|1",
            "call|all|0|1",
            "email|autumn|0|1",
            "email|spring|0|1",
            "email|all|0|2",
            "all|all|0|3"),
        facts.answer(report, "first_channel", "first_campaign", "rung_number", "people").stream()
            .filter(row -> row.contains("|0|"))
            .toList());
  }

  @Test
  void channelAndCampaignThatTheUserCallsAllStayApartFromTheTotals() {
    person("all", "all", Journeys.STILL_OPEN);
    person("all", "b", Journeys.STILL_OPEN);
    person("x", "c", Journeys.STILL_OPEN);
    assertEquals(
        List.of("all|all|1", "all|b|1", "all|all|2", "x|c|1", "x|all|1", "all|all|3"),
        everySixth(facts.answer(report, "first_channel", "first_campaign", "people")));
  }

  @Test
  void sharesAreOfEveryoneAndOfTheRungBefore() {
    person("email", "spring", Journeys.STILL_OPEN);
    person("email", "spring", Journeys.STILL_OPEN, "replied_on");
    person("email", "spring", Journeys.STILL_OPEN, "replied_on", "asked_on");
    person("email", "spring", Journeys.STILL_OPEN, "replied_on");
    assertEquals(
        List.of(
            "silent|1|0.5101|1|||",
            "replied|0.75|0.3006|0.9544|0.75|0.3006|0.9544",
            "asked|0.25|0.0456|0.6994|0.3333|0.0615|0.7923",
            "spoke|0|0|0.4899|0|0|0.7935",
            "met|0|0|0.4899||0|1",
            "contract|0|0|0.4899||0|1"),
        facts
            .answer(
                report,
                "rung",
                "share_of_all",
                "share_of_all_low",
                "share_of_all_high",
                "share_of_rung_before",
                "share_of_rung_before_low",
                "share_of_rung_before_high")
            .subList(0, 6));
  }

  @Test
  void customersFromBeforeAreOnNoRung() {
    facts.journeys.add(
        "is_pre_existing", true, "state", Journeys.CONTRACT, "met_on", day("2026-01-09"));
    facts.journeys.add("touches", 0L, "first_channel", null, "state", Journeys.CONTRACT);
    List<String> ladder = facts.answer(report, "people", "pre_existing", "share_of_all");
    assertEquals(18, ladder.size());
    assertTrue(ladder.stream().allMatch("0|1|"::equals), ladder.toString());
  }

  @Test
  void ladderAgreesWithTheChannelsConversion() {
    for (long seed = 0; seed < 5; seed++) {
      TestFacts drawn = new TestFacts();
      new RandomJourneys(seed, 80).addTo(drawn);
      Map<String, List<Row>> channels =
          drawn.rows(new ChannelConversion()).stream()
              .collect(Collectors.groupingBy(row -> row.getAs("first_channel")));
      List<Row> ladder =
          drawn.rows(report).stream()
              .filter(row -> row.getAs("first_campaign").equals("all"))
              .toList();
      assertEquals(6 * channels.size(), ladder.size());
      for (String name : channels.keySet()) {
        List<Row> channel = channels.get(name);
        List<Row> rungs = ladder.stream().filter(row -> row.getString(0).equals(name)).toList();
        long preExisting = total(channel, "pre_existing");
        assertEquals(total(channel, "people") - preExisting, number(rungs.get(0), "people"));
        assertEquals(total(channel, "contracted"), number(rungs.get(5), "people"));
        assertEquals(total(channel, "contracted"), number(rungs.get(5), "stand_here"));
        assertEquals(total(channel, "lost"), total(rungs, "lost_here"));
        assertEquals(total(channel, "open"), total(rungs, "open_here"));
        assertEquals(total(channel, "colleague_signed"), total(rungs, "colleague_signed_here"));
        assertEquals(number(rungs.get(0), "people"), total(rungs, "stand_here"));
        for (int i = 0; i < 6; i++) {
          Row rung = rungs.get(i);
          long beyond = i == 5 ? 0 : number(rungs.get(i + 1), "people");
          assertEquals(beyond + number(rung, "stand_here"), number(rung, "people"));
          assertEquals(preExisting, number(rung, "pre_existing"));
        }
      }
    }
  }

  @Test
  void orderOfTheJourneysDoesNotMatter() {
    RandomJourneys journeys = new RandomJourneys(7, 60);
    journeys.addTo(facts);
    TestFacts shuffled = new TestFacts();
    journeys.addShuffledTo(shuffled);
    assertEquals(facts.rows(report), shuffled.rows(report));
  }

  private static List<String> everySixth(List<String> rows) {
    return IntStream.range(0, rows.size() / 6).mapToObj(i -> rows.get(6 * i)).toList();
  }

  private static long number(Row row, String column) {
    return row.<Long>getAs(column);
  }

  private static long total(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> number(row, column)).sum();
  }

  @Test
  void whoOnceDidNotComeIsCountedOnceWhereTheyStand() {
    facts.journeys.add("no_shows", 2L, "first_campaign", "spring");
    facts.journeys.add("first_campaign", "spring");
    facts.journeys.add("no_shows", 1L, "first_campaign", "spring", "met_on", day("2026-01-09"));
    List<String> rungs = facts.answer(report, "rung", "stand_here", "no_show_here").subList(0, 6);
    assertEquals("silent|2|1", rungs.get(0));
    assertEquals("met|1|1", rungs.get(4));
    assertEquals("contract|0|0", rungs.get(5));
  }
}
