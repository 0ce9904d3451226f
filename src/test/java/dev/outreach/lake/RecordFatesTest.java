package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Rows that are judged by their ids, and picked by their positions. */
@Slow
class RecordFatesTest {
  private static final StructType JUDGED =
      new StructType()
          .add(RecordFates.TABLE, DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add(StagedRecords.TASK, DataTypes.IntegerType)
          .add(StagedRecords.POSITION, DataTypes.LongType)
          .add(LatestVersions.FATE, DataTypes.StringType)
          .add(Lake.FILE, DataTypes.StringType)
          .add(Lake.POSITION, DataTypes.LongType);
  private static final long LAST = 0xFFFF_FFFFL;

  private static Row come(String table, int task, long position, String fate) {
    return RowFactory.create(table, "file", task, position, fate, null, null);
  }

  private static RecordFates fates(Row... rows) {
    return RecordFates.of(TestSpark.table(JUDGED, List.of(rows)));
  }

  private static void assertWritten(RecordFates fates, String table, int task, long... positions) {
    assertArrayEquals(positions, fates.written(table, task).toArray());
  }

  @Test
  void ofAMixtureTheNewAndTheChangedAreWrittenAlone() {
    RecordFates fates =
        fates(
            come("touches", 0, 0L, LatestVersions.NEW),
            come("touches", 0, 1L, LatestVersions.DUPLICATE),
            come("touches", 1, 0L, LatestVersions.STORED),
            RowFactory.create("touches", "file", 1, 1L, LatestVersions.CHANGED, "old.parquet", 7L),
            come("touches", 1, LAST, LatestVersions.NEW));
    assertWritten(fates, "touches", 0, 0);
    assertWritten(fates, "touches", 1, 1, LAST);
    assertWritten(fates, "touches", 2);
    assertWritten(fates, "contacts", 0);
    assertEquals(2, fates.count("touches", LatestVersions.NEW));
    assertEquals(1, fates.count("touches", LatestVersions.CHANGED));
    assertEquals(0, fates.count("contacts", LatestVersions.NEW));
    assertEquals(List.of("old.parquet"), List.copyOf(fates.removed("touches").keySet()));
    assertArrayEquals(new long[] {7}, fates.removed("touches").get("old.parquet").toArray());
    assertEquals(Map.of(), fates.removed("contacts"));
  }

  @Test
  void aStoredRowThatGoesIsRemovedAndNothingIsWrittenForIt() {
    RecordFates fates =
        fates(
            come("touches", 0, 2L, LatestVersions.NEW),
            RowFactory.create("touches", "file", null, null, RecordFates.GONE, "a.parquet", 0L),
            RowFactory.create("touches", "file", null, null, RecordFates.GONE, "a.parquet", LAST));
    assertWritten(fates, "touches", 0, 2);
    assertArrayEquals(new long[] {0, LAST}, fates.removed("touches").get("a.parquet").toArray());
    assertEquals(
        Map.of(
            new RecordFates.Fate("touches", "file", LatestVersions.NEW), 1L,
            new RecordFates.Fate("touches", "file", RecordFates.GONE), 2L),
        fates.counts());
  }
}
