package dev.outreach;

import dev.outreach.console.FileLines;
import dev.outreach.export.Contact;
import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.export.Touch;
import dev.outreach.settings.Settings;
import dev.outreach.table.Contracts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The touches, closed deals and connections of one file that are later than the as-of date:
 * meetings that are planned, and days that somebody mistyped.
 */
final class LaterDates {
  private final Settings settings;
  private final LocalDate asOfDay;
  private long count;
  private LocalDate latest;

  LaterDates(Settings settings) {
    this.settings = settings;
    this.asOfDay = LocalDate.ofInstant(settings.asOf(), settings.zone());
  }

  /** Takes in what the file says. */
  void see(Entry entry) {
    if (entry instanceof Touch touch && touch.at().isAfter(settings.asOf())) {
      add(LocalDate.ofInstant(touch.at(), settings.zone()));
    } else if (entry instanceof Contract contract
        && !contract.status().equals(Contracts.OPEN)
        && contract.signedOn() != null
        && contract.signedOn().isAfter(asOfDay)) {
      add(contract.signedOn());
    } else if (entry instanceof Contact contact
        && contact.connectedOn() != null
        && contact.connectedOn().isAfter(asOfDay)) {
      add(contact.connectedOn());
    }
  }

  private void add(LocalDate day) {
    count++;
    latest = latest == null || day.isAfter(latest) ? day : latest;
  }

  /** What {@code check} says of it; nothing where all has happened. */
  Optional<String> line() {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            FileLines.count(count, "date is", "dates are")
                + " later than the as-of date, the latest "
                + latest
                + ": left out of the reports until then");
  }
}
