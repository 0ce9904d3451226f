package dev.outreach.report;

import static dev.outreach.report.TestFacts.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReferralSourcesTest {
  private static final String ANA = "email:ana@example.org";

  private final TestFacts facts = new TestFacts();
  private final Report report = new ReferralSources();

  private void brought(String column, String by, String state, String amount, String currency) {
    facts.journeys.add(
        "person",
        "email:p@example.org",
        column,
        by,
        "state",
        state,
        "amount",
        amount == null ? null : money(amount),
        "currency",
        currency);
  }

  private void brought(String column, String by) {
    brought(column, by, Journeys.STILL_OPEN, null, null);
  }

  private List<String> answer(String... columns) {
    return facts.answer(report, columns);
  }

  @Test
  void introducersAndLeadSourcesStandInOneTable() {
    facts.journeys.add(
        "person", ANA, "person_name", "Ana Lima", "first_channel", "blog", "introductions", 2L);
    brought("referred_by", ANA, Journeys.CONTRACT, "1000.00", "EUR");
    brought("referred_by", ANA, Journeys.CONTRACT, "500.50", "EUR");
    brought("referred_by", ANA, Journeys.LOSS, null, null);
    brought("lead_source", "google", Journeys.CONTRACT, "300.00", "EUR");
    brought("lead_source", "google");
    assertEquals(
        List.of(
            "introducer|Ana Lima|email:ana@example.org|3|2|1500.50|EUR|0|blog|2",
            "lead_source|google||2|1|300.00|EUR|0||"),
        answer(ReplyRatesTest.names(report)));
  }

  @Test
  void nameOfNobodyKnownStaysAsItIsMostlyWritten() {
    brought("referred_by", "bob berg");
    brought("referred_by", " Bob  Berg ");
    brought("referred_by", "Bob Berg");
    brought("referred_by", "BOB BERG");
    assertEquals(
        List.of("introducer|Bob Berg||4||"),
        answer("by", "name", "person", "people", "fed_by", "given"));
  }

  @Test
  void ofSpellingsThatAreEquallyFrequentTheFirstInTheAlphabetIsShown() {
    brought("lead_source", "google");
    brought("lead_source", "Google");
    brought("lead_source", "Zoo");
    brought("lead_source", "zoo");
    brought("lead_source", "zoo");
    assertEquals(List.of("zoo|3", "Google|2"), answer("name", "people"));
  }

  @Test
  void introducerWithoutANameIsShownAsTheIdentifierThatWasWritten() {
    brought("referred_by", ANA);
    facts.journeys.add("person", "x:bob");
    brought("referred_by", "x:bob");
    assertEquals(
        List.of("email:ana@example.org|||", "x:bob|x:bob|email|0"),
        answer("name", "person", "fed_by", "given"));
  }

  @Test
  void whoWasGivenIntroductionsAndBroughtNobodyIsListed() {
    facts.journeys.add("person", ANA, "person_name", "Ana Lima", "introductions", 1L);
    facts.journeys.add("person", "x:bob", "person_name", "Bob Berg");
    facts.journeys.add("person", "x:cleo", "introductions", 3L);
    assertEquals(
        List.of("Ana Lima|0|0|||1", "x:cleo|0|0|||3"),
        answer("name", "people", "contracted", "amount", "currency", "given"));
  }

  @Test
  void contractOfSomebodyNeverTouchedCountsAndOneFromBeforeDoesNot() {
    facts.journeys.add(
        "touches", 0L, "first_channel", null, "state", Journeys.CONTRACT, "referred_by", "Bob");
    facts.journeys.add(
        "is_pre_existing",
        true,
        "state",
        Journeys.CONTRACT,
        "referred_by",
        "Bob",
        "amount",
        money("10.00"),
        "currency",
        "EUR");
    assertEquals(
        List.of("Bob|2|1||1"), answer("name", "people", "contracted", "amount", "pre_existing"));
  }

  @Test
  void amountsOfSeveralCurrenciesAreNotAddedUp() {
    brought("lead_source", "fair", Journeys.CONTRACT, "10.00", "EUR");
    brought("lead_source", "fair", Journeys.CONTRACT, "10.00", "USD");
    assertEquals(List.of("fair|2||EUR+USD"), answer("name", "contracted", "amount", "currency"));
  }

  @Test
  void onePersonMayHaveBothAnIntroducerAndALeadSource() {
    facts.journeys.add("referred_by", "Bob", "lead_source", "word of mouth");
    assertEquals(
        List.of("introducer|Bob|1", "lead_source|word of mouth|1"), answer("by", "name", "people"));
  }

  @Test
  void nobodyIsTheirOwnIntroducerAndABlankNamesNobody() {
    facts.journeys.add("person", ANA, "referred_by", ANA);
    facts.journeys.add("person", "x:bob", "referred_by", "  ", "lead_source", " ");
    assertEquals(List.of(), answer("name"));
  }

  @Test
  void contractsComeFirstThenPeopleThenTheName() {
    brought("lead_source", "d");
    brought("lead_source", "c");
    brought("lead_source", "b");
    brought("lead_source", "b");
    brought("lead_source", "a", Journeys.CONTRACT, null, null);
    brought("referred_by", "z");
    assertEquals(
        List.of("z|1|0", "a|1|1", "b|2|0", "c|1|0", "d|1|0"),
        answer("name", "people", "contracted"));
  }

  @Test
  void everybodyWhoIsMentionedCountsOnceWhateverTheOrderOfTheRows() {
    List<String> answers = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(5);
      TestFacts some = new TestFacts();
      List<Object[]> rows = new ArrayList<>();
      int introduced = 0;
      for (int i = 0; i < 120; i++) {
        boolean isIntroduced = random.nextBoolean();
        introduced += isIntroduced ? 1 : 0;
        String spelling = random.nextBoolean() ? "Bob " + i % 7 : "BOB " + i % 7;
        rows.add(
            new Object[] {
              "person",
              "x:p" + i,
              "referred_by",
              isIntroduced ? spelling : null,
              "state",
              random.nextBoolean() ? Journeys.CONTRACT : Journeys.LOSS,
              "amount",
              money(i + ".10"),
              "currency",
              "EUR"
            });
      }
      Collections.shuffle(rows, new Random(seed));
      rows.forEach(some.journeys::add);
      List<Row> found = some.rows(report);
      assertEquals(7, found.size());
      assertEquals(introduced, found.stream().mapToLong(row -> row.getAs("people")).sum());
      answers.add(found.toString());
    }
    assertEquals(answers.get(0), answers.get(1));
  }
}
