package dev.outreach;

import dev.outreach.identity.SamePerson;
import dev.outreach.report.Benchmark;
import dev.outreach.source.UserTable;
import java.io.IOException;
import java.util.List;

/**
 * The tables that the user may keep beside the configuration.
 *
 * @param samePerson the user's own joins and splits
 * @param benchmarks reference rates: those of the program, then the user's
 */
record UserTables(SamePerson samePerson, List<Benchmark> benchmarks) {

  /**
   * @throws Trouble if one of them cannot be used
   */
  static UserTables of(Settings settings) {
    return new UserTables(
        samePerson(settings),
        ReferenceRates.of(settings.benchmarks(), settings.reading().limits()));
  }

  private static SamePerson samePerson(Settings settings) {
    if (settings.samePerson() == null) {
      return SamePerson.none();
    }
    try {
      return SamePerson.of(
          UserTable.rows(settings.samePerson(), SamePerson.COLUMNS, settings.reading().limits()),
          settings.reading().identifiers());
    } catch (IllegalArgumentException | IOException e) {
      throw new Trouble(
          ExitCode.USAGE, settings.samePerson() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
