package dev.outreach.format.phone;

import dev.outreach.export.Reject;

/** A row of a switchboard's log that cannot be read. */
final class BadLeg extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Reject reject;

  BadLeg(String place, String reason, String field, String value) {
    super(reason);
    this.reject = Reject.of(place, reason, field, value);
  }

  Reject reject() {
    return reject;
  }
}
