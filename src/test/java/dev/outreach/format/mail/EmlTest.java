package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.export.Packed;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.format.Part;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmlTest {
  private static final String MAIL = withoutSeparator(mail("Hello, Camille"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void aMailGivesTheSameTouchAsInAnMboxHoweverItsLinesEnd(String end) throws IOException {
    Entry inMbox = MboxFixture.only(folder, mail("Hello, Camille"));
    List<Entry> entries = read("mail.eml", MAIL.replace("\n", end));
    assertEquals(1, entries.size());
    for (String column : Touches.SCHEMA.fieldNames()) {
      Object expected = cell(inMbox, column);
      Object actual = cell(entries.get(0), column);
      if (expected instanceof Object[] list) {
        Assertions.assertArrayEquals(list, (Object[]) actual, column);
      } else {
        assertEquals(expected, actual, column);
      }
    }
  }

  @Test
  void aMailWithoutIdGetsTheSameIdEverywhere() throws IOException {
    String mail = mail("Message-ID: -", "Hello");
    Entry inMbox = MboxFixture.only(folder, mail);
    Entry alone = read("mail.eml", withoutSeparator(mail)).get(0);
    assertEquals(cell(inMbox, Touches.ID), cell(alone, Touches.ID));
  }

  @Test
  void aMailWithoutDateIsDatedByItsServerOrRejected() throws IOException {
    String dated =
        withoutSeparator(
            mail("Date: -", "Received: from a by b; Mon, 4 Mar 2024 11:20:34 +0100", "Hello"));
    assertEquals(
        List.of("2024-03-04T10:20:34Z"),
        ReadBack.cells(read("mail.eml", dated), Touches.OCCURRED_AT));
    String undated = withoutSeparator(mail("Date: -", "Hello"));
    assertEquals(List.of("bad-date"), ReadBack.reasons(read("mail.eml", undated)));
  }

  @Test
  void aMailSavedBeforeItWasSentIsADraft() throws IOException {
    String draft =
        withoutSeparator(
            mail("From: me@example.org", "To: ana@example.com", "X-Unsent: 1", "Hello"));
    assertEquals(List.of(), read("mail.eml", draft));
  }

  @Test
  void aMailOverALimitIsRejectedAndNotReadToItsEnd() throws IOException {
    assertEquals(
        List.of("line-too-long"),
        ReadBack.reasons(read("mail.eml", MAIL + "x".repeat(2_000), MboxFixture.SMALL)));
    assertEquals(
        List.of("mail-too-large"),
        ReadBack.reasons(read("mail.eml", MAIL + "x\n".repeat(10_000), MboxFixture.SMALL)));
  }

  @Test
  void aMailThatIsCutOffIsTakenWithTheHeadersThatItHas() throws IOException {
    for (int length = 1; length < MAIL.length(); length++) {
      ExportFile file = ReadBack.file(folder, "cut.eml", MAIL.substring(0, length));
      if (new Eml().recognises(file, reading())) {
        assertEquals(1, ReadBack.entries(new Eml(), file, reading()).size(), "cut at " + length);
      }
    }
  }

  @Test
  void itNeedsMyAddresses() throws IOException {
    ExportFile file = ReadBack.file(folder, "mail.eml", MAIL);
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> new Eml().open(file, ReadBack.reading()));
    assertEquals("me-unknown", refused.reason());
  }

  @Test
  void aFileIsRecognisedByItsNameAndTheHeadersThatItBeginsWith() throws IOException {
    assertEquals(Optional.of("eml"), format("a.eml", MAIL));
    assertEquals(Optional.of("eml"), format("A.EML", "\r\n" + MAIL.replace("\n", "\r\n")));
    assertEquals(Optional.of("mbox"), format("from-unix.eml", mail("Hello")));
    assertEquals(Optional.of("eml"), format("a.msg", "From: ana@example.org\nSubject: A\n\nB\n"));
    assertEquals(Optional.of("eml"), format("a.eml", "Subject :only this\n\nB\n"));
    assertEquals(Optional.empty(), format("a.eml", "No header at all\nSubject\n\nB\n"));
    assertEquals(Optional.of("eml"), format("a.txt", MAIL));
    assertEquals(Optional.empty(), format("a.txt", "Notes\n" + MAIL));
    assertEquals(Optional.empty(), format("a.txt", MAIL.replaceAll("(?m)^Date:", "Day:")));
    assertEquals(Optional.empty(), format("a.eml", "Dear diary,\n\nFrom: x\nTo: y\n"));
    assertEquals(Optional.empty(), format("a.eml", ""));
    assertEquals(Optional.empty(), format("a.eml", "\u0000\u0001".repeat(9_000)));
  }

  @Test
  void theSameMailInAnMboxAndAsAFileCountsOnce() throws IOException {
    Map<String, String> files = new HashMap<>();
    files.put("Takeout/Mail/All mail.MBOX", mail("Hello, Camille"));
    files.put("saved/mail.eml", MAIL);
    List<Entry> entries = allOf(Packed.archive(folder.resolve("both.zip"), files));
    assertEquals(2, entries.size());
    assertEquals(cell(entries.get(0), Touches.ID), cell(entries.get(1), Touches.ID));
  }

  @Test
  @Slow
  void aFolderOfThousandsIsReadWithoutListingItForEach() throws IOException {
    Path mails = Files.createDirectory(folder.resolve("mails"));
    Map<String, String> packed = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      String mail = MAIL.replace("<m1@", "<m" + i + "@");
      Files.writeString(mails.resolve(i + ".eml"), mail);
      packed.put("mails/" + i + ".eml", mail);
    }
    ExportFile zip = Packed.archive(folder.resolve("mails.zip"), packed);
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          long touches = 0;
          for (Delivery delivery : Exports.find(List.of(mails), Limits.DEFAULT)) {
            touches += entries(Part.of(delivery, reading())).size();
          }
          assertEquals(2_000, touches);
          assertEquals(2_000, allOf(zip).size());
        });
  }

  private static List<Entry> allOf(ExportFile archive) throws IOException {
    return entries(Part.of(new Delivery(archive, "", 0, 0), reading()));
  }

  private static List<Entry> entries(List<Part> parts) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Part part : parts) {
      try (RecordReader reader = part.open(reading())) {
        for (List<Entry> more = reader.next(); more != null; more = reader.next()) {
          entries.addAll(more);
        }
      }
    }
    return entries;
  }

  private Optional<String> format(String name, String text) throws IOException {
    return Formats.of(ReadBack.file(folder, name, text), reading()).map(Format::name);
  }

  private List<Entry> read(String name, String text) throws IOException {
    return read(name, text, Limits.DEFAULT);
  }

  private List<Entry> read(String name, String text, Limits limits) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    ExportFile export = ExportFile.of(file, name, limits);
    assertTrue(new Eml().recognises(export, reading()));
    assertFalse(new Maildir().recognises(export, reading()));
    return ReadBack.entries(new Eml(), export, reading());
  }

  static String withoutSeparator(String mail) {
    return mail.substring(mail.indexOf('\n') + 1);
  }
}
