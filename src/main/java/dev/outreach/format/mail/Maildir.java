package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

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

  /**
   * The bytes of a mail's file, unpacked where its server keeps them as gzip under the usual name
   * (Dovecot's plugin zlib). How much comes out is for the reader of the mail to bound.
   */
  private static final class MailPack {
    private static final int BUFFER = 1 << 13;
    private static final int HEAD_BYTES = 1 << 14;

    private MailPack() {}

    /** The mail's first bytes; those of the file if it is not packed, or no good pack. */
    static byte[] head(ExportFile file) throws IOException {
      byte[] head = file.head();
      if (!isPacked(head)) {
        return head;
      }
      byte[] unpacked = new byte[HEAD_BYTES];
      int length = 0;
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head), BUFFER)) {
        for (int n = 0; n >= 0 && length < HEAD_BYTES; length += Math.max(0, n)) {
          n = in.read(unpacked, length, HEAD_BYTES - length);
        }
      } catch (IOException e) {
        // Only the first bytes of the pack are at hand, and may end within it.
        return length == 0 ? head : Arrays.copyOf(unpacked, length);
      }
      return Arrays.copyOf(unpacked, length);
    }

    /** All of the mail. */
    static InputStream open(ExportFile file) throws IOException {
      InputStream in = file.open();
      if (!isPacked(file.head())) {
        return in;
      }
      try {
        return new GZIPInputStream(in, BUFFER);
      } catch (IOException e) {
        in.close();
        throw e;
      }
    }

    private static boolean isPacked(byte[] head) {
      return head.length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }
  }
}
