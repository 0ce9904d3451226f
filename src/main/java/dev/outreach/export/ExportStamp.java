package dev.outreach.export;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an export says of itself, apart from its records.
 *
 * @param madeAt when it was made, or a moment that was not after that; null where it does not say
 * @param wholeOf of what it lists every event, those to come included, such as the name of a
 *     calendar; null where it may hold a part, or does not say
 */
public record ExportStamp(Instant madeAt, String wholeOf) implements Serializable {
  /** Of an export that says nothing. */
  public static final ExportStamp NONE = new ExportStamp(null, null);

  /** Of an export that says when it was made. */
  public static ExportStamp madeAt(Instant instant) {
    return new ExportStamp(instant, null);
  }
}
