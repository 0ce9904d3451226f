package dev.outreach.identity;

import static dev.outreach.identity.TestContract.deal;
import static dev.outreach.identity.TestContract.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctContractsTest {
  @ParameterizedTest
  @CsvSource({
    "10000, 0, 9800, 0, 1",
    "10000, 0, 9799.99, 0, 2",
    "10000, 0, 10000, 180, 1",
    "10000, 0, 10000, 181, 2"
  })
  void aDealInTwoCrmsIsOneWithinTwoPercentAnd180Days(
      String amount, int day, String other, int otherDay, int contracts) {
    DistinctContracts distinct =
        distinct(deal("hubspot", day, amount), deal("pipedrive", otherDay, other));
    assertEquals(contracts, distinct.all().size());
    assertFalse(distinct.isUnclear());
  }

  @ParameterizedTest
  @CsvSource({"9800, 0, 1", "9799.99, 0, 2", "10000, 45, 1", "10000, 46, 2"})
  void anInvoiceInTwoToolsIsOneWithinTwoPercentAnd45Days(String amount, int day, int contracts) {
    DistinctContracts distinct =
        distinct(invoice("stripe", 0, "10000"), invoice("fec", day, amount));
    assertEquals(contracts, distinct.all().size());
    assertFalse(distinct.isUnclear());
  }

  @Test
  void whatTwoToolsTellHasTheEarlierDayAndBothNames() {
    DistinctContracts.Distinct one =
        distinct(invoice("stripe", 3, "1000"), invoice("fec", 1, "1010")).all().get(0);
    assertEquals(TestContract.START.plusDays(1), one.day());
    assertEquals(new BigDecimal("1010"), one.amount());
    assertEquals("fec+stripe", DistinctContracts.sources(one));
  }

  @Test
  void twoOfOneToolAreTwoHoweverAlike() {
    assertEquals(
        2, distinct(deal("hubspot", 0, "1000"), deal("hubspot", 1, "1000").in("EUR")).all().size());
    assertEquals(2, distinct(invoice("fec", 0, "1000"), invoice("fec", 30, "1000")).all().size());
  }

  @Test
  void eachIsOneWithAtMostOneOfAnotherToolTheNearest() {
    List<DistinctContracts.Distinct> all =
        distinct(
                deal("hubspot", 0, "1000"),
                deal("hubspot", 100, "1000"),
                deal("pipedrive", 90, "1000"))
            .all();
    assertEquals(2, all.size());
    assertEquals("hubspot", DistinctContracts.sources(all.get(0)));
    assertEquals("hubspot+pipedrive", DistinctContracts.sources(all.get(1)));
  }

  @ParameterizedTest
  @CsvSource({
    // The larger of the two is 100 %: 204.08 of 10,204.08 is two in a hundred.
    "10204.08, 10, 10000, false",
    "10204.09, 10, 10204.09, true",
    "10000, -180, 10000, false",
    "9800, 10, 10000, false"
  })
  void aDealAndItsInvoiceAreOneWithTheDealsAmount(
      String billed, int day, String amount, boolean isUnclear) {
    DistinctContracts distinct =
        distinct(deal("hubspot", 200, "10000"), invoice("fec", 200 + day, billed));
    assertEquals(1, distinct.all().size());
    assertEquals(new BigDecimal(amount), distinct.all().get(0).amount());
    assertEquals(TestContract.START.plusDays(200), distinct.all().get(0).day());
    assertEquals(isUnclear, distinct.isUnclear());
  }

  @ParameterizedTest
  @CsvSource({"180, 1", "181, 2", "-180, 1", "-181, 2"})
  void aDealAndItsInvoiceLieWithin180Days(int day, int contracts) {
    DistinctContracts distinct =
        distinct(deal("hubspot", 300, "10000"), invoice("fec", 300 + day, "10000"));
    assertEquals(contracts, distinct.all().size());
    assertFalse(distinct.isUnclear());
  }

  @Test
  void instalmentsThatAddUpAreTheDeal() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "10000"),
            invoice("fec", 10, "3000"),
            invoice("fec", 60, "7000"),
            invoice("fec", 90, "4000"));
    assertEquals(amounts("10000", "4000"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @Test
  void whoAddsUpToTheCentComesBeforeWhoComesNear() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "1010"),
            deal("hubspot", 1, "2000"),
            invoice("fec", 20, "1000"),
            invoice("fec", 25, "500"),
            invoice("fec", 30, "510"),
            invoice("fec", 35, "1000"));
    assertEquals(amounts("1010", "2000"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @Test
  void aRetainerOfTwelveInvoicesOverAYearIsOneDeal() {
    List<TestContract> told = new ArrayList<>(List.of(deal("hubspot", 0, "7200")));
    IntStream.range(0, 12).forEach(i -> told.add(invoice("fec", 10 + 30 * i, "600")));
    DistinctContracts distinct = distinct(told.toArray(TestContract[]::new));
    assertEquals(amounts("7200"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @Test
  void aThirteenthInvoiceIsMoreThanTheDeal() {
    List<TestContract> told = new ArrayList<>(List.of(deal("hubspot", 0, "7200")));
    IntStream.range(0, 13).forEach(i -> told.add(invoice("fec", 10 + 30 * i, "600")));
    assertEquals(amounts("7200", "600"), amounts(distinct(told.toArray(TestContract[]::new))));
  }

  @Test
  void withoutADealEachInvoiceIsAContract() {
    DistinctContracts distinct =
        distinct(invoice("fec", 0, "600"), invoice("fec", 30, "600"), invoice("fec", 60, "600"));
    assertEquals(amounts("600", "600", "600"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @Test
  void aDepositAloneLeavesTheDealsAmount() {
    DistinctContracts distinct = distinct(deal("hubspot", 0, "10000"), invoice("fec", 10, "3000"));
    assertEquals(amounts("10000"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @ParameterizedTest
  @CsvSource({"280, 1", "281, 2"})
  void anInstalmentLiesWithin180DaysOfTheLast(int day, int contracts) {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "10000"), invoice("fec", 100, "3000"), invoice("fec", day, "4000"));
    assertEquals(contracts, distinct.all().size());
    assertFalse(distinct.isUnclear());
  }

  @ParameterizedTest
  @CsvSource({"31, false", "32, true"})
  void aDepositMayBeWritten31DaysBeforeTheDeal(int early, boolean isUnclear) {
    DistinctContracts distinct =
        distinct(deal("hubspot", 100, "10000"), invoice("fec", 100 - early, "3000"));
    assertEquals(amounts("10000"), amounts(distinct));
    assertEquals(isUnclear, distinct.isUnclear());
  }

  @Test
  void whereTheyDoNotAddUpTheLargerSideCounts() {
    DistinctContracts more = distinct(deal("hubspot", 0, "10000"), invoice("fec", 10, "12500"));
    assertEquals(amounts("12500"), amounts(more));
    assertTrue(more.isUnclear());
    DistinctContracts early = distinct(deal("hubspot", 100, "10000"), invoice("fec", 10, "2500"));
    assertEquals(amounts("10000"), amounts(early));
    assertTrue(early.isUnclear());
  }

  @Test
  void instalmentsThatExceedTheDealAreTheLargerSide() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "10000"),
            invoice("fec", 10, "3000"),
            invoice("fec", 40, "3000"),
            invoice("fec", 70, "5000"));
    assertEquals(amounts("11000"), amounts(distinct));
    assertTrue(distinct.isUnclear());
  }

  @Test
  void anInvoiceFarFromTheDealIsAnotherContract() {
    DistinctContracts distinct =
        distinct(deal("hubspot", 0, "10000"), invoice("fec", 181, "12500"));
    assertEquals(amounts("10000", "12500"), amounts(distinct));
    assertFalse(distinct.isUnclear());
  }

  @Test
  void twoDealsOfOneToolStayTwoWhereInvoicesDoNotAddUp() {
    DistinctContracts less =
        distinct(
            deal("hubspot", 100, "1000"), deal("hubspot", 110, "1500"), invoice("fec", 50, "1900"));
    assertEquals(amounts("1000", "1500"), amounts(less));
    assertTrue(less.isUnclear());
    DistinctContracts more =
        distinct(
            deal("hubspot", 100, "1000"),
            deal("hubspot", 150, "1500"),
            invoice("fec", 101, "3100"),
            invoice("fec", 151, "2900"));
    assertEquals(amounts("3100", "2900"), amounts(more));
    assertTrue(more.isUnclear());
  }

  @Test
  void whatIsUnclearInOneYearLeavesAnotherAsItIs() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "1000"),
            invoice("fec", 10, "1700"),
            deal("hubspot", 1000, "2000"),
            invoice("fec", 1010, "2500"),
            deal("hubspot", 2000, "3000"),
            invoice("fec", 1900, "2700"));
    assertEquals(amounts("1700", "2500", "3000"), amounts(distinct));
    assertTrue(distinct.isUnclear());
  }

  @Test
  void aDealWithoutAnAmountIsWorthWhatWasInvoiced() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, null).in(null),
            invoice("fec", 10, "3000"),
            invoice("fec", 180, "7000"),
            invoice("fec", 181, "500"));
    assertEquals(amounts("10000", "500"), amounts(distinct));
    assertEquals("EUR", distinct.all().get(0).currency());
    assertEquals(null, distinct(deal("hubspot", 0, null)).all().get(0).amount());
  }

  @Test
  void otherCurrenciesAreOtherContracts() {
    assertEquals(
        2, distinct(deal("hubspot", 0, "1000"), invoice("fec", 1, "1000").in("USD")).all().size());
    assertEquals(
        2,
        distinct(deal("hubspot", 0, "1000"), deal("pipedrive", 1, "1000").in("USD")).all().size());
    assertEquals(
        2,
        distinct(invoice("stripe", 0, "1000").in("USD"), invoice("fec", 1, "1000")).all().size());
    assertEquals(
        2, distinct(deal("hubspot", 0, "1000"), invoice("fec", 1, "1700").in("USD")).all().size());
  }

  @Test
  void aCurrencyThatIsNotToldIsThatOfTheOther() {
    List<DistinctContracts.Distinct> all =
        distinct(deal("hubspot", 0, "1000").in(null), invoice("fec", 1, "1000").in("USD")).all();
    assertEquals(1, all.size());
    assertEquals("USD", all.get(0).currency());
  }

  @Test
  void aSumIsOfOneCurrency() {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "1000").in(null),
            invoice("fec", 10, "400").in("USD"),
            invoice("fec", 20, "600"));
    assertEquals(2, distinct.all().size());
    assertEquals(
        3,
        distinct(
                deal("hubspot", 0, "1000").in("USD"),
                deal("pipedrive", 1, "1000").in(null),
                deal("salesforce", 2, "1000").in("EUR"),
                deal("other", 3, "500").in("EUR"))
            .all()
            .size());
  }

  @Test
  void noAmountIsLostAndNothingCountsTwice() {
    Random random = new Random(20260109);
    for (int world = 0; world < 300; world++) {
      List<TestContract> told = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(14); i++) {
        String tool = List.of("hubspot", "fec", "stripe", "own").get(random.nextInt(4));
        String amount =
            random.nextInt(8) == 0 ? null : String.valueOf(100 * (1 + random.nextInt(12)));
        int day = random.nextInt(700);
        TestContract one =
            tool.equals("fec") || tool.equals("stripe") || random.nextInt(4) == 0
                ? invoice(tool, day, amount)
                : deal(tool, day, amount);
        String currency = List.of("EUR", "EUR", "EUR", "USD", "").get(random.nextInt(5));
        told.add(one.in(currency.isEmpty() ? null : currency).of(null, null, "x:" + i));
      }
      Set<String> answers = new TreeSet<>();
      for (int order = 0; order < 6; order++) {
        Collections.shuffle(told, random);
        DistinctContracts distinct = distinct(told.toArray(TestContract[]::new));
        answers.add(distinct.all() + " " + distinct.isUnclear());
        check(distinct.all(), told.size());
      }
      assertEquals(1, answers.size());
    }
  }

  /** Each is told of once; of one tool no two deals, and no two invoices of one amount, are one. */
  private static void check(List<DistinctContracts.Distinct> all, int told) {
    Set<String> ids = new HashSet<>();
    for (DistinctContracts.Distinct contract : all) {
      Set<String> tools = new HashSet<>();
      for (ToldContract each : contract.told()) {
        assertTrue(ids.add(each.id()));
        assertTrue(each.isInvoice() || tools.add(each.source()), () -> contract.toString());
      }
    }
    assertEquals(told, ids.size());
  }

  @Test
  @Slow
  void thousandsOfInvoicesOfOneClientTakeNoMinutes() {
    List<TestContract> told = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      told.add(invoice("fec", i / 2, String.valueOf(100 + i % 97)).of(null, null, "x:" + i));
      told.add(invoice("stripe", i / 2, String.valueOf(100 + i % 97)).of(null, null, "x:" + i));
    }
    List<DistinctContracts.Distinct> all =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> distinct(told.toArray(TestContract[]::new)).all());
    assertEquals(4_000, all.size());
  }

  private static List<BigDecimal> amounts(String... amounts) {
    return List.of(amounts).stream().map(BigDecimal::new).toList();
  }

  private static List<BigDecimal> amounts(DistinctContracts distinct) {
    return distinct.all().stream().map(DistinctContracts.Distinct::amount).toList();
  }

  private static DistinctContracts distinct(TestContract... told) {
    return new DistinctContracts(TestContract.told(told));
  }

  /** Beyond two in a hundred they are more than the deal, and nothing tells what they are. */
  @ParameterizedTest
  @CsvSource({"5200, 10000, false", "5200.01, 10200.01, true", "4800, 10000, false"})
  void instalmentsAddUpToTheDealWithinTwoPercent(String second, String amount, boolean isUnclear) {
    DistinctContracts distinct =
        distinct(
            deal("hubspot", 0, "10000"), invoice("fec", 10, "5000"), invoice("fec", 60, second));
    assertEquals(amounts(amount), amounts(distinct));
    assertEquals(isUnclear, distinct.isUnclear());
  }
}
