package dev.outreach.output.publication;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Fold;
import dev.outreach.journey.HistoryRows;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Scribe;
import dev.outreach.output.parquet.ParquetFile;
import dev.outreach.output.parquet.ParquetPieces;
import dev.outreach.output.pseudonym.Disguise;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of attempts and journeys as Parquet files, written where the histories are followed:
 * one file of each for a partition, which are put together here. Within a partition rows are in the
 * order of the fold: by the hash of the person, then by time.
 */
public final class HistoryFiles implements Scribe {
  private static final String ATTEMPTS = "attempts";
  private static final String JOURNEYS = "journeys";

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

  private final Disguise ofAttempts;
  private final Disguise ofJourneys;
  private final ParquetPieces attempts;
  private final ParquetPieces journeys;

  /**
   * @param key of the pseudonyms
   */
  public HistoryFiles(byte[] key) {
    Pseudonyms pseudonyms = Pseudonyms.under(key);
    ofAttempts = ofAttempts(pseudonyms);
    ofJourneys = ofJourneys(pseudonyms);
    try {
      attempts = new ParquetPieces(ofAttempts.schema());
      journeys = new ParquetPieces(ofJourneys.schema());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Disguise ofAttempts(Pseudonyms pseudonyms) {
    return new Disguise(Attempts.SCHEMA, NOT_OF_ATTEMPTS, OF_ATTEMPTS, pseudonyms);
  }

  private static Disguise ofJourneys(Pseudonyms pseudonyms) {
    return new Disguise(Journeys.SCHEMA, NOT_OF_JOURNEYS, OF_JOURNEYS, pseudonyms);
  }

  @Override
  public void attempt(String person, Attempt attempt) {
    write(attempts, ofAttempts.row(HistoryRows.row(person, attempt)));
  }

  @Override
  public void journey(String person, Journey journey) {
    write(journeys, ofJourneys.row(HistoryRows.row(person, journey)));
  }

  private static void write(ParquetPieces file, Row row) {
    try {
      file.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    attempts.close();
    journeys.close();
  }

  @Override
  public List<Piece> take() {
    if (!attempts.isReady() && !journeys.isReady()) {
      return List.of();
    }
    return List.of(new Piece(ATTEMPTS, attempts.take()), new Piece(JOURNEYS, journeys.take()));
  }

  /**
   * Writes both files into the folder.
   *
   * @param folded what {@link Fold#folded} made with such a scribe
   */
  static void write(Dataset<Row> folded, Path folder, Pseudonyms pseudonyms) throws IOException {
    Map<String, TreeMap<Long, Path>> parts =
        Map.of(ATTEMPTS, new TreeMap<>(), JOURNEYS, new TreeMap<>());
    Fold.write(
        folded,
        (partition, piece) ->
            append(
                parts
                    .get(piece.file())
                    .computeIfAbsent(
                        partition, each -> folder.resolve(piece.file() + "-" + each + ".part")),
                piece.bytes()));
    join(parts.get(ATTEMPTS), folder, ATTEMPTS, ofAttempts(pseudonyms));
    join(parts.get(JOURNEYS), folder, JOURNEYS, ofJourneys(pseudonyms));
  }

  private static void append(Path part, byte[] bytes) {
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void join(Map<Long, Path> parts, Path folder, String name, Disguise disguise)
      throws IOException {
    ParquetFile.join(
        new ArrayList<>(parts.values()), folder.resolve(name + ".parquet"), disguise.schema());
  }
}
