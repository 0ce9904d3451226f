package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.Launcher.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is asked to stop, then one that is killed, then one that is left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Slow
class CutOffRunTest {
  private Path folder;
  private Launcher launcher;
  private int stoppedCode;
  private String stoppedScreen;
  private JsonNode stopped;
  private JsonNode killed;
  private Ended next;
  private JsonNode afterNext;

  @BeforeAll
  void cutOffTwoRuns(@TempDir Path temporary) throws Exception {
    Launcher.requirePackaged();
    folder = temporary;
    launcher = new Launcher(folder);
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        folder.resolve("exports/touches.csv"),
        "date,channel,direction,email\n2026-01-05,email,outbound,ana@example.org\n");
    Files.writeString(
        folder.resolve("outreach.conf"),
        "outreach { exports = [exports], warehouse = warehouse, reports.directory = reports,"
            + " as-of = 2026-03-31 }");

    Process run = begun();
    run.destroy();
    assertTrue(run.waitFor(1, TimeUnit.MINUTES));
    stoppedCode = run.exitValue();
    stoppedScreen = Files.readString(folder.resolve("begun.err"));
    stopped = summary();

    run = begun();
    run.destroyForcibly();
    assertTrue(run.waitFor(1, TimeUnit.MINUTES));
    killed = summary();

    next = launcher.outreach("ingest", "--config", "outreach.conf");
    afterNext = summary();
  }

  /** Java as {@code scripts/outreach} calls it, so that a signal meets no shell on its way. */
  private Process begun() throws Exception {
    Files.deleteIfExists(folder.resolve("reports/run-summary.json"));
    String jar = Launcher.PROJECT.resolve("target/outreach.jar").toString();
    String spark = Files.readString(Launcher.PROJECT.resolve("target/spark.classpath")).strip();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Launcher.PROJECT.resolve("target/classes/jvm.options"),
                "-Xmx800m",
                "-Doutreach.home=" + Launcher.PROJECT,
                "-cp",
                jar + File.pathSeparator + spark,
                "dev.outreach.Main",
                "run",
                "--config",
                "outreach.conf"));
    command.addAll(1, Launcher.QUICK);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(Launcher.JAVA_VARIABLES);
    Process process =
        builder
            .redirectOutput(folder.resolve("begun.out").toFile())
            .redirectError(folder.resolve("begun.err").toFile())
            .start();
    while (!Files.exists(folder.resolve("reports/run-summary.json"))) {
      assertTrue(process.isAlive(), () -> "ended before it began: see begun.err");
      Thread.sleep(20);
    }
    assertEquals("running", summary().get("outcome").asText());
    return process;
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("reports/run-summary.json").toFile());
  }

  @Test
  void aRunThatIsAskedToStopSaysThatItWasInterrupted() throws IOException {
    assertEquals(128 + 15, stoppedCode, stoppedScreen);
    assertEquals("interrupted", stopped.get("outcome").asText());
    assertTrue(stopped.get("exit_code").isNull());
    assertTrue(stopped.get("published").isNull());
    Instant started = Instant.parse(stopped.get("started_at").asText());
    assertFalse(Instant.parse(stopped.get("ended_at").asText()).isBefore(started));
    assertFalse(stoppedScreen.contains("Internal error"), stoppedScreen);
  }

  @Test
  void aRunThatIsKilledCanSayNothingButThatItRan() {
    assertEquals("running", killed.get("outcome").asText());
    assertTrue(killed.get("ended_at").isNull());
  }

  @Test
  void theRunAfterItSaysSoOnTheScreenAndInItsSummary() {
    assertEquals(0, next.code(), next.toString());
    String started = killed.get("started_at").asText();
    String line = "The run before, of " + started + ", was cut off.";
    assertEquals(line, next.err().lines().findFirst().orElseThrow());
    assertEquals("done", afterNext.get("outcome").asText());
    assertEquals(
        "{\"outcome\":\"aborted\",\"started_at\":\"" + started + "\"}",
        afterNext.get("previous_run").toString());
    assertEquals("[\"" + line + "\"]", afterNext.get("warnings").toString());
    assertEquals("ingest", afterNext.get("command").asText());
    assertTrue(afterNext.get("published").isNull());
    assertEquals(1, afterNext.at("/exports/files/0/touches").asLong());
    assertEquals("null", afterNext.at("/snapshots_before/touches").asText());
    assertFalse(afterNext.at("/snapshots_after/touches").isNull());
  }
}
