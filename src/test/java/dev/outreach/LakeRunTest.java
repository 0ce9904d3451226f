package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.console.Steps;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.lake.WarehouseLock;
import dev.outreach.settings.Settings;
import dev.outreach.settings.SettingsLoader;
import dev.outreach.summary.RunSummary;
import dev.outreach.summary.SummaryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endings that come before Spark is asked for anything, and what the summary says of them. */
class LakeRunTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final RunSummary summary = TestSummary.empty();
  private final Steps steps =
      new Steps(new PrintStream(screen, true, StandardCharsets.UTF_8), false, summary);

  private Settings settings(String... sets) throws IOException {
    Path file = folder.resolve("outreach.conf");
    Files.writeString(file, "outreach { warehouse = w, reports.directory = r }");
    return SettingsLoader.load(file, List.of(sets), Instant.parse("2026-03-01T08:00:00Z"));
  }

  private RunFailure trouble(Settings settings) {
    return assertThrows(
        RunFailure.class,
        () ->
            new LakeRun(settings, steps, summary)
                .with(() -> null, (lake, nothing) -> ExitCode.DONE));
  }

  private RunFailure trouble(SummaryFile file, Callable<ExitCode> run) {
    return assertThrows(
        RunFailure.class, () -> new LakeRun(null, steps, summary).recorded(file, run));
  }

  private JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("r").resolve(name).toFile());
  }

  private static void assertTold(RunFailure trouble, String outcome, JsonNode json) {
    assertEquals(outcome, json.get("outcome").asText());
    assertEquals(trouble.exitCode().number(), json.get("exit_code").asInt());
    assertEquals(trouble.getMessage(), json.get("error").asText());
  }

  @Test
  void eachExitCodeHasAnOutcomeOfItsOwn() {
    Set<String> outcomes = new HashSet<>();
    for (ExitCode code : ExitCode.values()) {
      assertTrue(code.outcome().matches("[a-z_]+"));
      assertTrue(outcomes.add(code.outcome()), code.outcome());
    }
  }

  @Test
  void aWrongConfigurationThatIsFoundLateIsRefused() throws IOException {
    RunFailure trouble = trouble(settings("catalog.type=hadoop"));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertTold(trouble, "refused_configuration", read("run-summary.json"));
  }

  @Test
  void aRunThatMeetsAnotherLeavesItsSummaryAlone() throws Exception {
    Settings settings = settings();
    try (WarehouseLock other = WarehouseLock.acquire(Path.of(settings.warehouse()))) {
      RunFailure trouble = trouble(settings);
      assertEquals(ExitCode.LOCKED, trouble.exitCode());
      assertTold(trouble, "another_run_at_work", read("run-summary-refused.json"));
    }
    assertFalse(Files.exists(folder.resolve("r/run-summary.json")));
  }

  @Test
  void aWarehouseThatCannotBeLockedIsTold() throws IOException {
    Files.writeString(folder.resolve("w"), "a file where the warehouse should be");
    RunFailure trouble = trouble(settings());
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(
        "The folder "
            + folder.resolve("w")
            + " cannot be made or may not be written (outreach.warehouse)",
        trouble.getMessage());
    assertTold(trouble, "refused_configuration", read("run-summary-refused.json"));
  }

  @Test
  void aFolderOfReportsThatCannotBeMadeIsToldBeforeAnythingElse() throws IOException {
    Files.createFile(folder.resolve("r"));
    RunFailure trouble = trouble(settings());
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertTrue(trouble.getMessage().contains("(outreach.reports.directory)"));
    assertFalse(Files.exists(folder.resolve("w")));
  }

  @Test
  void outOfMemoryIsAnEndingLikeOthers() throws IOException {
    SummaryFile file = new SummaryFile(folder.resolve("r"), summary, steps::say);
    file.begin();
    RunFailure trouble =
        trouble(
            file,
            () -> {
              throw new OutOfMemoryError("zzkanari");
            });
    assertEquals(ExitCode.MACHINE, trouble.exitCode());
    assertTold(trouble, "machine_trouble", read("run-summary.json"));
    assertTrue(trouble.getMessage().startsWith("Memory ran out. "), trouble.getMessage());
    assertFalse(trouble.getMessage().contains("zzkanari"));
  }

  @Test
  void aSummaryThatCannotBeWrittenHidesNeitherAnErrorNorItsExitCode() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("r"), "a file where the folder should be");
    SummaryFile file = new SummaryFile(noFolder, summary, steps::say);
    file.begin();
    RunFailure trouble =
        trouble(
            file,
            () -> {
              throw new RunFailure(ExitCode.EXPORT_MISSING, "The export is gone");
            });
    assertEquals(ExitCode.EXPORT_MISSING, trouble.exitCode());
    assertEquals("The export is gone", trouble.getMessage());
    assertEquals(1, screen.toString(StandardCharsets.UTF_8).lines().count());
  }

  @Test
  void aSummaryThatCannotBeWrittenDoesNotMakeAGoodRunABadOne() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("r"), "a file where the folder should be");
    SummaryFile file = new SummaryFile(noFolder, summary, steps::say);
    file.begin();
    assertEquals(
        ExitCode.WARNINGS,
        new LakeRun(null, steps, summary).recorded(file, () -> ExitCode.WARNINGS));
  }
}
