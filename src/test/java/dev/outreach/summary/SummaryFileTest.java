package dev.outreach.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.TestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryFileTest {
  private static final String REFUSED = "run-summary-refused.json";

  @TempDir Path temporary;
  private final List<String> screen = new ArrayList<>();

  private Path folder() {
    return temporary.resolve("reports");
  }

  private SummaryFile run() {
    return new SummaryFile(folder(), TestSummary.empty(), screen::add);
  }

  private JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(folder().resolve(name).toFile());
  }

  private String outcome() throws IOException {
    return read(SummaryFile.NAME).get("outcome").asText();
  }

  @Test
  void itSaysRunningUntilTheRunEnds() throws IOException {
    SummaryFile run = run();
    assertEquals(Optional.empty(), run.begin());
    assertEquals("running", outcome());
    assertTrue(read(SummaryFile.NAME).get("exit_code").isNull());
    assertTrue(read(SummaryFile.NAME).get("ended_at").isNull());
    run.end("audit_failed", 4, "Nothing was stored.");
    JsonNode ended = read(SummaryFile.NAME);
    assertEquals("audit_failed", ended.get("outcome").asText());
    assertEquals(4, ended.get("exit_code").asInt());
    assertEquals("Nothing was stored.", ended.get("error").asText());
    Instant start = Instant.parse(ended.get("started_at").asText());
    assertFalse(Instant.parse(ended.get("ended_at").asText()).isBefore(start));
    assertEquals(List.of(), screen);
  }

  @Test
  void theRunAfterOneThatWasCutOffSaysSo() throws IOException {
    SummaryFile killed = run();
    killed.begin();
    Instant started = Instant.parse(read(SummaryFile.NAME).get("started_at").asText());
    SummaryFile next = run();
    assertEquals(Optional.of(started), next.begin());
    next.end("done", 0, null);
    JsonNode before = read(SummaryFile.NAME).get("previous_run");
    assertEquals("aborted", before.get("outcome").asText());
    assertEquals(started, Instant.parse(before.get("started_at").asText()));
    SummaryFile third = run();
    assertEquals(Optional.empty(), third.begin());
    third.end("done", 0, null);
    assertTrue(read(SummaryFile.NAME).get("previous_run").isNull());
    killed.end("done", 0, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"outcome\":\"running\"}",
        "{\"outcome\":\"running\",\"started_at\":\"yesterday\"}",
        "{\"outcome\":{\"outcome\":\"running\"},\"started_at\":\"2026-01-01T00:00:00Z\"}",
        "{\"outcome\":\"done\",\"started_at\":\"2026-01-01T00:00:00Z\"}"
      })
  void whatIsNoSummaryOfOursIsReplaced(String text) throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(SummaryFile.NAME), text);
    SummaryFile run = run();
    assertEquals(Optional.empty(), run.begin());
    run.end("done", 0, null);
    assertEquals("done", outcome());
  }

  @Test
  void aRunThatIsNotLetInLeavesTheOthersSummaryAlone() throws IOException {
    SummaryFile other = run();
    other.begin();
    run().refuse("another_run_at_work", 5, "Another run holds the warehouse.");
    assertEquals("running", outcome());
    assertEquals("another_run_at_work", read(REFUSED).get("outcome").asText());
    assertEquals(5, read(REFUSED).get("exit_code").asInt());
    other.end("done", 0, null);
    assertTrue(Files.exists(folder().resolve(REFUSED)));
    SummaryFile next = run();
    next.begin();
    assertFalse(Files.exists(folder().resolve(REFUSED)));
    next.end("done", 0, null);
  }

  @Test
  void thatItCannotBeWrittenIsSaidOnceAndChangesNothingElse() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");
    SummaryFile run = run();
    assertEquals(Optional.empty(), run.begin());
    run.end("internal_error", 1, "Internal error");
    assertEquals(1, screen.size(), screen.toString());
    assertTrue(
        screen.get(0).startsWith(folder().resolve(SummaryFile.NAME) + " could not be written: "),
        screen.get(0));
  }

  @Test
  void whatStoodThereStaysWholeWhereTheNewOneCannotBePutInItsPlace() throws IOException {
    Path inTheWay = Files.createDirectories(folder().resolve(SummaryFile.NAME).resolve("x"));
    SummaryFile run = run();
    run.begin();
    run.end("done", 0, null);
    assertEquals(1, screen.size());
    assertTrue(Files.exists(inTheWay));
    try (Stream<Path> left = Files.list(folder())) {
      assertEquals(
          List.of(folder().resolve("metrics.prom"), folder().resolve(SummaryFile.NAME)),
          left.sorted().toList());
    }
  }

  @Test
  void aReaderNeverSeesHalfOfIt() throws Exception {
    SummaryFile first = run();
    first.begin();
    AtomicBoolean isDone = new AtomicBoolean();
    Thread runs =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                SummaryFile run = run();
                run.begin();
                run.end("done", 0, "x".repeat(200_000));
              }
              isDone.set(true);
            });
    runs.start();
    while (!isDone.get()) {
      assertTrue(List.of("running", "done").contains(outcome()));
    }
    runs.join();
    first.end("done", 0, null);
    try (Stream<Path> left = Files.list(folder())) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void itIsForItsOwnerOnly() throws IOException {
    assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
    SummaryFile run = run();
    run.begin();
    run.end("done", 0, null);
    assertEquals("rwx------", permissions(folder()));
    assertEquals("rw-------", permissions(folder().resolve(SummaryFile.NAME)));
    assertEquals("rw-------", permissions(folder().resolve("metrics.prom")));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
