package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TimeToFirstContractTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new TimeToFirstContract();
  private final Report curve = new TimeToFirstContractCurve();

  private void journey(String channel, String state, long days) {
    facts.journeys.add("first_channel", channel, "state", state, "days", days);
  }

  /** By hand: F(5) = 1/6, F(40) = 1/6 + 4/6 · 1/3 = 7/18. */
  private void sixPeopleByEmail() {
    journey("email", Journeys.STILL_OPEN, 2);
    journey("email", Journeys.CONTRACT, 5);
    journey("email", Journeys.LOSS, 5);
    journey("email", Journeys.STILL_OPEN, 20);
    journey("email", Journeys.CONTRACT, 40);
    journey("email", Journeys.STILL_OPEN, 40);
    journey("email", Journeys.STILL_OPEN, 100);
    facts.journeys.add("is_pre_existing", true, "state", Journeys.CONTRACT, "days", null);
    facts.journeys.add("touches", 0L, "first_channel", null, "days", null);
  }

  @Test
  void sharesCountLossesAsCompetingAndOpenOnesAsCensored() {
    sixPeopleByEmail();
    assertEquals(
        List.of("email|8|2|1|4|1||5||0.1667|0.3889||", "all|8|2|1|4|1||5||0.1667|0.3889||"),
        facts.answer(
            report,
            "first_channel",
            "people",
            "contracts",
            "lost",
            "open",
            "pre_existing",
            "median_days",
            "median_days_low",
            "median_days_high",
            "converted_by_30_days",
            "converted_by_90_days",
            "converted_by_180_days",
            "converted_by_730_days_low"));
  }

  /** Lung cancer, as in reference/km_lung, of which R's log-log limits are 210 to 306. */
  @Test
  void medianHasRsLimitsWhereNobodyIsLostAndThoseOfTheShareWhereSomebodyIs() {
    for (NamedCsvRecord row : Reference.rows("km_lung/input.csv", "group", "male")) {
      String state = row.getField("status").equals("1") ? Journeys.CONTRACT : Journeys.STILL_OPEN;
      journey("email", state, Reference.count(row, "time"));
    }
    String[] median = {"median_days", "median_days_low", "median_days_high", "median_at_risk"};
    assertEquals(List.of("270|210|306|59", "270|210|306|59"), facts.answer(report, median));
    journey("email", Journeys.LOSS, 1022);
    assertEquals(List.of("270|212|310|60", "270|212|310|60"), facts.answer(report, median));
  }

  /** Their colleague signed: followed until that day, as those still open until today. */
  @Test
  void whoseColleagueSignedIsFollowedUntilThatDay() {
    journey("email", Journeys.COLLEAGUE_SIGNED, 2);
    journey("email", Journeys.CONTRACT, 5);
    journey("email", Journeys.LOSS, 5);
    journey("email", Journeys.COLLEAGUE_SIGNED, 20);
    journey("email", Journeys.CONTRACT, 40);
    journey("email", Journeys.STILL_OPEN, 40);
    journey("email", Journeys.STILL_OPEN, 100);
    facts.journeys.add("state", Journeys.COLLEAGUE_SIGNED, "days", null);
    assertEquals(
        "all|8|2|1|2|3|0|0.1667|0.3889",
        facts
            .answer(
                report,
                "first_channel",
                "people",
                "contracts",
                "lost",
                "open",
                "colleague_signed",
                "pre_existing",
                "converted_by_30_days",
                "converted_by_90_days")
            .get(1));
  }

  @Test
  void curveHasARowPerDayWithAnEventAndItsNumbersReconcile() {
    sixPeopleByEmail();
    journey("x", Journeys.STILL_OPEN, 9);
    assertEquals(
        List.of("email|5|6|1|1|1|0.1667", "email|40|3|1|0|2|0.3889"),
        facts.answer(
            curve,
            "first_channel",
            "day",
            "at_risk",
            "contracts",
            "lost",
            "censored",
            "converted_share"));
  }

  @Test
  void everyRowOfTheCurveLeavesWhatTheNextOneStartsWith() {
    Random random = new Random(7);
    List<String> states = List.of(Journeys.CONTRACT, Journeys.LOSS, Journeys.STILL_OPEN);
    for (int i = 0; i < 300; i++) {
      journey("email", states.get(random.nextInt(3)), random.nextInt(60));
    }
    List<Row> rows = facts.rows(curve);
    for (int i = 0; i < rows.size(); i++) {
      long left = rows.get(i).getLong(2);
      for (int column = 3; column <= 5; column++) {
        left -= rows.get(i).getLong(column);
      }
      assertEquals(i + 1 < rows.size() ? rows.get(i + 1).getLong(2) : 0, left, "row " + i);
    }
  }

  /** In all, exactly half have signed from day 10 up to day 30: the middle is the median. */
  @Test
  void medianIsTheDayByWhichHalfOfAllHaveSigned() {
    journey("call", Journeys.CONTRACT, 0);
    journey("call", Journeys.CONTRACT, 10);
    journey("call", Journeys.CONTRACT, 30);
    journey("x", Journeys.CONTRACT, 1);
    journey("x", Journeys.LOSS, 1);
    journey("x", Journeys.LOSS, 2);
    assertEquals(
        List.of("call|10|2|1|1", "x|||0.3333|0.3333", "all|20|1|0.6667|0.6667"),
        facts.answer(
            report,
            "first_channel",
            "median_days",
            "median_at_risk",
            "converted_by_30_days",
            "converted_by_730_days"));
  }

  @Test
  void onceEverybodyHasSignedTheShareHasNoLimits() {
    journey("call", Journeys.CONTRACT, 3);
    assertEquals(List.of("call|3|1|1|0|0|1||"), facts.answer(curve, ReplyRatesTest.names(curve)));
  }

  @Test
  void onlyCustomersFromBeforeGiveARowWithoutTimes() {
    facts.journeys.add("is_pre_existing", true, "state", Journeys.CONTRACT, "days", null);
    assertEquals(
        List.of("email|1|0|1||", "all|1|0|1||"),
        facts.answer(
            report,
            "first_channel",
            "people",
            "contracts",
            "pre_existing",
            "median_days",
            "converted_by_30_days"));
    assertEquals(List.of(), facts.answer(curve, "day"));
  }
}
