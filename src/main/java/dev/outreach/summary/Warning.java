package dev.outreach.summary;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line that warns the user.
 *
 * @param parts of the line; every second one is a path, or begins with one, and may name people
 */
public record Warning(List<String> parts) {

  /** Text, path, text, path …: the line in pieces. */
  public static Warning of(String... parts) {
    return new Warning(List.of(parts));
  }

  /** The line as it stands on the screen. */
  public String line() {
    return line(UnaryOperator.identity());
  }

  String line(UnaryOperator<String> paths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      line.append(i % 2 == 0 ? parts.get(i) : paths.apply(parts.get(i)));
    }
    return line.toString();
  }
}
