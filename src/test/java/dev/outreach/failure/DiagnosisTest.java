package dev.outreach.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.settings.SettingsLoader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.NativeLibraryNotFoundException;

/** Causes, the sentence that each is told as, and its exit code. */
class DiagnosisTest {
  private static final String FULL = "No space left on device";

  /** What Spark says of a task; the frames are those of the task. */
  private static final String TASK =
      "Job aborted due to stage failure: Task 0 in stage 3.0 failed 1 times, most recent failure:"
          + " Lost task 0.0 in stage 3.0 (TID 3) (localhost executor driver): ";

  private static final String LIBRARIES =
      "Libraries that this program needs cannot be unpacked into Java's temporary folder "
          + System.getProperty("java.io.tmpdir")
          + " (the environment's JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER names another): it must";

  @TempDir Path folder;

  private RunFolders folders(String... more) throws IOException {
    Path file = folder.resolve("outreach.conf");
    Files.writeString(
        file,
        "outreach { warehouse = w, reports.directory = r, spark.\"spark.local.dir\" = /srv/scratch }");
    return SettingsLoader.load(file, List.of(more), Instant.parse("2026-03-01T08:00:00Z"))
        .folders();
  }

  private Optional<RunFailure> told(Throwable failure) throws IOException {
    return new Diagnosis(folders()).of(failure);
  }

  private static IOException at(String place, IOException e) {
    e.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.io.FileOutputStream", "writeBytes", null, -2),
          new StackTraceElement(place, "write", "Some.java", 7),
          new StackTraceElement("org.apache.iceberg.Outer", "run", "Outer.java", 8)
        });
    return e;
  }

  private static String frames(String place) {
    return "\n\tat java.base/java.io.FileOutputStream.writeBytes(Native Method)\n\tat "
        + place
        + "(Some.java:7)\n\tat org.apache.iceberg.Outer.run(Outer.java:8)\n\nDriver stacktrace:";
  }

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), 1, "Memory ran out. "),
        Arguments.of(
            new ExecutionException(new OutOfMemoryError("Metaspace")), 1, "Memory ran out. "),
        Arguments.of(
            spark(TASK + "java.lang.OutOfMemoryError: Java heap space" + frames("a.B.c")),
            1,
            "Memory ran out. "),
        Arguments.of(
            spark(TASK + "org.apache.spark.memory.SparkOutOfMemoryError: [UNABLE_TO_ACQUIRE]"),
            1,
            "Memory ran out. "),
        Arguments.of(
            spark(
                TASK
                    + "ExecutorLostFailure (executor 1 exited caused by one of the running tasks)"
                    + " Reason: Command exited with exit code 52"),
            1,
            "Memory ran out. "),
        Arguments.of(
            new OutOfMemoryError("unable to create native thread: possibly out of memory"),
            1,
            "The system lets this program start no more threads (ulimit -u)"),
        Arguments.of(
            at("org.apache.parquet.Writer", new IOException(FULL)),
            1,
            "No space is left on the disk of the warehouse ~/w (outreach.warehouse): free some"),
        Arguments.of(
            new RuntimeIOException(
                at("org.apache.parquet.Writer", new IOException("Disk quota exceeded"))),
            1,
            "No space is left on the disk of the warehouse ~/w (outreach.warehouse): free some"),
        Arguments.of(
            spark(TASK + "java.io.IOException: " + FULL + frames("org.apache.spark.storage.X.y")),
            1,
            "No space is left on the disk of Spark's temporary folder /srv/scratch (the"
                + " environment's SPARK_LOCAL_DIRS names another): free some"),
        Arguments.of(
            new UncheckedIOException(at("dev.outreach.output.CsvFile", new IOException(FULL))),
            1,
            "No space is left on the disk of the folder of the reports ~/r"
                + " (outreach.reports.directory): free some"),
        Arguments.of(
            sql("[SQLITE_FULL] Insertion failed because database is full"),
            1,
            "No space is left on the disk of "),
        Arguments.of(commitFailedOn(new IOException(FULL)), 1, "No space is left on the disk of "),
        Arguments.of(
            new ExceptionInInitializerError("Cannot unpack libzstd-jni-1: Permission denied"),
            2,
            LIBRARIES),
        Arguments.of(
            spark(TASK + "java.lang.ExceptionInInitializerError: Cannot unpack libzstd-jni-1"),
            2,
            LIBRARIES),
        Arguments.of(
            new SQLException(new NativeLibraryNotFoundException("zzkanari")), 2, LIBRARIES),
        Arguments.of(
            new UnsatisfiedLinkError("/zzkanari.so: failed to map segment from shared object"),
            2,
            LIBRARIES),
        Arguments.of(
            at("org.apache.iceberg.Writer", new IOException("File too large")),
            1,
            "A file in the warehouse ~/w (outreach.warehouse) would have grown larger than the"
                + " system allows"),
        Arguments.of(
            new ValidationException(
                "Invalid update timestamp %s: before last snapshot log entry at %s", 1, 2),
            1,
            "The clock of this machine, 20"),
        Arguments.of(
            new IllegalArgumentException(
                "Invalid update timestamp 12: before last snapshot log entry at 13"),
            1,
            "The clock of this machine, 20"),
        Arguments.of(
            sql("[SQLITE_NOTADB] File opened that is not a database file"),
            1,
            "The file catalog.db in the warehouse ~/w is damaged: "),
        Arguments.of(
            sql("[SQLITE_READONLY_DIRECTORY] Attempt to write a readonly database"),
            2,
            "Nothing may be written into the warehouse ~/w (outreach.warehouse): it must be a"),
        Arguments.of(
            new FileNotFoundException("/srv/scratch/blockmgr-1/0c (Permission denied)"),
            2,
            "Nothing may be written into Spark's temporary folder /srv/scratch (the"),
        Arguments.of(
            new FileSystemException("/srv/scratch/x", null, "Read-only file system"),
            2,
            "Nothing may be written into Spark's temporary folder /srv/scratch (the"),
        Arguments.of(
            spark(TASK + "java.nio.file.AccessDeniedException: /srv/scratch/x"),
            2,
            "Nothing may be written into Spark's temporary folder /srv/scratch (the"),
        Arguments.of(
            new ValidationException("Found conflicting files that can contain records matching"),
            5,
            "Another run wrote to the warehouse ~/w at the same time and was faster: "),
        Arguments.of(
            new SparkException(
                "Writing job aborted", new CommitFailedException("metadata location has changed")),
            5,
            "Another run wrote to the warehouse ~/w at the same time and was faster: "),
        Arguments.of(
            sql("[SQLITE_BUSY] The database file is locked (database is locked)"),
            5,
            "Another run wrote to the warehouse ~/w at the same time and was faster: "),
        Arguments.of(
            new UnsupportedFileSystemException("No FileSystem for scheme \"s4\""),
            2,
            "The address of the warehouse or of the catalog is none that Spark can use here"),
        Arguments.of(spark("Could not parse Master URL: 'zzkanari'"), 2, "Spark knows no master "),
        Arguments.of(
            new UncheckedIOException(new ConnectException("zzkanari: Connection refused")),
            2,
            "The catalog, or the storage of the warehouse, cannot be reached (outreach.catalog,"));
  }

  private static SparkException spark(String message) {
    return new SparkException(message, null);
  }

  private static Throwable sql(String message) {
    return new UncheckedSQLException(new SQLException(message), "Failed: zzkanari");
  }

  /** The disk stands beside the cause: Iceberg keeps what failed while it tidied up. */
  private static Throwable commitFailedOn(IOException disk) {
    CommitFailedException failed = new CommitFailedException("zzkanari");
    failed.addSuppressed(disk);
    return failed;
  }

  @ParameterizedTest
  @MethodSource("causes")
  void aCauseIsTheSameSentenceHoweverItIsWrapped(Throwable cause, int code, String start)
      throws IOException {
    Throwable wrapped = new IllegalStateException("zzkanari", new RuntimeException(cause));
    for (Throwable failure : List.of(cause, wrapped)) {
      RunFailure trouble = told(failure).orElseThrow();
      String sentence = trouble.getMessage();
      assertEquals(code, trouble.exitCode().number(), sentence);
      assertTrue(sentence.replace(folder.toString(), "~").startsWith(start), sentence);
      assertFalse(sentence.contains("zzkanari"), sentence);
      assertEquals(1, sentence.lines().count());
      assertSame(failure, trouble.getCause());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java heap space",
        "No space left on device",
        "File too large",
        "a row: OutOfMemoryErrors and how to avoid them",
        "Permission denied",
      })
  void wordsThatOnlyTheDataHoldsAreNoCause(String words) throws IOException {
    assertEquals(Optional.empty(), told(new IllegalStateException(words)));
    assertEquals(Optional.empty(), told(spark(TASK + "java.lang.IllegalStateException: " + words)));
  }

  @Test
  void aFolderIsKnownByTheFailureRatherThanByWhatWasWriting() throws IOException {
    IOException failure =
        at(
            "org.apache.iceberg.Writer",
            new AccessDeniedException(folder.resolve("r/outreach.log").toString()));
    assertTrue(told(failure).orElseThrow().getMessage().contains(" folder of the reports "));
  }

  @Test
  void aCatalogOfTheUsersIsNoFileInTheWarehouse() throws IOException {
    Diagnosis diagnosis = new Diagnosis(folders("catalog.type=jdbc", "catalog.uri=\"jdbc:x\""));
    assertEquals(
        "The database of the catalog is damaged (outreach.catalog)",
        diagnosis.of(sql("[SQLITE_CORRUPT] zzkanari")).orElseThrow().getMessage());
    assertEquals(
        "Nothing may be written into the catalog (outreach.catalog): it must be a folder of yours",
        diagnosis.of(sql("[SQLITE_CANTOPEN] zzkanari")).orElseThrow().getMessage());
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "elsewhere there is no /proc, which is always full")
  void librariesThatFindNoSpaceAreAMatterOfTheDisk() throws IOException {
    String before = System.setProperty("java.io.tmpdir", "/proc");
    try {
      RunFailure told =
          told(new ExceptionInInitializerError("Cannot unpack libzstd")).orElseThrow();
      assertEquals(1, told.exitCode().number());
      assertTrue(
          told.getMessage()
              .startsWith("No space is left on the disk of Java's temporary folder /proc "),
          told.getMessage());
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void causesInACircleComeToAnEnd() throws IOException {
    Exception one = new Exception("one");
    one.initCause(new Exception("other", one));
    assertEquals(Optional.empty(), told(one));
  }

  @Test
  void withoutAConfigurationThereIsStillASentence() {
    RunFailure trouble = new Diagnosis(RunFolders.UNKNOWN).of(new IOException(FULL)).orElseThrow();
    assertTrue(trouble.getMessage().startsWith("No space is left on the disk of a folder: "));
  }
}
