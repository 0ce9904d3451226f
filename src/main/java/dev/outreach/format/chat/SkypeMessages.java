package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
public final class SkypeMessages implements Format {
  private static final JsonPaths PATHS =
      JsonPaths.of(SkypeExport.CONVERSATION, SkypeExport.MESSAGE);

  @Override
  public String name() {
    return "skype-messages";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!ExportFile.sameName(file.name(), "messages.json")) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8);
    return head.contains("\"conversations\"")
        && (head.contains("\"userId\"") || head.contains("\"MessageList\""));
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.json(
            name(),
            "userId",
            "exportDate",
            "conversations",
            "MessageList",
            "originalarrivaltime",
            "messagetype"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    SkypeExport export = SkypeExport.of(file, reading);
    if (export.mine().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "the export does not say whose it is: set outreach.me.profiles ="
              + " [\"skype:live:your-name\"]");
    }
    Messages messages = new Messages(export, reading);
    return new JsonRecords(SafeJson.open(file), PATHS, messages::entries);
  }

  private static final class Messages {
    private final SkypeExport export;
    private final ReadingContext reading;
    private int conversation = -1;
    private long message;

    Messages(SkypeExport export, ReadingContext reading) {
      this.export = export;
      this.reading = reading;
    }

    List<Entry> entries(String path, JsonParser json) throws IOException {
      if (path.equals(SkypeExport.CONVERSATION)) {
        conversation++;
        message = 0;
        return null;
      }
      message++;
      String place = "conversation " + (conversation + 1) + ", message " + message;
      return JsonRecords.object(json, place, this::message);
    }

    private List<Entry> message(JsonParser json, String place) throws IOException {
      return new SkypeMessage(
              place, export.conversation(conversation), SafeJson.values(json, SkypeMessage.FIELDS))
          .touches(export, reading);
    }
  }
}
