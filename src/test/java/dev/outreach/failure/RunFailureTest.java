package dev.outreach.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.Canary;
import dev.outreach.FaultAgent;
import dev.outreach.Launcher;
import dev.outreach.Launcher.Ended;
import dev.outreach.Slow;
import dev.outreach.Tree;
import dev.outreach.lake.WarehouseLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One warehouse through everything that can go wrong, in this order: refused files, a record lost
 * on the way, a failure inside a task, a locked warehouse, missing exports, a table of the user's
 * that is none, a catalog that is no catalog. The exports are those of {@link Canary}, so that it
 * also shows what leaks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class RunFailureTest {
  private static final String REFUSED_SUMMARY = "reports/run-summary-refused.json";

  private Path folder;
  private Launcher launcher;
  private Ended refused;
  private Ended checked;
  private Ended lost;
  private Ended failed;
  private String logOfFailure;
  private Ended locked;
  private List<String> changedWhileLocked;
  private Ended missing;
  private Ended empty;
  private Ended corrupt;
  private String logOfCorrupt;
  private List<String> openToOthers;
  private Map<String, String> goodState;
  private Map<String, String> stateAfterLoss;
  private Map<String, String> stateAfterAll;
  private Ended wrong;
  private final Map<String, JsonNode> summaries = new LinkedHashMap<>();

  @BeforeAll
  void goThroughEverything(@TempDir Path temporary) throws Exception {
    Launcher.requirePackaged();
    folder = temporary;
    launcher = new Launcher(folder);
    Canary.writeExports(folder.resolve("exports"));
    Canary.writeConfiguration(folder.resolve("outreach.conf"), "");
    Files.createDirectories(folder.resolve("nothing"));

    refused = outreach("run");
    keepSummary("refused");
    summaries.put("published", summary("latest/run-summary.json"));
    checked = outreach("check");
    goodState = state();
    Canary.writeLateExport(folder.resolve("exports"));
    lost = with(FaultAgent.LOST_ENTRY, "run", "--set", "exports=[\"exports/touches-late.csv\"]");
    keepSummary("lost");
    stateAfterLoss = state();
    failed = with(FaultAgent.QUOTING_FAILURE, "report");
    keepSummary("failed");
    logOfFailure = log();
    Map<String, String> before = Tree.of(folder);
    // Within the lock nothing may be read here: a process that closes the lock's file frees it.
    try (WarehouseLock lock = WarehouseLock.acquire(folder.resolve("warehouse"))) {
      locked = outreach("run");
    }
    changedWhileLocked = Tree.changes(before, Tree.of(folder));
    summaries.put("locked", summary("run-summary-refused.json"));
    missing = outreach("run", "--set", "exports=[\"none\"]");
    keepSummary("missing");
    wrong = outreach("report", "--set", "identity.same-person=outreach.conf");
    keepSummary("wrong");
    empty = outreach("check", "--set", "exports=[\"nothing\"]");
    openToOthers = new ArrayList<>(Tree.openToOthers(folder.resolve("warehouse")));
    openToOthers.addAll(Tree.openToOthers(folder.resolve("reports")));
    Files.deleteIfExists(folder.resolve("reports/outreach.log"));
    Files.deleteIfExists(folder.resolve("warehouse/catalog.db-wal"));
    Files.writeString(folder.resolve("warehouse/catalog.db"), "zzkanari ".repeat(1000));
    corrupt = outreach("report");
    keepSummary("corrupt");
    logOfCorrupt = log();
    Files.writeString(folder.resolve("screen/failure.log"), logOfFailure);
    stateAfterAll = state();
  }

  private Ended outreach(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--config", "outreach.conf"));
    return launcher.outreach(all.toArray(String[]::new));
  }

  private Ended with(String fault, String... arguments) throws Exception {
    launcher.with("JAVA_TOOL_OPTIONS", FaultAgent.option(folder, fault));
    Ended ended = outreach(arguments);
    launcher.without("JAVA_TOOL_OPTIONS");
    return ended;
  }

  private JsonNode summary(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("reports").resolve(name).toFile());
  }

  /** Also beside the screens, where it is searched for names. */
  private void keepSummary(String call) throws IOException {
    summaries.put(call, summary("run-summary.json"));
    Files.copy(
        folder.resolve("reports/run-summary.json"), folder.resolve("screen/" + call + ".json"));
  }

  private static void assertOutcome(String outcome, Ended ended, JsonNode summary) {
    assertEquals(outcome, summary.get("outcome").asText());
    assertEquals(ended.code(), summary.get("exit_code").asInt());
    if (ended.code() == 3) {
      assertTrue(summary.get("error").isNull());
    } else {
      List<String> screen = ended.err().lines().toList();
      assertEquals(screen.get(screen.size() - 1), summary.get("error").asText());
    }
  }

  private String log() throws IOException {
    Path log = folder.resolve("reports/outreach.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** What was stored and published. */
  private Map<String, String> state() throws Exception {
    Map<String, String> state = Tree.of(folder.resolve("warehouse/outreach"));
    // What was read in vain lay in a folder of the tables for a while, which shows in its time.
    state.replaceAll((path, is) -> is.endsWith(" ") ? is.substring(is.indexOf(' ')) : is);
    state.putAll(Tree.of(folder.resolve("reports/latest/csv")));
    assertFalse(state.isEmpty());
    return state;
  }

  @Test
  void aRefusedFileIsAWarningAndTheOthersAreReported() {
    assertEquals(3, refused.code(), refused.toString());
    assertTrue(refused.err().contains("\nRefused touches-broken.csv: "), refused.err());
    assertTrue(refused.err().contains("\ntouches.csv: 1 record rejected, the first at line 123"));
    assertTrue(refused.err().contains("\n1 file of no known format was passed over; "));
    assertTrue(
        refused
            .out()
            .contains(
                "\nSur 120 personnes qui ne vous connaissaient pas encore, 1 a répondu à vos e-mails"),
        refused.out());
    assertEquals(3, checked.code(), checked.toString());
  }

  @Test
  void aRecordLostOnTheWayIsFoundAndNothingIsStoredOrPublished() {
    assertEquals(4, lost.code(), lost.toString());
    assertTrue(
        lost.err()
            .endsWith(
                "Nothing was stored or published: what was read and what would be stored do not add up"
                    + " in touches-late.csv\n"),
        lost.err());
    assertEquals("", lost.out());
    assertEquals(List.of(), Tree.changes(goodState, stateAfterLoss));
  }

  @Test
  void aFailureInsideATaskIsOneLineAndItsTraceWithoutWordsIsInTheLog() {
    assertEquals(1, failed.code(), failed.toString());
    assertEquals("", failed.out());
    assertTrue(
        failed
            .err()
            .matches(
                "(?s).*\\RInternal error: IllegalStateException; details in [^\\r\\n]*outreach.log\\R"),
        failed.err());
    assertFalse(failed.err().contains("\tat "), failed.err());
    assertTrue(logOfFailure.contains("at dev.outreach.journey.PersonFold."), logOfFailure);
  }

  @Test
  void aLockedWarehouseIsLeftAloneAndItsHolderNamed() {
    assertEquals(5, locked.code(), locked.toString());
    assertEquals(1, locked.err().lines().count(), locked.err());
    assertEquals(
        List.of(),
        changedWhileLocked.stream()
            .filter(path -> !path.startsWith("screen") && !path.equals("warehouse/.lock"))
            .filter(path -> !path.equals("reports") && !path.equals(REFUSED_SUMMARY))
            .toList());
    assertTrue(
        locked.err().contains(": process " + ProcessHandle.current().pid() + " on "), locked.err());
  }

  @Test
  void aMissingOrEmptyExportIsNamed() {
    assertEquals(6, missing.code(), missing.toString());
    assertTrue(
        missing
            .err()
            .matches(
                "(?s).*The export /.*/none cannot be used: it does not exist \\(outreach.exports\\)\\R"),
        missing.err());
    assertEquals(6, empty.code(), empty.toString());
    assertTrue(
        empty
            .err()
            .matches(
                "The export /.*/nothing cannot be used: there is no file in it \\(outreach.exports\\)\\R"),
        empty.err());
  }

  @Test
  void aCorruptCatalogIsOneLineAndTheTraceIsInTheLog() {
    assertEquals(1, corrupt.code(), corrupt.toString());
    assertTrue(
        corrupt
            .err()
            .matches(
                "(?s)(Starting: [^\\r\\n]*\\R)?The file catalog.db in the warehouse [^\\r\\n]*/warehouse is damaged: [^\\r\\n]*\\R"),
        corrupt.err());
    assertTrue(logOfCorrupt.contains("\tat dev.outreach."), logOfCorrupt);
  }

  @Test
  void theSummaryTellsEachEndingAsTheScreenDid() {
    assertOutcome("done_with_warnings", refused, summaries.get("refused"));
    assertOutcome("audit_failed", lost, summaries.get("lost"));
    assertOutcome("internal_error", failed, summaries.get("failed"));
    assertOutcome("another_run_at_work", locked, summaries.get("locked"));
    assertOutcome("export_missing", missing, summaries.get("missing"));
    assertOutcome("refused_configuration", wrong, summaries.get("wrong"));
    assertOutcome("machine_trouble", corrupt, summaries.get("corrupt"));
    assertFalse(Files.exists(folder.resolve(REFUSED_SUMMARY)), "the next run removes it");
  }

  @Test
  void theSummaryHoldsWhatWasKnownWhenTheRunEnded() {
    JsonNode good = summaries.get("refused");
    assertEquals(good.get("warnings"), summaries.get("published").get("warnings"));
    assertEquals("done_with_warnings", summaries.get("published").get("outcome").asText());
    good.get("warnings").forEach(w -> assertTrue(refused.err().contains(w.asText() + "\n")));
    long refusals = good.findValuesAsText("status").stream().filter("refused"::equals).count();
    assertEquals(refusals, refused.err().lines().filter(l -> l.startsWith("Refused ")).count());

    JsonNode audited = summaries.get("lost");
    assertEquals("not_stored", audited.at("/exports/files/0/status").asText());
    assertEquals(2, audited.at("/exports/files/0/given").asInt());
    assertEquals(1, audited.at("/exports/files/0/touches").asInt());
    assertEquals(good.get("snapshots_after"), audited.get("snapshots_after"));
    assertTrue(audited.get("published").isNull());

    JsonNode broken = summaries.get("failed");
    assertEquals("Following each person's history", broken.at("/steps/2/name").asText());
    assertFalse(broken.at("/steps/2/done").asBoolean());
    assertEquals(good.get("snapshots_after"), broken.get("snapshots_reported"));
    assertTrue(summaries.get("corrupt").get("snapshots_before").isNull());
  }

  @Test
  void noFailureAfterTheGoodRunHasChangedWhatIsStoredOrPublished() {
    assertEquals(List.of(), Tree.changes(goodState, stateAfterAll));
  }

  @Test
  void noNameAddressOrNumberIsInTheLogOrOnTheScreen() throws IOException {
    try (Stream<Path> screens = Files.list(folder.resolve("screen"))) {
      List<Path> files = new ArrayList<>(screens.toList());
      files.add(folder.resolve("reports/outreach.log"));
      assertEquals(List.of(), Canary.leaks(files));
    }
  }

  @Test
  void whatWouldLeakIsKnownWhereItStands() throws IOException {
    assertFalse(
        Canary.leaks(List.of(folder.resolve("reports/latest/csv/reply_rates.csv"))).isEmpty());
    Path log = folder.resolve("quoting.log");
    Files.writeString(log, "at 12:00: " + Canary.QUOTED + "\ntel 06.39.98.57.57\nnothing\n");
    assertEquals(2, Canary.leaks(List.of(log)).size());
  }

  @Test
  void whatIsWrittenIsForItsOwnerOnlyWhateverHappens() {
    assertEquals(List.of(), openToOthers);
  }
}
