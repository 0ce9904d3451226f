package dev.outreach.usertable;

import dev.outreach.export.UserTable;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.identity.SamePerson;
import dev.outreach.measure.CurrencyRates;
import dev.outreach.output.KeyFile;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.report.Benchmark;
import dev.outreach.settings.Settings;
import java.io.IOException;
import java.util.List;

/**
 * What the user keeps beside the configuration: tables, and the key of the pseudonyms.
 *
 * @param samePerson the user's own joins and splits
 * @param benchmarks reference rates: those of the program, then the user's
 * @param rates the user's exchange rates; none where there is no file
 */
public record UserTables(
    SamePerson samePerson, List<Benchmark> benchmarks, CurrencyRates rates, Pseudonyms pseudonyms) {

  /**
   * @throws RunFailure if one of them cannot be used
   */
  public static UserTables of(Settings settings) {
    return with(settings, pseudonyms(settings));
  }

  /** All but the pseudonyms; makes no key. */
  public static UserTables withoutKey(Settings settings) {
    return with(settings, null);
  }

  private static UserTables with(Settings settings, Pseudonyms pseudonyms) {
    return new UserTables(
        samePerson(settings),
        ReferenceRates.of(settings.benchmarks(), settings.reading().limits()),
        settings.currencyRates() == null
            ? CurrencyRates.none()
            : CurrencyFile.of(settings.currencyRates(), settings.reading().limits()),
        pseudonyms);
  }

  private static Pseudonyms pseudonyms(Settings settings) {
    try {
      return Pseudonyms.under(KeyFile.of(settings.pseudonymKey()));
    } catch (IOException e) {
      throw new RunFailure(
          ExitCode.USAGE,
          "The key "
              + settings.pseudonymKey()
              + " cannot be used: "
              + e.getMessage()
              + " (outreach.reports.pseudonym-key)",
          e);
    }
  }

  /**
   * The user's own joins and splits alone; makes no key.
   *
   * @throws RunFailure if the file cannot be used
   */
  public static SamePerson samePerson(Settings settings) {
    if (settings.samePerson() == null) {
      return SamePerson.none();
    }
    try {
      return SamePerson.of(
          UserTable.rows(settings.samePerson(), SamePerson.COLUMNS, settings.reading().limits()),
          settings.reading().identifiers());
    } catch (IllegalArgumentException | IOException e) {
      throw new RunFailure(
          ExitCode.USAGE, settings.samePerson() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
