package dev.outreach.format.mail;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.FirstBytes;
import dev.outreach.export.Reject;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mail as Apple Mail keeps it ({@code .emlx}, and {@code .partial.emlx}, whose attachments lie
 * beside it): a line with the number of its bytes, the mail, and a property list. Record: the mail;
 * entries as of {@link Mbox}. Of the list only the number {@code flags} is wanted, whose bits say
 * that the mail was deleted or is a draft: it amounts to nothing then. The list declares a document
 * type, so it is searched as text and not read as XML. Needs my e-mail addresses.
 */
public final class Emlx implements Format {
  private static final int LONGEST_COUNT = 32;
  private static final int LONGEST_LIST = 1 << 16;
  private static final Pattern COUNT = Pattern.compile("\\s*(\\d{1,12})\\s*");
  private static final Pattern FLAGS =
      Pattern.compile("<key>flags</key>\\s*<integer>(\\d{1,18})</integer>");
  private static final long DELETED = 1 << 1;
  private static final long DRAFT = 1 << 6;

  @Override
  public String name() {
    return "emlx";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    byte[] head = file.head();
    int line = firstLine(head);
    return file.name().toLowerCase(Locale.ROOT).endsWith(".emlx")
        && line > 0
        && MailHead.opens(Arrays.copyOfRange(head, line, head.length));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    byte[] head = file.head();
    int line = firstLine(head);
    Mailbox mailbox = Mailbox.of(file.limits(), reading);
    InputStream in = file.open();
    in.skipNBytes(line);
    FirstBytes mail = new FirstBytes(in, count(head, line));
    MailBytes bytes =
        new MailBytes(mail, Arrays.copyOfRange(head, line, head.length), file.limits());
    Mail opened = new Mail(in, mail, new SingleMail(bytes, mailbox));
    return DraftsFolder.holdsMailOfApple(file) ? new PassedOver(opened) : opened;
  }

  /** Length of the line that counts the mail's bytes; 0 where the first is none. */
  private static int firstLine(byte[] head) {
    for (int i = 0; i < Math.min(head.length, LONGEST_COUNT); i++) {
      if (head[i] == '\n') {
        return COUNT.matcher(text(Arrays.copyOf(head, i))).matches() ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static long count(byte[] head, int line) {
    return Long.parseLong(text(Arrays.copyOf(head, line)).strip());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private record Mail(InputStream file, FirstBytes counted, SingleMail mail)
      implements RecordReader {
    @Override
    public List<Entry> next() throws IOException {
      List<Entry> entries = mail.next();
      if (entries == null) {
        return null;
      }
      if (counted.left() > 0) {
        boolean isRejected = entries.stream().anyMatch(Reject.class::isInstance);
        return isRejected ? entries : List.of(Reject.of("message 1", "cut-off", null, null));
      }
      Matcher flags = FLAGS.matcher(text(file.readNBytes(LONGEST_LIST)));
      long bits = flags.find() ? Long.parseLong(flags.group(1)) : 0;
      return (bits & (DELETED | DRAFT)) == 0 ? entries : List.of();
    }

    @Override
    public void close() throws IOException {
      mail.close();
    }
  }
}
