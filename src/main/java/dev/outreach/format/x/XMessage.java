package dev.outreach.format.x;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A direct message of an X archive, and the touches that it amounts to.
 *
 * @param place where in the file
 * @param conversation the conversation's id; null where it is not known (yet)
 * @param values {@link #FIELDS} by name
 */
record XMessage(String place, String conversation, Map<String, String> values) {
  static final Set<String> FIELDS = Set.of("id", "senderId", "recipientId", "createdAt");

  /** One per counterpart; none for a note to myself. {@code group} holds the people of a group. */
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

  private Touch touch(XAccount me, String direction, EventTime when, String thread, String party) {
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
