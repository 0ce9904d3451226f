package dev.outreach.format.mail;

import dev.outreach.export.Entry;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What becomes of the mails of a container, whichever it is: the same mail gives the same touches
 * under the same ids wherever it lies.
 */
final class Mailbox {
  private final Limits limits;
  private final MailTouches touches;

  private Mailbox(Limits limits, MailTouches touches) {
    this.limits = limits;
    this.touches = touches;
  }

  /**
   * Reads mails of mine.
   *
   * @throws RefusedFile if none of my addresses is known
   */
  static Mailbox of(Limits limits, ReadingContext reading) throws RefusedFile {
    if (reading.me().identifiers().stream().noneMatch(id -> id.startsWith("email:"))) {
      throw new RefusedFile(
          "me-unknown",
          "none of your e-mail addresses is known, so sent and received mail cannot be told apart:"
              + " set outreach.me.emails");
    }
    return new Mailbox(limits, new MailTouches(reading));
  }

  /** A mail as far as it could be read: the mail itself, or the code of what was wrong with it. */
  record Opened(MailMessage mail, String trouble) {}

  /** Reads one mail; what its stream could not give is for the caller to ask. */
  Opened open(InputStream mail) {
    try {
      return new Opened(MimeWalk.read(MailStart.of(mail), limits), null);
    } catch (MimeWalk.Unreadable e) {
      return new Opened(null, e.reason());
    } catch (IOException e) {
      return new Opened(null, "broken-mail");
    }
  }

  /**
   * The touches of a mail, or its one reject; none of one that was deleted, nor of what is no mail:
   * a line of a chat, a mail program's own bookkeeping.
   *
   * @param fault what was wrong with the mail as its container has it, or null
   * @param separator line before the mail in an mbox file, else empty
   */
  List<Entry> entries(String place, Opened opened, String fault, String separator) {
    String trouble = fault != null ? fault : opened.trouble();
    if (trouble != null) {
      return List.of(Reject.of(place, trouble, null, null));
    }
    MailHeaders headers = opened.mail().headers();
    boolean isNoMail =
        MailLabels.isGone(headers)
            || MailLabels.isChat(headers)
            || MailLabels.isBookkeeping(headers);
    return isNoMail ? List.of() : touches.of(place, opened.mail(), separator);
  }
}
