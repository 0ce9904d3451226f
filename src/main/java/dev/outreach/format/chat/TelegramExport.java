package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a Telegram export says beside its messages: whose it is, and its chats. The file is read
 * once for it, since JSON leaves open what comes first, and nothing but the messages themselves
 * tells who is in a group. A full export has its chats in lists, that of one chat is the chat.
 */
final class TelegramExport {
  static final Set<String> CHATS = Set.of("chats/list[]", "left_chats/list[]");
  static final String OWNER = "personal_information";

  private static final JsonPaths PATHS =
      JsonPaths.of(
          Stream.of(
                  CHATS.stream(),
                  Stream.of(OWNER),
                  inChats("type"),
                  inChats("id"),
                  inChats("name"),
                  inChats("messages[]"))
              .flatMap(paths -> paths)
              .toList());
  private static final Set<String> AUTHOR = Set.of("from", "from_id", "actor", "actor_id");

  /** More than anybody has; their heads are held in memory. */
  private static final int MOST_CHATS = 100_000;

  private final ReadingContext reading;
  private final Set<String> mine = new LinkedHashSet<>();
  private final List<TelegramChat> chats = new ArrayList<>();
  private final TelegramChat only = new TelegramChat();
  private boolean isNamedInIt;

  private TelegramExport(ReadingContext reading) {
    this.reading = reading;
  }

  /**
   * Reads it through.
   *
   * @throws RefusedFile if nothing tells which of the authors I am
   */
  static TelegramExport of(ExportFile file, ReadingContext reading) throws IOException {
    TelegramExport export = new TelegramExport(reading);
    PATHS.visit(file, export::gather);
    reading.me().identifiers().stream()
        .filter(one -> one.startsWith("telegram:"))
        .forEach(export.mine::add);
    boolean isTold =
        export.only.tellsWhoIAm() && export.chats.stream().allMatch(TelegramChat::tellsWhoIAm);
    if (export.mine.isEmpty() && !export.isNamedInIt && !isTold) {
      throw new RefusedFile(
          "me-unknown",
          "the export of one chat does not say who you are: set outreach.me.profiles ="
              + " [\"telegram:user123\"] (telegram:channel123 for a channel of yours), or"
              + " outreach.me.names to your name in it");
    }
    return export;
  }

  /** A path within each chat, wherever the chats stand. */
  static Stream<String> inChats(String field) {
    return Stream.concat(Stream.of(field), CHATS.stream().map(chat -> chat + "/" + field));
  }

  /** The chat at this place of the lists, from 0; for -1 the only one. */
  TelegramChat chat(int index) {
    return index < 0 ? only : chats.get(index);
  }

  boolean isMine(String identifier) {
    return identifier != null && mine.contains(identifier);
  }

  /** My account as touches name it; null where only my name is known. */
  String sender() {
    return mine.stream().findFirst().orElse(null);
  }

  /**
   * Whether I wrote something: by the account where mine is known, or the only other one is; else
   * by the name.
   */
  boolean wrote(String peer, String name, TelegramChat chat) {
    if (peer == null) {
      return reading.me().isNamed(name);
    }
    String person = TelegramIds.person(peer, identifiers());
    if (isMine(person)) {
      return true;
    }
    if (chat.kind() == TelegramChat.Kind.PERSONAL && chat.peer() != null) {
      return !peer.equals(chat.peer());
    }
    boolean isAccountKnown = mine.stream().anyMatch(one -> one.matches("telegram:user\\d+"));
    return !isAccountKnown && reading.me().isNamed(name);
  }

  /** Identifier of who stands behind an account, or behind a name where there is no account. */
  String person(String peer, String name) {
    return peer == null
        ? identifiers().displayName("telegram", name).orElse(null)
        : TelegramIds.person(peer, identifiers());
  }

  private Identifiers identifiers() {
    return reading.identifiers();
  }

  private void gather(String path, JsonParser json) throws IOException {
    if (path.equals(OWNER)) {
      addOwner(json);
    } else if (CHATS.contains(path)) {
      if (chats.size() == MOST_CHATS) {
        throw new RefusedFile(
            "too-many-chats", "more than " + MOST_CHATS + " chats: nobody has so many");
      }
      chats.add(new TelegramChat());
    } else {
      boolean isOnly = !path.contains("/");
      TelegramChat chat = isOnly || chats.isEmpty() ? only : chats.get(chats.size() - 1);
      switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "type" -> chat.type(SafeJson.value(json));
        case "id" -> chat.id(SafeJson.value(json));
        case "name" -> chat.name(SafeJson.value(json));
        default -> addAuthor(json, chat);
      }
    }
  }

  private void addOwner(JsonParser json) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      return;
    }
    Map<String, String> owner = SafeJson.values(json, Set.of("user_id", "username"));
    if (TelegramIds.isBare(owner.get("user_id"))) {
      mine.add("telegram:user" + owner.get("user_id"));
    }
    identifiers().handle("telegram", owner.get("username")).ifPresent(mine::add);
  }

  private void addAuthor(JsonParser json, TelegramChat chat) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return;
    }
    Map<String, String> values = SafeJson.values(json, AUTHOR);
    boolean isService = values.containsKey("actor") || values.containsKey("actor_id");
    String raw = values.get(isService ? "actor_id" : "from_id");
    String name = values.get(isService ? "actor" : "from");
    chat.sawId(raw, name);
    String peer = TelegramIds.peer(raw);
    String person = person(peer, name);
    if (person != null) {
      chat.sawAuthor(person, name);
    }
    isNamedInIt |= reading.me().isNamed(name);
  }
}
