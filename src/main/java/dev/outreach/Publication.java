package dev.outreach;

import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
final class Publication {
  private Publication() {}

  /** Publishes the tables into {@code latest/} below the folder, and returns that. */
  static Path publish(Path directory, List<Sheet> sheets, ParquetTables parquet)
      throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          for (Sheet sheet : sheets) {
            CsvFile.write(csv(folder, sheet), sheet);
          }
          parquet.writeInto(folder.resolve("parquet"));
        });
  }

  /** Where the table lies for programs. */
  static Path csv(Path folder, Sheet sheet) {
    return folder.resolve("csv").resolve(sheet.name() + ".csv");
  }
}
