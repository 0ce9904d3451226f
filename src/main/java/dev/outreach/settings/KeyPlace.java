package dev.outreach.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a key lies: never where what it protects is passed on with it.
 *
 * @param section the group of the setting that names the file
 * @param setting its name in the group
 * @param name of the file beside the folder of the reports, where none is named
 * @param path the path that a value is
 */
record KeyPlace(ConfigGroup section, String setting, String name, Function<Value, Path> path) {
  private static final String LOCAL = "file:";

  /**
   * The file that is named, or the one beside the reports; a problem where it lies within the
   * reports or the warehouse.
   *
   * @param directory of the reports; null where it is a problem of its own, as is the warehouse
   */
  Path of(Path directory, String warehouse) {
    Path named = path.apply(section.optional(setting));
    if (directory == null || warehouse == null) {
      return named;
    }
    Path file = named == null ? directory.resolveSibling(name) : named;
    if (isIn(directory, file) || isLocal(warehouse) && isIn(local(warehouse), file)) {
      section.problem(
          setting,
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
