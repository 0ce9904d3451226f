package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.table.Files;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many nights leave, and the way back. */
@Slow
class UpkeepTest {
  private static final int KEPT = 3;
  private static final int RECORDS = 60;

  @TempDir private Path folder;
  private TestLake lake;
  private int nights;

  @BeforeEach
  void openLake() throws IOException {
    lake = TestLake.in(folder);
  }

  private static Instant night(int number) {
    return TestLake.NOW.plus(Duration.ofDays(number));
  }

  /** A night on which new records come, and one of the night before is corrected. */
  private void night() throws Exception {
    nights++;
    List<String> lines = new ArrayList<>(List.of(CRM));
    for (int i = 0; i < RECORDS; i++) {
      lines.add(record(nights, i, ""));
    }
    if (nights > 1) {
      lines.add(record(nights - 1, 0, "bounced"));
    }
    lake.write("crm-" + nights + ".csv", lines.toArray(String[]::new)).take(night(nights));
  }

  private static String record(int night, int number, String state) {
    String at = night(night).toString().substring(0, 10) + " 05:" + (10 + number % 50);
    return night + "-" + number + "," + at + ",Anna Blum,anna@example.org," + state;
  }

  private void upkeep() {
    new Upkeep(lake.lake, KEPT, Duration.ofDays(3), Instant.now()).run();
  }

  private long files(String kind) throws IOException {
    Path table = folder.resolve("warehouse").resolve("outreach").resolve(Touches.NAME);
    try (Stream<Path> files = java.nio.file.Files.walk(table)) {
      return files.filter(file -> file.toString().endsWith(kind)).count();
    }
  }

  @Test
  void nineNightsLeaveAFewFilesAndTheSameRows() throws Exception {
    for (int i = 0; i < 9; i++) {
      night();
    }
    List<String> untended = lake.content(Touches.NAME);
    long data = files(".parquet");
    upkeep();
    assertEquals(untended, lake.content(Touches.NAME));
    assertEquals(9 * RECORDS, untended.size());
    assertEquals(8, untended.stream().filter(row -> row.contains("bounced")).count());
    assertEquals(KEPT, lake.lake.snapshots().history().size());
    night();
    assertFalse(new Upkeep(lake.lake, KEPT + 1, Duration.ofDays(3), night(nights)).isDue());
    upkeep();
    night();
    upkeep();
    assertTrue(files(".parquet") < data, data + " data files, then " + files(".parquet"));
    assertTrue(files(".metadata.json.gz") <= 5, files(".json.gz") + " states of the table");
    assertEquals(11 * RECORDS, lake.lake.read(Touches.NAME).count());
    assertEquals(0, folder.resolve("warehouse/catalog.db-wal").toFile().length());
  }

  @Test
  void whatACorrectionChangesIsNotTheWholeTable() throws Exception {
    night();
    long before = bytes();
    lake.write("crm-x.csv", CRM, record(1, 0, "bounced")).take(night(2));
    assertTrue(bytes() - before < before / 2, before + " bytes, then " + bytes());
  }

  private long bytes() throws IOException {
    Path data = folder.resolve("warehouse").resolve("outreach").resolve(Touches.NAME);
    try (Stream<Path> files = java.nio.file.Files.walk(data)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  @Test
  void aFileThatBelongsToNoTableGoesOnceItIsOldAndNoneThatDoes() throws Exception {
    night();
    Map<String, List<String>> before = lake.everything();
    Path data =
        folder.resolve("warehouse").resolve("outreach").resolve(Touches.NAME).resolve("data");
    Path old = java.nio.file.Files.writeString(data.resolve("old.parquet"), "left by a killed run");
    Path young = java.nio.file.Files.writeString(data.resolve("young.parquet"), "written just now");
    java.nio.file.Files.setLastModifiedTime(
        old, FileTime.from(Instant.now().minus(Duration.ofDays(3)).minusSeconds(60)));
    java.nio.file.Files.setLastModifiedTime(
        young, FileTime.from(Instant.now().minus(Duration.ofDays(3)).plusSeconds(60)));
    new Upkeep(lake.lake, KEPT, Duration.ofDays(3), Instant.now()).removeOrphans();
    assertFalse(java.nio.file.Files.exists(old));
    assertTrue(java.nio.file.Files.exists(young));
    assertEquals(before, lake.everything());
  }

  @Test
  void undoGoesBackRunByRunAndTheNextRunReadsAgainWhatWasUndone() throws Exception {
    List<Map<String, List<String>>> states = new ArrayList<>(List.of(lake.everything()));
    for (int i = 0; i < 3; i++) {
      night();
      states.add(lake.everything());
    }
    assertEquals(List.of(night(3)), Undoing.undo(lake.lake, null));
    assertEquals(states.get(2), lake.everything());
    lake.take(night(3));
    assertEquals(states.get(3), lake.everything());

    assertEquals(List.of(night(3), night(2)), Undoing.undo(lake.lake, night(2)));
    assertEquals(states.get(1), lake.everything());
    assertEquals(List.of(night(1)), Undoing.undo(lake.lake, null));
    assertEquals(states.get(0), lake.everything());
    assertThrows(Undoing.NoSuchRun.class, () -> Undoing.undo(lake.lake, null));
    lake.take(night(3));
    assertEquals(states.get(3).get(Touches.NAME).size(), lake.rows(Touches.NAME).size());
  }

  @Test
  void afterUpkeepTheLastRunsCanBeUndoneAndOlderOnesNot() throws Exception {
    List<List<String>> states = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      night();
      states.add(lake.content(Touches.NAME));
    }
    upkeep();
    Undoing.NoSuchRun unknown =
        assertThrows(Undoing.NoSuchRun.class, () -> Undoing.undo(lake.lake, night(4 - KEPT + 1)));
    assertEquals(List.of(night(4), night(3)), unknown.runs());
    assertEquals(states.get(3), lake.content(Touches.NAME));
    Undoing.undo(lake.lake, night(3));
    assertEquals(states.get(1), lake.content(Touches.NAME));
    assertEquals(2, lake.rows(Files.NAME).size());
    lake.take(night(4));
    assertEquals(states.get(3), lake.content(Touches.NAME));
  }
}
