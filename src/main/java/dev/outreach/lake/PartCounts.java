package dev.outreach.lake;

import dev.outreach.export.Delivery;
import dev.outreach.export.Reject;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/** What one part of an export held, counted in the task that read it. */
final class PartCounts implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Integer> EVENTS =
      Map.of(
          Touches.NAME, Touches.SCHEMA.fieldIndex(Touches.OCCURRED_AT),
          Contacts.NAME, Contacts.SCHEMA.fieldIndex(Contacts.CONNECTED_ON),
          Contracts.NAME, Contracts.SCHEMA.fieldIndex(Contracts.SIGNED_ON));

  private final String file;
  private final Instant writtenAt;
  private final Instant now;
  private final Map<String, Long> records = new HashMap<>();
  private Instant latestWhenWritten;
  private Instant latest;
  private long heldBack;
  private Reject firstReject;
  private PartRows.Closing closing = PartRows.Closing.NONE;

  /**
   * Of a part of this file.
   *
   * @param now events later than this are mistyped, or are to come: they date no export
   */
  PartCounts(Delivery delivery, Instant now) {
    this.file = delivery.sha256();
    this.writtenAt = delivery.modifiedAt();
    this.now = now;
  }

  /** Counts a record that goes to its table. */
  void add(PartRows.Record one) {
    records.merge(one.table(), 1L, Long::sum);
    if (one.table().equals(Quarantine.NAME)) {
      reject(one);
      return;
    }
    Instant event = instant(one.own().get(EVENTS.get(one.table())));
    if (event != null && !event.isAfter(now)) {
      latest = later(latest, event);
      if (!event.isAfter(writtenAt)) {
        latestWhenWritten = later(latestWhenWritten, event);
      }
    }
  }

  private void reject(PartRows.Record one) {
    Row own = one.own();
    Reject reject =
        new Reject(
            one.place(),
            own.getString(Quarantine.SCHEMA.fieldIndex(Quarantine.REASON)),
            own.getString(Quarantine.SCHEMA.fieldIndex(Quarantine.FIELD)),
            own.getString(Quarantine.SCHEMA.fieldIndex(Quarantine.MASKED_VALUE)));
    heldBack += reject.isHeldBack() ? 1 : 0;
    firstReject = firstReject == null ? reject : firstReject;
  }

  /** As the tables hold it, to the microsecond. */
  private static Instant instant(Object event) {
    return event instanceof LocalDate day
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : event == null ? null : ((Instant) event).truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** Notes what the part's reader counted, once it is read to its end. */
  PartCounts close(PartRows.Closing counted) {
    closing = counted;
    return this;
  }

  /** SHA-256 of the file. */
  String file() {
    return file;
  }

  PartRows.Closing closing() {
    return closing;
  }

  /** How many records went to a table. */
  long records(String table) {
    return records.getOrDefault(table, 0L);
  }

  /** How many of those rejected may be whole once the file is. */
  long heldBack() {
    return heldBack;
  }

  /** Null for none. */
  Reject firstReject() {
    return firstReject;
  }

  /** When the part says that it was made; null where it does not. */
  Instant madeAt() {
    return instant(closing.stamp().madeAt());
  }

  /** The latest event that had happened when its file was last written to; null for none. */
  Instant latestWhenWritten() {
    return latestWhenWritten;
  }

  /** The latest event that has happened, for a file that may have lost its time; null for none. */
  Instant latest() {
    return latest;
  }
}
