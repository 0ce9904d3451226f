package dev.outreach.output.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.FileSet;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final byte[] KEY = new byte[32];

  @TempDir Path folder;

  private Map<String, byte[]> published(String name) throws IOException {
    ReportSet edition =
        ReportSet.of(SampleSheets.all(), LocalDate.parse("2011-04-30"), Words.of(Locale.FRENCH));
    Path latest =
        Publication.publish(
            folder.resolve(name),
            edition,
            new ParquetTables(edition.sheets(), null, Pseudonyms.under(KEY)),
            new byte[0]);
    return FileSet.below(latest);
  }

  @Test
  void everyTableIsThereForProgramsAndForPeople() throws IOException {
    Map<String, byte[]> files = published("a");
    for (Sheet sheet : SampleSheets.all()) {
      assertTrue(files.containsKey("csv/" + sheet.name() + ".csv"), sheet.name());
      assertTrue(files.containsKey("parquet/" + sheet.name() + ".parquet"), sheet.name());
      assertTrue(files.containsKey("spreadsheet/" + sheet.name() + ".csv"), sheet.name());
    }
    assertTrue(files.keySet().containsAll(Set.of("outreach.xlsx", "report.html")));
    assertEquals(List.of(), files.keySet().stream().filter(f -> f.contains("draft")).toList());
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Files.createFile(folder.resolve("a"));
    RunFailure trouble = assertThrows(RunFailure.class, () -> published("a"));
    assertEquals(ExitCode.MACHINE, trouble.exitCode());
    String line = "The reports could not be written into " + folder.resolve("a") + ": ";
    assertTrue(trouble.getMessage().startsWith(line), trouble.getMessage());
  }

  @Test
  void theSameTablesMakeTheSameFilesByteForByte() throws IOException {
    Map<String, byte[]> first = published("a");
    Map<String, byte[]> second = published("b");
    assertEquals(first.keySet(), second.keySet());
    first.forEach((file, bytes) -> assertArrayEquals(bytes, second.get(file), file));
  }
}
