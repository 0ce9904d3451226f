package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Provenance;
import dev.outreach.table.Touches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Exports that overlap, in any order. */
@Slow
class LatestVersionsTest {
  private static final StructType INCOMING =
      new StructType()
          .add("id", DataTypes.StringType)
          .add(Provenance.FILE, DataTypes.StringType)
          .add(Provenance.CONTENT, DataTypes.LongType)
          .add(StagedRecords.TASK, DataTypes.IntegerType)
          .add(StagedRecords.POSITION, DataTypes.LongType);
  private static final StructType STORED =
      new StructType()
          .add("id", DataTypes.StringType)
          .add(Provenance.FILE, DataTypes.StringType)
          .add(Provenance.CONTENT, DataTypes.LongType)
          .add(Lake.FILE, DataTypes.StringType)
          .add(Lake.POSITION, DataTypes.LongType);
  private static final StructType FILES =
      new StructType()
          .add(Provenance.FILE, DataTypes.StringType)
          .add(Editions.EDITION, DataTypes.IntegerType);

  @TempDir private Path folder;

  /** An export that was made on a day, and holds some of the records. */
  private record Export(String file, int until, Map<String, Long> states) {}

  @Test
  void randomWindowsInAnyOrderOrAllAtOnceEndTheSame() {
    Random random = new Random(20260301);
    for (int round = 0; round < 4; round++) {
      List<Export> exports = new ArrayList<>();
      Map<String, Long> latest = new TreeMap<>();
      for (int until = 1; until <= 4; until++) {
        Map<String, Long> states = new HashMap<>();
        int from = random.nextInt(6);
        for (int id = from; id < from + 4; id++) {
          states.put("record " + id, random.nextLong(2));
        }
        exports.add(new Export("file " + until, until, states));
        latest.putAll(states);
      }
      assertEquals(latest, states(store(exports, List.of())));
      Collections.shuffle(exports, random);
      List<Row> stored = store(exports.subList(0, 2), List.of());
      for (Export late : exports.subList(2, 4)) {
        // What comes in late is judged beside the later ones, as an intake does.
        List<Export> read = new ArrayList<>(List.of(late));
        exports.subList(0, exports.indexOf(late)).stream()
            .filter(other -> other.until > late.until)
            .forEach(read::add);
        stored = store(read, stored);
      }
      assertEquals(latest, states(stored), "round " + round);
    }
  }

  @Test
  void overlappingFilesInAnyOrderGiveTheSameTable() throws Exception {
    String anna = "1,2026-01-01 10:00,Anna Blum,anna@example.org,%s";
    String ben = "2,2026-01-02 10:00,Ben Roth,ben@example.org,";
    String cleo = "3,2026-01-03 10:00,Cleo Ney,cleo@example.org,";
    Map<String, String[]> windows =
        Map.of(
            "a", new String[] {CRM, anna.formatted("")},
            "b", new String[] {CRM, anna.formatted("bounced"), ben},
            "c", new String[] {CRM, anna.formatted(""), ben, cleo});
    List<String> expected = null;
    for (String order : List.of("a b c", "a c b", "cb a")) {
      TestLake lake = TestLake.in(Files.createDirectory(folder.resolve(order)));
      for (String batch : order.split(" ")) {
        for (String window : batch.split("")) {
          lake.write("crm-" + window + ".csv", windows.get(window));
        }
        lake.take();
      }
      expected = expected == null ? lake.content(Touches.NAME) : expected;
      assertEquals(3, expected.size());
      assertEquals(expected, lake.content(Touches.NAME), order);
    }
  }

  /** What is stored once these came in, on top of what was stored. */
  private static List<Row> store(List<Export> exports, List<Row> before) {
    List<Row> incoming = new ArrayList<>();
    List<Row> files = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      files.add(RowFactory.create("file " + day, day));
    }
    for (Export export : exports) {
      export.states.forEach(
          (id, state) ->
              incoming.add(RowFactory.create(id, export.file, state, 0, (long) incoming.size())));
    }
    Dataset<Row> stored = before.isEmpty() ? null : TestSpark.table(STORED, before);
    Dataset<Row> judged =
        LatestVersions.withFate(
            TestSpark.table(INCOMING, incoming), "id", TestSpark.table(FILES, files), stored);
    RecordFates fates = RecordFates.of(judged.withColumn("id", lit("table")));
    List<Row> after = new ArrayList<>();
    Roaring64Bitmap removed = fates.removed("table").get("data");
    for (Row row : before) {
      if (removed == null || !removed.contains(row.getLong(4))) {
        after.add(row);
      }
    }
    for (long position : fates.written("table", 0).toArray()) {
      Row row = incoming.get((int) position);
      after.add(RowFactory.create(row.get(0), row.get(1), row.get(2), "data", row.get(4)));
    }
    return placed(after);
  }

  /** The same rows, each at a position of its own. */
  private static List<Row> placed(List<Row> rows) {
    List<Row> placed = new ArrayList<>();
    for (Row row : rows) {
      placed.add(
          RowFactory.create(row.get(0), row.get(1), row.get(2), "data", (long) placed.size()));
    }
    return placed;
  }

  private static Map<String, Long> states(List<Row> stored) {
    Map<String, Long> states = new TreeMap<>();
    for (Row row : stored) {
      assertNull(states.put(row.getString(0), row.getLong(2)), "stored twice");
    }
    return states;
  }
}
