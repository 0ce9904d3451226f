package dev.outreach.format.phone;

import dev.outreach.export.Dates;
import dev.outreach.export.Durations;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A call of Google Voice. What it was stands in its label's address ({@code …voice#placed}), which
 * no language changes; where that is missing, in the file's name, then in the page's title. A
 * placed call that reaches a machine counts as answered: the page says how long it lasted only.
 */
final class GoogleVoiceCall {
  private static final List<String> TYPES =
      List.of("placed", "received", "missed", "voicemail", "recorded");

  private final ExportFile file;
  private final GoogleVoiceOwner owner;
  private final Identifiers identifiers;
  private final Dates dates;

  GoogleVoiceCall(ExportFile file, GoogleVoiceOwner owner, ReadingContext reading) {
    this.file = file;
    this.owner = owner;
    this.identifiers = reading.identifiers();
    this.dates = Dates.in(reading.zone());
  }

  /** One touch; none with a withheld number, a short code or myself. */
  List<Entry> entries(Element call, String place) {
    Element link = call.selectFirst("div.contributor a.tel");
    String party = identifier(link, identifiers);
    if (party == null || owner.numbers().contains(party)) {
      return List.of();
    }
    Optional<EventTime> when = when(call.selectFirst("abbr.published"), dates);
    if (when.isEmpty()) {
      return List.of(badDate(call.selectFirst("abbr.published"), place, "published"));
    }
    String length = title(call.selectFirst("abbr.duration"));
    Long seconds = length == null ? null : Durations.seconds(length).orElse(null);
    if (length != null && seconds == null) {
      return List.of(Reject.of(place, "bad-duration", "duration", length));
    }
    String type = type(call);
    String direction = type.equals("placed") ? Direction.OUTBOUND : Direction.INBOUND;
    Touch touch =
        new Touch(place, Channel.CALL, Kind.CALL, direction, when.get())
            .with(party)
            .recordId("google-voice:" + when.get().instant())
            .named(name(link))
            .sender(owner.number())
            .durationSeconds(seconds);
    return switch (type) {
      case "placed" -> List.of(touch.outcome(placed(seconds)));
      case "received" -> List.of(touch.outcome(Outcome.ANSWERED));
      case "missed" -> List.of(touch.outcome(Outcome.NO_ANSWER));
      case "voicemail" -> List.of(touch.outcome(Outcome.VOICEMAIL));
      case "recorded" -> List.of();
      default -> List.of(Reject.of(place, "unknown-type", "tags", type));
    };
  }

  private static Outcome placed(Long seconds) {
    if (seconds == null) {
      return null;
    }
    return seconds == 0 ? Outcome.NO_ANSWER : Outcome.ANSWERED;
  }

  private String type(Element call) {
    for (Element label : call.select("a[rel=tag]")) {
      String address = label.attr("href");
      String word = address.substring(address.indexOf('#') + 1).toLowerCase(Locale.ROOT);
      if (TYPES.contains(word)) {
        return word;
      }
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    Element title = call.ownerDocument().selectFirst("title");
    String words = title == null ? "" : title.text().toLowerCase(Locale.ROOT);
    return TYPES.stream()
        .filter(type -> name.contains(" " + type + " - ") || name.startsWith(type + " - "))
        .findFirst()
        .or(() -> TYPES.stream().filter(words::startsWith).findFirst())
        .orElse("");
  }

  /** Of a number, or of the address that a picture message may come from; null for others. */
  static String identifier(Element link, Identifiers identifiers) {
    String address = link == null ? "" : link.attr("href");
    String raw = address.startsWith("tel:") ? address.substring("tel:".length()) : address;
    return (raw.contains("@") ? identifiers.email(raw) : identifiers.phone(raw)).orElse(null);
  }

  /** The name in an address book; null where the page repeats the number, or nothing. */
  static String name(Element link) {
    Element name = link == null ? null : link.selectFirst(".fn");
    String text = name == null ? null : Text.orNull(name.text());
    boolean isName =
        text != null && !text.contains("@") && text.chars().anyMatch(Character::isLetter);
    return isName ? text : null;
  }

  static Optional<EventTime> when(Element time, Dates dates) {
    String written = title(time);
    return written == null ? Optional.empty() : dates.when(written);
  }

  static Reject badDate(Element time, String place, String field) {
    String written = title(time);
    return Reject.of(place, written == null ? "missing-date" : "bad-date", field, written);
  }

  private static String title(Element element) {
    return element == null ? null : Text.orNull(element.attr("title"));
  }
}
