package dev.outreach.format.chat;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.Format;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of a Slack workspace ({@code users.json} of an export): one contact each, which links
 * the account to the address and the telephone of its profile. Programs and I are passed over.
 */
public final class SlackUsers implements Format {
  @Override
  public String name() {
    return "slack-users";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!ExportFile.sameName(file.name(), SlackWorkspace.USERS)) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("[") && head.contains("\"team_id\"") && head.contains("\"profile\"");
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return JsonRecords.each(
        SafeJson.open(file),
        "[]",
        "user",
        (json, place) -> entries(SlackUser.read(json), place, reading));
  }

  private static List<Entry> entries(SlackUser user, String place, ReadingContext reading) {
    if (user == null) {
      return List.of(Reject.of(place, "missing-id", "id", null));
    }
    return user.isBot() ? List.of() : person(user, place, reading);
  }

  private static List<Entry> person(SlackUser user, String place, ReadingContext reading) {
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
