package dev.outreach.format.sending;

import dev.outreach.export.EventTime;
import dev.outreach.export.Touch;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;

/**
 * What a sending tool notes, as the touch that it is.
 *
 * @param outcome what it says by itself, or null
 */
record Event(String channel, String kind, String direction, Outcome outcome) {
  static final Event SENT = mine(Channel.EMAIL, Kind.MESSAGE);
  static final Event REPLIED = theirs(Channel.EMAIL, Kind.MESSAGE, null);

  /** An open or a click: somebody's machine at least has read it. */
  static final Event OPENED = theirs(Channel.EMAIL, Kind.MESSAGE, Outcome.READ);

  static final Event BOUNCED = theirs(Channel.EMAIL, Kind.MESSAGE, Outcome.BOUNCED);
  static final Event UNSUBSCRIBED = theirs(Channel.EMAIL, Kind.MESSAGE, Outcome.UNSUBSCRIBED);

  static Event mine(String channel, String kind) {
    return new Event(channel, kind, Direction.OUTBOUND, null);
  }

  static Event theirs(String channel, String kind, Outcome outcome) {
    return new Event(channel, kind, Direction.INBOUND, outcome);
  }

  /** Its id is made of what happened, when and to whom: a reply and an open may share a second. */
  Touch touch(String place, EventTime when) {
    String what = outcome == null ? "" : outcome.code();
    return new Touch(place, channel, kind, direction, when)
        .recordId("sending\n" + what + "\n" + when.instant())
        .outcome(outcome);
  }
}
