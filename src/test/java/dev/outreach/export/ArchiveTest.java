package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final int MIB = 1 << 20;

  @TempDir private Path folder;

  @Test
  void itsFilesAreReadInTheirOrderWithTheAccentsOfTheirNames() throws IOException {
    Path zip = zip("Été/prénoms.csv", "b.csv", "__MACOSX/b.csv");
    ExportFile archive = ExportFile.of(zip, "mon été.zip", Limits.DEFAULT);
    assertTrue(Archive.isArchive(archive));
    List<String> seen = new ArrayList<>();
    Archive.visit(
        archive,
        member -> {
          assertEquals(
              new String(member.head(), StandardCharsets.UTF_8), member.member().orElseThrow());
          seen.add(member.shownAs());
        });
    assertEquals(List.of("mon été.zip!Été/prénoms.csv", "mon été.zip!b.csv"), seen);
    try (InputStream in = archive.member("Été/prénoms.csv").open()) {
      assertEquals("Été/prénoms.csv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../touches.csv", "a/../../touches.csv", "..\\touches.csv", "C:\\touches.csv"})
  void aPathThatLeadsOutOfItIsRefused(String name) throws IOException {
    assertEquals("archive-path", refusal(zip("touches.csv", name), Limits.DEFAULT));
  }

  @Test
  void anAbsolutePathIsRefused() throws IOException {
    Path zip = zip("xtmp/touches.csv");
    byte[] bytes = Files.readAllBytes(zip);
    replace(bytes, "xtmp/", "/tmp/");
    Files.write(zip, bytes);
    assertEquals("archive-path", refusal(zip, Limits.DEFAULT));
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    Path zip = folder.resolve("link.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      ZipArchiveEntry link = new ZipArchiveEntry("touches.csv");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write("/etc/hostname".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    assertEquals("archive-link", refusal(zip, Limits.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.zip", "deep/inner.TAR", "inner.tar.gz", "inner.7z"})
  void anArchiveInItIsPassedOverAndNeverOpened(String name) throws IOException {
    Path zip = zip("touches.csv", name);
    assertEquals(List.of("touches.csv"), Archive.members(zip, Limits.DEFAULT));
    ExportFile inner = ExportFile.of(zip, "a.zip", Limits.DEFAULT).member(name);
    assertEquals("missing-member", assertThrows(RefusedFile.class, inner::open).reason());
    assertFalse(Archive.isArchive(inner));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"__MACOSX/._b.csv", "Mail/.DS_Store", "Mail/._Inbox.mbox", ".git/b.csv", "b.tmp"})
  void whatProgramsLeaveBehindInItIsPassedOver(String name) throws IOException {
    assertEquals(List.of("touches.csv"), Archive.members(zip(name, "touches.csv"), Limits.DEFAULT));
  }

  @Test
  void namesWrittenByDosAreReadAsSuch() throws IOException {
    Path zip = folder.resolve("dos.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setEncoding("IBM437");
      out.setUseLanguageEncodingFlag(false);
      for (String name : List.of("été.csv", "êtê.csv")) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    assertEquals(List.of("été.csv", "êtê.csv"), Archive.members(zip, Limits.DEFAULT));
    assertEquals("êtê.csv", text(ExportFile.of(zip, "dos.zip", Limits.DEFAULT).member("êtê.csv")));
  }

  @Test
  void aZipBeyondFourGibibytesInFormIsRead() throws IOException {
    Path zip = folder.resolve("large.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setUseZip64(Zip64Mode.Always);
      out.putArchiveEntry(new ZipArchiveEntry("touches.csv"));
      out.write("abc".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    assertEquals(
        "abc", text(ExportFile.of(zip, "large.zip", Limits.DEFAULT).member("touches.csv")));
  }

  @Test
  void aNameThatStandsTwiceIsRefused() throws IOException {
    Path zip = zip("touches-1.csv", "touches-2.csv");
    byte[] bytes = Files.readAllBytes(zip);
    replace(bytes, "touches-2.csv", "touches-1.csv");
    Files.write(zip, bytes);
    assertEquals("archive-name-twice", refusal(zip, Limits.DEFAULT));
  }

  @Test
  void theBoundOnItsFilesHoldsToTheFile() throws IOException {
    Path zip = zip("1.csv", "2.csv", "3.csv");
    assertEquals(3, Archive.members(zip, limits(3, MIB)).size());
    assertEquals("archive-too-large", refusal(zip, limits(2, MIB)));
  }

  @Test
  void theBoundOnItsBytesHoldsForAllFilesTogether() throws IOException {
    Path zip = zip("1.csv", "2.csv");
    assertEquals(2, Archive.members(zip, limits(9, 10)).size());
    assertEquals("archive-too-large", refusal(zip, limits(9, 9)));
  }

  @Test
  void aFilePackedToAHundredthIsNotReadToItsEnd() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    byte[] zeros = new byte[MIB];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("touches.csv"));
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    ExportFile member = ExportFile.of(zip, "bomb.zip", Limits.DEFAULT).member("touches.csv");
    for (boolean skips : List.of(false, true)) {
      long passed = 0;
      RefusedFile refused = null;
      try (InputStream in = member.open()) {
        byte[] buffer = new byte[8192];
        for (long n = 0; n >= 0; n = skips ? in.skip(8192) : in.read(buffer)) {
          passed += n;
        }
      } catch (RefusedFile e) {
        refused = e;
      }
      assertEquals("archive-too-large", refused.reason());
      assertTrue(passed < 8 * MIB, "stopped early, after " + passed + " bytes");
    }
  }

  @Test
  void aFileLongerThanAnnouncedIsRefused() throws IOException {
    Path zip = zip("touches-of-a-year.csv");
    byte[] bytes = Files.readAllBytes(zip);
    int directory = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
    bytes[directory + 24] = 3;
    Files.write(zip, bytes);
    RefusedFile refused =
        assertThrows(
            RefusedFile.class,
            () -> Archive.visit(ExportFile.of(zip, "a.zip", Limits.DEFAULT), member -> {}));
    assertEquals("archive-too-large", refused.reason());
  }

  @Test
  void atNoPlaceWhereItIsCutOffIsItTakenOrFailsOtherwise() throws IOException {
    byte[] whole = Files.readAllBytes(zip("touches.csv", "contacts.csv"));
    Path cut = folder.resolve("cut.zip");
    for (int length = 4; length < whole.length; length++) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertEquals("broken-archive", refusal(cut, Limits.DEFAULT), "cut at " + length);
    }
  }

  @Test
  void aFileOfAnotherNameOrBeginningIsNoArchive() throws IOException {
    Path zip = zip("touches.csv");
    Path named = Files.copy(zip, folder.resolve("sheet.xlsx"));
    Path text = Files.writeString(folder.resolve("text.zip"), "occurred_at,channel\n");
    assertFalse(Archive.isArchive(ExportFile.of(named, "sheet.xlsx", Limits.DEFAULT)));
    assertFalse(Archive.isArchive(ExportFile.of(text, "text.zip", Limits.DEFAULT)));
  }

  /** A zip whose files hold their own names. */
  private Path zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("a.zip"), bytes.toByteArray());
  }

  private static String text(ExportFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Limits limits(long entries, long bytes) {
    Limits all = Limits.DEFAULT;
    return new Limits(
        entries,
        bytes,
        all.archiveRatio(),
        all.mimeDepth(),
        all.mimeParts(),
        all.lineBytes(),
        all.mailBytes(),
        all.jsonDepth());
  }

  private static String refusal(Path zip, Limits limits) {
    return assertThrows(RefusedFile.class, () -> Archive.members(zip, limits)).reason();
  }

  private static void replace(byte[] bytes, String from, String to) {
    byte[] old = from.getBytes(StandardCharsets.US_ASCII);
    byte[] now = to.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + old.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(now, 0, bytes, i, now.length);
      }
    }
  }

  private static int lastIndexOf(byte[] bytes, byte[] word) {
    int at = bytes.length - word.length;
    while (!Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
      at--;
    }
    return at;
  }
}
