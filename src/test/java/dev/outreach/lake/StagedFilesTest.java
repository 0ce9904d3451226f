package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.reader.Piece;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that are written before their rows are judged: which stay, and that no other does. */
@Slow
class StagedFilesTest {
  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() throws Exception {
    lake = TestLake.in(folder);
  }

  private static String record(int number, String state) {
    return number + ",2026-01-1" + number + " 10:00,Anna Blum,anna@example.org," + state;
  }

  private long dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("warehouse/outreach/touches/data"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private void assertNothingIsLeft() {
    assertFalse(Orphans.mayLieIn(lake.lake.snapshots().loadOrNull(Touches.NAME)));
  }

  @Test
  void aFileOfNewRowsIsWrittenOnceAndOneOfWhichSomeAreNewIsLeftOutOfTheTable() throws Exception {
    lake.write("crm-1.csv", CRM, record(1, ""), record(2, "")).take();
    assertEquals(1, dataFiles());
    assertNothingIsLeft();
    lake.write("crm-2.csv", CRM, record(2, ""), record(3, "")).take();
    assertEquals(2, dataFiles());
    assertNothingIsLeft();
    assertEquals(3, lake.lake.read(Touches.NAME).count());
  }

  @Test
  void whatIsReadInVainLeavesNothing() throws Exception {
    lake.write("crm-1.csv", CRM, record(1, ""), record(2, "")).take();
    lake.write("crm-2.csv", CRM, record(2, "")).take();
    lake.write("crm-3.csv", CRM, "3,on Monday,Anna Blum,anna@example.org,").take();
    assertEquals(1, dataFiles());
    assertNothingIsLeft();
  }

  @Test
  void manyFilesOfFewRowsAreLaidTogether() throws Exception {
    for (int i = 0; i < 9; i++) {
      lake.write("crm-" + i + ".csv", CRM, record(i, ""));
    }
    lake.take();
    assertEquals(1, dataFiles());
    assertNothingIsLeft();
  }

  @Test
  void aTaskThatFailsLeavesNothing() throws Exception {
    lake.write("crm-1.csv", CRM, record(1, "")).take();
    lake.write("crm-2.csv", CRM, record(2, ""), record(3, ""))
        .write("crm-3.csv", CRM, record(4, ""));
    UnaryOperator<Piece> dying = piece -> reading -> dying(piece.open(reading));
    assertThrows(Exception.class, () -> lake.takeThrough(dying));
    assertEquals(1, dataFiles());
    assertNothingIsLeft();
    assertEquals(3, lake.take().files().stream().mapToLong(FileCounts::touches).sum());
  }

  /** A reader that takes its task with it, once it gave out a record. */
  private static RecordReader dying(RecordReader reader) {
    List<Entry> given = new ArrayList<>();
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        assertTrue(given.isEmpty(), "the task ends here");
        given.addAll(reader.next());
        return given;
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }
}
