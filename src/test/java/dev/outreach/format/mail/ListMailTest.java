package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.export.Entry;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMailTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In-Reply-To: <s1@example.org>~List-Id: <me.example.org>~Precedence: list",
        "References: <s1@example.org>~List-Unsubscribe: <https://lists.example/u>",
        "In-Reply-To: <s1@mail.example>~List-Id: <me.example.org>~X-Original-Sender: a@x.example",
        "To: talk@lists.example~Cc: me@example.org~In-Reply-To: <s1@mail.example>~List-Id: <t>",
      })
  void anAnswerToMyMailIsAPersonsThoughAListPassedItOn(String headers) throws IOException {
    assertNull(cell(touch(headers), Touches.OUTCOME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List-Id: <news.example.com>",
        "From: a@shop.example~In-Reply-To: <n1@shop.example>~List-Unsubscribe: <https://x.example>",
        "To: talk@lists.example~In-Reply-To: <s1@mail.example>~List-Id: <t>",
        "In-Reply-To: <s1@example.org>~List-Id: <x>~Precedence: bulk",
        "From: no-reply@example.com~In-Reply-To: <s1@example.org>~List-Id: <x>",
      })
  void aNewsletterAndTheTalkOfOthersStayBulk(String headers) throws IOException {
    assertEquals("bulk", cell(touch(headers), Touches.OUTCOME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: \"'Ana Lima' via Us\" <me@example.org>~X-Original-From: Ana Lima <ana@x.example>",
        "From: Ana Lima via Us <us@lists.example>~Reply-To: Ana <ana@x.example>",
        "From: \"Ana Lima via Us\" <us@lists.example>~X-Original-Sender: ana@x.example",
        "From: \"Ana Lima via groups.io\" <ana=x.example@lists.example>~Reply-To: us@lists.example",
      })
  void theWriterIsFoundBehindTheList(String headers) throws IOException {
    Entry touch = touch(headers + "~List-Id: <us.lists.example>~In-Reply-To: <s1@example.org>");
    assertEquals("email:ana@x.example", cell(touch, Touches.PARTY));
    assertEquals("Ana Lima", cell(touch, Touches.PERSON_NAME));
    assertEquals(Direction.INBOUND, cell(touch, Touches.DIRECTION));
  }

  @Test
  void aServiceThatWritesForSomebodyIsNoList() throws IOException {
    Entry touch = touch("From: Ana via Signing <app@sign.example>~Reply-To: ana@x.example");
    assertEquals("email:app@sign.example", cell(touch, Touches.PARTY));
  }

  @Test
  void aBounceThatCameThroughAListIsABounce() throws IOException {
    String report =
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
            + "Final-Recipient: rfc822; bob@x.example\nAction: failed\n\n--b--";
    Entry touch =
        only(
            folder,
            mail(
                "From: \"'Mail Delivery Subsystem' via Us\" <me@example.org>",
                "X-Original-Sender: mailer-daemon@x.example",
                "List-Id: <us.example.org>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                report));
    assertEquals("email:bob@x.example", cell(touch, Touches.PARTY));
    assertEquals("bounced", cell(touch, Touches.OUTCOME));
  }

  @Test
  void anEmojiThatGmailSendsIsAReaction() throws IOException {
    String parts =
        "--b\nContent-Type: text/plain\n\nAna reacted\n\n"
            + "--b\nContent-Type: text/vnd.google.email-reaction+json\n\n"
            + "{\"version\": 1, \"emoji\": \"x\"}\n\n--b--";
    String type = "Content-Type: multipart/alternative; boundary=b";
    Entry theirs = only(folder, mail(type, "In-Reply-To: <s1@example.org>", parts));
    assertEquals(Kind.REACTION, cell(theirs, Touches.KIND));
    assertNull(cell(theirs, Touches.OUTCOME));
    Entry mine = only(folder, mail("From: me@example.org", "To: ana@example.com", type, parts));
    assertEquals(Kind.REACTION, cell(mine, Touches.KIND));
    assertEquals(Direction.OUTBOUND, cell(mine, Touches.DIRECTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To: -~Date: -~Message-ID: -~Subject: -~X-Gmail-Labels: Chat",
        "To: -~X-GM-THRID: 17~X-Gmail-Labels: Discussions,Lu",
        "To: -~Date: -~Message-ID: -~Subject: -~X-GM-THRID: 17~X-Gmail-Labels: Clients",
        "From: Mail System Internal Data <MAILER-DAEMON@host.example>~X-IMAP: 17 3",
        "From: x@host.example~Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA",
        "From: me@example.org~To: undisclosed-recipients:;",
        "From: me@example.org~To: -",
      })
  void whatIsNoMailOfAnybodyIsPassedOver(String headers) throws IOException {
    assertEquals(List.of(), entries(folder, mailOf(headers)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Gmail-Labels: Chat",
        "To: -~Received: by mx.example; Mon, 4 Mar 2024 11:20:34 +0100~X-Gmail-Labels: Chat",
        "To: -~X-GM-THRID: 17",
        "X-IMAPbase: 17 3",
      })
  void aMailWithTheLabelOfChatsIsAMail(String headers) throws IOException {
    assertEquals(1, entries(folder, mailOf(headers)).size());
  }

  private Entry touch(String headers) throws IOException {
    return only(folder, mailOf(headers));
  }

  private static String mailOf(String headers) {
    List<String> parts = new ArrayList<>(List.of(headers.split("~")));
    parts.add("Hello");
    return mail(parts.toArray(String[]::new));
  }
}
