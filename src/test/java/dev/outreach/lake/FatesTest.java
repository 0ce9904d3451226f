package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.TestSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Rows that are judged by their ids, and picked by their numbers. */
class FatesTest {
  private static final StructType JUDGED =
      new StructType()
          .add(Fates.TABLE, DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add(Staged.PART, DataTypes.IntegerType)
          .add(Staged.NUMBER, DataTypes.LongType)
          .add(Versions.FATE, DataTypes.StringType);
  private static final StructType ROWS =
      new StructType()
          .add(Staged.PART, DataTypes.IntegerType)
          .add(Staged.NUMBER, DataTypes.LongType);
  private static final long LAST = 0xFFFF_FFFFL;

  private static Row judged(String table, Integer part, Long number, String fate) {
    return RowFactory.create(table, "file", part, number, fate);
  }

  private static Fates fates(Row... rows) {
    return Fates.of(TestSpark.table(JUDGED, List.of(rows)));
  }

  /** Those of the rows 0/1, 0/2, 1/1, 1/2 and 1/last, as part/number, that are to be written. */
  private static List<String> written(Fates fates, String table) {
    List<Row> rows = new ArrayList<>();
    for (int part = 0; part < 2; part++) {
      rows.add(RowFactory.create(part, 1L));
      rows.add(RowFactory.create(part, 2L));
    }
    rows.add(RowFactory.create(1, LAST));
    return fates.toWrite(table, TestSpark.table(ROWS, rows)).collectAsList().stream()
        .map(row -> row.get(0) + "/" + row.get(1))
        .toList();
  }

  @Test
  void ofAMixtureTheNewAndTheChangedAreWrittenAlone() {
    Fates fates =
        fates(
            judged("touches", 0, 1L, Versions.NEW),
            judged("touches", 0, 2L, Versions.DUPLICATE),
            judged("touches", 1, 1L, Versions.STORED),
            judged("touches", 1, 2L, Versions.CHANGED),
            judged("touches", 1, LAST, Versions.NEW));
    assertEquals(List.of("0/1", "1/2", "1/" + LAST), written(fates, "touches"));
    assertEquals(2, fates.count("touches", Versions.NEW));
    assertEquals(1, fates.count("touches", Versions.CHANGED));
    assertEquals(0, fates.count("contacts", Versions.NEW));
  }

  @Test
  void whereEachIsNewAllAreWritten() {
    Fates fates =
        fates(judged("touches", 0, 1L, Versions.NEW), judged("contacts", 1, 2L, Versions.STORED));
    assertEquals(5, written(fates, "touches").size());
    assertEquals(List.of(), written(fates, "contacts"));
  }

  @Test
  void aStoredRowThatGoesHasNoNumberAndKeepsTheOthersPicked() {
    Fates fates =
        fates(judged("touches", 0, 2L, Versions.NEW), judged("touches", null, null, "gone"));
    assertEquals(List.of("0/2"), written(fates, "touches"));
    assertEquals(
        Map.of(
            new Fates.Fate("touches", "file", Versions.NEW), 1L,
            new Fates.Fate("touches", "file", "gone"), 1L),
        fates.counts());
  }
}
