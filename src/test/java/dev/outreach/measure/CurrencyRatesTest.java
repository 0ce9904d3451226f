package dev.outreach.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyRatesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  /** A dollar and a franc on two days, a yen on one of them. */
  private static final CurrencyRates RATES =
      CurrencyRates.of(
          Map.of(
              "USD", days("2026-01-05", "1.25", "2026-01-30", "1.6"),
              "CHF", days("2026-01-05", "0.93", "2026-01-30", "0.95"),
              "JPY", days("2026-01-05", "160.4321987")));

  private static SortedMap<LocalDate, BigDecimal> days(String... daysAndRates) {
    SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
    for (int i = 0; i < daysAndRates.length; i += 2) {
      days.put(LocalDate.parse(daysAndRates[i]), new BigDecimal(daysAndRates[i + 1]));
    }
    return days;
  }

  private static String converted(String amount, String from, String to, LocalDate day) {
    return RATES
        .converted(new BigDecimal(amount), from, to, day)
        .map(BigDecimal::toPlainString)
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "100, EUR, USD, 125.00",
    "125, USD, EUR, 100.00",
    "1000, CHF, EUR, 1075.27",
    // 1000 × 1.25 / 0.93
    "1000, CHF, USD, 1344.09",
    "1000, USD, CHF, 744.00",
    "1, EUR, JPY, 160.43",
    "100000, JPY, EUR, 623.32",
    "1000000000000000, EUR, USD, 1250000000000000.00",
    "0, USD, EUR, 0.00",
    "-125, USD, EUR, -100.00",
  })
  void anAmountIsWorthSoMuchByTheRatesToTheEuro(
      String amount, String from, String to, String expected) {
    assertEquals(expected, converted(amount, from, to, MONDAY));
  }

  /** Half a cent goes away from zero, for a debt as for a claim. */
  @ParameterizedTest
  @CsvSource({"0.004, 0.01", "0.0039, 0.00", "0.012, 0.02", "0.0119, 0.01", "-0.004, -0.01"})
  void halfACentIsRoundedUp(String euros, String dollars) {
    assertEquals(dollars, converted(euros, "EUR", "USD", MONDAY));
  }

  /** The rates of 5 January hold for ten days more, those of the 30th from that day on. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-04, -",
    "2026-01-05, 125.00",
    "2026-01-06, 125.00",
    "2026-01-15, 125.00",
    "2026-01-16, -",
    "2026-01-29, -",
    "2026-01-30, 160.00",
    "2026-02-09, 160.00",
    "2026-02-10, -",
    "1999-01-01, -",
    "2099-01-01, -",
  })
  void theLatestRateOfTheTenDaysBeforeCounts(LocalDate day, String expected) {
    assertEquals(expected, converted("100", "EUR", "USD", day));
  }

  @Test
  void bothCurrenciesNeedARateThatIsNotTooOld() {
    LocalDate later = LocalDate.of(2026, 1, 30);
    assertEquals("160.43", converted("1", "EUR", "JPY", MONDAY.plusDays(10)));
    assertEquals("-", converted("1", "USD", "JPY", later));
    assertEquals("-", converted("1", "JPY", "USD", later));
    assertEquals("0.59", converted("1", "USD", "CHF", later));
  }

  @Test
  void aCurrencyWithoutRatesIsNotConverted() {
    assertEquals("-", converted("1", "GBP", "EUR", MONDAY));
    assertEquals("-", converted("1", "EUR", "GBP", MONDAY));
    assertEquals("-", converted("1", "GBP", "USD", MONDAY));
  }

  @Test
  void oneCurrencyIsItselfOnAnyDayWithAllItsDigits() {
    BigDecimal amount = new BigDecimal("12.345");
    LocalDate longAgo = LocalDate.of(1970, 1, 1);
    for (String currency : new String[] {"EUR", "USD", "GBP"}) {
      assertSame(amount, RATES.converted(amount, currency, currency, longAgo).orElseThrow());
      assertSame(
          amount,
          CurrencyRates.none().converted(amount, currency, currency, longAgo).orElseThrow());
    }
  }

  @Test
  void withoutRatesNothingIsConverted() {
    assertEquals(
        Optional.empty(), CurrencyRates.none().converted(BigDecimal.ONE, "EUR", "USD", MONDAY));
  }

  @Test
  void aRateHasSevenDigitsAfterThePointAtMost() {
    CurrencyRates seven = CurrencyRates.of(Map.of("USD", days("2026-01-05", "1.0000001")));
    assertEquals(
        Optional.of(new BigDecimal("10000001.00")),
        seven.converted(new BigDecimal("10000000"), "EUR", "USD", MONDAY));
    assertThrows(
        ArithmeticException.class,
        () -> CurrencyRates.of(Map.of("USD", days("2026-01-05", "1.00000001"))));
  }

  @Test
  void theyGoToTheMachinesOfACluster() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(RATES);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      CurrencyRates there = (CurrencyRates) in.readObject();
      assertEquals(
          RATES.converted(BigDecimal.TEN, "CHF", "JPY", MONDAY),
          there.converted(BigDecimal.TEN, "CHF", "JPY", MONDAY));
      assertEquals(
          Optional.of(new BigDecimal("1725.08")),
          there.converted(BigDecimal.TEN, "CHF", "JPY", MONDAY));
    }
  }
}
