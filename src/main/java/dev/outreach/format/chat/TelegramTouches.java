package dev.outreach.format.chat;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The touches that the messages of one Telegram chat amount to. */
final class TelegramTouches {
  /** Authors of the last messages that are kept, to know whom an answer goes to. */
  private static final int REMEMBERED = 10_000;

  private final TelegramExport export;
  private final TelegramChat chat;
  private final ReadingContext reading;
  private final Map<String, Author> authors = new Recent<>(REMEMBERED);

  TelegramTouches(TelegramExport export, TelegramChat chat, ReadingContext reading) {
    this.export = export;
    this.chat = chat;
    this.reading = reading;
  }

  /** Who wrote a message; {@code person} is null for a group that wrote as itself. */
  private record Author(String person, String name, boolean isMe) {}

  /** None for what Telegram itself says, and for what is meant for nobody. */
  List<Entry> of(TelegramMessage message, String place) {
    TelegramChat.Kind kind = chat.kind();
    boolean isCall = message.isCall() && kind == TelegramChat.Kind.PERSONAL;
    if (kind == TelegramChat.Kind.NOBODY || !isCall && !message.isWritten()) {
      return List.of();
    }
    EventTime when = message.when(reading.zone());
    if (when == null) {
      String raw = message.get("date_unixtime");
      return List.of(
          raw == null
              ? Reject.of(place, "bad-date", "date", message.get("date"))
              : Reject.of(place, "bad-date", "date_unixtime", raw));
    }
    String name = message.authorName();
    boolean isMine = export.wrote(message.peer(), name, chat);
    Author author = new Author(export.person(message.peer(), name), name, isMine);
    return switch (kind) {
      case PERSONAL -> personal(message, place, when, author);
      case GROUP -> group(message, place, when, author);
      case ROOM -> room(message, place, when, author);
      default -> channel(message, place, when);
    };
  }

  private List<Entry> personal(
      TelegramMessage message, String place, EventTime when, Author author) {
    Author other = author.isMe || chat.peer() != null ? other() : author;
    if (other.person == null) {
      String reason = author.isMe ? "missing-recipient" : "missing-sender";
      return List.of(Reject.of(place, reason, null, null));
    }
    if (export.isMine(other.person)) {
      return List.of();
    }
    String kind = message.isCall() ? Kind.CALL : Kind.MESSAGE;
    Touch touch = touch(message, place, kind, when, author.isMe, other);
    if (message.isCall()) {
      String duration = message.get("duration_seconds");
      boolean isSpoken = duration != null && duration.matches("[1-9]\\d{0,6}");
      touch.durationSeconds(isSpoken ? Long.parseLong(duration) : 0L);
      touch.outcome(isSpoken ? Outcome.ANSWERED : unanswered(message, author.isMe));
    }
    return List.of(touch);
  }

  /** Who is busy has pushed the call away. */
  private static Outcome unanswered(TelegramMessage call, boolean isMine) {
    if ("busy".equals(call.get("discard_reason"))) {
      return isMine ? Outcome.BUSY : Outcome.DECLINED;
    }
    return Outcome.NO_ANSWER;
  }

  private List<Entry> group(TelegramMessage message, String place, EventTime when, Author author) {
    if (!author.isMe) {
      return author.person == null
          ? List.of()
          : List.of(touch(message, place, Kind.MESSAGE, when, false, author));
    }
    return others()
        .<Entry>map(other -> touch(message, place, Kind.MESSAGE, when, true, other))
        .toList();
  }

  private List<Entry> room(TelegramMessage message, String place, EventTime when, Author author) {
    Author answered = authors.get(String.valueOf(message.get("reply_to_message_id")));
    if (message.get("id") != null) {
      authors.put(message.get("id"), author);
    }
    if (!author.isMe) {
      boolean isToMe =
          answered != null && answered.isMe || message.mentions().stream().anyMatch(export::isMine);
      return isToMe && author.person != null
          ? List.of(touch(message, place, Kind.COMMENT, when, false, author))
          : List.of();
    }
    Map<String, Author> others = new LinkedHashMap<>();
    if (answered != null && !answered.isMe && answered.person != null) {
      others.put(answered.person, answered);
    }
    message.mentions().stream()
        .filter(person -> person.matches("telegram:user\\d+") && !export.isMine(person))
        .forEach(person -> others.putIfAbsent(person, new Author(person, null, false)));
    if (others.isEmpty() && message.get("reply_to_message_id") == null) {
      return post(message, place, when);
    }
    return others.values().stream()
        .<Entry>map(other -> touch(message, place, Kind.COMMENT, when, true, other))
        .toList();
  }

  private List<Entry> channel(TelegramMessage message, String place, EventTime when) {
    boolean isMine =
        export.isMine("telegram:" + chat.peer()) || reading.me().isNamed(message.get("author"));
    return isMine ? post(message, place, when) : List.of();
  }

  /** Another's words that I pass on are no post of mine. */
  private List<Entry> post(TelegramMessage message, String place, EventTime when) {
    return message.isForwarded()
        ? List.of()
        : List.of(
            touch(message, place, Kind.POST, when, true, new Author(null, null, false))
                .words(message.text()));
  }

  private Touch touch(
      TelegramMessage message,
      String place,
      String kind,
      EventTime when,
      boolean isMine,
      Author other) {
    String direction = isMine ? Direction.OUTBOUND : Direction.INBOUND;
    Touch touch =
        new Touch(place, Channel.TELEGRAM, kind, direction, when)
            .with(other.person)
            .named(other.name == null || other.name.isEmpty() ? null : other.name)
            .sender(export.sender());
    String peer = chat.peer();
    String id = message.get("id");
    if (peer != null) {
      touch.thread("telegram:" + peer);
    }
    if (peer != null && id != null) {
      String key = "telegram:" + peer + "/" + id;
      touch.messageKey(key);
      boolean isToMany = isMine && chat.kind() != TelegramChat.Kind.PERSONAL;
      Touch known = isToMany ? touch.recordId(key) : touch.recordIdOfOne(key);
      String answered = message.get("reply_to_message_id");
      if (answered != null && message.get("reply_to_peer_id") == null) {
        known.inReplyTo("telegram:" + peer + "/" + answered);
      }
    }
    return touch;
  }

  /** The other one of two: the account that the chat is named by, else who else wrote in it. */
  private Author other() {
    if (chat.peer() != null) {
      return new Author(export.person(chat.peer(), null), chat.name(), false);
    }
    Author titular = new Author(export.person(null, chat.name()), chat.name(), false);
    return others().findFirst().orElse(titular);
  }

  private Stream<Author> others() {
    return chat.authors().entrySet().stream()
        .filter(other -> !isMe(other.getKey(), other.getValue()))
        .map(other -> new Author(other.getKey(), other.getValue(), false));
  }

  private boolean isMe(String person, String name) {
    return export.isMine(person) || export.wrote(peerOf(person), name, chat);
  }

  private static String peerOf(String person) {
    return person.startsWith("telegram:") ? person.substring("telegram:".length()) : null;
  }
}
