package dev.outreach.summary;

import java.util.function.UnaryOperator;

/**
 * A line that warns the user, and the path in it, which may name people.
 *
 * @param path null where there is none
 */
public record Warning(String before, String path, String after) {

  /** A warning that names no file. */
  public static Warning of(String line) {
    return new Warning(line, null, "");
  }

  /** The line as it stands on the screen. */
  public String line() {
    return line(UnaryOperator.identity());
  }

  String line(UnaryOperator<String> paths) {
    return path == null ? before : before + paths.apply(path) + after;
  }
}
