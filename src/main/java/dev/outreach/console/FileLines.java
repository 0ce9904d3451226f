package dev.outreach.console;

import dev.outreach.export.Exports;
import dev.outreach.format.Inspection;
import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import dev.outreach.lake.SourceBudgets;
import dev.outreach.sheet.CleanText;
import dev.outreach.summary.Warning;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What the user reads about the exports: one line a file, and what was taken in. */
public final class FileLines {
  private static final int OUTDATED_NAMED = 5;

  private FileLines() {}

  /** A row of the table of {@code check}; the file's path stands in so many columns. */
  private static final String ROW = "%-26s  %8s  %8s  %9s  %8s  %8s  %7s%n";

  /** A path as the table of {@code check} shows it. */
  public static String shown(String path) {
    return CleanText.of(path);
  }

  /** The head of the table of {@code check}, where the longest path is so long. */
  public static void head(PrintStream out, int width) {
    out.printf(
        Locale.ROOT,
        "%-" + width + "s  " + ROW,
        "file",
        "format",
        "touches",
        "contacts",
        "contracts",
        "rejected",
        "skipped",
        "seconds");
  }

  /** A file of the table of {@code check}, and below it what there is to say of it. */
  public static void line(PrintStream out, int width, Inspection file) {
    out.printf(
        Locale.ROOT,
        "%-" + width + "s  " + ROW,
        shown(file.path()),
        format(file),
        file.touches(),
        file.contacts(),
        file.contracts(),
        file.rejected(),
        file.skipped(),
        String.format(Locale.ROOT, "%.1f", file.seconds()));
    file.problems().forEach(problem -> below(out, problem));
  }

  /** One more thing to say of the file above. */
  public static void below(PrintStream out, String line) {
    out.println("    " + CleanText.of(line));
  }

  /** The links that nothing is read through, below the table of {@code check}. */
  public static void links(PrintStream out, List<Exports.DeadLink> links) {
    links.forEach(link -> out.println(shown(link.path()) + " " + link.problem() + "."));
  }

  /** How many files of each fate, and what they hold together. */
  public static void sum(PrintStream out, List<Inspection> files) {
    long unknown = files.stream().filter(file -> !file.isRecognised()).count();
    long refused = files.stream().filter(Inspection::isRefused).count();
    long broken = files.stream().filter(Inspection::isBroken).count();
    out.println();
    out.printf(
        Locale.ROOT,
        "%s: %d read, %d refused, %d not recognised; %s, %s, %s, %d rejected.%n",
        count(files.size(), "file", "files"),
        files.size() - refused - unknown,
        refused,
        unknown,
        count(files.stream().mapToLong(Inspection::touches).sum(), "touch", "touches"),
        count(files.stream().mapToLong(Inspection::contacts).sum(), "contact", "contacts"),
        count(files.stream().mapToLong(Inspection::contracts).sum(), "contract", "contracts"),
        files.stream().mapToLong(Inspection::rejected).sum());
    if (broken > 0) {
      out.println(count(broken, "reader", "readers") + " broke, which none should: see above.");
    }
  }

  /** What a run has read, each file that it refused, and how many it does not know. */
  public static void sayWhatWasRead(Steps steps, Intake.Taken taken) {
    List<FileCounts> taking = taken.files().stream().filter(file -> !file.isRefused()).toList();
    if (taking.isEmpty()) {
      steps.say("Nothing new in the exports.");
    } else {
      steps.say(
          String.format(
              Locale.ROOT,
              "New: %s, %s, %s from %s; %s, %d rejected.",
              count(sum(taking, FileCounts::touches), "touch", "touches"),
              count(sum(taking, FileCounts::contacts), "contact", "contacts"),
              count(sum(taking, FileCounts::contracts), "contract", "contracts"),
              count(taking.size(), "file", "files"),
              count(sum(taking, FileCounts::duplicates), "duplicate", "duplicates"),
              sum(taking, FileCounts::rejected)));
    }
    for (FileCounts file : taken.files()) {
      if (file.isRefused()) {
        steps.warn(Warning.of("Refused ", file.delivery().path(), ": ", file.firstProblem()));
      } else if (file.rejected() > 0) {
        steps.warn(
            Warning.of(
                "",
                file.delivery().path(),
                ": " + count(file.rejected(), "record", "records") + " rejected, the first at ",
                file.firstProblem()));
      }
    }
    sayWhatIsOutdated(steps, taken.outdated());
    int unknown = taken.unrecognised().size();
    if (unknown > 0) {
      steps.warn(
          Warning.of(
              String.format(
                  Locale.ROOT,
                  "%s of no known format %s passed over; outreach check lists them.",
                  count(unknown, "file", "files"),
                  unknown == 1 ? "was" : "were")));
    }
    taken
        .worthNaming()
        .forEach(path -> steps.warn(Warning.of("", path, " is of no known format.")));
  }

  /** The settings have changed, and these exports are not there to be read with the new ones. */
  private static void sayWhatIsOutdated(Steps steps, List<String> paths) {
    for (String path : paths.subList(0, Math.min(OUTDATED_NAMED, paths.size()))) {
      steps.warn(
          Warning.of(
              "",
              path,
              " is not among the exports any more: what was read of it with other settings stays."));
    }
    int others = paths.size() - OUTDATED_NAMED;
    if (others > 0) {
      steps.warn(Warning.of("So it is with " + count(others, "other file.", "other files.")));
    }
  }

  /** Warns of each link that nothing was read through. */
  public static void sayLinks(Steps steps, List<Exports.DeadLink> links) {
    links.forEach(link -> steps.warn(Warning.of("", link.path(), " " + link.problem() + ".")));
  }

  /** Warns of each source that does not deliver as it should; its folder is part of a path. */
  public static void sayBreaches(Steps steps, List<SourceBudgets.Breach> breaches) {
    for (SourceBudgets.Breach breach : breaches) {
      int slash = breach.source().lastIndexOf('/') + 1;
      String format = breach.source().substring(slash);
      String problem = " " + breach.problem() + " (outreach.budgets).";
      steps.warn(
          slash == 0
              ? Warning.of("Source " + format + problem)
              : Warning.of("Source ", breach.source().substring(0, slash), format + problem));
    }
  }

  private static String format(Inspection file) {
    String format = file.isRecognised() ? file.format() : "not recognised";
    return file.isRefused() ? format + ", refused" : format;
  }

  private static long sum(List<FileCounts> files, ToLongFunction<FileCounts> count) {
    return files.stream().mapToLong(count).sum();
  }

  public static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
