package dev.outreach.usertable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.measure.CurrencyRates;
import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.settings.Settings;
import dev.outreach.settings.SettingsLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTablesTest {
  @TempDir private Path folder;

  private Settings settings(String... sets) throws IOException {
    Path file = Files.writeString(folder.resolve("outreach.conf"), "");
    return SettingsLoader.load(file, List.of(sets), Instant.EPOCH);
  }

  @Test
  void withoutAFileThereAreNoExchangeRates() throws IOException {
    assertEquals(Optional.empty(), francs(UserTables.of(settings()).rates()));
  }

  @Test
  void exchangeRatesAreThoseOfTheFile() throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(file, "date,currency,rate\n2026-01-05,CHF,0.5\n");
    assertEquals(
        Optional.of(new BigDecimal("50.00")),
        francs(UserTables.of(settings("currency-rates=\"" + file + "\"")).rates()));
  }

  @Test
  void aFileOfExchangeRatesThatIsBrokenIsOneLine() throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(file, "date,currency,rate\n2026-01-05,CHF,half\n");
    Settings settings = settings("currency-rates=\"" + file + "\"");
    RunFailure trouble = assertThrows(RunFailure.class, () -> UserTables.of(settings));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(
        file + " cannot be read: row 1, column rate must be a rate over 0 such as 1.0954",
        trouble.getMessage());
  }

  private static Optional<BigDecimal> francs(CurrencyRates rates) {
    return rates.converted(new BigDecimal("100"), "EUR", "CHF", LocalDate.of(2026, 1, 5));
  }

  @Test
  void theKeyIsMadeOnceAndGivesTheSamePseudonymsToEveryRun() throws IOException {
    String first = UserTables.of(settings()).pseudonyms().of(Kind.PERSON, "x:ana");
    assertEquals(first, UserTables.of(settings()).pseudonyms().of(Kind.PERSON, "x:ana"));
  }

  @Test
  void aKeyThatCannotBeUsedIsOneLineThatNamesTheSetting() throws IOException {
    Path key = folder.resolve("out/pseudonyms.key");
    Files.createDirectories(key.getParent());
    Files.writeString(key, "abc");
    Settings settings = settings();
    RunFailure trouble = assertThrows(RunFailure.class, () -> UserTables.of(settings));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(
        "The key "
            + key
            + " cannot be used: it must hold 64 hexadecimal digits, and nothing else"
            + " (outreach.reports.pseudonym-key)",
        trouble.getMessage());
  }
}
