package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.output.Duck;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
  @TempDir private Path folder;

  private TreeMap<String, byte[]> written(List<Sheet> sheets, int key) throws IOException {
    Path tables = Files.createTempDirectory(folder, "tables");
    ParquetTables.of(sheets, Pseudonyms.under(new byte[] {(byte) key})).writeInto(tables);
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(tables)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void reportsAloneComeWithoutAttemptsAndJourneys() throws IOException {
    assertEquals(
        List.of("calls.parquet", "recontact.parquet"),
        List.copyOf(
            written(List.of(SampleSheets.named("recontact"), SampleSheets.named("calls")), 1)
                .keySet()));
  }

  @Test
  void oneKeyGivesTheSameBytesAndAnotherChangesOnlyWhatIsAboutPeople() throws IOException {
    TreeMap<String, byte[]> files = written(SampleSheets.all(), 1);
    TreeMap<String, byte[]> again = written(SampleSheets.all(), 1);
    assertEquals(files.keySet(), again.keySet());
    files.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    TreeMap<String, byte[]> other = written(SampleSheets.all(), 2);
    assertEquals(
        List.of("data_quality.parquet", "recontact.parquet", "referrals.parquet"),
        files.keySet().stream()
            .filter(name -> !Arrays.equals(files.get(name), other.get(name)))
            .toList());
  }

  @Test
  void namesAreNoColumns() throws Exception {
    Path tables = folder.resolve("parquet");
    ParquetTables.of(SampleSheets.all(), Pseudonyms.under(new byte[32])).writeInto(tables);
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("by VARCHAR", "person VARCHAR", "people BIGINT"),
          duck.columns(tables.resolve("referrals.parquet")).subList(0, 3));
      assertEquals(
          List.of("person VARCHAR", "reason VARCHAR"),
          duck.columns(tables.resolve("recontact.parquet")).subList(0, 2));
    }
  }
}
