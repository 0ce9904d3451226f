package dev.outreach.format;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.outreach.export.Amount;
import dev.outreach.export.Dates;
import dev.outreach.export.Durations;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Whatever the bytes, a parser ends in entries, in a reject or in a refusal. Runs the seeds beside
 * it ({@code ParsersFuzzTestInputs}, a folder per method, each named by what it is); with {@code
 * JAZZER_FUZZ=1}, and one of the methods named, it looks for new ones: {@code JAZZER_FUZZ=1 mvn
 * test -Dtest=ParsersFuzzTest#mail}.
 */
class ParsersFuzzTest {
  private static final String LASTS = "10m";
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @FuzzTest(maxDuration = LASTS)
  void mail(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "Inbox.mbox", "1.eml", "1.emlx", "Maildir/cur/1236589200.M1P1.example;2,S");
  }

  @FuzzTest(maxDuration = LASTS)
  void pst(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "archive.pst");
  }

  /** The user's own tables. */
  @FuzzTest(maxDuration = LASTS)
  void csv(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "touches.csv", "contacts.csv", "contracts.csv", "tweets.csv");
  }

  @FuzzTest(maxDuration = LASTS)
  void linkedin(byte[] bytes) throws IOException {
    Fuzzed.read(
        bytes,
        "messages.csv",
        "Connections.csv",
        "Invitations.csv",
        "Comments.csv",
        "Reactions.csv",
        "Shares.csv",
        "Recommendations_Received.csv",
        "Recommendations_Given.csv",
        "ImportedContacts.csv",
        "Profile.csv",
        "Email Addresses.csv",
        "PhoneNumbers.csv");
  }

  @FuzzTest(maxDuration = LASTS)
  void deals(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "deals.csv", "123456789FEC20091231.txt");
  }

  /** Logs of switchboards and telephones, most of them without a header. */
  @FuzzTest(maxDuration = LASTS)
  void callLog(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "Master.csv", "callhistory.tsv", "cdr.log", "call-log.csv");
  }

  /** A name for each mapping that comes with the program. */
  @FuzzTest(maxDuration = LASTS)
  void mapped(byte[] bytes) throws IOException {
    Fuzzed.read(
        bytes,
        "abby.csv",
        "aircall.csv",
        "freebe.csv",
        "henrri.csv",
        "hubspot-calls.csv",
        "iexplorer.csv",
        "imazing.csv",
        "indy.csv",
        "justcall.csv",
        "odoo.csv",
        "openphone.csv",
        "detail des appels.csv",
        "pennylane.csv",
        "ringcentral-calls.csv",
        "ringover.csv",
        "zoom-phone.csv");
  }

  @FuzzTest(maxDuration = LASTS)
  void json(byte[] bytes) throws IOException {
    Fuzzed.read(
        bytes,
        "messages/inbox/ana_2/message_1.json",
        "result.json",
        "messages.json",
        "users.json",
        "channels.json",
        "dms.json",
        "general/2009-03-09.json",
        "D0000002/2009-03-09.json",
        "outbox.json",
        "actor.json");
  }

  @FuzzTest(maxDuration = LASTS)
  void jsWrapper(byte[] bytes) throws IOException {
    Fuzzed.read(
        bytes,
        "direct-messages.js",
        "direct-messages-group.js",
        "tweets.js",
        "account.js",
        "2009_03.js");
  }

  @FuzzTest(maxDuration = LASTS)
  void xml(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "calls-1.xml");
  }

  @FuzzTest(maxDuration = LASTS)
  void html(byte[] bytes) throws IOException {
    Fuzzed.read(
        bytes,
        "Ana Lima - Text - 2009-03-09T10_00_00Z.html",
        "Calls/ - Missed - 2009-03-09T10_00_00Z.html",
        "messages/inbox/ana_2/message_1.html");
  }

  @FuzzTest(maxDuration = LASTS)
  void text(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "_chat.txt", "notes.txt");
  }

  @FuzzTest(maxDuration = LASTS)
  void cards(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "contacts.vcf");
  }

  @FuzzTest(maxDuration = LASTS)
  void calendar(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "calendar.ics");
  }

  @FuzzTest(maxDuration = LASTS)
  void archive(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "export.zip", "export.tar", "export.tgz", "messages.csv.gz");
  }

  /** And what else identifies people. */
  @FuzzTest(maxDuration = LASTS)
  void phone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Identifiers identifiers = Fuzzed.READING.identifiers();
    assertTimeout(
        LONGEST,
        () -> {
          identifiers.phone(text);
          identifiers.email(text);
          identifiers.handle("linkedin", text);
          identifiers.name(text, text);
          identifiers.displayName("whatsapp", text);
        });
  }

  /** And how long something lasted, and what it cost. */
  @FuzzTest(maxDuration = LASTS)
  void date(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ZoneId zone = ZoneId.of("Europe/Paris");
    assertTimeout(
        LONGEST,
        () -> {
          Dates.in(zone).when(text);
          Dates.in(zone).when(text, text);
          Dates.of(ZoneOffset.UTC, "[EEE ]M/d/yyyy h:mm[:ss] a", zone).when(text);
          Durations.seconds(text);
          Durations.secondsOfMillis(text);
          Amount.of(text);
        });
  }
}
