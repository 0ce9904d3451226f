package dev.outreach.format.chat;

import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One record of a Skype conversation, and the touches that it amounts to.
 *
 * @param place where in the file
 * @param values {@link #FIELDS} by name
 */
record SkypeMessage(
    String place, SkypeExport.Conversation conversation, Map<String, String> values) {
  static final Set<String> FIELDS =
      Set.of("id", "displayName", "originalarrivaltime", "messagetype", "content", "from");

  /** Somebody wrote or showed something; a recording is put there by Skype. */
  private static final String WRITTEN =
      "Text|RichText(?!/Media_CallRecording)(/.*)?|PictureSharing|FileTransfer|Poll"
          + "|EndToEndEncryption/EncryptedText";

  private static final String CALL = "Event/Call";

  /** None for what Skype or a bot says, what was deleted, and notes to myself. */
  List<Entry> touches(SkypeExport export, ReadingContext reading) {
    String type = String.valueOf(values.get("messagetype"));
    boolean isCall = type.equals(CALL);
    boolean isDeleted = type.matches("Text|RichText") && values.get("content") == null;
    boolean isOfPeople = SkypeIds.isGroup(conversation.id()) || peer(reading) != null;
    if (!isOfPeople || !isCall && (!type.matches(WRITTEN) || isDeleted)) {
      return List.of();
    }
    String raw = values.get("originalarrivaltime");
    EventTime when =
        raw == null ? null : Dates.of(ZoneOffset.UTC, null, reading.zone()).when(raw).orElse(null);
    if (when == null) {
      return List.of(Reject.of(place, "bad-date", "originalarrivaltime", raw));
    }
    String author = author(export, reading);
    if (author == null) {
      return values.get("from") == null
          ? List.of(Reject.of(place, "missing-sender", "from", null))
          : List.of();
    }
    boolean isMine = export.mine().contains(author);
    List<String> others = isMine ? others(export, reading) : List.of(author);
    if (others.isEmpty()) {
      boolean isToMyself = export.mine().contains(peer(reading));
      return isToMyself ? List.of() : List.of(Reject.of(place, "missing-recipient", null, null));
    }
    if (isCall) {
      return calls(when, others, isMine, export, reading);
    }
    return others.stream().<Entry>map(other -> message(when, other, isMine, export)).toList();
  }

  private Touch message(EventTime when, String other, boolean isMine, SkypeExport export) {
    Touch touch = touch(Kind.MESSAGE, when, other, isMine, export);
    String quote = SkypeMarkup.tag(values.get("content"), "quote ", 0);
    String quoted = SkypeMarkup.attribute(quote, "messageid");
    return quoted == null ? touch : touch.inReplyTo(key(quoted));
  }

  private List<Entry> calls(
      EventTime when,
      List<String> others,
      boolean isMine,
      SkypeExport export,
      ReadingContext reading) {
    SkypeCall call = SkypeCall.of(values.get("content"));
    if (call == null) {
      return List.of(Reject.of(place, "bad-call", "content", values.get("content")));
    }
    if (call.isStart()) {
      return List.of();
    }
    boolean isRound = isMine && SkypeIds.isGroup(conversation.id());
    List<Entry> calls = new ArrayList<>();
    for (String other : others) {
      Long spoken = call.spokenWith(other, export.mine(), isRound, reading.identifiers());
      long seconds = spoken == null ? 0 : spoken;
      EventTime begin =
          new EventTime(when.instant().minusSeconds(seconds), when.raw(), when.basis());
      calls.add(
          touch(Kind.CALL, begin, other, isMine, export)
              .durationSeconds(seconds)
              .outcome(spoken == null ? Outcome.NO_ANSWER : Outcome.ANSWERED));
    }
    return calls;
  }

  private Touch touch(
      String kind, EventTime when, String other, boolean isMine, SkypeExport export) {
    String direction = isMine ? Direction.OUTBOUND : Direction.INBOUND;
    Touch touch =
        new Touch(place, Channel.SKYPE, kind, direction, when)
            .with(other)
            .named(isMine ? nameOfPeer() : nameOfAuthor())
            .sender(export.mine().iterator().next());
    if (conversation.id() != null) {
      touch.thread("skype:" + conversation.id());
    }
    String id = values.get("id");
    if (id == null) {
      return touch;
    }
    touch.messageKey(key(id));
    boolean isToMany = isMine && SkypeIds.isGroup(conversation.id());
    return isToMany ? touch.recordId(key(id)) : touch.recordIdOfOne(key(id));
  }

  private String key(String id) {
    return "skype:" + conversation.id() + "/" + id;
  }

  /**
   * Who wrote it. Some records name no account: between two, the display name then tells, unless
   * there is none.
   */
  private String author(SkypeExport export, ReadingContext reading) {
    String from = values.get("from");
    String name = values.get("displayName");
    if (from != null) {
      return SkypeIds.person(from, reading.identifiers());
    }
    if (name == null || SkypeIds.isGroup(conversation.id())) {
      return null;
    }
    return reading.me().isNamed(name) ? export.mine().iterator().next() : peer(reading);
  }

  /** Whom a message of mine went to. */
  private List<String> others(SkypeExport export, ReadingContext reading) {
    String peer = peer(reading);
    Stream<String> people = peer == null ? conversation.people().stream() : Stream.of(peer);
    return people.filter(person -> !export.mine().contains(person)).toList();
  }

  /** The other one of two; null in a group. */
  private String peer(ReadingContext reading) {
    return SkypeIds.person(conversation.id(), reading.identifiers());
  }

  private String nameOfPeer() {
    return SkypeIds.isGroup(conversation.id()) ? null : conversation.name();
  }

  private String nameOfAuthor() {
    String name = values.get("displayName");
    return name == null ? nameOfPeer() : name;
  }
}
