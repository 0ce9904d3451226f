package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.list;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.only;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outreach.export.Entry;
import dev.outreach.export.Reject;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of Amazon SES, as Amazon SNS mails them. */
class SesEventTest {
  private static final String HEADERS =
      "\"headers\":[{\"name\":\"From\",\"value\":\"me@example.org\"},"
          + "{\"name\":\"To\",\"value\":\"Bob <bob@example.com>\"},"
          + "{\"name\":\"Message-ID\",\"value\":\"<sent1@example.org>\"}]";

  @TempDir Path folder;

  private static String notice(String json) {
    return mail(
        "From: Bounces <no-reply@sns.amazonaws.com>",
        "Subject: AWS Notification Message",
        "X-Amz-Sns-Message-Id: 00000000-0000-0000-0000-000000000000",
        json + "\n\n--\nIf you wish to stop receiving notifications from this topic, ...");
  }

  private static String event(String type, String about, String recipients) {
    return ("{'"
                + type
                + "','"
                + about
                + "':{'timestamp':'2024-03-04T10:20:34.000Z',"
                + recipients
                + ",'reportingMTA':'dns; x'},'mail':{'messageId':'0101-000000','destination':"
                + "['bob@example.com'],'headersTruncated':false,")
            .replace('\'', '"')
        + HEADERS
        + "}}";
  }

  private static String bounce() {
    return event(
        "notificationType':'Bounce",
        "bounce",
        "'bounceType':'Permanent','bouncedRecipients':[{'emailAddress':'bob@example.com',"
            + "'action':'failed','status':'5.1.1','diagnosticCode':'smtp; 550 no'}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "notificationType':'Bounce|bounce|'bouncedRecipients':[{'emailAddress':'{bob}'}]|bounced",
        "eventType':'Bounce|bounce|'bouncedRecipients':[{'emailAddress':'{bob}'}]|bounced",
        "notificationType':'Complaint|complaint"
            + "|'complainedRecipients':[{'emailAddress':'{bob}'}]|complaint",
        "notificationType':'Delivery|delivery|'recipients':['{bob}']|delivered",
      })
  void anEventIsATouchByTheRecipientItNames(
      String type, String about, String recipients, String outcome) throws IOException {
    String json = event(type, about, recipients.replace("{bob}", "bob@example.com"));
    Entry touch = only(folder, notice(json));
    assertEquals(outcome, cell(touch, Touches.OUTCOME));
    assertEquals("email:bob@example.com", cell(touch, Touches.PARTY));
    assertEquals(List.of("sent1@example.org"), list(touch, Touches.IN_REPLY_TO));
  }

  @Test
  void aDelayIsNoTouch() throws IOException {
    String delay =
        event(
            "eventType':'DeliveryDelay",
            "deliveryDelay",
            "'delayedRecipients':[{'emailAddress':'bob@example.com','status':'4.4.1'}]");
    assertEquals(List.of(), entries(folder, notice(delay)));
  }

  @Test
  void eachRecipientBounces() throws IOException {
    String recipients =
        "'bouncedRecipients':[{'emailAddress':'a@x.com'},{'emailAddress':'b@x.com'}]";
    String json =
        ("{'notificationType':'Bounce','bounce':{" + recipients + "},'mail':{}}")
            .replace('\'', '"');
    assertEquals(
        List.of("email:a@x.com", "email:b@x.com"),
        entries(folder, notice(json)).stream().map(t -> cell(t, Touches.PARTY)).toList());
  }

  @Test
  void anEventInAnEnvelopeOfSnsIsRead() throws IOException {
    String enclosed = bounce().replace("\"", "\\\"");
    String envelope = "{\"Type\":\"Notification\",\"Message\":\"" + enclosed + "\"}";
    assertEquals("bounced", cell(only(folder, notice(envelope)), Touches.OUTCOME));
  }

  @Test
  void lineBreaksOfSendmailAreUndone() throws IOException {
    String json = bounce().replace("bob@exa", "bob@!\n exa");
    assertEquals("email:bob@example.com", cell(only(folder, notice(json)), Touches.PARTY));
  }

  @Test
  void otherEventsAndOtherTopicsAreBulk() throws IOException {
    String open = "{\"eventType\":\"Open\",\"open\":{\"ipAddress\":\"192.0.2.1\"},\"mail\":{}}";
    assertEquals("bulk", cell(only(folder, notice(open)), Touches.OUTCOME));
    assertEquals("bulk", cell(only(folder, notice("Disk is full")), Touches.OUTCOME));
  }

  @Test
  void whatStandsBeforeACutIsRead() throws IOException {
    String cut = bounce().substring(0, bounce().indexOf("reportingMTA"));
    assertEquals("email:bob@example.com", cell(only(folder, notice(cut)), Touches.PARTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'notificationType':'Bounce','bounce':'x','mail':{'headers':[1,[2],{}]}}",
        "{'notificationType':'Bounce','bounce':{'bouncedRecipients':[[[1]],null,{'status':{}}]}}",
        "{'notificationType':'Bounce','bounce':{'bouncedRecipients':{'emailAddress':'b@x.com'}}}",
        "{'notificationType':'Bounce','bounce':[{'bouncedRecipients':[]}]}",
        "{'notificationType':'Bounce'",
      })
  void aBounceOfTheWrongShapeIsRejected(String json) throws IOException {
    Reject reject = (Reject) only(folder, notice(json.replace('\'', '"')));
    assertEquals("bounce-without-recipient", reject.reason());
  }

  @Test
  void hostileJsonIsLeftAtItsBounds() {
    for (String json : List.of("{\"a\":".repeat(100_000), "[".repeat(100_000), "{\"mail\":{")) {
      assertTimeoutPreemptively(
          ofSeconds(10),
          () -> assertEquals("bulk", cell(only(folder, notice(json)), Touches.OUTCOME)));
    }
  }
}
