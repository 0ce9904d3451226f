package dev.outreach.format.phone;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a switchboard's log, in the order of the file. */
interface LegLog extends Closeable {
  /**
   * The next row; null after the last.
   *
   * @throws BadLeg if this row cannot be read; those behind it still can
   */
  Leg next() throws IOException, BadLeg;
}
