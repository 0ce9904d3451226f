package dev.outreach;

import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.output.page.HtmlPage;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
final class Publication {
  private Publication() {}

  /**
   * Publishes the tables into {@code latest/} below the folder, and returns that.
   *
   * @param sentences what the tables answer
   * @param asOf the last day that the tables cover
   * @param words language of what people read
   */
  static Path publish(
      Path directory, List<Sheet> sheets, List<Sentence> sentences, LocalDate asOf, Words words)
      throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          HtmlPage.write(page(folder), sheets, sentences, asOf, words);
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
