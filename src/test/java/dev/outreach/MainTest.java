package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.failure.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    assertEquals(0, execute("--help"));
    for (String word :
        new String[] {
          "run", "ingest", "report", "check", "undo", "erase", "redact", "--config", "--set"
        }) {
      assertTrue(out.toString().contains(word), word);
    }
    for (ExitCode code : ExitCode.values()) {
      assertTrue(out.toString().contains("\n  " + code.number() + "   "), code.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "ingest", "report", "check", "undo", "erase", "redact"})
  void everyCommandHasHelpAndTakesTheOptions(String command) {
    assertEquals(0, execute(command, "--help"));
    assertTrue(out.toString().contains("--config"));
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertEquals(0, execute("--version"));
    assertTrue(out.toString().matches("outreach \\d+\\.\\d+\\.\\d+\\R"), out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rum",
        "run --colour",
        "report --only rum",
        "erase",
        "erase --yes",
        "run --only calls",
        "run extra",
        "redact",
        "redact a.csv --records 0",
        "redact a.csv --records 201",
        "run --config",
        "--set"
      })
  void wrongUsageIsToldInTwoLines(String line) {
    assertEquals(2, execute(line.isEmpty() ? new String[0] : line.split(" ")));
    assertEquals("", out.toString());
    assertEquals(2, err.toString().lines().count(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "ingest", "report", "check"})
  void aWrongConfigurationStopsEveryCommandBeforeAnythingIsWritten(
      String command, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("outreach.conf");
    Files.writeString(file, "outreach.region = XX");
    assertEquals(2, execute(command, "--config", file.toString(), "--set", "as-of=never"));
    assertEquals(2, err.toString().lines().count(), err.toString());
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void optionsMayStandBeforeTheCommand() {
    assertEquals(2, execute("--config", "none.conf", "check"));
    assertEquals(
        "none.conf: no such configuration file; name one with --config\n",
        err.toString().replace("\r", ""));
  }
}
