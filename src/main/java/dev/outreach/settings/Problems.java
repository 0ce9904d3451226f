package dev.outreach.settings;

import com.typesafe.config.ConfigOrigin;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with the configuration; told together, one line each, by file and line. */
final class Problems {
  private record Problem(String file, int line, String text) {
    String shown() {
      return file + (line > 0 ? ":" + line : "") + ": " + text;
    }
  }

  private final List<Problem> found = new ArrayList<>();

  void add(ConfigOrigin origin, String key, String message) {
    add(Origins.file(origin), Origins.line(origin), key + ": " + message);
  }

  /** A problem at a line counted from 1; 0 where no line is known. */
  void add(String file, int line, String text) {
    found.add(new Problem(file, line, text));
  }

  int count() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RunFailure(
          ExitCode.USAGE,
          found.stream()
              .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
              .map(Problem::shown)
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }
}
