package dev.outreach.output.publication;

import dev.outreach.output.parquet.ParquetFile;
import dev.outreach.output.pseudonym.Disguise;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables for those who go on in DuckDB, pandas, R or Power BI: every report and, with a whole
 * set, attempts and journeys. People have the same pseudonym in all of them, and no name.
 */
public final class ParquetTables {
  private final List<Sheet> sheets;
  private final Dataset<Row> folded;
  private final Pseudonyms pseudonyms;

  /**
   * @param sheets as the reports give them, with people as they are
   * @param folded what holds the {@link HistoryFiles}, kept until they are written; null without
   */
  public ParquetTables(List<Sheet> sheets, Dataset<Row> folded, Pseudonyms pseudonyms) {
    this.sheets = sheets;
    this.folded = folded;
    this.pseudonyms = pseudonyms;
  }

  /** Writes a file a table into the folder. */
  void writeInto(Path folder) throws IOException {
    for (Sheet sheet : sheets) {
      Disguise disguise = Disguise.withoutNames(sheet, pseudonyms);
      ParquetFile.write(
          folder.resolve(sheet.name() + ".parquet"),
          disguise.schema(),
          disguise.rows(sheet.rows().iterator()));
    }
    if (folded != null) {
      HistoryFiles.write(folded, folder, pseudonyms);
    }
  }
}
