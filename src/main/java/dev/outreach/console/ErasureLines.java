package dev.outreach.console;

import dev.outreach.identity.Traces;
import dev.outreach.lake.Erasure;
import dev.outreach.sheet.CleanText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the screen says of an erasure. It names people, and so none of it goes into the log. */
public final class ErasureLines {
  private ErasureLines() {}

  /** What the user wrote is nothing that tells a person. */
  public static void unreadable(PrintStream out, String written) {
    line(out, "Not understood: " + written);
  }

  /** The people of one name. */
  public static void bearers(PrintStream out, String written, Collection<Traces> bearers) {
    line(out, bearers.size() + " people may be " + written + ":");
    bearers.forEach(person -> line(out, "  " + known(person)));
  }

  private static String known(Traces person) {
    Set<String> known = new LinkedHashSet<>(new TreeSet<>(person.spellings()));
    new TreeSet<>(person.identifiers()).forEach(each -> known.add(each.replace("\u0001", " as ")));
    known.addAll(person.shared());
    return String.join(", ", known);
  }

  /**
   * Who is erased, by all that they are known by.
   *
   * @param isStored whether anything of a person is
   */
  public static void people(
      PrintStream out, Collection<Traces> people, Predicate<Traces> isStored) {
    out.println(
        people.isEmpty()
            ? "Nobody is to be erased."
            : "To be erased: " + FileLines.count(people.size(), "person", "people") + ".");
    for (Traces person : people) {
      line(out, "  " + known(person));
      if (!isStored.test(person)) {
        line(out, "    nothing is stored under this; what later exports say of it will be dropped");
      }
      if (!person.shared().isEmpty()) {
        line(
            out,
            "    also on records of others, which lose it and stay: "
                + String.join(", ", person.shared()));
      }
      if (!person.commonNames().isEmpty()) {
        line(
            out,
            "    a name that others bear too, and that stays where it is theirs: "
                + String.join(", ", new TreeSet<>(person.commonNames())));
      }
    }
  }

  /**
   * What goes from each table.
   *
   * @param isDone whether it is being done, as against what would be
   */
  public static void shares(PrintStream out, Map<String, Erasure.Share> shares, boolean isDone) {
    if (shares.isEmpty()) {
      out.println("No table holds anything of them.");
    }
    shares.forEach(
        (table, share) ->
            line(out, "  " + table + ": " + String.join(", ", counts(share, isDone))));
  }

  private static List<String> counts(Erasure.Share share, boolean isDone) {
    List<String> counts = new ArrayList<>();
    if (share.removed() > 0) {
      counts.add(
          FileLines.count(share.removed(), "row", "rows")
              + (isDone ? " removed" : " to be removed"));
    }
    if (share.changed() > 0) {
      counts.add(
          FileLines.count(share.changed(), "row that stays", "rows that stay")
              + (isDone ? " without what named them" : " to lose what names them"));
    }
    return counts;
  }

  /** Which exports name them. */
  public static void exports(PrintStream out, Set<String> paths) {
    if (paths.isEmpty()) {
      out.println("None of the exports names them.");
      return;
    }
    out.println(
        "These exports still name them. Runs to come store nothing of that; the files are yours to"
            + " clean:");
    paths.forEach(path -> line(out, "  " + path));
  }

  private static void line(PrintStream out, String line) {
    out.println("  ".repeat(line.indexOf(line.strip()) / 2) + CleanText.of(line.strip()));
  }
}
