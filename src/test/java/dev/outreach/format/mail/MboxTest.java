package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.SEPARATOR;
import static dev.outreach.format.mail.MboxFixture.SMALL;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.list;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.mails;
import static dev.outreach.format.mail.MboxFixture.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.format.Formats;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Direction;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxTest {
  @TempDir Path folder;

  @Test
  void aMailFromSomebodyIsOneTouchByThem() throws IOException {
    Entry touch =
        only(
            folder,
            mail("From: =?UTF-8?Q?Ana_L=C3=ADma?= <Ana@Example.com>", "Cc: bob@x.example", "Hi"));
    assertEquals("email:ana@example.com", cell(touch, Touches.PARTY));
    assertEquals("Ana Líma", cell(touch, Touches.PERSON_NAME));
    assertEquals(Direction.INBOUND, cell(touch, Touches.DIRECTION));
    assertEquals("email:me@example.org", cell(touch, Touches.SENDER));
    assertEquals("2024-03-04T10:20:34Z", cell(touch, Touches.OCCURRED_AT).toString());
    assertEquals("m1@example.com", cell(touch, Touches.MESSAGE_KEY));
    assertEquals("Your offer", cell(touch, Touches.SUBJECT));
    assertEquals("message 1", touch.place());
    assertNull(cell(touch, Touches.OUTCOME));
  }

  @Test
  void aMailOfMineIsOneTouchOnEachOtherRecipient() throws IOException {
    List<Entry> touches =
        entries(
            folder,
            mail(
                "From: Me <ME@example.com>",
                "To: \"Lima, Ana\" <ana@example.com>, bob@example.com",
                "Cc: me@example.org, ana@example.com",
                "Bcc: Team: carl@example.com;",
                "List-Unsubscribe: <https://example.org/u>",
                "Hello"));
    assertEquals(
        List.of("email:ana@example.com", "email:bob@example.com", "email:carl@example.com"),
        touches.stream().map(touch -> cell(touch, Touches.PARTY)).toList());
    assertEquals(Direction.OUTBOUND, cell(touches.get(0), Touches.DIRECTION));
    assertEquals("Lima, Ana", cell(touches.get(0), Touches.PERSON_NAME));
    assertEquals("email:me@example.com", cell(touches.get(0), Touches.SENDER));
    assertNull(cell(touches.get(0), Touches.OUTCOME));
    assertEquals(3, touches.stream().map(touch -> cell(touch, Touches.ID)).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To: me@example.com",
        "X-Gmail-Labels: Brouillons,Important",
        "X-Gmail-Labels: =?UTF-8?Q?\"Important\",Drafts?=",
        "X-Mozilla-Draft-Info: internal/draft; vcard=0",
        "X-Status: T",
        "Auto-Submitted: auto-replied",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
      })
  void ofMineNotesToMyselfDraftsAndMachinesAnswersAreNoTouch(String header) throws IOException {
    String to = header.startsWith("To:") ? "X: y" : "To: ana@example.com";
    assertEquals(List.of(), entries(folder, mail("From: me@example.org", to, header, "x")));
  }

  @Test
  void threadsAreGmailsElseTheFirstReferenceElseTheParentElseTheMail() throws IOException {
    String references = "References: <a@example.com> <b@example.com>\n <c@example.com>";
    Entry gmail = only(folder, mail("X-GM-THRID: 1790123456789012345", references, "x"));
    assertEquals("1790123456789012345", cell(gmail, Touches.THREAD));
    Entry referring = only(folder, mail("In-Reply-To: Your mail <c@example.com>", references, "x"));
    assertEquals("a@example.com", cell(referring, Touches.THREAD));
    assertEquals(
        List.of("c@example.com", "b@example.com", "a@example.com"),
        list(referring, Touches.IN_REPLY_TO));
    Entry reply = only(folder, mail("In-Reply-To: <c@example.com>", "x"));
    assertEquals("c@example.com", cell(reply, Touches.THREAD));
    assertEquals("m1@example.com", cell(only(folder, mail("x")), Touches.THREAD));
  }

  @Test
  void theNearestTwentyParentsAreKept() throws IOException {
    StringBuilder references = new StringBuilder("References:");
    for (int i = 0; i < 50_000; i++) {
      references.append(" <r").append(i).append("@e>");
    }
    Entry touch = only(folder, mail(references.toString(), "x"));
    assertEquals(20, list(touch, Touches.IN_REPLY_TO).size());
    assertEquals("r49999@e", list(touch, Touches.IN_REPLY_TO).get(0));
    assertEquals("r0@e", cell(touch, Touches.THREAD));
  }

  @Test
  void aMailWithoutMessageIdIsKnownByFromDateAndSubject() throws IOException {
    String once = mail("Message-ID: -", "x");
    List<Entry> touches =
        entries(folder, once + once + mail("Message-ID: -", "Subject: Another", "x"));
    assertEquals(cell(touches.get(0), Touches.ID), cell(touches.get(1), Touches.ID));
    assertNotEquals(cell(touches.get(0), Touches.ID), cell(touches.get(2), Touches.ID));
    assertNull(cell(touches.get(0), Touches.MESSAGE_KEY));
  }

  @Test
  void withoutADateTheServersAndThenTheFilesTimeCount() throws IOException {
    String received = "Received: by x; for <a@e>;\n Tue, 5 Mar 2024 10:00:00 +0000";
    Entry byServer = only(folder, mail("Date: soon", received, "x"));
    assertEquals("2024-03-05T10:00:00Z", cell(byServer, Touches.OCCURRED_AT).toString());
    Entry byFile = only(folder, mail("Date: -", "x"));
    assertEquals("2024-03-04T09:20:34Z", cell(byFile, Touches.OCCURRED_AT).toString());
    assertEquals("Mon Mar  4 10:20:34 2024", cell(byFile, Touches.OCCURRED_RAW));
  }

  @Test
  void oneBadMailCostsOnlyItself() throws IOException {
    String undated = mail("Date: soon", "x").replace(SEPARATOR, "From somewhere\n");
    List<List<Entry>> mails =
        mails(
            folder,
            undated
                + mail("From: -", "x")
                + SEPARATOR
                + "\n"
                + mail("From: me@example.org", "To: Ana", "x")
                + mail("X: " + "y".repeat(3_000), "x")
                + mail("0123456789\n".repeat(3_000))
                + mail("fine"),
            SMALL);
    assertEquals(
        List.of(
            "bad-date",
            "no-sender",
            "no-sender",
            "no-recipient",
            "line-too-long",
            "mail-too-large"),
        mails.subList(0, 6).stream().map(entries -> ((Reject) entries.get(0)).reason()).toList());
    assertEquals("aaaa", ((Reject) mails.get(0).get(0)).maskedValue());
    assertEquals("message 7", mails.get(6).get(0).place());
    assertInstanceOf(Touch.class, mails.get(6).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/mixed; boundary=b%d", "message/rfc822"})
  void partsWithinPartsAreBounded(String type) throws IOException {
    StringBuilder bomb = new StringBuilder("Content-Type: " + type.formatted(0) + "\n\n");
    for (int i = 0; i < 100_000; i++) {
      bomb.append(type.startsWith("multi") ? "--b" + i + "\n" : "");
      bomb.append("Content-Type: ").append(type.formatted(i + 1)).append("\n\n");
    }
    String opening = mail("x").replace("\n\nx\n\n", "\n");
    Reject reject = (Reject) only(folder, opening + bomb);
    assertEquals("mime-too-deep", reject.reason());
  }

  @Test
  void theNumberOfPartsIsBounded() throws IOException {
    String parts = "--b\n\nx\n".repeat(1_001) + "--b--";
    Reject reject = (Reject) only(folder, mail("Content-Type: multipart/mixed; boundary=b", parts));
    assertEquals("mime-too-many-parts", reject.reason());
  }

  @Test
  void spamIsBulkUnlessItAnswers() throws IOException {
    String spam = "X-Gmail-Labels: Spam,Unread";
    assertEquals("bulk", cell(only(folder, mail(spam, "x")), Touches.OUTCOME));
    assertNull(cell(only(folder, mail(spam, "In-Reply-To: <a@e>", "x")), Touches.OUTCOME));
  }

  @Test
  void autoRepliesAndBulkMailCarryTheirOutcome() throws IOException {
    Entry away = only(folder, mail("Auto-Submitted: auto-replied", "x"));
    assertEquals("auto_reply", cell(away, Touches.OUTCOME));
    assertEquals("bulk", cell(only(folder, mail("List-Id: <l.e>", "x")), Touches.OUTCOME));
  }

  @Test
  void withoutMyAddressesNothingIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mbox"), mail("x"));
    ExportFile export = ExportFile.of(file, "a.mbox", Limits.DEFAULT);
    ReadingContext stranger = MboxFixture.reading(Set.of("tel:+33199001122"));
    RefusedFile refused = assertThrows(RefusedFile.class, () -> new Mbox().open(export, stranger));
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("outreach.me.emails"));
  }

  @Test
  void aMailboxIsKnownByItsNameOrItsFirstLine() throws IOException {
    Path inbox = Files.writeString(folder.resolve("Inbox"), mail("x"));
    Path csv = Files.writeString(folder.resolve("Invitations.csv"), "From,To\na,b\n");
    Path zip = folder.resolve("takeout.zip");
    String name = "Takeout/Mail/All mail Including Spam and Trash.mbox";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(mail("x").getBytes(StandardCharsets.UTF_8));
    }
    ReadingContext reading = MboxFixture.reading();
    assertTrue(new Mbox().recognises(ExportFile.of(inbox, "Inbox", Limits.DEFAULT), reading));
    assertFalse(new Mbox().recognises(ExportFile.of(csv, "I.csv", Limits.DEFAULT), reading));
    ExportFile member = ExportFile.of(zip, "takeout.zip", Limits.DEFAULT).member(name);
    assertTrue(new Mbox().recognises(member, reading));
    assertEquals(1, mails(member, reading).size());
    assertTrue(Formats.of(member, reading).orElseThrow() instanceof Mbox);
  }
}
