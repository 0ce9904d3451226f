package dev.outreach;

import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.output.spreadsheet.SpreadsheetCsv;
import dev.outreach.output.spreadsheet.Workbook;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
final class Publication {
  static final String WORKBOOK = "outreach.xlsx";

  private Publication() {}

  /**
   * Publishes the tables into {@code latest/} below the folder, and returns that.
   *
   * @param words language of what people read
   */
  static Path publish(Path directory, List<Sheet> sheets, Words words) throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          for (Sheet sheet : sheets) {
            CsvFile.write(csv(folder, sheet), sheet);
            SpreadsheetCsv.write(spreadsheet(folder, sheet), sheet, words);
          }
          Workbook.write(folder.resolve(WORKBOOK), sheets, words);
        });
  }

  /** Where the table lies for programs. */
  static Path csv(Path folder, Sheet sheet) {
    return folder.resolve("csv").resolve(sheet.name() + ".csv");
  }

  /** Where the table lies for people with a spreadsheet. */
  static Path spreadsheet(Path folder, Sheet sheet) {
    return folder.resolve("spreadsheet").resolve(sheet.name() + ".csv");
  }
}
