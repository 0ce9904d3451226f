package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.list;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.export.Reject;
import dev.outreach.table.Direction;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounces, complaints and read receipts: of whom they speak, and of which mail of mine. */
class MailReportTest {
  private static final String RETURNED =
      "Content-Type: message/rfc822\n\nFrom: me@example.org\nTo: Bob <bob@example.com>\n"
          + "Message-ID: <sent1@example.org>\nSubject: Offer\n\nHello\n";

  @TempDir Path folder;

  private static String report(String type, String fields, String returned) {
    return mail(
        "From: Mail Delivery System <MAILER-DAEMON@example.net>",
        "Auto-Submitted: auto-replied",
        "Content-Type: multipart/report; report-type=" + type + ";\n boundary=\"b b\"",
        "This is MIME.\n--b b\n\nSorry.\n--b b\nContent-Type: message/"
            + (type + "\n\n" + fields + "\n")
            + ("--b b\n" + returned + "--b b--"));
  }

  private static String delivery(String recipient, String returned) {
    return report("delivery-status", "Reporting-MTA: dns; x\n\n" + recipient + "\n", returned);
  }

  @Test
  void aBounceIsATouchByTheRecipientItNames() throws IOException {
    Entry touch =
        only(
            folder,
            delivery(
                "Final-Recipient: rfc822;\n BOB@example.com\nAction: failed\nStatus: 5.1.1",
                RETURNED));
    assertEquals("bounced", cell(touch, Touches.OUTCOME));
    assertEquals(Direction.INBOUND, cell(touch, Touches.DIRECTION));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals("sent1@example.org", list(touch, Touches.IN_REPLY_TO).get(0));
    assertEquals("sent1@example.org", cell(touch, Touches.THREAD));
    assertEquals("email:me@example.org", cell(touch, Touches.SENDER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Original-Recipient: rfc822;bob@example.com~Final-Recipient: rfc822; b2@example.net",
        "Final-Recipient: rfc822; @example.net",
        "Final-Recipient: LOCAL;<>",
      })
  void aForwardedMailBouncesForWhomIWroteTo(String fields) throws IOException {
    Entry touch = only(folder, delivery(fields.replace("~", "\n") + "\nAction: failed", RETURNED));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
  }

  @Test
  void eachRecipientHasItsOwnOutcome() throws IOException {
    String returned = "Content-Type: text/rfc822-headers\n\nMessage-ID: <sent1@example.org>\n\n";
    List<Entry> touches =
        entries(
            folder,
            delivery(
                "Final-Recipient: rfc822; a@example.com\nAction: failed (bad)\n\n"
                    + "Final-Recipient: rfc822; b@example.com\nAction: relayed\n\n"
                    + "Final-Recipient: rfc822; c@example.com\nAction: delayed\n\n"
                    + "Final-Recipient: rfc822; me@example.org\nAction: failed\n\n"
                    + "Final-Recipient: rfc822; d@example.com\nStatus: 5.0.0",
                returned));
    assertEquals(
        List.of("a bounced", "d bounced", "b delivered"),
        touches.stream()
            .map(
                t ->
                    cell(t, Touches.PARTY).toString().substring(6, 7)
                        + " "
                        + cell(t, Touches.OUTCOME))
            .toList());
    assertEquals(List.of("sent1@example.org"), list(touches.get(0), Touches.IN_REPLY_TO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Final-Recipient: rfc822; bob@example.com\nAction: delayed\nStatus: 4.4.1",
        "Final-Recipient: rfc822; bob@example.com\nAction: Delayed",
      })
  void aDelayIsNoBounce(String fields) throws IOException {
    assertEquals(List.of(), entries(folder, delivery(fields, RETURNED)));
    assertEquals(
        List.of(),
        entries(folder, mail("From: mailer-daemon@example.net", "Subject: Mail delayed", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi. This is the qmail-send program.\n\n<bob@example.com>:\nno mailbox here.\n\n"
            + "--- Below this line is a copy of the message.\n\nMessage-ID: <sent1@example.org>\n",
        "  bob@example.com\n    Unrouteable address\n\nMessage-Id: <sent1@example.org>\n",
        ">>> RCPT TO:<bob@example.com>\n<<< 550 no\n\nMessage-Id: <sent1@example.org>\n",
        "RCPT TO: bob@example.com\n\nMessage-Id: <sent1@example.org>\n",
        "These failed permanently:\n\n   * bob@example.com\n\nMessage-Id: <sent1@example.org>\n",
        "These failed:\n\nbob@example.com: 550 no\n\nMessage-Id: <sent1@example.org>\n",
        "These failed:\n\nbob@example.com [User unknown]\n\nMessage-Id: <sent1@example.org>\n",
        "These failed:\n\nbob@example.com\n\nMessage-Id: <sent1@example.org>\n",
        "Could not be delivered to: <bob@example.com>\n\nMessage-Id: <sent1@example.org>\n",
        "Permanent errors: bob@example.com. Reason: no.\n\nMessage-Id: <sent1@example.org>\n",
        "It failed.\n\n> Message-ID: <sent1@example.org>\n> To: Bob <bob@example.com>\n",
        "It failed.\n\nFinal-Recipient: rfc822; bob@example.com\nAction: failed\n\n"
            + "Message-ID: <sent1@example.org>\n",
      })
  void aMailSystemsOwnWordsAreRead(String text) throws IOException {
    Entry touch = only(folder, mail("From: MAILER-DAEMON@example.net", text));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals(List.of("sent1@example.org"), list(touch, Touches.IN_REPLY_TO));
  }

  @Test
  @Slow
  void aTextOfOneHundredThousandLinesIsReadInTimeLinearInItsLength() {
    for (String line :
        List.of(
            " ".repeat(100),
            "<".repeat(100),
            "a@".repeat(50),
            "Message-ID:",
            "> > > > To: ",
            "delivery failed ".repeat(8),
            "RCPT TO: RCPT TO: ",
            "Final-Recipient: rfc822;")) {
      String text = (line + "\n").repeat(100_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertEquals(1, entries(folder, mail("From: <>", text)).size(), line));
    }
  }

  @Test
  void failedRecipientsOfTheHeadersAreRead() throws IOException {
    List<Entry> touches =
        entries(
            folder,
            mail(
                "From: Mailer-Daemon@example.net",
                "X-Failed-Recipients: a@example.com,\n b@example.com",
                "x"));
    assertEquals(
        List.of("email:a@example.com", "email:b@example.com"),
        touches.stream().map(touch -> cell(touch, Touches.PARTY)).toList());
  }

  @Test
  void aBounceOfNobodyIsRejectedForItWouldBeABroadcast() throws IOException {
    Reject reject =
        (Reject)
            only(
                folder,
                mail("From: mailer-daemon@example.net", "In-Reply-To: <a@e>", "It failed."));
    assertEquals("bounce-without-recipient", reject.reason());
  }

  @Test
  void aComplaintIsATouchByWhomItSpeaksOf() throws IOException {
    String fields = "Feedback-Type: abuse\nVersion: 1\n";
    Entry named =
        only(
            folder,
            report("feedback-report", fields + "Original-Rcpt-To: <bob2@example.com>\n", RETURNED));
    assertEquals("complaint", cell(named, Touches.OUTCOME));
    assertEquals("email:bob2@example.com", cell(named, Touches.PARTY));
    Entry returned = only(folder, report("feedback-report", fields, RETURNED));
    assertEquals("email:bob@example.com", cell(returned, Touches.PARTY));
    assertEquals("sent1@example.org", list(returned, Touches.IN_REPLY_TO).get(0));
    Reject reject =
        (Reject) only(folder, report("feedback-report", fields, "Content-Type: text/plain\n\n"));
    assertEquals("complaint-without-recipient", reject.reason());
  }

  @Test
  void whoPressedUnsubscribeWantsNoMoreMail() throws IOException {
    Entry touch =
        only(
            folder,
            mail(
                "Auto-Submitted: auto-replied", "Subject: unsubscribe", "In-Reply-To: <s@e>", "x"));
    assertEquals("unsubscribed", cell(touch, Touches.OUTCOME));
    assertEquals("email:ana@example.com", cell(touch, Touches.PARTY));
    assertEquals(List.of("s@e"), list(touch, Touches.IN_REPLY_TO));
  }

  @Test
  void hotmailNamesWhoComplainedInTheMailItGivesBack() throws IOException {
    String returned =
        "--b\nContent-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: bob@example.com\n"
            + "To: list@example.org\nMessage-ID: <sent1@example.org>\n\nHello\n--b--";
    Entry touch =
        only(
            folder,
            mail(
                "From: staff@hotmail.com",
                "Subject: complaint about message from 192.0.2.1",
                "Content-Type: multipart/mixed; boundary=b",
                returned));
    assertEquals("complaint", cell(touch, Touches.OUTCOME));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals("sent1@example.org", list(touch, Touches.IN_REPLY_TO).get(0));
  }

  @Test
  void theMailGivenBackIsFoundWhereverTheReportStands() throws IOException {
    String inner = delivery("Final-Recipient: rfc822; bob@example.com\nAction: failed", RETURNED);
    String nested =
        mail(
            "From: Postmaster@example.net",
            "Subject: Delivery failure",
            "Content-Type: multipart/mixed; boundary=outer",
            "--outer\n" + inner.substring(inner.indexOf("Content-Type:")) + "\n--outer--");
    Entry touch = only(folder, nested);
    assertEquals("bounced", cell(touch, Touches.OUTCOME));
    assertEquals("sent1@example.org", list(touch, Touches.IN_REPLY_TO).get(0));
  }

  @Test
  void onlyAReceiptOfDisplayIsARead() throws IOException {
    String receipt =
        report(
            "disposition-notification",
            "Original-Message-ID: <sent1@example.org>\n"
                + "Disposition: manual-action/MDN-sent-manually; displayed\n",
            "Content-Type: text/plain\n\n");
    Entry touch = only(folder, receipt.replace("MAILER-DAEMON@example.net", "bob@example.com"));
    assertEquals("read", cell(touch, Touches.OUTCOME));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals(List.of("sent1@example.org"), list(touch, Touches.IN_REPLY_TO));
    assertEquals(List.of(), entries(folder, receipt.replace("displayed", "deleted")));
  }
}
