package dev.outreach.report;

import dev.outreach.table.Journeys;
import java.util.Locale;

/** What the reports that count losses say of who is lost: {@link Journeys#LOST_ON}. */
final class Loss {
  /** After "people", or "those". */
  static final String WHO =
      String.format(
          Locale.ROOT,
          "who opted out, whose deal was lost, or who refused and in the %d days after it neither"
              + " wrote, took a call nor met us: lost on the last of these days",
          Journeys.REFUSAL_DAYS);

  private Loss() {}
}
