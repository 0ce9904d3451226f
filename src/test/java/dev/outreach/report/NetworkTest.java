package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final String[] SILENCE = {
    "source", "ever_touched", "never_touched", "silent_1_year", "silent_2_years", "silent_3_years"
  };

  private final TestFacts facts = new TestFacts();
  private final Report report = new Network();

  private void lastTouched(String person, String day) {
    facts.relations.add("person", person, "last_touch_on", day(day));
  }

  @Test
  void personInTwoBooksCountsInEachAndOnceInAll() {
    for (String book : List.of("linkedin", "vcard")) {
      facts.relations.add(
          "person",
          "ana",
          "source",
          book,
          "written_on",
          day("2025-06-01"),
          "replied_on",
          day("2025-06-02"),
          "spoke_on",
          day("2025-06-03"),
          "met_on",
          day("2025-06-04"),
          "contracted_on",
          day("2025-06-05"),
          "last_touch_on",
          day("2025-06-05"));
    }
    facts.relations.add(
        "person",
        "bob",
        "source",
        "linkedin",
        "written_on",
        day("2025-06-01"),
        "last_touch_on",
        day("2025-06-01"));
    facts.relations.add("person", "cyd", "source", "linkedin");
    assertEquals(
        List.of(
            "linkedin|3|2|0.6667|0.2077|0.9385|1|0.5|0.0945|0.9055|1|1|1|2|1|0|0|0",
            "vcard|1|1|1|0.2065|1|1|1|0.2065|1|1|1|1|1|0|0|0|0",
            "all|3|2|0.6667|0.2077|0.9385|1|0.5|0.0945|0.9055|1|1|1|2|1|0|0|0"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  /** Signed once more after the first touch; the first contract is from before it. */
  @Test
  @Slow
  void whoWasACustomerBeforeTheFirstTouchIsContractedNowhere() {
    FoldedFacts folded = new FoldedFacts();
    for (String person : List.of("x:new", "x:old")) {
      folded.touches.add(
          "touch_id",
          person,
          "person",
          person,
          "history",
          person,
          "party",
          person,
          "occurred_at",
          Instant.parse("2025-06-02T10:00:00Z"));
      folded.contacts.add("contact_id", person, "person", person, "history", person);
      folded.contracts.add("history", person, "signed_on", day("2025-06-05"));
    }
    folded.contracts.add("history", "x:old", "signed_on", day("2025-06-01"));
    FoldedFacts.Folded found = folded.folded();
    Row network = found.of(report).get(0);
    Row channel = found.of(new ChannelConversion()).get(0);
    assertEquals(2L, network.<Long>getAs("connections"));
    assertEquals(1L, network.<Long>getAs("contracted"));
    assertEquals(1L, channel.<Long>getAs("contracted"));
    assertEquals(1L, channel.<Long>getAs("pre_existing"));
  }

  @Test
  void answerOfSomebodyWhoWasOnlyCalledIsNoAnswerToAMessage() {
    facts.relations.add(
        "person", "ana", "replied_on", day("2025-06-02"), "last_touch_on", day("2025-06-02"));
    assertEquals(
        List.of("book|0|0||1", "all|0|0||1"),
        facts.answer(report, "source", "written_to", "answered", "answered_share", "ever_touched"));
  }

  @Test
  void silenceIsLongerThanAYearOnTheDayAfterTheAnniversary() {
    lastTouched("a", "2025-03-01");
    lastTouched("b", "2025-02-28");
    lastTouched("c", "2024-03-01");
    lastTouched("d", "2024-02-29");
    lastTouched("e", "2023-03-01");
    lastTouched("f", "2023-02-28");
    lastTouched("g", null);
    assertEquals(List.of("book|6|1|5|3|1", "all|6|1|5|3|1"), facts.answer(report, SILENCE));
  }

  @Test
  void asOfDayIsThatOfTheReportingZone() {
    facts.asOf = Instant.parse("2026-03-01T23:30:00Z");
    lastTouched("a", "2025-03-01");
    assertEquals(List.of("book|1", "all|1"), facts.answer(report, "source", "silent_1_year"));
  }

  @Test
  void yearBeforeALeapDayEndsOnTheTwentyEighth() {
    facts.asOf = Instant.parse("2024-02-29T12:00:00Z");
    lastTouched("a", "2023-02-28");
    lastTouched("b", "2023-02-27");
    assertEquals(List.of("book|1", "all|1"), facts.answer(report, "source", "silent_1_year"));
  }

  @Test
  void countsAreNestedAndTheTouchedAndUntouchedAreAll() {
    Random random = new Random(7);
    List<String> books = List.of("a", "b", "c");
    for (int person = 0; person < 200; person++) {
      boolean isWritten = random.nextBoolean();
      boolean isTouched = isWritten || random.nextBoolean();
      Object[] cells = {
        "person",
        "p" + person,
        "written_on",
        isWritten ? day("2020-01-01") : null,
        "replied_on",
        isTouched && random.nextBoolean() ? day("2020-02-01") : null,
        "last_touch_on",
        isTouched ? day("2021-01-01").plusDays(random.nextInt(2000)) : null
      };
      for (String book : books.subList(0, 1 + random.nextInt(3))) {
        List<Object> named = new ArrayList<>(List.of("source", book));
        named.addAll(Arrays.asList(cells));
        facts.relations.add(named.toArray());
      }
    }
    List<Row> rows = facts.rows(report);
    assertEquals(4, rows.size());
    assertEquals(200L, count(rows.get(3), "connections"));
    for (Row row : rows) {
      assertEquals(
          count(row, "connections"), count(row, "ever_touched") + count(row, "never_touched"));
      assertTrue(count(row, "answered") <= count(row, "written_to"));
      assertTrue(count(row, "written_to") <= count(row, "ever_touched"));
      assertTrue(count(row, "silent_3_years") <= count(row, "silent_2_years"));
      assertTrue(count(row, "silent_2_years") <= count(row, "silent_1_year"));
      assertTrue(count(row, "silent_1_year") <= count(row, "ever_touched"));
    }
  }

  private static long count(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }
}
