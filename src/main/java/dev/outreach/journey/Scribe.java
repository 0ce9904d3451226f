package dev.outreach.journey;

import java.io.IOException;
import java.util.List;

/** Writes down what the histories of one partition come to, into files. */
public interface Scribe extends HistoryListener {
  /** Writes nothing. */
  Scribe NONE = List::of;

  /**
   * The next bytes of a file.
   *
   * @param file its name; never empty
   */
  record Piece(String file, byte[] bytes) {}

  /** What is written since it was last asked, each file's pieces in their order. */
  List<Piece> take();

  /** Ends the files: what is taken after that are the last pieces. */
  default void close() throws IOException {}
}
