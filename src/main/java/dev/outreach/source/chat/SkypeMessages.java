package dev.outreach.source.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.Reject;
import dev.outreach.source.SafeJson;
import dev.outreach.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Messages and calls from a Skype export ({@code messages.json}). A message between two is one
 * touch; mine to a group is one for each other member that the export names, another's is its
 * author's. Pictures, files, polls and voice messages are messages. Passed over: what Skype itself
 * says (people joining, renaming, cards, recordings), deleted messages, bots and Skype's own lists
 * ({@code 48:calllogs} has every call a second time).
 *
 * <p>A call has a record of its beginning and one of its end, or one that it was missed. The
 * beginning is passed over: only the end says how long who was on the line. The call stands where
 * it began, that is so long before the end. It was answered if I was on the line; nobody else tells
 * whether somebody took it.
 *
 * <p>The export itself says whose it is.
 */
public final class SkypeMessages implements Source {
  private static final Set<String> PATHS =
      Set.of("conversations", SkypeExport.CONVERSATION, SkypeExport.MESSAGES, SkypeExport.MESSAGE);

  @Override
  public String name() {
    return "skype-messages";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    if (!ExportFile.sameName(file.name(), "messages.json")) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8);
    return head.contains("\"conversations\"")
        && (head.contains("\"userId\"") || head.contains("\"MessageList\""));
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(
        Marks.json(
            name(),
            "userId",
            "exportDate",
            "conversations",
            "MessageList",
            "originalarrivaltime",
            "messagetype"));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    SkypeExport export = SkypeExport.of(file, reading);
    if (export.mine().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "the export does not say whose it is: set outreach.me.profiles ="
              + " [\"skype:live:your-name\"]");
    }
    return new Messages(SafeJson.open(file), export, reading);
  }

  private static final class Messages implements RecordReader {
    private final SafeJson json;
    private final SkypeExport export;
    private final Reading reading;
    private int conversation = -1;
    private long message;

    Messages(SafeJson json, SkypeExport export, Reading reading) {
      this.json = json;
      this.export = export;
      this.reading = reading;
    }

    @Override
    public List<Entry> next() throws IOException {
      return json.read(this::record);
    }

    private List<Entry> record(JsonParser parser) throws IOException {
      String path = JsonPaths.next(parser, PATHS);
      for (; path != null; path = JsonPaths.next(parser, PATHS)) {
        if (path.equals(SkypeExport.CONVERSATION)) {
          conversation++;
          message = 0;
        } else if (path.equals(SkypeExport.MESSAGE)) {
          message++;
          return message(parser);
        }
      }
      return null;
    }

    private List<Entry> message(JsonParser parser) throws IOException {
      String place = "conversation " + (conversation + 1) + ", message " + message;
      if (!parser.isExpectedStartObjectToken()) {
        parser.skipChildren();
        return List.of(Reject.of(place, "not-an-object", null, null));
      }
      return new SkypeMessage(
              place,
              export.conversation(conversation),
              SafeJson.values(parser, SkypeMessage.FIELDS))
          .touches(export, reading);
    }

    @Override
    public void close() throws IOException {
      json.close();
    }
  }
}
