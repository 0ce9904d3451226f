package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outreach.export.Entry;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceWordsTest {
  /** To whom the mail went by its own To, where it reached. */
  private static final String GIVEN_BACK =
      "\nFrom: me@example.org\nTo: Carl <carl@example.com>\nSubject: Hi\n\nAsk dora@example.com\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did not reach the following recipient(s):\n\nbob@example.com on Tue, 9 Mar 2010 10:00\n",
        "was undeliverable to the following:\n\tbob@example.com (user not found)\n",
        "550 bob@example.com... User unknown\n",
        "<<< 550 5.1.1 <bob@example.com> no mailbox\n",
        "bob@example.com... Host unknown\n",
        "Your message to bob@example.com couldn't be delivered.\n",
        "Delivery to bob@example.com failed permanently: no such user.\n",
        "[bob@example.com]: mailbox disabled\n",
        "The user account bob@example.com does not exist.\n",
        "Votre message n'a pas pu être remis à bob@example.com.\n",
        "Die E-Mail an bob@example.com konnte nicht zugestellt werden.\n",
        "User bob (bob@example.com) not listed in the address book\n",
        "We could not deliver to <mailto:bob@example.com>\n",
        "Your message to bob@example.com has been blocked.\n",
        "<bob%example.com@mx.example.net>:\nno mailbox here\n",
        "<bob@example.com>:\nFrom: <me@example.org> RCPT: <x> does not like it.\nIt is over.\n",
        "Unknown user: bob@example.com\n\nFor help contact it@example.com.\n",
      })
  void theFailedAddressIsReadInTheWordsAndNotInTheToOfTheMail(String text) throws IOException {
    Entry touch =
        only(
            folder,
            mail(
                "From: MAILER-DAEMON@example.net",
                "Return-Path: <>",
                "Sorry.\n\n" + text + GIVEN_BACK));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals("bounced", cell(touch, Touches.OUTCOME));
  }

  @Test
  void aReportIsAboutTheRecipientItNamesWhoeverTheMailsToNames() throws IOException {
    for (String to : List.of("me@example.org", "carl@example.com")) {
      String parts =
          "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
              + "Final-Recipient: rfc822; bob@example.com\nAction: failed\n\n"
              + "--b\nContent-Type: message/rfc822\n\nFrom: me@example.org\nTo: "
              + (to + "\nMessage-ID: <s1@example.org>\n\nHi\n\n--b--");
      Entry touch =
          only(
              folder,
              mail(
                  "From: mailer-daemon@example.net",
                  "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                  parts));
      assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ana@mail.example.com, ana@example.com, ana@example.com",
    "ana@example.com, ana@mail.example.com, ana@mail.example.com",
    "ana@other.example, ana@example.com, ana@other.example",
    "anna@mail.example.com, ana@example.com, anna@mail.example.com",
    "| /bin/x ana@example.com, ana@example.com, ana@example.com",
  })
  void aDomainThatAGatewaySpeltInFullIsTheOneIWroteTo(String failed, String to, String party)
      throws IOException {
    String parts =
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
            + ("Final-Recipient: rfc822; " + failed + "\nAction: failed\n\n")
            + ("--b\nContent-Type: message/rfc822\n\nTo: " + to + "\n\nHi\n\n--b--");
    Entry touch =
        only(
            folder,
            mail(
                "From: mailer-daemon@example.net",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                parts));
    assertEquals("email:" + party, cell(touch, Touches.PARTY));
  }

  @Test
  void whereNothingIsNamedItIsToWhomTheMailWent() throws IOException {
    String text = "It failed, ask postmaster@example.net.\n" + GIVEN_BACK;
    Entry touch = only(folder, mail("From: MAILER-DAEMON@example.net", text));
    assertEquals("email:carl@example.com", cell(touch, Touches.PARTY));
  }

  @Test
  void aBounceThatNamesMeAloneIsPutAside() throws IOException {
    String text =
        "It failed for me@example.org.\n"
            + GIVEN_BACK.replace("carl@example.com", "me@example.org");
    assertEquals(
        List.of("bounce-without-recipient"),
        ReadBack.reasons(entries(folder, mail("From: MAILER-DAEMON@example.net", text))));
  }

  @Test
  void whoItWentToIsPreferredToOthersThatTheWordsName() {
    assertEquals(
        Set.of("Bob@example.com"),
        BounceWords.failed(
            "Failed: x@example.net refused Bob@example.com",
            List.of("bob@example.com"),
            a -> false));
  }

  @Test
  void aLongTextIsReadInTimeLinearInItsLength() {
    String text =
        "user ".repeat(5_000) + "a".repeat(30_000) + "\n".repeat(10_000) + "@".repeat(9_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertEquals(Set.of(), BounceWords.failed(text, List.of(), a -> false)));
  }
}
