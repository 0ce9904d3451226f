package dev.outreach.lake;

import dev.outreach.TestSpark;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.export.RejectBudget;
import dev.outreach.format.Part;
import dev.outreach.identity.Identifiers;
import dev.outreach.identity.Suppression;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** A warehouse of its own for one test, and a folder of exports that it takes in. */
final class TestLake {
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  static final Instant WRITTEN = Instant.parse("2026-02-28T08:00:00Z");
  static final String LOG = "occurred_at,channel,direction,kind,person_name,email,outcome";
  static final String CRM = "id,when,person,mail,state";

  final Path exports;
  final Lake lake;

  private TestLake(Path exports, Lake lake) {
    this.exports = exports;
    this.lake = lake;
  }

  static TestLake in(Path folder) throws IOException {
    java.nio.file.Files.createDirectories(folder.resolve("exports"));
    return new TestLake(folder.resolve("exports"), new Lake(session(folder)));
  }

  /** A session of its own on the warehouse of this folder. */
  static SparkSession session(Path folder) throws IOException {
    Path warehouse = java.nio.file.Files.createDirectories(folder.resolve("warehouse"));
    SparkSession session = TestSpark.session().newSession();
    new LakeCatalog(warehouse.toString(), Map.of(), false)
        .sparkSettings()
        .forEach(session.conf()::set);
    session.conf().set("spark.sql.shuffle.partitions", "1");
    return session;
  }

  /** The same warehouse through another lake. */
  TestLake with(Lake other) {
    return new TestLake(exports, other);
  }

  static ReadingContext reading(String zone) {
    ExportOwner me = new ExportOwner(Set.of("Max Muster"), Set.of("email:me@example.org"));
    Mapping crm =
        new Mapping(
            "crm",
            "crm.*\\.csv",
            "touches",
            Map.of(
                "occurred_at", List.of("when"),
                "person_name", List.of("person"),
                "email", List.of("mail"),
                "outcome", List.of("state"),
                "record_id", List.of("id")),
            Map.of(),
            Map.of("channel", "email", "direction", "outbound", "kind", "message"),
            null,
            null);
    return new ReadingContext(
        me, new Identifiers("FR"), ZoneId.of(zone), Limits.DEFAULT, List.of(crm));
  }

  TestLake write(String name, String... lines) throws IOException {
    Path file = exports.resolve(name);
    java.nio.file.Files.createDirectories(file.getParent());
    java.nio.file.Files.writeString(file, String.join("\n", lines) + "\n");
    // That a file was written later decides, where nothing else does; most tests are not about it.
    java.nio.file.Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    return this;
  }

  TestLake delete(String name) throws IOException {
    java.nio.file.Files.delete(exports.resolve(name));
    return this;
  }

  Intake.Taken take() throws IOException, Intake.AuditFailed {
    return take(reading("UTC"));
  }

  Intake.Taken take(ReadingContext reading) throws IOException, Intake.AuditFailed {
    return take(reading, NOW);
  }

  Intake.Taken take(Instant now) throws IOException, Intake.AuditFailed {
    return take(reading("UTC"), now);
  }

  Intake.Taken take(ReadingContext reading, Instant now) throws IOException, Intake.AuditFailed {
    return new Intake(lake, reading, RejectBudget.DEFAULT)
        .take(Exports.find(List.of(exports), Limits.DEFAULT), now);
  }

  /** Takes in what lies there, each piece of it read in another way. */
  Intake.Taken takeThrough(UnaryOperator<Piece> way) throws IOException, Intake.AuditFailed {
    ReadingContext reading = reading("UTC");
    return new Intake(
            lake,
            reading,
            RejectBudget.DEFAULT,
            delivery ->
                Part.of(delivery, reading).stream()
                    .map(p -> new Part(delivery, p.file(), p.format(), way.apply(p.piece())))
                    .toList())
        .take(Exports.find(List.of(exports), Limits.DEFAULT), NOW);
  }

  /** Takes in what lies there, but for those who were erased. */
  Intake.Taken takeWithout(Suppression erased, ReadingContext reading)
      throws IOException, Intake.AuditFailed {
    return new Intake(lake, reading, RejectBudget.DEFAULT)
        .without(erased)
        .take(Exports.find(List.of(exports), Limits.DEFAULT), NOW);
  }

  /** The account of the file of this path. */
  static FileCounts of(Intake.Taken taken, String path) {
    return taken.files().stream()
        .filter(file -> file.delivery().path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " was not read"));
  }

  static String problem(Intake.Taken taken, String path) {
    return of(taken, path).firstProblem();
  }

  /** The rows of a table as text, without their provenance, in order. */
  List<String> content(String table) {
    return rows(table, Set.of(Provenance.FILE, Provenance.PLACE, Provenance.CONTENT));
  }

  /** The rows of a table as text, all columns, in order. */
  List<String> rows(String table) {
    return rows(table, Set.of());
  }

  private List<String> rows(String table, Set<String> without) {
    Dataset<Row> rows = lake.read(table);
    Column[] columns =
        Arrays.stream(rows.columns())
            .filter(name -> !without.contains(name))
            .map(functions::col)
            .toArray(Column[]::new);
    return rows.select(columns).toJSON().collectAsList().stream().sorted().toList();
  }

  /** Every table's rows as text, by the table's name; without what only this disk knows. */
  Map<String, List<String>> everything() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    new TreeSet<>(Lake.KEYS.keySet())
        .forEach(table -> all.put(table, rows(table, Set.of(Files.FILE_KEY))));
    return all;
  }

  /** One column of a table, in order. */
  List<String> column(String table, String column) {
    return lake.read(table).select(column).collectAsList().stream()
        .map(row -> String.valueOf(row.get(0)))
        .sorted()
        .collect(Collectors.toList());
  }
}
