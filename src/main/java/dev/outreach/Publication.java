package dev.outreach;

import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.sheet.Sheet;
import dev.outreach.summary.SummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
final class Publication {
  private Publication() {}

  /**
   * Publishes the tables into {@code latest/} below the folder, and returns that.
   *
   * @param summary of the run that made them, as JSON
   */
  static Path publish(Path directory, List<Sheet> sheets, byte[] summary) throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          for (Sheet sheet : sheets) {
            CsvFile.write(csv(folder, sheet), sheet);
          }
          Files.write(folder.resolve(SummaryFile.NAME), summary);
        });
  }

  /** Where the table lies for programs. */
  static Path csv(Path folder, Sheet sheet) {
    return folder.resolve("csv").resolve(sheet.name() + ".csv");
  }
}
