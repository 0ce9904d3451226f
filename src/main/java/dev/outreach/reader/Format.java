package dev.outreach.reader;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One export format. Stateless: the same object serves every file, in any task. */
public interface Format extends Serializable {
  /** What the format is called in tables and reports, such as {@code linkedin-messages}. */
  String name();

  /**
   * What this file's format is called there: {@link #name()}, but for a mapping, which names its
   * own.
   */
  default String nameOf(ExportFile file, ReadingContext reading) throws IOException {
    return name();
  }

  /** Whether this is a file of the format, by its name and its first bytes. */
  boolean recognises(ExportFile file, ReadingContext reading) throws IOException;

  /**
   * Whether the user edits these files: a new version under an old name then replaces the old one,
   * row for row, while a tool's new export only adds to and updates what its older ones said.
   */
  default boolean isKeptByHand() {
    return false;
  }

  /**
   * Names of the files beside it, as {@link ExportFile#sibling} takes them, that its entries depend
   * on: when one of these comes or changes, the file is read again.
   */
  default List<String> evidence() {
    return List.of();
  }

  /**
   * By what its files are known to those who look into them, so that {@code check} can say what an
   * unknown file comes nearest to. None where there is nothing to see near the beginning.
   */
  default List<FormatMarks> marks(ReadingContext reading) {
    return List.of();
  }

  /**
   * A reader over the file's records.
   *
   * @throws RefusedFile if the file cannot be taken as a whole
   */
  RecordReader open(ExportFile file, ReadingContext reading) throws IOException;

  /**
   * The file in pieces of so many bytes or a little more, in its order, if that can be read in
   * parallel: together they give the same entries at the same places as {@link #open}. None where a
   * record's meaning hangs on others, or its place on all before it. Asked for large files on disk
   * only.
   *
   * @throws RefusedFile if the file cannot be taken as a whole
   */
  default List<Piece> split(ExportFile file, ReadingContext reading, long bytes)
      throws IOException {
    return List.of();
  }
}
