package dev.outreach;

import dev.outreach.console.FileLines;
import dev.outreach.console.StrangerLines;
import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.Exports;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.format.Inspection;
import dev.outreach.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The command {@code check}: what each export holds, on the screen alone. */
final class ExportCheck {
  private final Settings settings;

  ExportCheck(Settings settings) {
    this.settings = settings;
  }

  /**
   * Lists each export with its format, counts and first problems, and whom one may want to leave
   * out; writes nothing.
   *
   * @param others files and folders to list instead of the configured exports; none for those
   */
  ExitCode list(List<Path> others) {
    Exports.Search found =
        others.isEmpty() ? LakeRun.exports(settings) : LakeRun.exports(settings, others, "");
    int width =
        found.files().stream()
            .mapToInt(file -> FileLines.shown(file.path()).length())
            .reduce(4, Math::max);
    List<Inspection> inspections = new ArrayList<>();
    StrangerLines strangers = new StrangerLines(settings);
    FileLines.head(System.out, width);
    for (Delivery delivery : found.files()) {
      LaterDates later = new LaterDates(settings);
      Inspection file =
          inspection(
              delivery,
              entry -> {
                strangers.meet(entry);
                later.see(entry);
              });
      inspections.add(file);
      FileLines.line(System.out, width, file);
      later
          .line()
          .filter(line -> !file.isRefused())
          .ifPresent(line -> FileLines.below(System.out, line));
    }
    FileLines.links(System.out, found.links());
    FileLines.sum(System.out, inspections);
    strangers.print(System.out);
    if (inspections.stream().anyMatch(Inspection::isBroken)) {
      return ExitCode.INTERNAL_ERROR;
    }
    boolean refused = inspections.stream().anyMatch(Inspection::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private Inspection inspection(Delivery delivery, Consumer<Entry> witness) {
    try {
      return Inspection.of(delivery, settings.reading(), settings.rejectBudget(), witness);
    } catch (IOException e) {
      throw new RunFailure(
          ExitCode.EXPORT_MISSING, delivery.path() + " could not be read to its end", e);
    }
  }
}
