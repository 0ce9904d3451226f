package dev.outreach;

import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import dev.outreach.source.Inspection;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What the user reads about the exports: one line a file, and what was taken in. */
final class FileLines {
  private FileLines() {}

  /** The table of {@code check}. */
  static void list(PrintStream out, List<Inspection> inspections) {
    int path = width(inspections.stream().map(Inspection::path).toList(), "file");
    int format = width(inspections.stream().map(FileLines::format).toList(), "format");
    String line = "%-" + path + "s  %-" + format + "s  %8s  %8s  %9s  %8s  %8s%n";
    out.printf(line, "file", "format", "touches", "contacts", "contracts", "rejected", "skipped");
    for (Inspection file : inspections) {
      out.printf(
          Locale.ROOT,
          line,
          file.path(),
          format(file),
          file.touches(),
          file.contacts(),
          file.contracts(),
          file.rejected(),
          file.skipped());
      file.problems().forEach(problem -> out.println("    " + problem));
    }
  }

  /** What a run has read, each file that it refused, and how many it does not know. */
  static void sayWhatWasRead(Steps steps, Intake.Taken taken) {
    List<FileCounts> taking = taken.files().stream().filter(file -> !file.isRefused()).toList();
    if (taking.isEmpty()) {
      steps.say("Nothing new in the exports.");
    } else {
      steps.say(
          "New: %s, %s, %s from %s; %s, %d rejected."
              .formatted(
                  count(sum(taking, FileCounts::touches), "touch", "touches"),
                  count(sum(taking, FileCounts::contacts), "contact", "contacts"),
                  count(sum(taking, FileCounts::contracts), "contract", "contracts"),
                  count(taking.size(), "file", "files"),
                  count(sum(taking, FileCounts::duplicates), "duplicate", "duplicates"),
                  sum(taking, FileCounts::rejected)));
    }
    for (FileCounts file : taken.files()) {
      if (file.isRefused()) {
        steps.say("Refused " + file.delivery().path() + ": " + file.firstProblem());
      } else if (file.rejected() > 0) {
        steps.say(
            "%s: %s rejected, the first at %s"
                .formatted(
                    file.delivery().path(),
                    count(file.rejected(), "record", "records"),
                    file.firstProblem()));
      }
    }
    int unknown = taken.unrecognised().size();
    if (unknown > 0) {
      steps.say(
          "%s of no known format %s passed over; outreach check lists them."
              .formatted(count(unknown, "file", "files"), unknown == 1 ? "was" : "were"));
    }
  }

  private static String format(Inspection file) {
    String format = file.isRecognised() ? file.format() : "not recognised";
    return file.isRefused() ? format + ", refused" : format;
  }

  private static int width(List<String> cells, String title) {
    return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
  }

  private static long sum(List<FileCounts> files, ToLongFunction<FileCounts> count) {
    return files.stream().mapToLong(count).sum();
  }

  private static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
