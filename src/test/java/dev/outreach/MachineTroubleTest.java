package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program where the machine does not let it: what the user and the summary are told. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Slow
class MachineTroubleTest {
  private static final Pattern TIME =
      Pattern.compile("(\"(?:last-updated|timestamp)-ms\" ?: ?)(\\d+)");

  private static final long DAY_MILLIS = 86_400_000;

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void writeAnExport() throws IOException {
    Launcher.requirePackaged();
    launcher = new Launcher(folder).with("OUTREACH_MEMORY", "700m");
    Files.createDirectories(folder.resolve("exports"));
    writeTouches("touches.csv", 1);
    Files.writeString(
        folder.resolve("outreach.conf"),
        "outreach { exports = [exports], warehouse = w, reports.directory = r,"
            + " as-of = 2026-03-31 }");
  }

  private void writeTouches(String name, int people) throws IOException {
    StringBuilder csv = new StringBuilder("date,channel,direction,email\n");
    for (int i = 0; i < people; i++) {
      String person = Long.toString(i * 0x9E3779B97F4A7C15L, 36).replace("-", "x");
      csv.append("2026-01-05,email,outbound,").append(person).append("@example.org\n");
    }
    Files.writeString(folder.resolve("exports").resolve(name), csv);
  }

  private Ended outreach(String command, String... more) throws Exception {
    return launcher.outreach(
        Stream.concat(Stream.of(command, "--config", "outreach.conf"), Stream.of(more))
            .toArray(String[]::new));
  }

  private Ended with(String fault, String command) throws Exception {
    launcher.with("JAVA_TOOL_OPTIONS", FaultAgent.option(folder, fault));
    return outreach(command);
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("r/run-summary.json").toFile());
  }

  /** One sentence as the last line, with this start and end, and the summary says the same. */
  private void assertTold(Ended ended, int code, String outcome, String start, String end)
      throws IOException {
    assertEquals(code, ended.code(), ended.toString());
    assertEquals("", ended.out());
    List<String> lines = ended.err().lines().toList();
    String last = lines.get(lines.size() - 1);
    assertTrue(last.startsWith(start) && last.endsWith(end), ended.toString());
    assertFalse(ended.err().contains("Interrupted"), ended.toString());
    assertFalse(ended.err().contains("\tat "), ended.toString());
    assertEquals(outcome, summary().get("outcome").asText());
    assertEquals(code, summary().get("exit_code").asInt());
    assertEquals(last, summary().get("error").asText());
    assertFalse(summary().get("ended_at").isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {FaultAgent.NO_MEMORY, FaultAgent.DYING_THREAD})
  void memoryThatRunsOutIsSaidWithTheSettingThatHelps(String fault) throws Exception {
    Ended ended = with(fault, "run");
    assertTold(
        ended,
        1,
        "machine_trouble",
        "Memory ran out. OUTREACH_MEMORY is 700m: give it more, such as OUTREACH_MEMORY=2g; ",
        " takes up from there");
    assertFalse(Files.exists(folder.resolve("r/latest")));
  }

  @Test
  void anEndFromInsideIsNotTakenForASignal() throws Exception {
    Ended ended = with(FaultAgent.EXIT, "run");
    assertEquals(52, ended.code(), ended.toString());
    assertFalse(ended.err().contains("Interrupted"), ended.toString());
    assertEquals("internal_error", summary().get("outcome").asText());
    assertTrue(summary().get("error").asText().contains(" ended from inside; "));
    assertTrue(summary().get("exit_code").isNull());
  }

  @Test
  void aFullDiskIsSaidWithItsFolder() throws Exception {
    assertTold(
        with(FaultAgent.FULL_DISK, "ingest"),
        1,
        "machine_trouble",
        "No space is left on the disk of the warehouse "
            + folder.resolve("w")
            + " (outreach.warehouse): free some; ",
        " takes up from there");
    launcher.without("JAVA_TOOL_OPTIONS");
    assertEquals(0, outreach("ingest").code());
  }

  @Test
  void aFileThatMayGrowNoLargerIsSaidWithItsFolder() throws Exception {
    writeTouches("touches-many.csv", 75_000);
    Ended ended =
        launcher.bash(
            "ulimit -f 2000; exec \"$2\"/scripts/outreach ingest --config \"$1/outreach.conf\"");
    assertTold(ended, 1, "machine_trouble", "A file in ", " takes up from there");
    assertTrue(ended.err().contains("(ulimit -f, or the kind of disk)"), ended.err());
    assertEquals(0, outreach("ingest").code());
  }

  @Test
  void aFileInTheWayOfTheTablesIsSaidWithItsFolder() throws Exception {
    Files.createDirectories(folder.resolve("w"));
    Files.createFile(folder.resolve("w/outreach"));
    assertTold(
        outreach("ingest"),
        2,
        "refused_configuration",
        "Nothing may be written into the warehouse "
            + folder.resolve("w")
            + " (outreach.warehouse)",
        ": it must be a folder of yours");
  }

  @Test
  void aClockThatIsBehindTheTablesIsSaid() throws Exception {
    assertEquals(0, outreach("ingest").code());
    moveTablesIntoTheFuture();
    writeTouches("touches-later.csv", 2);
    assertTold(
        outreach("ingest"),
        1,
        "machine_trouble",
        "The clock of this machine, 2",
        " takes up from there");
  }

  /** As if a machine whose clock is a day ahead had written them. */
  private void moveTablesIntoTheFuture() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("w"))) {
      files = all.filter(file -> file.toString().contains(".metadata.json")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      if (file.toString().endsWith(".crc")) {
        Files.delete(file);
      } else {
        String later =
            TIME.matcher(unpacked(file))
                .replaceAll(t -> t.group(1) + (Long.parseLong(t.group(2)) + DAY_MILLIS));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write(later.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anAddressAsTheWarehouseMakesNoFolder() throws Exception {
    Ended ended = outreach("ingest", "--set", "warehouse=\"s3://bucket/w\"");
    assertEquals(2, ended.code(), ended.toString());
    assertEquals(
        "--set warehouse: outreach.warehouse: must be a folder, unless outreach.catalog names a"
            + " catalog, was \"s3://bucket/w\"\n",
        ended.err());
    assertFalse(Files.exists(folder.resolve("s3:")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalog { type = rest, uri = \"http://127.0.0.1:9/\" }",
        "catalog { type = rset }",
        "catalog { type = jdbc, uri = \"jdbc:nonsense:x\" }",
        "catalog { type = jdbc, uri = \"jdbc:sqlite:/no/such/folder/c.db\" }",
      })
  void aCatalogThatIsNoneIsAMatterOfTheConfiguration(String catalog) throws Exception {
    Files.writeString(
        folder.resolve("outreach.conf"), "\noutreach." + catalog + "\n", StandardOpenOption.APPEND);
    Ended ended = outreach("report");
    assertEquals(2, ended.code(), ended.toString());
    assertTrue(ended.err().contains("outreach.catalog"), ended.err());
    assertEquals("refused_configuration", summary().get("outcome").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lots", "4gb", "4", "599m", "0g", "-1g", "4 g", ""})
  void memoryThatJavaWouldNotTakeIsRefused(String memory) throws Exception {
    Ended ended = launcher.with("OUTREACH_MEMORY", memory).outreach("--version");
    assertEquals(memory.isEmpty() ? 0 : 2, ended.code(), ended.toString());
    if (!memory.isEmpty()) {
      assertEquals(
          "outreach: OUTREACH_MEMORY must be at least 600m, such as 1400m or 4g, was "
              + memory
              + "\n",
          ended.err());
    }
  }

  @Test
  void theLeastMemoryIsEnoughForAFewTouches() throws Exception {
    launcher.with("OUTREACH_MEMORY", "600m");
    assertEquals(0, outreach("run").code());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere every file name is UTF-8")
  void aFileWhoseNameIsNoUtf8IsReadAsOthersAre() throws Exception {
    Ended ended =
        launcher.bash(
            "cd \"$1/exports\"; mv touches.csv \"$(printf 'touches-\\351t\\351.csv')\"; cd ..;"
                + " \"$2\"/scripts/outreach ingest --config outreach.conf");
    assertEquals(0, ended.code(), ended.toString());
    assertEquals(1, summary().at("/exports/files/0/touches").asInt());
    assertTrue(summary().at("/exports/files/0/path").asText().matches("touches-.t.\\.csv"));
  }

  @Test
  void anAccentInAFileNameNeedsNoLocale() throws Exception {
    Files.move(folder.resolve("exports/touches.csv"), folder.resolve("exports/touches-été.csv"));
    Ended ended =
        launcher
            .with("LC_ALL", "POSIX")
            .bash("\"$2\"/scripts/outreach ingest --config \"$1/outreach.conf\"");
    assertEquals(0, ended.code(), ended.toString());
    assertEquals(1, summary().at("/exports/files/0/touches").asInt());
  }
}
