package dev.outreach.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A failure with everything that led to it, as lines such as {@code java.io.IOException: No space
 * left on device}, each followed by its frames as in a stack trace. Spark tells what failed in a
 * task as text, within a message of its own: there these lines stand too.
 *
 * <p>They may quote names and addresses: they are searched, and never shown.
 */
final class FailureTrace {
  /** What a line of a stack trace begins with that is a frame. */
  static final String FRAME = "\tat ";

  /** More would be causes without end. */
  private static final int MOST = 100;

  private final List<String> lines = new ArrayList<>();

  private FailureTrace() {}

  /** Those of the failure, of its causes, and of what failed while it was dealt with. */
  static FailureTrace of(Throwable failure) {
    FailureTrace symptoms = new FailureTrace();
    symptoms.add(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    return symptoms;
  }

  private void add(Throwable e, Set<Throwable> seen) {
    if (e == null || seen.size() == MOST || !seen.add(e)) {
      return;
    }
    (e.getClass().getName() + ": " + e.getMessage()).lines().forEach(lines::add);
    for (StackTraceElement frame : e.getStackTrace()) {
      lines.add(FRAME + frame);
    }
    add(e.getCause(), seen);
    for (Throwable suppressed : e.getSuppressed()) {
      add(suppressed, seen);
    }
  }

  /** Of each line in which the pattern is found, frames apart: that line and those behind it. */
  List<List<String>> find(Pattern pattern) {
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).startsWith(FRAME) && pattern.matcher(lines.get(i)).find())
        .mapToObj(i -> lines.subList(i, lines.size()))
        .toList();
  }
}
