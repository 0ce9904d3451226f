package dev.outreach.usertable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Limits;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.measure.CurrencyRates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyFileTest {
  private static final String HEADER = "date,currency,rate\n";
  private static final String GOOD = "2026-01-05,USD,1.25\n";

  /** As the European Central Bank writes it: newest first, each line with a comma at its end. */
  private static final String OF_THE_BANK =
      """
      Date,USD,JPY,CYP,CHF,IDR,
      2026-01-06,1.1712,183.2,N/A,0.9281,19600.55,
      2026-01-05,1.1664,182.94,N/A,N/A,19555.01,
      1999-01-04,1.1789,133.73,0.58231,1.6168,9433.61,
      """;

  @TempDir private Path folder;

  private CurrencyRates rates(String text) throws IOException {
    return rates(text, StandardCharsets.UTF_8);
  }

  private CurrencyRates rates(String text, Charset charset) throws IOException {
    Path file = Files.writeString(folder.resolve("rates.csv"), text, charset);
    return CurrencyFile.of(file, Limits.DEFAULT);
  }

  /** What ten thousand euros are worth; {@code -} where that is not known. */
  private static String worth(CurrencyRates rates, String currency, String day) {
    return rates
        .converted(new BigDecimal("10000"), "EUR", currency, LocalDate.parse(day))
        .map(BigDecimal::toPlainString)
        .orElse("-");
  }

  private String trouble(String text) {
    RunFailure trouble = assertThrows(RunFailure.class, () -> rates(text));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(1, trouble.getMessage().lines().count());
    String start = folder.resolve("rates.csv") + " cannot be read: ";
    assertTrue(trouble.getMessage().startsWith(start), trouble.getMessage());
    return trouble.getMessage().substring(start.length());
  }

  @Test
  void oneRowOneRate() throws IOException {
    CurrencyRates rates = rates(HEADER + GOOD + "2026-01-06,usd,1.26\n2026-01-05,CHF,0.93\n");
    assertEquals("12500.00", worth(rates, "USD", "2026-01-05"));
    assertEquals("12600.00", worth(rates, "USD", "2026-01-06"));
    assertEquals("9300.00", worth(rates, "CHF", "2026-01-06"));
    assertEquals("-", worth(rates, "GBP", "2026-01-05"));
  }

  @Test
  void columnsInAnyOrderWithSemicolonsDecimalCommasAndBlankRowsAreRead() throws IOException {
    CurrencyRates rates =
        rates("Rate;note;DATE;Currency\n\n1,25;a;2026-01-05;USD\n;;;\n0,93;;2026-01-05;CHF\n");
    assertEquals("12500.00", worth(rates, "USD", "2026-01-05"));
    assertEquals("9300.00", worth(rates, "CHF", "2026-01-05"));
  }

  @Test
  void otherEncodingsAreRead() throws IOException {
    String text = HEADER.replace("rate", "rate,büro") + GOOD.replace("\n", ",é\n");
    for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8}) {
      assertEquals("12500.00", worth(rates(text, charset), "USD", "2026-01-05"));
    }
    assertEquals(
        "12500.00", worth(rates("\ufeff" + text, StandardCharsets.UTF_16LE), "USD", "2026-01-05"));
  }

  @Test
  void theEuropeanCentralBanksOwnFileIsReadAsItIs() throws IOException {
    CurrencyRates rates = rates(OF_THE_BANK);
    assertEquals("11712.00", worth(rates, "USD", "2026-01-06"));
    assertEquals("11664.00", worth(rates, "USD", "2026-01-05"));
    assertEquals("1829400.00", worth(rates, "JPY", "2026-01-05"));
    assertEquals("196005500.00", worth(rates, "IDR", "2026-01-16"));
    assertEquals("-", worth(rates, "IDR", "2026-01-17"));
    assertEquals("5823.10", worth(rates, "CYP", "1999-01-04"));
  }

  @Test
  void whereTheBankHasNoRateThereIsNone() throws IOException {
    CurrencyRates rates = rates(OF_THE_BANK);
    assertEquals("-", worth(rates, "CHF", "2026-01-05"));
    assertEquals("9281.00", worth(rates, "CHF", "2026-01-06"));
    assertEquals("-", worth(rates, "CYP", "2026-01-06"));
    CurrencyRates empty = rates("Date,USD,CHF\n2026-01-05,,0.93\n");
    assertEquals("-", worth(empty, "USD", "2026-01-05"));
    assertEquals("9300.00", worth(empty, "CHF", "2026-01-05"));
  }

  @Test
  void theEuroMayBeInItIfItIsOne() throws IOException {
    CurrencyRates rates = rates(HEADER + "2026-01-05,EUR,1.0\n" + GOOD);
    assertEquals("12500.00", worth(rates, "USD", "2026-01-05"));
    assertEquals(
        "12500.00", worth(rates("date,eur,usd\n2026-01-05,1,1.25\n"), "USD", "2026-01-05"));
    assertEquals(
        "row 2, column rate must be 1 for EUR: rates are units of a currency for one euro",
        trouble(HEADER + GOOD + "2026-01-05,EUR,0.8\n"));
    assertEquals(
        "row 1, column EUR must be 1 for EUR: rates are units of a currency for one euro",
        trouble("date,eur,usd\n2026-01-05,0.8,1\n"));
  }

  @Test
  void theSameRateTwiceIsOneAndAnotherOneIsTold() throws IOException {
    assertEquals(
        "12500.00", worth(rates(HEADER + GOOD + "2026-01-05,USD,1.250\n"), "USD", "2026-01-05"));
    assertEquals(
        "row 2, column rate has another rate than a row above, for the same day",
        trouble(HEADER + GOOD + "2026-01-05,USD,1.26\n"));
    assertEquals(
        "row 2, column USD has another rate than a row above, for the same day",
        trouble("date,usd\n2026-01-05,1.25\n2026-01-05,1.26\n"));
  }

  @Test
  void aFileWithoutRowsHasNoRates() throws IOException {
    assertEquals("-", worth(rates(HEADER), "USD", "2026-01-05"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05/01/2026,USD,1.25 | date must be a day such as 2026-01-31",
        "2026-02-30,USD,1.25 | date must be a day such as 2026-01-31",
        ",USD,1.25 | date must be a day such as 2026-01-31",
        "2026-01-05,DOLLAR,1.25 | currency must be an ISO 4217 code such as USD",
        "2026-01-05,,1.25 | currency must be an ISO 4217 code such as USD",
        "2026-01-05,USD | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD, | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,N/A | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,0 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,0.0000000 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,-1.25 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,1e2 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,1.12345678 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,1234567890 | rate must be a rate over 0 such as 1.0954",
        "2026-01-05,USD,1 234.5 | rate must be a rate over 0 such as 1.0954",
      })
  void aBrokenRowIsToldByItsNumberAndColumn(String row, String problem) {
    assertEquals("row 2, column " + problem, trouble(HEADER + GOOD + row + "\n"));
  }

  /** Read as 1 it would be a rate, and a wrong one. */
  @Test
  void aDecimalCommaBetweenCommasIsTold() {
    assertEquals(
        "row 2 has more cells than the header; a decimal comma needs quotes or ;",
        trouble(HEADER + GOOD + "2026-01-05,CHF,0,93\n"));
  }

  @Test
  void aQuoteThatIsNotClosedIsTold() {
    String problem = trouble(HEADER + GOOD + "2026-01-05,CHF,\"0.93\n");
    assertEquals("row 2 has a quote that is not closed", problem);
  }

  @Test
  void aColumnOfTheWideLayoutThatIsNoCurrencyIsTold() {
    assertEquals(
        "row 1, column TOTAL must be called by an ISO 4217 code such as USD",
        trouble("Date,USD,Total\n2026-01-05,1.25,3\n"));
    assertEquals(
        "row 2, column USD must be a rate over 0 such as 1.0954",
        trouble("Date,USD,JPY,\n2026-01-06,1.25,183.2,\n2026-01-05,n.a.,182.9,\n"));
  }

  @Test
  void anotherTableIsToldWithTheColumnsThatAreWanted() {
    for (String other :
        new String[] {"day,currency,rate\n" + GOOD, "date,currency\n2026-01-05,USD\n", "", "x"}) {
      assertEquals(
          "no header row with [date, currency, rate], or date and one column for each currency,"
              + " as in eurofxref-hist.csv",
          trouble(other));
    }
  }

  @Test
  void aMissingFileIsATrouble() {
    Path file = folder.resolve("none.csv");
    RunFailure trouble =
        assertThrows(RunFailure.class, () -> CurrencyFile.of(file, Limits.DEFAULT));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(file + " cannot be read: there is no such file", trouble.getMessage());
  }
}
