package dev.outreach;

import dev.outreach.summary.About;
import dev.outreach.summary.RunSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Summaries of runs that did nothing yet. */
public final class TestSummary {
  private TestSummary() {}

  public static RunSummary empty() {
    return of(UnaryOperator.identity());
  }

  public static RunSummary of(UnaryOperator<String> paths) {
    About about =
        new About(
            "run",
            Instant.parse("2026-03-31T22:00:00Z"),
            ZoneId.of("Europe/Paris"),
            Locale.forLanguageTag("fr-FR"),
            "0123abcd");
    return new RunSummary(about, paths, Instant.now());
  }
}
