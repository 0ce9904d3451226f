package dev.outreach.source.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.source.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailNatureTest {
  private static MailNature nature(String mail) throws Exception {
    byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
    return MailNature.of(MimeWalk.read(new ByteArrayInputStream(bytes), Limits.DEFAULT));
  }

  /** Of a mail by a person, with these headers besides ({@code ~} parts them). */
  private static MailNature withHeaders(String headers) throws Exception {
    return nature(
        "Date: Mon, 4 Mar 2024 11:20:34 +0100\n" + headers.replace("~", "\n") + "\n\nHi\n");
  }

  private static String report(String type) {
    return "Content-Type: multipart/report; report-type=\"" + type + "\"; boundary=b~X: y";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From: Ana <ana@example.com>|HUMAN",
        "From: Ana <ana@example.com>~X-Failed-Recipients: bob@example.com|BOUNCE",
        "From: MAILER-DAEMON@example.com (Mail Delivery System)|BOUNCE",
        "From: Mail Delivery Subsystem <MAILER-DAEMON>|BOUNCE",
        "From: Postmaster <postmaster@example.com>|BOUNCE",
        "From: Postmaster Ana <ana@example.com>|HUMAN",
        "From: ana@postmaster.example.com|HUMAN",
        "From: x@example.com~Return-Path: <>~Subject: Undelivered Mail Returned to Sender|BOUNCE",
        "From: x@example.com~Return-Path: <>~Subject: Your order|HUMAN",
        "From: x@example.com~Return-Path: <x@example.com>~Subject: Delivery failed|HUMAN",
        "From: mailer-daemon@example.com~Subject: Warning: message 1abc delayed 24 hours"
            + "|DELAY_NOTICE",
        "From: mailer-daemon@example.com~Auto-Submitted: auto-replied|BOUNCE",
        "From: mailer-daemon@example.com~List-Id: <x.example.com>|BOUNCE",
      })
  void bouncesAreToldByTheirMailSystem(String headers, MailNature nature) throws Exception {
    assertEquals(nature, withHeaders(headers));
  }

  @Test
  void aReportIsToldByItsType() throws Exception {
    assertEquals(
        MailNature.DELIVERY_REPORT,
        withHeaders(report("delivery-status") + "~Auto-Submitted: auto-replied"));
    assertEquals(
        MailNature.COMPLAINT,
        withHeaders(report("feedback-report") + "~From: postmaster@example.com"));
    assertEquals(
        MailNature.READ_RECEIPT,
        withHeaders(report("disposition-notification") + "~Auto-Submitted: auto-replied"));
  }

  @Test
  void aReportIsToldByItsPartWhereTheTypeIsNotSaid() throws Exception {
    assertEquals(
        MailNature.DELIVERY_REPORT,
        nature(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n--b--\n"));
  }

  @Test
  void aForwardedBounceIsNoBounce() throws Exception {
    assertEquals(
        MailNature.HUMAN,
        nature(
            "From: ana@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: message/rfc822\n\nFrom: mailer-daemon@example.com\n"
                + "X-Failed-Recipients: bob@example.com\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=c\n\n"
                + "--c\nContent-Type: message/delivery-status\n\nAction: failed\n\n--c--\n--b--\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (vacation)",
        "Auto-Submitted: Auto-Notified; owner-email=\"x@example.com\"",
        "X-Autoreply: yes",
        "X-Autorespond: vacation",
        "Precedence: auto_reply",
        "X-Apple-Action: VACATION/1",
        "X-MS-Exchange-Inbox-Rules-Loop: ana@example.com",
        "Subject: Automatic reply: Your offer",
        "Subject: Auto reply: Your offer",
        "Subject: Out of Office: Your offer",
        "Subject: =?UTF-8?Q?R=C3=A9ponse_automatique_:_Votre_offre?=",
        "Subject: Absence du bureau",
        "Subject: Absent jusqu'au 12 mars",
        "Subject: Absente",
        "Auto-Submitted: auto-replied~List-Id: <x.example.com>",
      })
  void autoRepliesAreTold(String headers) throws Exception {
    assertEquals(MailNature.AUTO_REPLY, withHeaders("From: ana@example.com~" + headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Auto-Submitted: No (typed by hand)",
        "Auto-Submitted:",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "X-Autoreply: no",
        "Subject: Re: Automatic reply: Your offer",
        "Subject: Absence de nouvelles",
        "Subject: Automatic doors for the shop",
        "Precedence: first-class",
        "X-Mailer: list",
      })
  void aPersonsMailStaysAPersons(String headers) throws Exception {
    assertEquals(MailNature.HUMAN, withHeaders("From: ana@example.com~" + headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List-Id: News <news.example.com>",
        "List-Unsubscribe: <https://example.com/u>",
        "Precedence: bulk",
        "Precedence: List",
      })
  void bulkMailIsTold(String headers) throws Exception {
    assertEquals(MailNature.BULK, withHeaders("From: news@example.com~" + headers));
  }
}
