package dev.outreach.settings;

import com.typesafe.config.ConfigOrigin;
import java.nio.file.Path;

/** Where a value was written, and what a relative path written there is relative to. */
final class Origins {
  private Origins() {}

  /** The file as the user would name it, or {@code --set key}. */
  static String file(ConfigOrigin origin) {
    if (origin.resource() != null) {
      return origin.resource();
    }
    if (origin.filename() != null) {
      return shown(Path.of(origin.filename()));
    }
    return origin.description().replaceFirst(": \\d+(-\\d+)?$", "");
  }

  /** Counted from 1; 0 where there is none. */
  static int line(ConfigOrigin origin) {
    boolean isFile = origin.resource() != null || origin.filename() != null;
    return isFile ? Math.max(origin.lineNumber(), 0) : 0;
  }

  /**
   * The folder of the file for what is written in a file, the folder of the configuration for
   * defaults, and the current folder for {@code --set}.
   */
  static Path folder(ConfigOrigin origin, Path configFile) {
    if (origin.resource() != null) {
      return parent(configFile);
    }
    return origin.filename() != null ? parent(Path.of(origin.filename())) : Path.of("");
  }

  /** Relative to the current folder where the path lies under it. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there).toString() : path.toString();
  }

  private static Path parent(Path file) {
    return file.toAbsolutePath().getParent();
  }
}
