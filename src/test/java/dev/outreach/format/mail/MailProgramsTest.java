package dev.outreach.format.mail;

import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.mails;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.export.Packed;
import dev.outreach.format.Part;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail programs and providers leave on disk, as a whole. */
class MailProgramsTest {
  private static final String FIRST = mail("Hello");
  private static final String SECOND = mail("Message-ID: <m2@example.com>", "Hello again");

  @TempDir private Path folder;

  @Test
  void aThunderbirdProfileIsReadFolderByFolder() throws IOException {
    String mail = FIRST.replaceFirst("From .*", "From - Wed Apr 02 06:51:08 2014");
    write("Mail/pop.example.org/Inbox", mail);
    write("Mail/pop.example.org/Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
    write("Mail/pop.example.org/Inbox.sbd/Clients", SECOND);
    write("Mail/pop.example.org/Trash", "");
    write("Mail/pop.example.org/popstate.dat", "# POP3 State File\n*pop.example.org me\n");
    write("Mail/pop.example.org/filterlog.html", "<p>Applied filter</p>\n");
    write("Mail/pop.example.org/msgFilterRules.dat", "version=\"9\"\nlogging=\"no\"\n");
    assertEquals(
        List.of(
            "Mail/pop.example.org/Inbox <m1@example.com>",
            "Mail/pop.example.org/Inbox.sbd/Clients <m2@example.com>"),
        all());
  }

  @Test
  void anAppleMailboxIsAFolder() throws IOException {
    write("INBOX.mbox/mbox", FIRST);
    write("INBOX.mbox/table_of_contents", "\u0000\u0001toc");
    write("INBOX.mbox/Info.plist", "<plist/>");
    String mail = EmlTest.withoutSeparator(SECOND);
    write("Sent.mbox/Messages/17.emlx", mail.length() + "\n" + mail);
    assertEquals(
        List.of("INBOX.mbox/mbox <m1@example.com>", "Sent.mbox/Messages/17.emlx <m2@example.com>"),
        all());
  }

  @Test
  void aMaildirIsReadWithTheFoldersBelowItAndWithoutItsBookkeeping() throws IOException {
    write("Maildir/new/1268000000.M1P2.host", EmlTest.withoutSeparator(FIRST));
    write("Maildir/.Sent/cur/1268000001.M1P2.host:2,S", EmlTest.withoutSeparator(SECOND));
    write("Maildir/tmp/1268000002.M1P2.host", EmlTest.withoutSeparator(FIRST));
    write("Maildir/dovecot-uidlist", "3 V1268000000 N5 G00\n");
    write("Maildir/.Sent/dovecot.index.cache", "x");
    write("Maildir/.ssh/config", "Host example.org\n");
    assertEquals(
        List.of(
            "Maildir/.Sent/cur/1268000001.M1P2.host:2,S <m2@example.com>",
            "Maildir/new/1268000000.M1P2.host <m1@example.com>"),
        all());
    assertEquals(2, Exports.find(List.of(folder), Limits.DEFAULT).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {".zip", ".tgz", ".tar"})
  void aTakeoutInTwoPartsIsReadLikeOne(String form) throws IOException {
    String stamp = "takeout-20240310T090000Z-";
    Packed.archive(
        folder.resolve(stamp + "001" + form),
        Map.of(
            "Takeout/Mail/All mail Including Spam and Trash.MBOX",
            FIRST,
            "Takeout/archive_browser.html",
            "<html></html>",
            "Takeout/Drive/old backup.zip",
            "PK\u0003\u0004"));
    Packed.archive(
        folder.resolve(stamp + "002" + form),
        Map.of(
            "Takeout/mail/Prospection.mbox",
            FIRST + SECOND,
            "Takeout/Drive/notes.txt",
            "From me\n"));
    assertEquals(
        List.of(
            stamp
                + "001"
                + form
                + "!Takeout/Mail/All mail Including Spam and Trash.MBOX <m1@example.com>",
            stamp + "002" + form + "!Takeout/mail/Prospection.mbox <m1@example.com>",
            stamp + "002" + form + "!Takeout/mail/Prospection.mbox <m2@example.com>"),
        all());
  }

  @ParameterizedTest
  @CsvSource({
    "X-Mozilla-Status: 0001, 1",
    "X-Mozilla-Status: 0009, 0",
    "X-Mozilla-Status: 0008, 0",
    "X-Mozilla-Status: 1048, 0",
    "X-Mozilla-Status: 0040, 0",
    "X-Mozilla-Status: 0800, 1",
    "X-Mozilla-Status: zzzz, 1",
    "X-Mozilla-Status2: 00200000, 0",
    "X-Mozilla-Status2: 10000000, 1",
    "X-Status: D, 0",
    "X-Status: AF, 1",
    "X-Keywords: Junk, 1",
  })
  void whatTheProgramHasDeletedIsNoMailAnyMore(String header, int touches) throws IOException {
    assertEquals(touches, entries(folder, mail(header, "Hello")).size());
  }

  @Test
  void aMailInTheOutboxIsNotSentYet() throws IOException {
    String queued =
        mail("From: me@example.org", "To: ana@example.com", "X-Mozilla-Status: 0801", "Hello");
    assertEquals(List.of(List.of()), mails(folder, queued, Limits.DEFAULT));
  }

  private List<String> all() throws IOException {
    List<String> found = new ArrayList<>();
    for (Delivery delivery : Exports.find(List.of(folder), Limits.DEFAULT)) {
      for (Part part : Part.of(delivery, reading())) {
        ExportFile file = part.file();
        try (RecordReader reader = part.open(reading())) {
          for (List<Entry> mail = reader.next(); mail != null; mail = reader.next()) {
            ReadBack.cells(mail, Touches.MESSAGE_KEY)
                .forEach(key -> found.add(file.shownAs() + " <" + key + ">"));
          }
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
