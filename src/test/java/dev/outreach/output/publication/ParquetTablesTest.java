package dev.outreach.output.publication;

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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
  @TempDir private Path folder;

  private TreeMap<String, byte[]> written(List<Sheet> sheets, int key) throws IOException {
    Path tables = Files.createTempDirectory(folder, "tables");
    new ParquetTables(sheets, null, Pseudonyms.under(new byte[] {(byte) key})).writeInto(tables);
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
        List.of(
            "data_quality.parquet",
            "recontact.parquet",
            "referrals.parquet",
            "same_person_suggestions.parquet"),
        files.keySet().stream()
            .filter(name -> !Arrays.equals(files.get(name), other.get(name)))
            .toList());
  }

  @Test
  void namesAreNoColumns() throws Exception {
    Path tables = folder.resolve("parquet");
    new ParquetTables(SampleSheets.all(), null, Pseudonyms.under(new byte[32])).writeInto(tables);
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("by VARCHAR", "person VARCHAR", "people BIGINT"),
          duck.columns(tables.resolve("referrals.parquet")).subList(0, 3));
      assertEquals(
          List.of("person VARCHAR", "reason VARCHAR"),
          duck.columns(tables.resolve("recontact.parquet")).subList(0, 2));
      assertEquals("matched_by VARCHAR", duck.columns(tables.resolve("clients.parquet")).get(0));
      assertEquals(
          List.of("identifier_a VARCHAR", "identifier_b VARCHAR", "same VARCHAR", "why VARCHAR"),
          duck.columns(tables.resolve("same_person_suggestions.parquet")));
    }
  }

  @Test
  void whatToWriteOfAClientIsAPseudonymToo() throws Exception {
    Sheet clients = SampleSheets.named("clients");
    Row known = clients.rows().get(0);
    Object[] cells = new Object[known.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = known.get(i);
    }
    cells[clients.indexOf("client")] = "Lima SARL";
    cells[clients.indexOf("matched_by")] = "none";
    cells[clients.indexOf("write")] = "name:lima";
    Pseudonyms pseudonyms = Pseudonyms.under(new byte[32]);
    Row unknown = new GenericRowWithSchema(cells, clients.schema());
    new ParquetTables(List.of(clients.withRows(List.of(unknown))), null, pseudonyms)
        .writeInto(folder);
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("none|" + pseudonyms.of(Pseudonyms.Kind.PERSON, "name:lima")),
          duck.rows("select matched_by, write from '" + folder.resolve("clients.parquet") + "'"));
    }
  }
}
