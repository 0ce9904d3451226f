package dev.outreach.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whether there is space where Java unpacks libraries. On Linux /proc is a disk without any. */
class RunFoldersTest {
  private static final String TEMPORARY = "java.io.tmpdir";

  private final String before = System.getProperty(TEMPORARY);

  @TempDir Path folder;

  @AfterEach
  void putBack() {
    System.setProperty(TEMPORARY, before);
  }

  @Test
  void whereThereIsSpaceNothingIsSaidAndNothingStays() throws IOException {
    System.setProperty(TEMPORARY, folder.toString());
    Diagnosis.requireSpaceForLibraries();
    assertTrue(RunFolders.ofJava().takes(1));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is no /proc")
  void aFullTemporaryFolderIsSaidBeforeAnythingIsUnpacked() {
    System.setProperty(TEMPORARY, "/proc");
    assertFalse(RunFolders.ofJava().takes(1));
    RunFailure told = assertThrows(RunFailure.class, Diagnosis::requireSpaceForLibraries);
    assertEquals(1, told.exitCode().number());
    assertTrue(
        told.getMessage()
            .startsWith("No space is left on the disk of Java's temporary folder /proc "),
        told.getMessage());
  }
}
