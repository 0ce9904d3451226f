package dev.outreach.format.mail;

import dev.outreach.export.EventTime;
import dev.outreach.export.RecordId;
import dev.outreach.export.Touch;
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import java.util.List;

/** One mail where it stands, with its time and what all of its touches share. */
record DatedMail(String place, MailMessage message, EventTime when, String subject, String madeId) {
  DatedMail(String place, MailMessage message, EventTime when) {
    this(place, message, when, message.headers().text("subject"), madeId(message.headers()));
  }

  MailHeaders headers() {
    return message.headers();
  }

  /** What every touch that it amounts to has in common. */
  Touch touch(String direction, MailThread thread) {
    String kind = message.isReaction() ? Kind.REACTION : Kind.MESSAGE;
    Touch touch =
        new Touch(place, Channel.EMAIL, kind, direction, when)
            .recordId(thread.id() != null ? thread.id() : madeId)
            .messageKey(thread.id())
            .thread(thread.thread())
            .subject(subject);
    thread.answered().forEach(touch::inReplyTo);
    return touch;
  }

  /** Spam in Gmail's judgement, unless it answers a mail. */
  boolean isUnasked() {
    return MailLabels.isSpam(headers()) && MailThread.of(headers(), List.of()).answered().isEmpty();
  }

  /** RFC 8098 §3.2.6: only this one says that somebody may have read the mail. */
  boolean isDisplayed() {
    String disposition = message.reported("disposition");
    return disposition != null && disposition.matches("(?i)[^;]*;\\s*displayed\\b.*");
  }

  /** For a mail without Message-ID: what a second export of it shares. */
  private static String madeId(MailHeaders headers) {
    return RecordId.of(headers.first("from"), headers.first("date"), headers.first("subject"));
  }
}
