package dev.outreach.report;

import dev.outreach.table.ChannelGroups;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the reports are counted by.
 *
 * @param zone reporting zone: the one in which a day begins
 * @param introducers whom address books and deals name as introducers: people, and names
 */
public record Basis(
    ChannelGroups channelGroups,
    Choices choices,
    Instant asOf,
    ZoneId zone,
    Set<String> introducers)
    implements Serializable {

  /** The as-of day in the reporting zone. */
  LocalDate asOfDay() {
    return day(asOf);
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
