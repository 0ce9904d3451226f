package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.50         | 1234.50    |",
        "1234,50         | 1234.50    |",
        "1 234,50        | 1234.50    |",
        "1\u00a0234,50   | 1234.50    |",
        "1\u202f234,50 € | 1234.50    | EUR",
        "1,234.50        | 1234.50    |",
        "1.234,50        | 1234.50    |",
        "1'234.50 CHF    | 1234.50    | CHF",
        "1,234           | 1234.00    |",
        "1.234           | 1234.00    |",
        "1,234,567       | 1234567.00 |",
        "0,125           | 0.13       |",
        "1234,567        | 1234.57    |",
        "12,5            | 12.50      |",
        "1200            | 1200.00    |",
        "1200€           | 1200.00    | EUR",
        "€1,200          | 1200.00    | EUR",
        "EUR 1200        | 1200.00    | EUR",
        "1200 euros      | 1200.00    | EUR",
        "$99.90          | 99.90      | USD",
        "£ 5             | 5.00       | GBP",
        "4,5 k€          | 4500.00    | EUR",
        "-300            | -300.00    |",
        "- 300           | -300.00    |",
        "−300,50 €       | -300.50    | EUR",
        "-$300           | -300.00    | USD",
        "€ -300          | -300.00    | EUR",
        "(1 234,50)      | -1234.50   |",
        "(1 234,50 €)    | -1234.50   | EUR",
        "(1,234.50) EUR  | -1234.50   | EUR",
        "€ (300)         | -300.00    | EUR",
        "1 234,50-       | -1234.50   |",
        "-               | 0.00       |",
        "-   €           | 0.00       | EUR",
        "€ –             | 0.00       | EUR",
        "1 200,00 € HT   | 1200.00    | EUR",
        "1200 HT         | 1200.00    |"
      })
  void sumsAreReadAsTheyAreWritten(String text, BigDecimal value, String currency) {
    assertEquals(Optional.of(new Amount(value, currency)), Amount.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "about 1200",
        "1 23 456",
        "12 34",
        "1,23,456",
        "1.234,50,1",
        "1,234,50",
        "€ 12 EUR",
        "12 XYZ",
        "1e3",
        "12345678901234567",
        "1200/mois",
        "--5",
        "(-5)",
        "(5",
        "-5-",
        "€ - €",
        "1200 TTC",
        "."
      })
  void whatIsNoSumIsNotGuessed(String text) {
    assertEquals(Optional.empty(), Amount.of(text));
  }
}
