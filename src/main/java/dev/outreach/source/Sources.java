package dev.outreach.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every export format that is read. */
public final class Sources {
  /** In the order in which they are asked: the first that recognises a file reads it. */
  public static final List<Source> ALL =
      List.of(
          new MappedCsv(),
          new OwnCsv(Sheet.TOUCHES),
          new OwnCsv(Sheet.CONTACTS),
          new OwnCsv(Sheet.CONTRACTS));

  private Sources() {}

  /** The format of a file, if it is one of ours. */
  public static Optional<Source> of(ExportFile file, Reading reading) throws IOException {
    for (Source source : ALL) {
      if (source.recognises(file, reading)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
