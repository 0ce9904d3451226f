package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample on other machines: another language with its own letters and digits, another zone,
 * other numbers of cores and partitions, generated code, the exports in another order, a Java that
 * keeps sun.misc.Unsafe from Iceberg's libraries. The reports are the golden ones, byte for byte.
 */
@Slow
class SampleAnywhereTest {
  @TempDir private Path folder;

  @BeforeAll
  static void isPackaged() throws IOException {
    Launcher.requirePackaged();
  }

  @Test
  void turkishLettersAndAnotherDayInAnotherOrderOverSevenPartitions() throws Exception {
    Map<String, byte[]> reports =
        reports(
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
            "exports=" + foldersInReverse(),
            "spark.\"spark.master\"=\"local[3]\"",
            "spark.\"spark.sql.shuffle.partitions\"=7",
            "spark.\"spark.sql.codegen.wholeStage\"=true",
            "spark.\"spark.sql.codegen.factoryMode\"=FALLBACK");
    // Files are named from the folder that is given, which is another one here.
    reports.put(
        "data_quality.csv", SampleRunTest.files(SampleRunTest.GOLDEN).get("data_quality.csv"));
    SampleRunTest.assertGolden(reports);
  }

  @Test
  void arabicDigitsAndTheDayBeforeOnOneCoreWithoutUnsafe() throws Exception {
    SampleRunTest.assertGolden(
        reports(
            "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/Los_Angeles"
                + " -Dorg.apache.iceberg.shaded.io.netty.noUnsafe=true",
            "spark.\"spark.master\"=\"local[1]\"",
            "spark.\"spark.sql.adaptive.enabled\"=true",
            "spark.\"spark.sql.shuffle.partitions\"=3"));
  }

  private Map<String, byte[]> reports(String machine, String... settings) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("run"));
    for (String setting :
        Stream.concat(
                Stream.of("warehouse=w", "reports.directory=r", "time-zone=\"Europe/Paris\""),
                Stream.of(settings))
            .toList()) {
      arguments.addAll(List.of("--set", setting));
    }
    Ended ended =
        new Launcher(folder)
            .with("JAVA_TOOL_OPTIONS", machine)
            .outreach(arguments.toArray(String[]::new));
    assertEquals(0, ended.code(), ended.toString());
    return SampleRunTest.files(folder.resolve("r/latest/csv"));
  }

  private static String foldersInReverse() throws IOException {
    try (Stream<Path> folders = Files.list(Launcher.PROJECT.resolve("sample-data"))) {
      return folders
          .filter(Files::isDirectory)
          .sorted(Comparator.reverseOrder())
          .map(path -> "\"" + path + "\"")
          .collect(Collectors.joining(", ", "[", "]"));
    }
  }
}
