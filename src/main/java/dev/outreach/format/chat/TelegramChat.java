package dev.outreach.format.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One chat of a Telegram export: its head, and who wrote in it, as a first reading found them. */
final class TelegramChat {
  /** Authors of one chat that are kept; a group that holds more than 200 is a supergroup. */
  private static final int MOST_AUTHORS = 1_000;

  private static final Set<String> ROOMS = Set.of("private_supergroup", "public_supergroup");
  private static final Set<String> CHANNELS = Set.of("private_channel", "public_channel");

  private final Map<String, String> authors = new LinkedHashMap<>();
  private String type;
  private String id;
  private String name;
  private boolean isOld;
  private boolean isByName;
  private boolean isEmpty = true;

  /** What the chat is to me. */
  enum Kind {
    /** With one other. */
    PERSONAL,
    /** Among people who all read what each says. */
    GROUP,
    /** Open to many: who is meant is said in the message. */
    ROOM,
    /** One writes, many read. */
    CHANNEL,
    /** Notes to myself, bots, what Telegram itself gathers. */
    NOBODY
  }

  void type(String word) {
    type = word;
  }

  void id(String number) {
    id = number;
  }

  void name(String words) {
    name = words;
  }

  /** Notes the account that a message names, or that it names none but a name. */
  void sawId(String raw, String named) {
    isOld |= TelegramIds.isBare(raw);
    isByName |= raw == null && named != null;
    isEmpty = false;
  }

  /** Whether the chat itself says what is mine: all that is not the other one's. */
  boolean tellsWhoIAm() {
    Kind kind = kind();
    return isEmpty || kind == Kind.NOBODY || kind == Kind.PERSONAL && peer() != null && !isByName;
  }

  /** Notes that a person wrote in it. */
  void sawAuthor(String person, String named) {
    boolean isWanted = !ROOMS.contains(String.valueOf(type)) && !CHANNELS.contains(type());
    if (isWanted && (authors.size() < MOST_AUTHORS || authors.containsKey(person))) {
      authors.merge(person, named == null ? "" : named, (old, now) -> now.isEmpty() ? old : now);
    }
  }

  /** Identifier and name of each who wrote in it; the name may be empty. */
  Map<String, String> authors() {
    return authors;
  }

  /** The title of a group, the name of the other one of two; null for deleted accounts. */
  String name() {
    return name;
  }

  Kind kind() {
    return switch (type()) {
      case "personal_chat" -> Kind.PERSONAL;
      case "private_group" -> Kind.GROUP;
      case "" -> authors.size() <= 2 ? Kind.PERSONAL : Kind.GROUP;
      default ->
          ROOMS.contains(type) ? Kind.ROOM : CHANNELS.contains(type) ? Kind.CHANNEL : Kind.NOBODY;
    };
  }

  /** {@code user123} of the other one, {@code chat123}, {@code channel123}; null without an id. */
  String peer() {
    if (id == null) {
      return null;
    }
    String word =
        switch (kind()) {
          case PERSONAL, NOBODY -> "user";
          case GROUP -> "chat";
          case ROOM, CHANNEL -> "channel";
        };
    return word + TelegramIds.number(id, isOld);
  }

  private String type() {
    return type == null ? "" : type;
  }
}
