package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who I am in an X archive: the account of the {@code account.js} beside the file, and what the
 * settings say. People on X have two identifiers: {@code x-id:<number>}, which never changes and is
 * all that direct messages know, and {@code x:<handle>}.
 */
record XAccount(Set<String> identifiers) {
  private static final String ID = "x-id:";
  private static final String HANDLE = "x:";

  /** The account of the archive that the file is part of. */
  static XAccount of(ExportFile file, ReadingContext reading) throws IOException {
    Set<String> identifiers = new LinkedHashSet<>();
    Optional<ExportFile> account = file.sibling("account.js");
    if (account.isPresent()) {
      try (XArchive archive = XArchive.open(account.get(), "account")) {
        archive.read(json -> addAccount(json, reading.identifiers(), identifiers));
      } catch (RefusedFile e) {
        identifiers.clear();
      }
    }
    identifiers.addAll(configured(reading));
    return new XAccount(identifiers);
  }

  /** My accounts as the settings name them. */
  static Set<String> configured(ReadingContext reading) {
    Set<String> identifiers = new LinkedHashSet<>();
    for (String mine : reading.me().identifiers()) {
      if (mine.startsWith(ID) || mine.startsWith(HANDLE)) {
        identifiers.add(mine);
        id(mine.substring(mine.indexOf(':') + 1)).ifPresent(identifiers::add);
      }
    }
    return identifiers;
  }

  /** Of a user's number; none for what is no number, such as the {@code -1} of unknown users. */
  static Optional<String> id(String number) {
    return number != null && number.matches("\\d{1,20}")
        ? Optional.of(ID + number)
        : Optional.empty();
  }

  static Optional<String> handle(String screenName, Identifiers identifiers) {
    return identifiers.handle("x", screenName);
  }

  boolean isMe(String identifier) {
    return identifiers.contains(identifier);
  }

  /** Whether my number is known, by which alone direct messages tell mine from theirs. */
  boolean hasId() {
    return identifiers.stream().anyMatch(one -> one.startsWith(ID));
  }

  /** My account as touches name it: the handle, else the number. */
  String sender() {
    return identifiers.stream()
        .filter(one -> one.startsWith(HANDLE) && id(one.substring(HANDLE.length())).isEmpty())
        .findFirst()
        .orElseGet(() -> identifiers.stream().findFirst().orElse(null));
  }

  /** A refusal that says how to tell me; {@code profile} is an example of what to set. */
  static RefusedFile unknown(String profile) {
    return new RefusedFile(
        "me-unknown",
        "which X account is yours is not known: set outreach.me.profiles = [\""
            + profile
            + "\"] or keep account.js beside this file");
  }

  private static Void addAccount(JsonParser json, Identifiers identifiers, Set<String> found)
      throws IOException {
    while (!json.getParsingContext().inRoot()) {
      if (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("accountId")) {
          id(SafeJson.value(json)).ifPresent(found::add);
        } else if (name.equals("username")) {
          handle(SafeJson.value(json), identifiers).ifPresent(found::add);
        }
      }
    }
    return null;
  }
}
