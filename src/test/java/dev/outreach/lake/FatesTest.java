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
class FatesTest {
  private static final StructType JUDGED =
      new StructType()
          .add(Fates.TABLE, DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add(Staged.TASK, DataTypes.IntegerType)
          .add(Staged.POSITION, DataTypes.LongType)
          .add(Versions.FATE, DataTypes.StringType)
          .add(Lake.FILE, DataTypes.StringType)
          .add(Lake.POSITION, DataTypes.LongType);
  private static final long LAST = 0xFFFF_FFFFL;

  private static Row come(String table, int task, long position, String fate) {
    return RowFactory.create(table, "file", task, position, fate, null, null);
  }

  private static Fates fates(Row... rows) {
    return Fates.of(TestSpark.table(JUDGED, List.of(rows)));
  }

  private static void assertWritten(Fates fates, String table, int task, long... positions) {
    assertArrayEquals(positions, fates.written(table, task).toArray());
  }

  @Test
  void ofAMixtureTheNewAndTheChangedAreWrittenAlone() {
    Fates fates =
        fates(
            come("touches", 0, 0L, Versions.NEW),
            come("touches", 0, 1L, Versions.DUPLICATE),
            come("touches", 1, 0L, Versions.STORED),
            RowFactory.create("touches", "file", 1, 1L, Versions.CHANGED, "old.parquet", 7L),
            come("touches", 1, LAST, Versions.NEW));
    assertWritten(fates, "touches", 0, 0);
    assertWritten(fates, "touches", 1, 1, LAST);
    assertWritten(fates, "touches", 2);
    assertWritten(fates, "contacts", 0);
    assertEquals(2, fates.count("touches", Versions.NEW));
    assertEquals(1, fates.count("touches", Versions.CHANGED));
    assertEquals(0, fates.count("contacts", Versions.NEW));
    assertEquals(List.of("old.parquet"), List.copyOf(fates.removed("touches").keySet()));
    assertArrayEquals(new long[] {7}, fates.removed("touches").get("old.parquet").toArray());
    assertEquals(Map.of(), fates.removed("contacts"));
  }

  @Test
  void aStoredRowThatGoesIsRemovedAndNothingIsWrittenForIt() {
    Fates fates =
        fates(
            come("touches", 0, 2L, Versions.NEW),
            RowFactory.create("touches", "file", null, null, Fates.GONE, "a.parquet", 0L),
            RowFactory.create("touches", "file", null, null, Fates.GONE, "a.parquet", LAST));
    assertWritten(fates, "touches", 0, 2);
    assertArrayEquals(new long[] {0, LAST}, fates.removed("touches").get("a.parquet").toArray());
    assertEquals(
        Map.of(
            new Fates.Fate("touches", "file", Versions.NEW), 1L,
            new Fates.Fate("touches", "file", Fates.GONE), 2L),
        fates.counts());
  }
}
