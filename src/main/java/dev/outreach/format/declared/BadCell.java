package dev.outreach.format.declared;

import dev.outreach.export.Reject;
import dev.outreach.reader.MappedField;

/**
 * A cell for which its record cannot be taken: why, in which field, and what it holds (null where
 * it is missing). Ends as a {@link Reject}, with the value masked.
 */
final class BadCell extends Exception {
  private final String reason;
  private final MappedField field;
  private final String value;

  BadCell(String reason, MappedField field, String value) {
    // A log may hold a million of them, and where in the code is of no use to its owner.
    super(reason, null, false, false);
    this.reason = reason;
    this.field = field;
    this.value = value;
  }

  /** Whether the record lacks it altogether. */
  boolean isMissing() {
    return value == null;
  }

  MappedField field() {
    return field;
  }

  /**
   * The reject that it makes of its record.
   *
   * @param column what the file calls the field
   */
  Reject at(String place, String column) {
    return Reject.of(place, reason, column, value);
  }
}
