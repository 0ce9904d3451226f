package dev.outreach.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path temporary;
  private Path reports;

  @BeforeEach
  void newFolder() {
    reports = temporary.resolve("reports");
  }

  private void publish(String text) throws IOException {
    ReportFolder.publish(reports, folder -> write(folder, text));
  }

  private static void write(Path folder, String text) throws IOException {
    Path csv = Files.createDirectories(folder.resolve("csv"));
    Files.writeString(csv.resolve("a.csv"), text);
    Files.writeString(csv.resolve("b.csv"), text);
  }

  private String latest(String file) throws IOException {
    return Files.readString(reports.resolve("latest").resolve("csv").resolve(file));
  }

  private List<String> runs() throws IOException {
    try (Stream<Path> runs = Files.list(reports.resolve(".runs"))) {
      return runs.map(run -> run.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void latestIsTheLastSetAndTheOneBeforeIsKept() throws IOException {
    publish("one");
    assertEquals("one", latest("a.csv"));
    publish("two");
    publish("three");
    assertEquals("three", latest("a.csv"));
    assertEquals(List.of("2", "3"), runs());
    assertTrue(Files.isSymbolicLink(reports.resolve("latest")));
  }

  @Test
  void theSetBeforeIsRemovedWhereItMustNotOutliveTheNext() throws IOException {
    publish("one");
    ReportFolder.removeBefore(reports);
    assertEquals(List.of("1"), runs());
    publish("two");
    ReportFolder.removeBefore(reports);
    assertEquals(List.of("2"), runs());
    assertEquals("two", latest("b.csv"));
  }

  @Test
  void failureMidwayLeavesLatestAsItWasAndNothingBehind() throws IOException {
    publish("one");
    assertThrows(
        IOException.class,
        () ->
            ReportFolder.publish(
                reports,
                folder -> {
                  Files.writeString(folder.resolve("half.csv"), "half");
                  throw new IOException("disk full");
                }));
    assertEquals("one", latest("b.csv"));
    assertFalse(Files.exists(reports.resolve("latest").resolve("half.csv")));
    assertEquals(List.of("1"), runs());
  }

  @Test
  void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
    publish("one");
    Files.createDirectories(reports.resolve(".runs").resolve("2"));
    Files.createSymbolicLink(reports.resolve(".latest.new"), Path.of(".runs", "2"));
    publish("two");
    assertEquals("two", latest("a.csv"));
    assertEquals(List.of("1", "3"), runs());
    assertFalse(Files.exists(reports.resolve(".latest.new"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void folderInPlaceOfTheLinkIsReplacedWhole() throws IOException {
    write(Files.createDirectories(reports.resolve("latest")), "zero");
    publish("one");
    publish("two");
    assertEquals("two", latest("a.csv"));
    assertTrue(Files.isDirectory(reports.resolve("latest"), LinkOption.NOFOLLOW_LINKS));
    assertEquals(1, runs().size());
  }

  @Test
  void folderMayBeMovedAndIsReadThroughALink() throws IOException {
    publish("one");
    reports = Files.move(reports, temporary.resolve("moved"));
    assertEquals("one", latest("a.csv"));
    reports = Files.createSymbolicLink(temporary.resolve("link"), reports);
    publish("two");
    assertEquals("two", latest("a.csv"));
    assertEquals(List.of("1", "2"), runs());
  }

  @Test
  void everythingIsForItsOwnerOnly() throws IOException {
    assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
    publish("one");
    try (Stream<Path> paths = Files.walk(reports)) {
      for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        assertEquals(
            Files.isDirectory(path) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path.toString());
      }
    }
  }

  @Test
  void readerSeesOneWholeSetAtAnyTime() throws Exception {
    publish("0");
    AtomicBoolean isDone = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 1; i <= 30; i++) {
                  publish(Integer.toString(i));
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              } finally {
                isDone.set(true);
              }
            });
    writer.start();
    int last = 0;
    while (!isDone.get()) {
      int seen = Integer.parseInt(latest("a.csv"));
      assertTrue(seen >= last, seen + " after " + last);
      last = seen;
    }
    writer.join();
    assertEquals("30", latest("a.csv"));
  }
}
