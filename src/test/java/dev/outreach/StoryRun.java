package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of the program over a small story: a folder of the test resources with exports and {@code
 * outreach.conf}. What the run writes lies in a folder of the test's own.
 */
final class StoryRun {
  private final Launcher launcher;
  private final Path folder;
  private final String config;

  /**
   * @param name of the story's folder
   */
  StoryRun(String name, Path folder) throws IOException {
    Launcher.requirePackaged();
    this.launcher = new Launcher(folder);
    this.folder = folder;
    this.config = Launcher.PROJECT.resolve("src/test/resources/" + name + "/outreach.conf") + "";
    assertTrue(Files.exists(Path.of(config)), config);
  }

  /** The command ended well. */
  Ended outreach(String command, String... sets) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--config",
                config,
                "--set",
                "warehouse=\"" + folder.resolve("warehouse") + "\"",
                "--set",
                "reports.directory=\"" + folder.resolve("reports") + "\""));
    for (String set : sets) {
      arguments.addAll(List.of("--set", set));
    }
    Ended ended = launcher.outreach(arguments.toArray(String[]::new));
    assertEquals(0, ended.code(), ended.toString());
    return ended;
  }

  /** All rows of a report, of each the cells of these columns with {@code |} between them. */
  List<String> rows(String report, String... columns) throws IOException {
    Path file = folder.resolve("reports/latest/csv/" + report + ".csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(row -> Arrays.stream(columns).map(row::getField).collect(Collectors.joining("|")))
          .toList();
    }
  }
}
