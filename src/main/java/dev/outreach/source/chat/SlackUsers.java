package dev.outreach.source.chat;

import dev.outreach.identity.Identifiers;
import dev.outreach.source.Contact;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.JsonRecords;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Reject;
import dev.outreach.source.SafeJson;
import dev.outreach.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of a Slack workspace ({@code users.json} of an export): one contact each, which links
 * the account to the address and the telephone of its profile. Programs and I are passed over.
 */
public final class SlackUsers implements Source {
  @Override
  public String name() {
    return "slack-users";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    if (!ExportFile.sameName(file.name(), SlackWorkspace.USERS)) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("[") && head.contains("\"team_id\"") && head.contains("\"profile\"");
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    return JsonRecords.each(
        SafeJson.open(file),
        "[]",
        "user",
        (json, place) -> entries(SlackUser.read(json), place, reading));
  }

  private static List<Entry> entries(SlackUser user, String place, Reading reading) {
    if (user == null) {
      return List.of(Reject.of(place, "missing-id", "id", null));
    }
    return user.isBot() ? List.of() : person(user, place, reading);
  }

  private static List<Entry> person(SlackUser user, String place, Reading reading) {
    Identifiers normal = reading.identifiers();
    List<String> identifiers =
        Stream.of(
                Optional.ofNullable(user.identifier(normal)),
                normal.email(user.email()),
                normal.phone(user.phone()))
            .flatMap(Optional::stream)
            .toList();
    boolean isMe =
        identifiers.stream().anyMatch(reading.me()::isMe)
            || reading.me().isMe(SlackUser.identifier(null, user.id(), normal));
    return isMe
        ? List.of()
        : List.of(new Contact(place, identifiers, user.name(), null, user.title(), null, null));
  }
}
