package dev.outreach.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An archive that is open: its files by name, all checked against the limits. */
interface OpenedArchive extends Closeable {
  /** Full names of its files, in the order of the archive. */
  List<String> names();

  /**
   * A stream over one file, bounded by the limits. Several may be read at once.
   *
   * @throws RefusedFile if the archive does not hold it, or holds it in a way that is not read
   */
  InputStream stream(String name) throws IOException;

  /** Whether it can still be read: an interrupted thread closes what it was reading. */
  boolean isOpen();
}
