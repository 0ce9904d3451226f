package dev.outreach.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarArchiveTest {
  private static final int MIB = 1 << 20;
  private static final int BLOCK = 512;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"export.tar", "export.tgz", "Export.TAR.GZ"})
  void itsFilesAreReadInTheirOrderWithTheAccentsOfTheirNames(String name) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("./Été/", "");
    files.put("./Été/prénoms.csv", "one");
    files.put("b.csv", "");
    files.put("long/".repeat(60) + "name.csv", "three");
    Path file = folder.resolve(name);
    Packed.archive(file, files);
    ExportFile archive = ExportFile.of(file, name, Limits.DEFAULT);
    assertTrue(Archive.isArchive(archive));
    Map<String, String> seen = new LinkedHashMap<>();
    Archive.visit(archive, member -> seen.put(member.shownAs(), text(member)));
    assertEquals(
        Map.of(
            name + "!Été/prénoms.csv",
            "one",
            name + "!b.csv",
            "",
            name + "!" + "long/".repeat(60) + "name.csv",
            "three"),
        seen);
    assertEquals(
        List.of("prénoms.csv"),
        archive.member("Été/prénoms.csv").siblings().stream().map(ExportFile::name).toList());
  }

  @Test
  void namesAndSizesOfPosixTarsAreRead() throws IOException {
    String name = "é".repeat(200) + ".csv";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      put(tar, new TarArchiveEntry(name), "abc");
    }
    Path file = Files.write(folder.resolve("pax.tar"), bytes.toByteArray());
    assertEquals("abc", text(ExportFile.of(file, "pax.tar", Limits.DEFAULT).member(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../touches.csv", "a/../../touches.csv", "/tmp/touches.csv", "C:\\b.csv"})
  void aPathThatLeadsOutOfItIsRefused(String name) throws IOException {
    assertEquals("archive-path", refusal(tar("touches.csv", name), Limits.DEFAULT));
  }

  @Test
  void linksAndDevicesAreRefused() throws IOException {
    for (byte kind :
        new byte[] {
          TarConstants.LF_SYMLINK,
          TarConstants.LF_LINK,
          TarConstants.LF_CHR,
          TarConstants.LF_BLK,
          TarConstants.LF_FIFO
        }) {
      Path file = folder.resolve("link.tar");
      try (TarArchiveOutputStream tar =
          new TarArchiveOutputStream(Files.newOutputStream(file), "UTF-8")) {
        TarArchiveEntry link = new TarArchiveEntry("touches.csv", kind);
        link.setLinkName("/etc/hostname");
        put(tar, link, "");
      }
      assertEquals("archive-link", refusal(file, Limits.DEFAULT), "kind " + (char) kind);
    }
  }

  @Test
  void aNameThatStandsTwiceIsRefused() throws IOException {
    assertEquals("archive-name-twice", refusal(tar("a.csv", "./a.csv"), Limits.DEFAULT));
  }

  @Test
  void anArchiveInItIsPassedOver() throws IOException {
    assertEquals(
        List.of("touches.csv"), Archive.members(tar("a.zip", "touches.csv"), Limits.DEFAULT));
  }

  @Test
  void theBoundsHoldToTheFileAndToTheByte() throws IOException {
    Path tar = tar("1.csv", "2.csv", "3.csv");
    assertEquals(3, Archive.members(tar, limits(3, 15, 100)).size());
    assertEquals("archive-too-large", refusal(tar, limits(2, 15, 100)));
    assertEquals("archive-too-large", refusal(tar, limits(3, 14, 100)));
  }

  @Test
  void aPackedTarIsUnpackedNoFurtherThanTheBounds() throws IOException {
    Path bomb = folder.resolve("bomb.tgz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] zeros = new byte[MIB];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    assertEquals("archive-too-large", refusal(bomb, Limits.DEFAULT));
    assertEquals("archive-too-large", refusal(bomb, limits(9, 64 * MIB - 1, 1_000_000)));
    assertEquals(List.of(), Archive.members(bomb, limits(9, 64 * MIB, 1_000_000)));
  }

  @Test
  @Slow
  void atNoPlaceWhereItIsCutOffIsItTaken() throws IOException {
    byte[] whole = Files.readAllBytes(tar("touches.csv", "contacts.csv"));
    int end = 4 * BLOCK;
    Path cut = folder.resolve("cut.tar");
    for (int length = BLOCK; length < end + BLOCK; length++) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertEquals("broken-archive", refusal(cut, Limits.DEFAULT), "cut at " + length);
    }
    Files.write(cut, Arrays.copyOf(whole, end + BLOCK));
    assertEquals(2, Archive.members(cut, Limits.DEFAULT).size());
  }

  @Test
  void atNoPlaceWhereItsPackedFormIsCutOffIsItTaken() throws IOException {
    byte[] whole = Files.readAllBytes(packed(Map.of("touches.csv", "abc")));
    Path cut = folder.resolve("cut.tgz");
    for (int length = 2; length < whole.length; length++) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertEquals("broken-archive", refusal(cut, Limits.DEFAULT), "cut at " + length);
    }
  }

  @Test
  void aHeaderThatDoesNotHoldTogetherIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(tar("touches.csv"));
    byte[] wrongSum = whole.clone();
    wrongSum[0] = 'T';
    assertEquals("broken-archive", refusal(written(wrongSum), Limits.DEFAULT));
    assertEquals("broken-archive", refusal(written(sized(whole, "77777777777")), Limits.DEFAULT));
    assertEquals("broken-archive", refusal(written(sized(whole, "xxxxxxxxxxx")), Limits.DEFAULT));
    assertEquals(
        "broken-archive", refusal(written(sized(whole, "\u00FF".repeat(11))), Limits.DEFAULT));
  }

  @Test
  @Slow
  void aHundredThousandLongNamesBeforeOneFileAreNoTrouble() throws IOException {
    byte[] whole = Files.readAllBytes(tar("touches.csv"));
    byte[] name = sized(whole, "00000000000");
    name[156] = TarConstants.LF_GNUTYPE_LONGNAME;
    sum(name);
    Path file = folder.resolve("names.tar");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] thousand = new byte[1000 * BLOCK];
      for (int i = 0; i < 1000; i++) {
        System.arraycopy(name, 0, thousand, i * BLOCK, BLOCK);
      }
      for (int i = 0; i < 100; i++) {
        out.write(thousand);
      }
      out.write(whole);
    }
    assertEquals(List.of(), Archive.members(file, Limits.DEFAULT));
  }

  @Test
  void namesOfUnboundedLengthAndFilesWithHolesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(tar("touches.csv"));
    byte[] longName = sized(whole, "00010000000");
    longName[156] = TarConstants.LF_GNUTYPE_LONGNAME;
    assertEquals("archive-packing", refusal(written(sum(longName)), Limits.DEFAULT));
    byte[] sparse = whole.clone();
    sparse[156] = TarConstants.LF_GNUTYPE_SPARSE;
    assertEquals("archive-packing", refusal(written(sum(sparse)), Limits.DEFAULT));
  }

  @Test
  void aPackedTarIsUnpackedOnceIntoNoFileThatAnybodySees() throws IOException {
    Path tgz = packed(Map.of("a.csv", "abc"));
    FileTime modified = Files.getLastModifiedTime(tgz);
    ExportFile member = ExportFile.of(tgz, "a.tgz", Limits.DEFAULT).member("a.csv");
    assertEquals("abc", text(member));
    byte[] rubbish = new byte[(int) Files.size(tgz)];
    Files.write(tgz, rubbish);
    Files.setLastModifiedTime(tgz, modified);
    assertEquals("abc", text(member));
    Files.setLastModifiedTime(tgz, FileTime.fromMillis(modified.toMillis() + 2000));
    assertEquals("broken-archive", assertThrows(RefusedFile.class, member::open).reason());
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertFalse(left.anyMatch(f -> f.getFileName().toString().matches("outreach-.*\\.tar")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many.zip", "many.tar", "many.tgz"})
  void severalTasksReadItAtOnce(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 64; i++) {
      files.put(
          i + ".csv", new Random(i).ints(2_000).mapToObj(Integer::toString).collect(joining()));
    }
    ExportFile archive = Packed.archive(folder.resolve(name), files);
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 256)
        .parallel()
        .forEach(
            i -> {
              String member = i % 64 + ".csv";
              try {
                if (!files.get(member).equals(text(archive.member(member)))) {
                  wrong.add(member);
                }
              } catch (IOException e) {
                wrong.add(member + " " + e);
              }
            });
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void aFilePackedAloneIsAnArchiveOfOne() throws IOException {
    Path file = folder.resolve("inbox.mbox.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("abc".getBytes(UTF_8));
    }
    ExportFile archive = ExportFile.of(file, "inbox.mbox.gz", Limits.DEFAULT);
    assertTrue(Archive.isArchive(archive));
    assertEquals(List.of("inbox.mbox"), Archive.members(file, Limits.DEFAULT));
    assertEquals("abc", text(archive.member("inbox.mbox")));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThrows(RefusedFile.class, () -> Archive.visit(archive, member -> {}));
  }

  @Test
  void aFileOfAnotherNameOrBeginningIsNoArchive() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.tar"), "about tar\n".repeat(100));
    Path named = Files.copy(tar("touches.csv"), folder.resolve("touches.csv"));
    Path gzip = Files.writeString(folder.resolve("notes.tgz"), "about gzip\n");
    for (Path file : List.of(text, named, gzip)) {
      assertFalse(Archive.isArchive(ExportFile.of(file, "a", Limits.DEFAULT)));
    }
  }

  /** A tar whose files hold their own names. */
  private Path tar(String... names) throws IOException {
    Path file = folder.resolve("a.tar");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(Files.newOutputStream(file), "UTF-8")) {
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry("x", true);
        entry.setName(name);
        put(tar, entry, name.replace("./", ""));
      }
    }
    return file;
  }

  private Path packed(Map<String, String> files) throws IOException {
    Path file = folder.resolve("a.tgz");
    Packed.archive(file, files);
    return file;
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("hostile.tar"), bytes);
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  /** The same tar, its first file's size written so. */
  private static byte[] sized(byte[] tar, String size) {
    byte[] changed = tar.clone();
    System.arraycopy(size.getBytes(ISO_8859_1), 0, changed, 124, 11);
    return sum(changed);
  }

  private static byte[] sum(byte[] tar) {
    Arrays.fill(tar, 148, 156, (byte) ' ');
    byte[] header = Arrays.copyOf(tar, BLOCK);
    TarUtils.formatCheckSumOctalBytes(TarUtils.computeCheckSum(header), tar, 148, 8);
    return tar;
  }

  private static Limits limits(long entries, long bytes, long ratio) {
    Limits all = Limits.DEFAULT;
    return new Limits(
        entries,
        bytes,
        ratio,
        all.mimeDepth(),
        all.mimeParts(),
        all.lineBytes(),
        all.mailBytes(),
        all.jsonDepth());
  }

  private static String refusal(Path file, Limits limits) {
    return assertThrows(RefusedFile.class, () -> Archive.members(file, limits)).reason();
  }

  private static String text(ExportFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
