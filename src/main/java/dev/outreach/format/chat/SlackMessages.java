package dev.outreach.format.chat;

import dev.outreach.export.ExportFile;
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
import java.util.Set;

/**
 * Messages from a Slack export, one file for each conversation and day ({@code
 * general/2009-03-12.json}). The time is that of the message, not of the file's name, which is a
 * day of the workspace's zone.
 *
 * <p>Between two or few, mine is a touch for each other member, another's is its author's. In a
 * channel of more than two everybody reads along, and a touch for each would be noise: there mine
 * is a comment to those whom it mentions or whose thread it answers, and a post if it begins
 * something and mentions nobody; another's is a comment to me if it mentions me or answers my
 * thread, and else none of my affairs. What programs and Slack itself write is passed over. A
 * standard export holds public channels only; private ones and messages between two need an export
 * of all conversations.
 *
 * <p>I am the user whose address in {@code users.json} is one of {@code me}, or {@code slack:U123}.
 */
public final class SlackMessages implements Format {
  @Override
  public String name() {
    return "slack-messages";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!file.name().matches("\\d{4}-\\d{2}-\\d{2}\\.json") || file.folder().isEmpty()) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("[") && head.contains("\"ts\"") && head.contains("\"type\"");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(FormatMarks.json(name(), "type", "user", "text", "ts", "team"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    SlackWorkspace workspace = SlackWorkspace.of(file);
    Set<String> mine = workspace.mine(reading.me());
    if (mine.isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "which user of the Slack workspace you are is not known: set outreach.me.emails to your"
              + " address there, with users.json in the folder above, or outreach.me.profiles ="
              + " [\"slack:U123\"]");
    }
    String folder = file.folder();
    SlackWorkspace.Conversation conversation =
        workspace.conversation(folder.substring(folder.lastIndexOf('/') + 1));
    SlackTouches touches = new SlackTouches(workspace, conversation, mine, reading.identifiers());
    return JsonRecords.each(
        SafeJson.open(file),
        "[]",
        "message",
        (json, place) -> touches.of(touches.read(json), place));
  }
}
