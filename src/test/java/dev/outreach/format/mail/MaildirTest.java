package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import dev.outreach.table.Direction;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaildirTest {
  private static final String NAME = "1268000000.M1P2.host";
  private static final String MAIL = EmlTest.withoutSeparator(mail("Hello"));
  private static final String MINE =
      EmlTest.withoutSeparator(mail("From: me@example.org", "To: ana@example.com", "Hello"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cur/1268000000.M1P2.host:2,",
        "cur/1268000000.M1P2.host:2,RS",
        "cur/1268000000.M1P2.host;2,FS",
        "new/1268000000.M1P2.host",
        ".Sent/cur/1268000000_0.99.host,U=4,FMD5=7e33429f656f1e6e9d79b29c3f82c57e:2,S",
        "Archive/cur/1268000000.M1P2.host,S=1000,W=1020!2,Sab",
      })
  void aMailGivesTheSameTouchAsInAnMbox(String path) throws IOException {
    ExportFile file = file(path, MAIL);
    assertEquals(Optional.of("maildir"), Formats.of(file, reading()).map(Format::name));
    List<Entry> entries = ReadBack.entries(new Maildir(), file, reading());
    assertEquals(1, entries.size());
    Entry inMbox = MboxFixture.only(folder, mail("Hello"));
    assertEquals(cell(inMbox, Touches.ID), cell(entries.get(0), Touches.ID));
    assertEquals(Direction.INBOUND, cell(entries.get(0), Touches.DIRECTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cur/1268000000.M1P2.host:2,DS",
        "cur/1268000000.M1P2.host:2,ST",
        ".Drafts/cur/1268000000.M1P2.host:2,S",
        ".INBOX.Brouillons/new/1268000000.M1P2.host",
      })
  void aDraftAndADeletedMailAmountToNothing(String path) throws IOException {
    assertEquals(List.of(List.of()), ReadBack.records(new Maildir(), file(path, MINE), reading()));
  }

  @Test
  void aMailPackedByItsServerIsReadAsAnyOther() throws IOException {
    ExportFile file = file("cur/" + NAME, "");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file.file()))) {
      out.write(MAIL.getBytes(StandardCharsets.UTF_8));
    }
    ExportFile packed = ExportFile.of(file.file(), NAME, Limits.DEFAULT);
    assertEquals(Optional.of("maildir"), Formats.of(packed, reading()).map(Format::name));
    assertEquals(
        List.of("email:ana@example.com"),
        ReadBack.cells(ReadBack.entries(new Maildir(), packed, reading()), Touches.PARTY));
  }

  @Test
  void aMailThatItsOwnerPackedLiesWhereItsPackDoes() throws IOException {
    ExportFile file = file(".Sent/cur/" + NAME + ":2,S.gz", "");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file.file()))) {
      out.write(MINE.getBytes(StandardCharsets.UTF_8));
    }
    ExportFile packed = ExportFile.of(file.file(), NAME, Limits.DEFAULT).member(NAME + ":2,S");
    assertEquals(Optional.of("maildir"), Formats.of(packed, reading()).map(Format::name));
    assertEquals(Optional.empty(), packed.sibling("other.txt"));
  }

  @Test
  void aPackThatHoldsNoMailIsNone() throws IOException {
    ExportFile file = file("cur/" + NAME, "");
    Files.write(file.file(), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2});
    ExportFile packed = ExportFile.of(file.file(), NAME, Limits.DEFAULT);
    assertEquals(Optional.empty(), Formats.of(packed, reading()));
  }

  @Test
  void whatISentIsKnownByMyAddressAndNotByTheFolder() throws IOException {
    List<Entry> sent = ReadBack.entries(new Maildir(), file("cur/" + NAME, MINE), reading());
    assertEquals(
        List.of("outbound email:ana@example.com"),
        ReadBack.cells(sent, Touches.DIRECTION, Touches.PARTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmp/" + NAME, "old/" + NAME, NAME, "cur.d/" + NAME, "cur/x/" + NAME})
  void aMailOutsideOfCurAndNewIsNone(String path) throws IOException {
    assertEquals(Optional.empty(), Formats.of(file(path, MAIL), reading()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "1 uid list\n2 x\n", "From: only one header\n\nTo: x\n"})
  void anotherFileThereIsNone(String text) throws IOException {
    assertEquals(Optional.empty(), Formats.of(file("cur/" + NAME, text), reading()));
  }

  @Test
  void aMailBeyondTheLimitsIsRejected() throws IOException {
    Path path = folder.resolve("cur");
    Files.createDirectory(path);
    Files.writeString(path.resolve(NAME), MAIL + "x\n".repeat(15_000));
    ExportFile file = ExportFile.of(path.resolve(NAME), NAME, MboxFixture.SMALL);
    assertEquals(
        List.of("mail-too-large"),
        ReadBack.reasons(ReadBack.entries(new Maildir(), file, reading())));
  }

  @Test
  void itNeedsMyAddresses() throws IOException {
    ExportFile file = file("cur/" + NAME, MAIL);
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> new Maildir().open(file, ReadBack.reading()));
    assertEquals("me-unknown", refused.reason());
  }

  private ExportFile file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return ExportFile.of(file, path, Limits.DEFAULT);
  }
}
