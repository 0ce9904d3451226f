package dev.outreach;

import static org.apache.spark.sql.functions.col;

import dev.outreach.journey.Fold;
import dev.outreach.output.parquet.ParquetFile;
import dev.outreach.output.pseudonym.Disguise;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.sheet.Sheet;
import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * The tables for those who go on in DuckDB, pandas, R or Power BI: every report and, with a whole
 * set, attempts and journeys. People have the same pseudonym in all of them, and no name.
 */
final class ParquetTables {
  /**
   * A touch's id is a hash without a key of when, on what channel and with whom it was: beside the
   * first two, the number would be found by trying all.
   */
  private static final Set<String> NOT_OF_ATTEMPTS = Set.of(Attempts.TOUCH);

  private static final Map<String, Kind> OF_ATTEMPTS =
      Map.of(Attempts.PERSON, Kind.PERSON, Attempts.SENDER, Kind.ACCOUNT);

  /** A lead source is somebody's own words, which name people. */
  private static final Set<String> NOT_OF_JOURNEYS =
      Set.of(Journeys.PERSON_NAME, Journeys.COMPANY, Journeys.LEAD_SOURCE);

  /** An introducer who is known is a person here too; of another, a name was written down. */
  private static final Map<String, Kind> OF_JOURNEYS =
      Map.of(Journeys.PERSON, Kind.PERSON, Journeys.REFERRED_BY, Kind.PERSON);

  private final List<Sheet> sheets;
  private final Dataset<Row> folded;
  private final Pseudonyms pseudonyms;

  /**
   * @param sheets as the reports give them, with people as they are
   * @param folded attempts and journeys, kept until they are written; null without them
   */
  ParquetTables(List<Sheet> sheets, Dataset<Row> folded, Pseudonyms pseudonyms) {
    this.sheets = sheets;
    this.folded = folded;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Writes a file a table into the folder. Attempts and journeys pass one part at a time through
   * this process, in the order of the fold: by the hash of the person, then by time.
   */
  void writeInto(Path folder) throws IOException {
    for (Sheet sheet : sheets) {
      Disguise disguise = Disguise.withoutNames(sheet, pseudonyms);
      write(folder, sheet.name(), disguise, sheet.rows().iterator());
    }
    if (folded != null) {
      write(folder, "attempts", ofAttempts(), rows(Fold.attempts(folded)));
      write(folder, "journeys", ofJourneys(), rows(Fold.journeys(folded)));
    }
  }

  /**
   * With texts as their bytes in UTF-8, as Spark has them: where no code is generated, Spark looks
   * for a method by its name for each text that it makes a String of.
   */
  private static Iterator<Row> rows(Dataset<Row> table) {
    return table
        .select(
            Stream.of(table.schema().fields())
                .map(field -> isText(field) ? col(field.name()).cast("binary") : col(field.name()))
                .toArray(Column[]::new))
        .toLocalIterator();
  }

  private static boolean isText(StructField field) {
    return field.dataType().equals(DataTypes.StringType);
  }

  private Disguise ofAttempts() {
    return new Disguise(Attempts.SCHEMA, NOT_OF_ATTEMPTS, OF_ATTEMPTS, pseudonyms);
  }

  private Disguise ofJourneys() {
    return new Disguise(Journeys.SCHEMA, NOT_OF_JOURNEYS, OF_JOURNEYS, pseudonyms);
  }

  private static void write(Path folder, String name, Disguise disguise, Iterator<Row> rows)
      throws IOException {
    ParquetFile.write(folder.resolve(name + ".parquet"), disguise.schema(), disguise.rows(rows));
  }
}
