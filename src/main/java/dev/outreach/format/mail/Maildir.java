package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mail of a Maildir, as Dovecot, Courier, Postfix, mutt, OfflineIMAP and mbsync keep them: a
 * file in the folder {@code cur} or {@code new}, by any name, without extension; packed as gzip or
 * not. Record: the mail; entries as of {@link Mbox}. The letters after {@code :2,} (some programs
 * write {@code ;2,} or {@code !2,}) are what the mail program noted: a mail marked as draft (D), or
 * as deleted but not removed yet (T), amounts to nothing, nor does one in the folder of drafts.
 * Needs my e-mail addresses.
 */
public final class Maildir implements Format {
  private static final Set<String> FOLDERS = Set.of("cur", "new");
  private static final Pattern FLAGS = Pattern.compile("[:;!]2,([A-Za-z]{0,52})$");

  @Override
  public String name() {
    return "maildir";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return FOLDERS.contains(lastName(file.folder()))
        && !MboxSeparator.opens(MailPack.head(file))
        && MailHead.opens(MailPack.head(file));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    Mailbox mailbox = Mailbox.of(file.limits(), reading);
    MailBytes bytes = new MailBytes(MailPack.open(file), MailPack.head(file), file.limits());
    SingleMail mail = new SingleMail(bytes, mailbox);
    return isNoAttempt(file) ? new PassedOver(mail) : mail;
  }

  private static boolean isNoAttempt(ExportFile file) {
    Matcher flags = FLAGS.matcher(file.name());
    String letters = flags.find() ? flags.group(1) : "";
    String above = file.folder().replaceFirst("/?[^/]*$", "");
    String name = lastName(above);
    return letters.contains("D") || letters.contains("T") || DraftsFolder.isNamed(name);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
