package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * My notes from a Mastodon archive ({@code outbox.json}). One that only those it mentions can read
 * is a message to each of them; one that more can read, a comment to each; one that mentions nobody
 * but me, a post. Boosts are another's words and passed over.
 *
 * <p>The archive holds nothing of what others wrote, so that no reply rate can be had from it
 * alone. All of it is mine; {@code actor.json} beside it tells under which name.
 */
public final class MastodonOutbox implements Format {
  private static final String ACTOR = "actor.json";
  private static final String NOTE = "orderedItems[]";

  @Override
  public String name() {
    return "mastodon-outbox";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return ExportFile.sameName(file.name(), "outbox.json")
        && new String(file.head(), StandardCharsets.UTF_8).contains("\"orderedItems\"");
  }

  @Override
  public List<String> evidence() {
    return List.of(ACTOR);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.json(
            name(), "@context", "orderedItems", "totalItems", "actor", "published", "object"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    Notes notes = new Notes(account(file, reading).orElse(null), reading);
    return JsonRecords.each(SafeJson.open(file), NOTE, "item", notes::entries);
  }

  /** The account whose archive it is. */
  private static Optional<String> account(ExportFile file, ReadingContext reading)
      throws IOException {
    Optional<ExportFile> actor = file.sibling(ACTOR);
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    try {
      JsonPaths.of("id", "preferredUsername")
          .visit(actor.get(), (path, json) -> values.put(path, SafeJson.value(json)));
      return MastodonHandle.of(
          values.get("preferredUsername"), values.get("id"), reading.identifiers());
    } catch (RefusedFile e) {
      return Optional.empty();
    }
  }

  private static final class Notes {
    private final String account;
    private final ReadingContext reading;

    Notes(String account, ReadingContext reading) {
      this.account = account;
      this.reading = reading;
    }

    List<Entry> entries(JsonParser json, String place) throws IOException {
      MastodonNote note = MastodonNote.read(json);
      return note.isWritten() ? touches(note, place) : List.of();
    }

    private List<Entry> touches(MastodonNote note, String place) {
      String raw = note.published();
      EventTime when = raw == null ? null : Dates.in(reading.zone()).when(raw).orElse(null);
      if (when == null) {
        return List.of(Reject.of(place, "bad-date", "published", raw));
      }
      List<String> others =
          note.addressees(reading.identifiers()).stream()
              .filter(other -> !other.equals(account) && !reading.me().isMe(other))
              .toList();
      if (!others.isEmpty()) {
        String kind = note.isDirect() ? Kind.MESSAGE : Kind.COMMENT;
        return others.stream()
            .<Entry>map(other -> touch(note, place, kind, when).with(other))
            .toList();
      }
      return note.isDirect()
          ? List.of()
          : List.of(touch(note, place, Kind.POST, when).words(note.words()));
    }

    private Touch touch(MastodonNote note, String place, String kind, EventTime when) {
      String sender =
          account != null
              ? account
              : MastodonHandle.of(null, note.actor(), reading.identifiers()).orElse(null);
      Touch touch =
          new Touch(place, Channel.MASTODON, kind, Direction.OUTBOUND, when).sender(sender);
      if (note.id() != null) {
        touch.recordId(note.id()).messageKey("mastodon:" + note.id());
      }
      if (note.answers() != null) {
        touch.inReplyTo("mastodon:" + note.answers());
      }
      return note.conversation() == null ? touch : touch.thread("mastodon:" + note.conversation());
    }
  }
}
