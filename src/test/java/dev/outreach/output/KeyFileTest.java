package dev.outreach.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  @TempDir private Path folder;

  private String refusal(Path file) {
    return assertThrows(IOException.class, () -> KeyFile.of(file)).getMessage();
  }

  @Test
  void aMissingFileIsMadeWithTheFoldersAboveItAndKept() throws IOException {
    Path file = folder.resolve("a/b/pseudonyms.key");
    byte[] key = KeyFile.of(file);
    assertEquals(32, key.length);
    assertEquals(HexFormat.of().formatHex(key) + "\n", Files.readString(file));
    assertArrayEquals(key, KeyFile.of(file));
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void twoKeysDiffer() throws IOException {
    assertFalse(
        Arrays.equals(KeyFile.of(folder.resolve("one")), KeyFile.of(folder.resolve("two"))));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileAndItsNewFolderAreForTheirOwnerOnly() throws IOException {
    Path file = folder.resolve("new/key");
    KeyFile.of(file);
    assertEquals("rw-------", permissions(file));
    assertEquals("rwx------", permissions(file.getParent()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void runsThatMakeItAtTheSameTimeAgree() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        Path file = folder.resolve("key" + round);
        CountDownLatch start = new CountDownLatch(8);
        Callable<byte[]> run =
            () -> {
              start.countDown();
              start.await();
              return KeyFile.of(file);
            };
        List<Future<byte[]>> keys = IntStream.range(0, 8).mapToObj(i -> runs.submit(run)).toList();
        byte[] kept = KeyFile.of(file);
        for (Future<byte[]> key : keys) {
          assertArrayEquals(kept, key.get());
        }
      }
    } finally {
      runs.shutdownNow();
    }
  }

  @Test
  void digitsOfTheUsersOwnMayBeInCapitalsAndHaveSpaceAroundThem() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "\n " + "AB".repeat(32) + "\r\n");
    assertEquals((byte) 0xab, KeyFile.of(file)[31]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 62, 63, 65, 66, 128, 5_000_000})
  void anotherNumberOfDigitsIsRefusedAndTheFileStaysAsItIs(int digits) throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "a".repeat(digits));
    assertEquals("it must hold 64 hexadecimal digits, and nothing else", refusal(file));
    assertEquals(digits, Files.size(file));
  }

  @Test
  void whatIsNoKeyIsNotQuoted() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "hunter2".repeat(9) + "x");
    assertFalse(refusal(file).contains("hunter2"));
  }

  @Test
  void aFolderIsRefusedAndSoIsAFileInTheWay() throws IOException {
    assertEquals("it is a folder", refusal(folder));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals("it is no file that can be used", refusal(file.resolve("key")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsNowhereIsNotFollowed() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Path link = Files.createSymbolicLink(folder.resolve("key"), elsewhere);
    assertEquals("it is no file that can be used", refusal(link));
    assertTrue(Files.notExists(elsewhere));
  }
}
