package dev.outreach.format.sending;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.Map;

/**
 * lemlist's names of activities, for those that are touches. Visits, likes, tasks, pauses and marks
 * that the user sets are none; that an invitation was accepted stands in LinkedIn's own archive.
 */
final class LemlistEvents {
  private static final Map<String, Event> BY_NAME =
      Map.ofEntries(
          Map.entry("emailsSent", Event.SENT),
          Map.entry("emailsOpened", Event.OPENED),
          Map.entry("emailsClicked", Event.OPENED),
          Map.entry("emailsReplied", Event.REPLIED),
          Map.entry("emailsBounced", Event.BOUNCED),
          Map.entry("emailsUnsubscribed", Event.UNSUBSCRIBED),
          Map.entry("linkedinInviteDone", Event.mine(Channel.LINKEDIN, Kind.INVITATION)),
          Map.entry("linkedinSent", Event.mine(Channel.LINKEDIN, Kind.MESSAGE)),
          Map.entry("linkedinVoiceNoteDone", Event.mine(Channel.LINKEDIN, Kind.MESSAGE)),
          Map.entry("linkedinOpened", Event.theirs(Channel.LINKEDIN, Kind.MESSAGE, Outcome.READ)),
          Map.entry("linkedinReplied", Event.theirs(Channel.LINKEDIN, Kind.MESSAGE, null)),
          Map.entry("whatsappMessageSent", Event.mine(Channel.WHATSAPP, Kind.MESSAGE)),
          Map.entry("whatsappReplied", Event.theirs(Channel.WHATSAPP, Kind.MESSAGE, null)),
          Map.entry("smsSent", Event.mine(Channel.SMS, Kind.MESSAGE)),
          Map.entry("smsReplied", Event.theirs(Channel.SMS, Kind.MESSAGE, null)),
          Map.entry("aircallDone", Event.mine(Channel.CALL, Kind.CALL)),
          Map.entry(
              "meetingBooked", Event.theirs(Channel.FORM, Kind.FORM, Outcome.MEETING_BOOKED)));

  private LemlistEvents() {}

  /** The touch of this name; null where it is none. */
  static Event named(String type) {
    return BY_NAME.get(type);
  }
}
