package dev.outreach.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Where the key of the pseudonyms lies: never where what it protects is passed on with it. */
final class PseudonymFile {
  private static final String NAME = "pseudonyms.key";
  private static final String LOCAL = "file:";

  private PseudonymFile() {}

  /**
   * The file that is named, or the one beside the reports; a problem where it lies within the
   * reports or the warehouse.
   *
   * @param named null where none is
   * @param directory of the reports; null where it is a problem of its own, as is the warehouse
   * @param section the group of both keys
   */
  static Path of(Path named, Path directory, String warehouse, Section section) {
    if (directory == null || warehouse == null) {
      return named;
    }
    Path file = named == null ? directory.resolveSibling(NAME) : named;
    if (isIn(directory, file) || isLocal(warehouse) && isIn(local(warehouse), file)) {
      section.problem(
          "pseudonym-key",
          "must be a file outside of reports.directory and the warehouse, was \"" + file + "\"");
    }
    return file;
  }

  private static boolean isIn(Path folder, Path file) {
    return file.startsWith(folder) || real(file).startsWith(real(folder));
  }

  /** Through the links of what exists of it. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException doesNotExist) {
      Path above = path.getParent();
      return above == null ? path : real(above).resolve(path.getFileName());
    }
  }

  private static boolean isLocal(String warehouse) {
    return warehouse.startsWith("/") || warehouse.startsWith(LOCAL);
  }

  private static Path local(String warehouse) {
    return Path.of(warehouse.startsWith(LOCAL) ? URI.create(warehouse).getPath() : warehouse)
        .normalize();
  }
}
