package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeAConfiguration() throws IOException {
    file = Files.writeString(folder.resolve("outreach.conf"), "outreach.region = FR");
  }

  private String of(String... sets) {
    return SettingsLoader.load(file, List.of(sets), Instant.EPOCH.plusSeconds(1_800_000_000))
        .fingerprint();
  }

  @Test
  void itIsASha256AndTheSameForTheSameSettings() throws IOException {
    assertTrue(of().matches("[0-9a-f]{64}"), of());
    String before = of("time-zone=\"Europe/Berlin\"");
    Files.writeString(
        file, "# the same\noutreach { time-zone = \"Europe/Berlin\"\n region = \"FR\" }");
    assertEquals(before, of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply-window.email=15d",
        "analysis.minimum-people=21",
        "analysis.effort.outbound.call=3m",
        "time-zone=UTC",
        "region=DE",
        "reports.locale=en-GB",
        "reports.currency=EUR",
        "analysis.attribution.credit=every-contract",
        "identity.billing-mailboxes=[ana]",
        "identity.max-people-per-identifier=6",
        "limits.max-rejected-share=0.02",
        "limits.min-rejected=6"
      })
  void itChangesWithWhatShapesTheNumbers(String set) {
    assertNotEquals(of(), of(set));
  }

  /** Whoever guesses a name could else test the guess. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "me.names=[\"Ana Lima\"]",
        "me.emails=[\"ana@example.org\"]",
        "me.phones=[\"+33 1 99 00 11 22\"]",
        "me.profiles=[\"x:ana\"]",
        "me.domains=[\"ana.example\"]",
        "ignore=[\"ana@example.org\", \"@ana.example\"]",
        "exports=[\"ana\"]",
        "warehouse=ana",
        "reports.directory=ana",
        "campaigns=[{ name = ana, contacts = [\"ana@example.org\"] }]",
        "analysis.definitions-campaign=ana",
        "analysis.benchmarks=ana.csv",
        "identity.same-person=ana.csv",
        "identity.free-mail-domains=[\"ana.example\"]",
        "currency-rates=ana.csv",
        "catalog.\"jdbc.password\"=ana",
        "spark.\"spark.hadoop.fs.s3a.secret.key\"=ana",
        "as-of=2026-01-31"
      })
  void itDoesNotDependOnWhatMayNameSomebodyOrBeSecret(String set) {
    assertEquals(of(), of(set));
  }
}
