package dev.outreach.source;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenArchivesTest {
  @TempDir Path folder;

  @Test
  void anArchiveThatIsReplacedIsReadAnew() throws IOException {
    assertEquals("old", text(archive("a", "old")));
    assertEquals("newer", text(archive("a", "newer")));
  }

  @Test
  void membersOfOneArchiveAreReadAtTheSameTime() throws IOException {
    ExportFile archive =
        ReadBack.zip(folder, Map.of("a", "a".repeat(100_000), "b", "b".repeat(100_000)));
    try (InputStream a = archive.member("a").open();
        InputStream b = archive.member("b").open()) {
      for (int i = 0; i < 100_000; i++) {
        assertEquals('a', a.read());
        assertEquals('b', b.read());
      }
    }
  }

  @Test
  void streamsStayOpenWhenManyOtherArchivesAreRead() throws IOException {
    String letters = letters();
    ExportFile first = archive("first", letters);
    try (InputStream in = first.member("m").open()) {
      assertEquals(letters.charAt(0), in.read());
      for (int i = 0; i < 5; i++) {
        assertEquals("other", text(archive("other" + i, "other")));
      }
      assertEquals(letters.substring(1), new String(in.readAllBytes()));
      in.close();
    }
    assertEquals(letters, text(first));
  }

  @Test
  void anArchiveThatWasBrokenIsReadOnceItIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("late"), "PK\u0003\u0004");
    ExportFile broken = ExportFile.of(file, "late", Limits.DEFAULT);
    assertThrows(RefusedFile.class, () -> text(broken));
    assertEquals("whole", text(archive("late", "whole")));
  }

  /** Too many, and too little alike, to be in a buffer at once. */
  private static String letters() {
    return new Random(7).ints(200_000, 'a', 'z').mapToObj(Character::toString).collect(joining());
  }

  private ExportFile archive(String name, String content) throws IOException {
    Path written = ReadBack.zip(folder, Map.of("m", content)).file();
    Path file = folder.resolve(name);
    Files.write(file, Files.readAllBytes(written));
    return ExportFile.of(file, name, Limits.DEFAULT);
  }

  private static String text(ExportFile archive) throws IOException {
    try (InputStream in = archive.member("m").open()) {
      return new String(in.readAllBytes());
    }
  }
}
