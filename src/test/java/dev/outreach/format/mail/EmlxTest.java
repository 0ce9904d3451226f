package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmlxTest {
  private static final String MAIL = EmlTest.withoutSeparator(mail("Hello, Camille"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"17.emlx", "17.partial.emlx", "17.EMLX"})
  void aMailGivesTheSameTouchAsInAnMbox(String name) throws IOException {
    ExportFile file = ReadBack.file(folder, name, emlx(MAIL.length(), 8590195713L));
    assertEquals(Optional.of("emlx"), Formats.of(file, reading()).map(Format::name));
    List<Entry> entries = ReadBack.entries(new Emlx(), file, reading());
    assertEquals(1, entries.size());
    Entry inMbox = MboxFixture.only(folder, mail("Hello, Camille"));
    assertEquals(cell(inMbox, Touches.ID), cell(entries.get(0), Touches.ID));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "2,0", "3,0", "64,0", "8590195713,1", "8590195715,0"})
  void aDeletedMailAndADraftAmountToNothing(long flags, int touches) throws IOException {
    assertEquals(touches, read(emlx(MAIL.length(), flags)).size());
  }

  @Test
  void whatStandsBehindTheMailIsNotReadAsMail() throws IOException {
    String list = emlx(MAIL.length(), 1).substring(MAIL.length());
    assertEquals(1, read(MAIL.length() + "\n" + MAIL + list).size());
    assertEquals(1, read(MAIL.length() + "\n" + MAIL).size());
    assertEquals(1, read(MAIL.length() + "\n" + MAIL + "<key>flags</key><integer>x").size());
  }

  @Test
  void aMailShorterThanItsCountIsRejected() throws IOException {
    assertEquals(List.of("cut-off"), ReadBack.reasons(read((MAIL.length() + 1) + "\n" + MAIL)));
    assertEquals(List.of("cut-off"), ReadBack.reasons(read("999999999999\n" + MAIL)));
  }

  @Test
  void aMailWithoutDateIsRejected() throws IOException {
    String undated = EmlTest.withoutSeparator(mail("Date: -", "Hello"));
    assertEquals(List.of("bad-date"), ReadBack.reasons(read(undated.length() + "\n" + undated)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "-5\n", "many\n", "1234567890123456789\n", "\n12\n"})
  void aFileThatDoesNotCountItsBytesIsNone(String firstLine) throws IOException {
    ExportFile file = ReadBack.file(folder, "17.emlx", firstLine + MAIL);
    assertEquals(Optional.empty(), Formats.of(file, reading()));
    ExportFile other = ReadBack.file(folder, "17.txt", emlx(MAIL.length(), 1));
    assertEquals(Optional.empty(), Formats.of(other, reading()));
  }

  @Test
  void itNeedsMyAddresses() throws IOException {
    ExportFile file = ReadBack.file(folder, "17.emlx", emlx(MAIL.length(), 1));
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> new Emlx().open(file, ReadBack.reading()));
    assertEquals("me-unknown", refused.reason());
  }

  private List<Entry> read(String text) throws IOException {
    ExportFile file = ReadBack.file(folder, "17.emlx", text);
    return ReadBack.entries(new Emlx(), file, reading());
  }

  private static String emlx(int count, long flags) {
    return "%-10d\n%s".formatted(count, MAIL)
        + """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.example.org/list.dtd">
        <plist version="1.0">
        <dict>
        	<key>date-received</key>
        	<integer>1709547634</integer>
        	<key>flags</key>
        	<integer>%d</integer>
        </dict>
        </plist>
        """
            .formatted(flags);
  }
}
