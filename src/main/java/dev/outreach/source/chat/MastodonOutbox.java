package dev.outreach.source.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.source.Dates;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.Reject;
import dev.outreach.source.SafeJson;
import dev.outreach.source.Source;
import dev.outreach.source.Touch;
import dev.outreach.source.When;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * My notes from a Mastodon archive ({@code outbox.json}). One that only those it mentions can read
 * is a message to each of them; one that more can read, a comment to each; one that mentions nobody
 * but me, a post. Boosts are another's words and passed over.
 *
 * <p>The archive holds nothing of what others wrote, so that no reply rate can be had from it
 * alone. All of it is mine; {@code actor.json} beside it tells under which name.
 */
public final class MastodonOutbox implements Source {
  private static final String ACTOR = "actor.json";
  private static final String NOTE = "orderedItems[]";
  private static final Set<String> PATHS = Set.of("orderedItems", NOTE);

  @Override
  public String name() {
    return "mastodon-outbox";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    return ExportFile.sameName(file.name(), "outbox.json")
        && new String(file.head(), StandardCharsets.UTF_8).contains("\"orderedItems\"");
  }

  @Override
  public List<String> evidence() {
    return List.of(ACTOR);
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(
        Marks.json(
            name(), "@context", "orderedItems", "totalItems", "actor", "published", "object"));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    return new Notes(SafeJson.open(file), account(file, reading).orElse(null), reading);
  }

  /** The account whose archive it is. */
  private static Optional<String> account(ExportFile file, Reading reading) throws IOException {
    Optional<ExportFile> actor = file.sibling(ACTOR);
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    Set<String> paths = Set.of("id", "preferredUsername");
    try (SafeJson json = SafeJson.open(actor.get())) {
      return json.read(
          parser -> {
            String[] values = new String[2];
            for (String at = JsonPaths.next(parser, paths); at != null; ) {
              values[at.equals("id") ? 0 : 1] = SafeJson.value(parser);
              at = JsonPaths.next(parser, paths);
            }
            return MastodonHandle.of(values[1], values[0], reading.identifiers());
          });
    } catch (RefusedFile e) {
      return Optional.empty();
    }
  }

  private static final class Notes implements RecordReader {
    private final SafeJson json;
    private final String account;
    private final Reading reading;
    private long count;

    Notes(SafeJson json, String account, Reading reading) {
      this.json = json;
      this.account = account;
      this.reading = reading;
    }

    @Override
    public List<Entry> next() throws IOException {
      return json.read(this::record);
    }

    private List<Entry> record(JsonParser parser) throws IOException {
      String path = JsonPaths.next(parser, PATHS);
      while (path != null && !path.equals(NOTE)) {
        path = JsonPaths.next(parser, PATHS);
      }
      if (path == null) {
        return null;
      }
      count++;
      String place = "item " + count;
      if (!parser.isExpectedStartObjectToken()) {
        parser.skipChildren();
        return List.of(Reject.of(place, "not-an-object", null, null));
      }
      MastodonNote note = MastodonNote.read(parser);
      return note.isWritten() ? touches(note, place) : List.of();
    }

    private List<Entry> touches(MastodonNote note, String place) {
      String raw = note.published();
      When when = raw == null ? null : Dates.in(reading.zone()).when(raw).orElse(null);
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

    private Touch touch(MastodonNote note, String place, String kind, When when) {
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

    @Override
    public void close() throws IOException {
      json.close();
    }
  }
}
