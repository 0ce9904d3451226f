package dev.outreach.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Limits;
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
        "From: <>|BOUNCE",
        "From: Postmaster <postmaster@example.com>~Subject: Undeliverable: Offer|BOUNCE",
        "From: Postmaster <postmaster@example.com>~Return-Path: <>~Subject: E|BOUNCE",
        "From: postmaster@example.com~Return-Path: <MAILER-DAEMON@x>~Subject: Offer|BOUNCE",
        "From: x@example.com~Return-Path: <>~Subject: Undelivered Mail Returned to Sender|BOUNCE",
        "From: x@example.com~Return-Path: <>~Subject: Unzustellbar: Angebot|BOUNCE",
        "From: mailer-daemon@example.com~Subject: Warning: message 1abc delayed 24 hours"
            + "|DELAY_NOTICE",
        "From: mailer-daemon@example.com~Auto-Submitted: auto-replied|BOUNCE",
        "From: mailer-daemon@example.com~List-Id: <x.example.com>|BOUNCE",
      })
  void bouncesAreToldByTheirMailSystem(String headers, MailNature nature) throws Exception {
    assertEquals(nature, withHeaders(headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Postmaster Ana <ana@example.com>",
        "From: Paul Postmaster <paul@example.com>~Subject: Undeliverable parcels",
        "From: ana@postmaster.example.com",
        "From: Ana <postmaster@example.com>~Subject: Re: Your offer",
        "From: Ana <postmaster@example.com>~Return-Path: <ana@example.com>~Subject: A question",
        "From: ana@example.com~Subject: Re: Undelivered Mail Returned to Sender",
        "From: ana@example.com~Subject: Undelivered Mail Returned to Sender",
        "From: ana@example.com~Return-Path: <ana@example.com>~Subject: Delivery failed",
        "From: ana@example.com~Return-Path: <>~Subject: Your order",
        "From: ana@example.com~Return-Path: <>~Subject: AW: Delivery problem",
        "From: ana@example.com~Subject: complaint about message from last week",
      })
  void aPersonWhoWritesLikeAMailSystemIsAPerson(String headers) throws Exception {
    assertEquals(MailNature.HUMAN, withHeaders(headers));
  }

  @Test
  void aPersonMayQuoteABounceOrPassItOnWholeOrInParts() throws Exception {
    String from = "From: Ana <ana@example.com>\nSubject: Fwd: Returned mail: see transcript\n";
    String quoted =
        "This came back:\n\n> From: MAILER-DAEMON@example.net\n> could not be delivered\n\n"
            + "Final-Recipient: rfc822; bob@example.com\nAction: failed\n";
    assertEquals(MailNature.HUMAN, nature(from + "\n" + quoted));
    assertEquals(
        MailNature.HUMAN,
        nature(
            from
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                + (quoted + "--b\nContent-Type: message/delivery-status\n\n")
                + "Final-Recipient: rfc822; bob@example.com\nAction: failed\n\n--b\n"
                + "Content-Type: message/rfc822\n\nFrom: me@example.org\n\nHi\n--b--\n"));
  }

  /** As a gateway of a mobile network tells it: a text, and the mail. */
  private static String gateway(String headers, String text) {
    return headers.replace("~", "\n")
        + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
        + (text + "\n--b\nContent-Type: message/rfc822\n\n")
        + "From: me@example.org\nTo: bob@example.com\nSubject: Offer\n\nHello\n--b--\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: no-reply@mobile.example.com~Subject: Mail",
        "From: Mobile <noreply@example.com>~Subject: Mail",
        "From: x@example.com~Return-Path: <>~Subject: Mail",
        "From: Post_Master@example.com~Subject: Re:Offer",
      })
  void aGatewayThatGivesTheMailBackBounces(String headers) throws Exception {
    assertEquals(
        MailNature.BOUNCE,
        nature(gateway(headers, "Could not be delivered to: <bob@example.com>\nMailbox is full.")));
  }

  @Test
  void whatAMachineOrAPersonAttachesForAnotherReasonIsNoBounce() throws Exception {
    String sorry = "Your mail could not be delivered to: <bob@example.com>";
    assertEquals(
        MailNature.BULK,
        nature(gateway("From: no-reply@example.com~Subject: Ticket", "We archived this mail.")));
    assertEquals(
        MailNature.HUMAN, nature(gateway("From: Ana <ana@example.com>~Subject: Mail", sorry)));
    assertEquals(
        MailNature.BULK, nature("From: no-reply@example.com\nSubject: Parcel\n\n" + sorry));
  }

  @Test
  void aPostmastersOwnWordsTell() throws Exception {
    String from = "From: post_master@example.com\nSubject: Re:Offer\n\n";
    assertEquals(MailNature.BOUNCE, nature(from + "Error: Invalid user address\n"));
    assertEquals(MailNature.HUMAN, nature(from + "Thank you, call me tomorrow.\n"));
  }

  @Test
  void hotmailsComplaintGivesTheMailBackWithItsRecipient() throws Exception {
    String complaint =
        "From: <staff@hotmail.com>\nSubject: complaint about message from 192.0.2.1\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: bob@example.com\n"
            + "From: me@example.org\nSubject: Offer\n\nHello\n--b--\n";
    assertEquals(MailNature.COMPLAINT, nature(complaint));
    assertEquals(
        MailNature.HUMAN, nature(complaint.replace("complaint about message from", "Fwd:")));
    assertEquals(MailNature.HUMAN, nature(complaint.replace("X-HmXmrOriginal", "X-Other")));
  }

  @Test
  void whoWritesNoMoreThanUnsubscribeUnsubscribes() throws Exception {
    for (String subject :
        new String[] {"unsubscribe", "Désinscription", "abmelden", "unsubscribe: a81f3"}) {
      assertEquals(
          MailNature.UNSUBSCRIPTION,
          withHeaders("From: ana@example.com~Subject: " + subject),
          subject);
    }
    assertEquals(
        MailNature.UNSUBSCRIPTION,
        withHeaders("From: ana@example.com~To: me+unsubscribe@example.org~Subject: -"));
    assertEquals(
        MailNature.HUMAN,
        withHeaders("From: ana@example.com~Subject: How do I unsubscribe my firm from this?"));
    String mail = "From: ana@example.com~Auto-Submitted: auto-replied~Subject: ";
    assertEquals(MailNature.UNSUBSCRIPTION, withHeaders(mail + "Unsubscribe"));
    assertEquals(MailNature.AUTO_REPLY, withHeaders(mail + "Unsubscribe from this list"));
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
    assertEquals(MailNature.BULK, withHeaders(report("tlsrpt") + "~From: reports@example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From: MAILER-DAEMON@example.com~Content-Type: multipart/mixed|DELIVERY_REPORT",
        "From: <>~Content-Type: multipart/mixed|DELIVERY_REPORT",
        "From: x@example.com~Return-Path: <>~Content-Type: multipart/mixed|DELIVERY_REPORT",
        "From: x@example.com~Content-Type: multipart/report|DELIVERY_REPORT",
        "From: x@example.com~Content-Type: multipart/mixed|HUMAN",
      })
  void aReportIsToldByItsPartWhereTheTypeIsNotSaid(String headers, MailNature nature)
      throws Exception {
    assertEquals(
        nature,
        nature(
            headers.replace("~", "\n")
                + "; boundary=b\n\n--b\n"
                + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n--b--\n"));
  }

  @Test
  void aForwardedBounceIsNoBounce() throws Exception {
    assertEquals(
        MailNature.HUMAN,
        nature(
            "From: ana@example.com\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: message/rfc822\n\n"
                + "From: mailer-daemon@example.com\n"
                + "X-Failed-Recipients: bob@example.com\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=c\n\n"
                + "--c\n"
                + "Content-Type: message/delivery-status\n\n"
                + "Action: failed\n\n"
                + "--c--\n"
                + "--b--\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (vacation)",
        "Auto-Submitted: Auto-Notified; owner-email=\"x@example.com\"",
        "X-Autoreply: yes",
        "X-Autorespond: vacation",
        "X-Mail-Autoreply: DTC",
        "X-Autogenerated: Reply",
        "Precedence: auto_reply",
        "X-Precedence: auto_reply",
        "Preference: auto_reply",
        "X-Apple-Action: VACATION/1",
        "X-Autoresponder: will not answer again for a day",
        "X-Auto-Reply-From: ana@example.com",
        "Delivered-To: Autoresponder",
        "Subject: Automatic reply: Your offer",
        "Subject: Auto reply: Your offer",
        "Subject: Out of Office: Your offer",
        "Subject: =?UTF-8?Q?R=C3=A9ponse_automatique_:_Votre_offre?=",
        "Subject: Absence du bureau",
        "Subject: Absent jusqu'au 12 mars",
        "Subject: Absente",
        "Subject: Automatische Antwort: Ihr Angebot",
        "Subject: =?UTF-8?Q?Respuesta_autom=C3=A1tica:_Su_oferta?=",
        "Return-Path: <>~Subject: Automatic reply: Delivery problem",
        "From: postmaster@example.com~Return-Path: <>~Subject: Automatic reply: Your offer",
        "Auto-Submitted: auto-replied~List-Id: <x.example.com>",
      })
  void autoRepliesAreTold(String headers) throws Exception {
    String from = headers.startsWith("From:") ? "" : "From: ana@example.com~";
    assertEquals(MailNature.AUTO_REPLY, withHeaders(from + headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Auto-Submitted: No (typed by hand)",
        "Auto-Submitted: no~Subject: Automatic reply: how I write mine",
        "Auto-Submitted:",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "X-Autoreply: no",
        "X-Autoresponder: no",
        "X-MS-Exchange-Inbox-Rules-Loop: ana@example.com",
        "Auto-Submitted: auto-forwarded",
        "X-Autogenerated: Forward",
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
        "List-Post: <mailto:news@example.com>",
        "List-Subscribe: <mailto:news-ctl@example.com?body=subscribe>",
        "List-Unsubscribe: <https://example.com/u>~Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://example.com/u>~X-Auto-Response-Suppress: All",
        "From: Shop <no-reply@example.com>~Subject: Your order",
        "From: messages-noreply@example.com",
        "From: ne.pas.repondre@example.com",
      })
  void bulkMailIsTold(String headers) throws Exception {
    String from = headers.startsWith("From:") ? "" : "From: news@example.com~";
    assertEquals(MailNature.BULK, withHeaders(from + headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jeno.reply@example.com", "noreplying@example.com", "ana@noreply.example"})
  void anAddressThatOnlyLooksUnattendedIsAPersons(String address) throws Exception {
    assertEquals(MailNature.HUMAN, withHeaders("From: Ana <" + address + ">"));
  }
}
