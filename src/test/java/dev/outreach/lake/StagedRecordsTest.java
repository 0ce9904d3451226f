package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.outreach.export.Delivery;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagedRecordsTest {
  private static final long MB = 1 << 20;

  @Test
  void aLargeFilesPiecesAreTasksOfTheirOwnWhateverLiesBesideThem() {
    List<Part> parts = parts(300 * MB, 19);
    assertEquals(19, StagedRecords.tasks(parts, 8).size());
    for (int i = 0; i < 1_000; i++) {
      parts.addAll(parts(1_000, 1));
    }
    List<Integer> sizes = StagedRecords.tasks(parts, 8).stream().map(List::size).toList();
    assertEquals(1, sizes.stream().mapToInt(n -> n).limit(18).max().orElseThrow());
    assertEquals(1_019, sizes.stream().mapToInt(n -> n).sum());
    assertEquals(20, sizes.size());
  }

  @Test
  void smallFilesAreSpreadOverTheCoresInTheirOrder() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      parts.addAll(parts(1_000, 1));
    }
    List<List<Part>> tasks = StagedRecords.tasks(parts, 4);
    assertEquals(List.of(25, 25, 25, 25), tasks.stream().map(List::size).toList());
    assertSame(parts.get(50), tasks.get(2).get(0));
    assertEquals(2, StagedRecords.tasks(concat(parts(40, 1), parts(60, 1)), 2).size());
  }

  @Test
  void noFilesAndEmptyFilesNeedNoCores() {
    assertEquals(List.of(), StagedRecords.tasks(List.of(), 4));
    assertEquals(1, StagedRecords.tasks(concat(parts(0, 1), parts(0, 1)), 4).size());
  }

  private static List<Part> concat(List<Part> some, List<Part> others) {
    some.addAll(others);
    return some;
  }

  private static List<Part> parts(long bytes, int pieces) {
    ExportFile file = ExportFile.of(Path.of("touches.csv"), "touches.csv", Limits.DEFAULT);
    Delivery delivery = new Delivery(file, "00", bytes, 0);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      parts.add(new Part(delivery, file, "touches", reading -> null));
    }
    return parts;
  }
}
