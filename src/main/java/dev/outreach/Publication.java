package dev.outreach;

import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
final class Publication {
  private Publication() {}

  /**
   * Publishes the tables into {@code latest/} below the folder, and returns that.
   *
   * @param sentences what the tables answer
   * @param words language of what people read
   */
  static Path publish(Path directory, List<Sheet> sheets, List<Sentence> sentences, Words words)
      throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          for (Sheet sheet : sheets) {
            CsvFile.write(csv(folder, sheet), sheet);
          }
        });
  }

  /** The page that people open first. */
  static Path page(Path folder) {
    return folder.resolve("report.html");
  }

  /** Where the table lies for programs. */
  static Path csv(Path folder, Sheet sheet) {
    return folder.resolve("csv").resolve(sheet.name() + ".csv");
  }
}
