package dev.outreach.format.mail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A bounce, complaint, delivery or delay that Amazon SES reports as JSON, and Amazon SNS mails to
 * whoever subscribed; put into the fields of RFC 3464 and RFC 5965. Other events (opens, clicks)
 * have no report type. JSON that is cut off gives what stands before the cut.
 */
final class SesEvent {
  /** On every mail of SNS. */
  static final String HEADER = "x-amz-sns-message-id";

  private static final Map<String, String> TYPES =
      Map.of(
          "Bounce", MailMessage.DELIVERY,
          "Delivery", MailMessage.DELIVERY,
          "DeliveryDelay", MailMessage.DELIVERY,
          "Complaint", MailMessage.FEEDBACK);

  private static final Map<String, String> ACTIONS =
      Map.of("bounce", "failed", "delivery", "delivered", "deliveryDelay", "delayed");

  /** Arrays of an event's objects that name recipients, or what the mail's headers were. */
  private static final Set<String> ARRAYS =
      Set.of(
          "bouncedRecipients",
          "complainedRecipients",
          "delayedRecipients",
          "recipients",
          "headers");

  private static final Set<String> VALUES = Set.of("emailAddress", "name", "value");
  private static final Set<String> HEADERS = Set.of("message-id", "to", "cc");

  private final List<MailHeaders> report = new ArrayList<>();
  private final MailHeaders returned = new MailHeaders();
  private String kind = "";
  private String enclosed = "";

  private SesEvent() {}

  /** The event in a mail's text. sendmail breaks long lines after a {@code !}; that is undone. */
  static SesEvent read(String text, Limits limits) throws IOException {
    SesEvent event = new SesEvent();
    event.take(text.replace("\r", "").replace("!\n ", ""), limits);
    if (!event.enclosed.isEmpty()) {
      event.take(event.enclosed, limits);
    }
    return event;
  }

  /** {@link MailMessage#DELIVERY}, {@link MailMessage#FEEDBACK}, or null. */
  String reportType() {
    return TYPES.get(kind);
  }

  /** One block for each recipient. */
  List<MailHeaders> report() {
    return report;
  }

  MailHeaders returned() {
    return returned;
  }

  private void take(String json, Limits limits) throws IOException {
    try {
      SafeJson.of(new StringReader(json), limits)
          .read(
              tokens -> {
                tokens.nextToken();
                event(tokens);
                return null;
              });
    } catch (RefusedFile e) {
      enclosed = "";
    }
  }

  private void event(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      switch (name) {
        case "notificationType", "eventType" -> kind = json.getText();
        case "Message" -> enclosed = json.getText();
        default -> {
          while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
            array(json, name);
          }
          json.skipChildren();
        }
      }
    }
  }

  private void array(JsonParser json, String about) throws IOException {
    boolean isWanted = ARRAYS.contains(json.currentName());
    if (json.nextToken() != JsonToken.START_ARRAY || !isWanted) {
      json.skipChildren();
      return;
    }
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        element(about, SafeJson.values(json, VALUES));
      } else {
        element(about, Map.of("emailAddress", json.getText()));
        json.skipChildren();
      }
    }
  }

  private void element(String about, Map<String, String> values) {
    String address = values.get("emailAddress");
    String header = values.getOrDefault("name", "").toLowerCase(Locale.ROOT);
    if (HEADERS.contains(header) && values.containsKey("value")) {
      returned.add(header, values.get("value"));
    }
    if (address != null) {
      MailHeaders block = new MailHeaders();
      block.add(about.equals("complaint") ? "original-rcpt-to" : "final-recipient", address);
      block.add("action", ACTIONS.getOrDefault(about, ""));
      report.add(block);
    }
  }
}
