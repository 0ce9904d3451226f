package dev.outreach.format.phone;

import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text messages of one page of Google Voice. A group names its participants, without me. A page
 * that holds messages of mine alone does not say whom they went to; the name of its file does.
 */
final class GoogleVoiceChat {
  private final GoogleVoiceOwner owner;
  private final Identifiers identifiers;
  private final Dates dates;

  /** Everybody but me: identifier → name, which is empty where the page has none. */
  private final Map<String, String> others = new TreeMap<>();

  GoogleVoiceChat(ExportFile file, Document page, GoogleVoiceOwner owner, ReadingContext reading)
      throws IOException {
    this.owner = owner;
    this.identifiers = reading.identifiers();
    this.dates = Dates.in(reading.zone());
    page.select("div.participants a.tel").forEach(this::add);
    if (others.isEmpty()) {
      page.select("div.message cite a.tel").forEach(this::add);
    }
    if (others.isEmpty() && page.selectFirst("div.message cite a.tel") != null) {
      add(GoogleVoiceName.of(file), file);
    }
  }

  /** One touch to each other participant, or one from the author; none with a short code. */
  List<Entry> entries(Element message, String place) {
    Element sender = message.selectFirst("cite a.tel");
    if (sender == null) {
      return List.of(Reject.of(place, "missing-sender", "sender", null));
    }
    Optional<EventTime> when = GoogleVoiceCall.when(message.selectFirst("abbr.dt"), dates);
    if (when.isEmpty()) {
      return List.of(GoogleVoiceCall.badDate(message.selectFirst("abbr.dt"), place, "dt"));
    }
    if (!owner.isMe(sender, identifiers)) {
      String author = GoogleVoiceCall.identifier(sender, identifiers);
      return author == null
          ? List.of()
          : List.of(touch(place, Direction.INBOUND, when.get(), author, sender));
    }
    List<Entry> touches = new ArrayList<>();
    for (String other : others.keySet()) {
      touches.add(touch(place, Direction.OUTBOUND, when.get(), other, sender));
    }
    return touches;
  }

  private Touch touch(
      String place, String direction, EventTime when, String party, Element sender) {
    String name = others.getOrDefault(party, "");
    String mine =
        direction.equals(Direction.OUTBOUND)
            ? GoogleVoiceCall.identifier(sender, identifiers)
            : owner.number();
    return new Touch(place, Channel.SMS, Kind.MESSAGE, direction, when)
        .with(party)
        .recordId("google-voice:" + when.instant())
        .named(name.isEmpty() ? null : name)
        .sender(mine)
        .thread("google-voice:" + String.join("~", others.keySet()));
  }

  private void add(Element link) {
    String party = GoogleVoiceCall.identifier(link, identifiers);
    if (party != null && !owner.isMe(link, identifiers)) {
      String name = GoogleVoiceCall.name(link);
      others.merge(party, name == null ? "" : name, (a, b) -> a.isEmpty() ? b : a);
    }
  }

  private void add(GoogleVoiceName name, ExportFile file) throws IOException {
    String party = name.identifier(file, identifiers);
    if (party != null && !owner.numbers().contains(party)) {
      others.put(party, name.isNumber() ? "" : name.text());
    }
  }
}
