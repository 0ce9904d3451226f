package dev.outreach.output.publication;

import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.lake.Parallel;
import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.output.page.HtmlPage;
import dev.outreach.output.spreadsheet.SpreadsheetCsv;
import dev.outreach.output.spreadsheet.Workbook;
import dev.outreach.sheet.Sheet;
import dev.outreach.summary.SummaryFile;
import dev.outreach.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** The set of files that a run publishes: the same rows, for each kind of reader. */
public final class Publication {
  static final String WORKBOOK = "outreach.xlsx";

  private Publication() {}

  /**
   * Publishes the edition into {@code latest/} below the folder, and returns that.
   *
   * @param parquet the same for those who compute on
   * @param summary of the run that made it, as JSON
   * @throws RunFailure if it cannot be written; what was published before is as it was
   */
  public static Path publish(
      Path directory, ReportSet edition, ParquetTables parquet, byte[] summary) {
    try {
      return written(directory, edition, parquet, summary);
    } catch (IOException | UncheckedIOException e) {
      throw new RunFailure(
          ExitCode.MACHINE,
          "The reports could not be written into "
              + directory
              + ": "
              + reason(e)
              + " (outreach.reports.directory); those before are as they were",
          e);
    }
  }

  private static Path written(
      Path directory, ReportSet edition, ParquetTables parquet, byte[] summary) throws IOException {
    return ReportFolder.publish(
        directory,
        folder ->
            Parallel.each(
                List.of(
                    writing(() -> writePage(folder, edition)),
                    writing(() -> parquet.writeInto(folder.resolve("parquet"))),
                    writing(() -> writeSpreadsheets(folder, edition)),
                    writing(() -> Files.write(folder.resolve(SummaryFile.NAME), summary)))));
  }

  private static void writePage(Path folder, ReportSet edition) throws IOException {
    HtmlPage.write(
        page(folder), edition.sheets(), edition.sentences(), edition.asOf(), edition.words());
  }

  private static void writeSpreadsheets(Path folder, ReportSet edition) throws IOException {
    Words words = edition.words();
    Workbook.write(folder.resolve(WORKBOOK), edition.sheets(), words);
    for (Sheet sheet : edition.sheets()) {
      SpreadsheetCsv.write(spreadsheet(folder, sheet), sheet, words);
      CsvFile.write(csv(folder, sheet), sheet);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static Callable<Void> writing(Writing writing) {
    return () -> {
      try {
        writing.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return null;
    };
  }

  /** What the system says, such as that no space is left; never a path. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = root instanceof FileSystemException file ? file.getReason() : root.getMessage();
    boolean isOfSystem =
        root instanceof FileSystemException || root.getClass() == IOException.class;
    return isOfSystem && said != null ? said : root.getClass().getSimpleName();
  }

  /** The page that people open first. */
  public static Path page(Path folder) {
    return folder.resolve("report.html");
  }

  /** Where the table lies for programs. */
  public static Path csv(Path folder, Sheet sheet) {
    return folder.resolve("csv").resolve(sheet.name() + ".csv");
  }

  /** Where the table lies for people with a spreadsheet. */
  static Path spreadsheet(Path folder, Sheet sheet) {
    return folder.resolve("spreadsheet").resolve(sheet.name() + ".csv");
  }
}
