package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Direct messages from an X archive ({@code direct-messages.js}, {@code direct-messages-group.js},
 * and their parts). A message between two is one touch; mine to a group is one for each other
 * member, another's is its sender's. Partners are known by number only. People joining, leaving or
 * renaming a group are no records. The {@code …-headers.js} files hold the same messages without
 * their text and are no export of this format, so nothing is counted twice.
 */
public final class XDirectMessages implements Format {
  private static final String TYPE = "direct_messages?";
  private static final String GROUP_TYPE = "direct_messages?_group";

  @Override
  public String name() {
    return "x-direct-messages";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) {
    return XArchive.isNamed(file, "direct-messages?") || isGroups(file);
  }

  @Override
  public List<String> evidence() {
    return List.of("account.js");
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    XAccount me = XAccount.of(file, reading);
    if (!me.hasId()) {
      throw XAccount.unknown("x-id:your-number");
    }
    String type = isGroups(file) ? GROUP_TYPE : TYPE;
    XGroups groups = isGroups(file) ? XGroups.of(file, type) : XGroups.none();
    return new Messages(XArchive.open(file, type), groups, me);
  }

  private static boolean isGroups(ExportFile file) {
    return XArchive.isNamed(file, "direct-messages?-group");
  }

  private static final class Messages implements RecordReader {
    private final XArchive archive;
    private final XGroups groups;
    private final XAccount me;
    private boolean isAmongMessages;
    private int conversation = -1;
    private String key;
    private long message;

    Messages(XArchive archive, XGroups groups, XAccount me) {
      this.archive = archive;
      this.groups = groups;
      this.me = me;
    }

    @Override
    public List<Entry> next() throws IOException {
      return archive.read(this::record);
    }

    private List<Entry> record(JsonParser json) throws IOException {
      while (true) {
        JsonToken token = json.nextToken();
        if (isAmongMessages) {
          if (token != JsonToken.END_ARRAY) {
            return element(json);
          }
          isAmongMessages = false;
        } else if (json.getParsingContext().inRoot()) {
          archive.end();
          return null;
        } else if (token == JsonToken.FIELD_NAME) {
          field(json, json.currentName());
        } else if (token.isScalarValue()) {
          String place = "after conversation " + (conversation + 1);
          return List.of(Reject.of(place, "not-an-object", null, null));
        }
      }
    }

    private void field(JsonParser json, String name) throws IOException {
      JsonToken value = json.nextToken();
      if (name.equals("dmConversation")) {
        conversation++;
        message = 0;
        key = groups.key(conversation);
      } else if (name.equals("messages") && value == JsonToken.START_ARRAY) {
        isAmongMessages = true;
      } else if (name.equals("conversationId")) {
        key = SafeJson.value(json);
      } else {
        json.skipChildren();
      }
    }

    private List<Entry> element(JsonParser json) throws IOException {
      message++;
      String place = "conversation " + (conversation + 1) + ", message " + message;
      return JsonRecords.object(json, place, this::event);
    }

    /** An object whose one field names what happened. */
    private List<Entry> event(JsonParser json, String place) throws IOException {
      Map<String, String> values = null;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        boolean isMessage = json.currentName().equals("messageCreate");
        if (json.nextToken() == JsonToken.START_OBJECT && isMessage) {
          values = SafeJson.values(json, XMessage.FIELDS);
        } else {
          json.skipChildren();
        }
      }
      return values == null
          ? List.of()
          : new XMessage(place, key, values).touches(me, groups.people(conversation));
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }

  /**
   * A direct message of an X archive, and the touches that it amounts to.
   *
   * @param place where in the file
   * @param conversation the conversation's id; null where it is not known (yet)
   * @param values {@link #FIELDS} by name
   */
  private record XMessage(String place, String conversation, Map<String, String> values) {
    static final Set<String> FIELDS = Set.of("id", "senderId", "recipientId", "createdAt");

    /**
     * One per counterpart; none for a note to myself. {@code group} holds the people of a group.
     */
    List<Entry> touches(XAccount me, Set<String> group) {
      EventTime when = XTime.ofMessage(values.get("createdAt"));
      if (when == null) {
        return List.of(Reject.of(place, "bad-date", "createdAt", values.get("createdAt")));
      }
      String sender = XAccount.id(values.get("senderId")).orElse(null);
      if (sender == null) {
        return List.of(Reject.of(place, "missing-sender", "senderId", values.get("senderId")));
      }
      String recipient = XAccount.id(values.get("recipientId")).orElse(null);
      String thread = thread(recipient != null);
      if (!me.isMe(sender)) {
        return List.of(touch(me, Direction.INBOUND, when, thread, sender));
      }
      if (me.isMe(recipient)) {
        return List.of();
      }
      List<Entry> touches =
          (recipient == null ? group : Set.of(recipient))
              .stream()
                  .filter(other -> !me.isMe(other))
                  .<Entry>map(other -> touch(me, Direction.OUTBOUND, when, thread, other))
                  .toList();
      return touches.isEmpty()
          ? List.of(Reject.of(place, "missing-recipient", "recipientId", null))
          : touches;
    }

    private Touch touch(
        XAccount me, String direction, EventTime when, String thread, String party) {
      return new Touch(place, Channel.X, Kind.MESSAGE, direction, when)
          .with(party)
          .recordId(values.get("id"))
          .thread(thread)
          .sender(me.sender());
    }

    /** X names a conversation between two by their numbers, the smaller one first. */
    private String thread(boolean isBetweenTwo) {
      if (conversation != null) {
        return "x:" + conversation;
      }
      if (!isBetweenTwo) {
        return null;
      }
      BigInteger a = new BigInteger(values.get("senderId"));
      BigInteger b = new BigInteger(values.get("recipientId"));
      return "x:" + a.min(b) + "-" + a.max(b);
    }
  }
}
