package dev.outreach.format.mail;

import static dev.outreach.format.mail.MboxFixture.SEPARATOR;
import static dev.outreach.format.mail.MboxFixture.SMALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxSplitterTest {
  /** The mails of a file that is read a few bytes at a time, so that every seam is met. */
  private static List<String> mails(String file) throws IOException {
    InputStream slow =
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(length, 7));
          }
        };
    List<String> mails = new ArrayList<>();
    try (MboxSplitter splitter = new MboxSplitter(slow, Limits.DEFAULT)) {
      while (splitter.next()) {
        mails.add(new String(splitter.mail().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return mails;
  }

  @Test
  void mailsBeginAtSeparatorsAfterBlankLines() throws IOException {
    assertEquals(
        List.of("a\n\n", "b\n\n", "c\n"),
        mails(SEPARATOR + "a\n\n" + SEPARATOR + "b\n\n" + SEPARATOR + "c\n"));
  }

  @Test
  void aSeparatorAmidTextIsText() throws IOException {
    String mail = "a\n" + SEPARATOR + "b\n";
    assertEquals(List.of(mail), mails(SEPARATOR + mail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"From \n", "From - \r\n", SEPARATOR})
  void headersBehindALineMakeItASeparatorWhateverIsBefore(String line) throws IOException {
    String head = "From: a@b.example\nTo: x\n\n";
    String deep = "X-Long: " + "y".repeat(200) + "\n" + head;
    assertEquals(
        List.of(head + "a\n", deep + "b\n\n", head + "x\n" + line + "c\n"),
        mails(line + head + "a\n" + line + deep + "b\n\n" + line + head + "x\n" + line + "c\n"));
  }

  @Test
  void twoLinesAtTheTopOfAMailAreOneSeparator() throws IOException {
    String mail = SEPARATOR + "From: a@b.example\nTo: x\n\na\n";
    assertEquals(List.of(mail), mails("From - \n" + mail));
  }

  @Test
  void aFileMayBeginWithAMarkAndBlankLines() throws IOException {
    assertEquals(List.of("a\n"), mails("\uFEFF\n\r\n" + SEPARATOR + "a\n"));
    assertEquals(List.of(), mails("\n\n"));
  }

  @Test
  void proseThatBeginsWithFromAfterABlankLineIsText() throws IOException {
    String mail = "a\n\nFrom here on, all is text.\n";
    assertEquals(List.of(mail), mails(SEPARATOR + mail));
  }

  @Test
  void oneQuoteIsTakenOffMboxoAndMboxrd() throws IOException {
    assertEquals(
        List.of("\nFrom x\n>From y\n> From z\n>Fro\n>\n"),
        mails(SEPARATOR + "\n>From x\n>>From y\n> From z\n>Fro\n>\n"));
  }

  @Test
  void linesMayEndInCrLfAndTheLastInNothing() throws IOException {
    String separator = SEPARATOR.replace("\n", "\r\n");
    assertEquals(
        List.of("a\r\n\r\n", "b\r\n\r\nFrom x\r\nend"),
        mails(separator + "a\r\n\r\n" + separator + "b\r\n\r\n>From x\r\nend"));
  }

  @Test
  void anEmptyFileHoldsNoMailAndASeparatorAloneAnEmptyOne() throws IOException {
    assertEquals(List.of(), mails(""));
    assertEquals(List.of(""), mails(SEPARATOR.strip()));
  }

  @Test
  void aFileThatBeginsOtherwiseIsRefused() {
    RefusedFile refused = assertThrows(RefusedFile.class, () -> mails("Subject: x\n\nhello\n"));
    assertEquals("not-mbox", refused.reason());
  }

  @Test
  void aMailOverALimitCostsOnlyItself() throws IOException {
    String file =
        (SEPARATOR + "a\n\n")
            + (SEPARATOR + "x".repeat(SMALL.lineBytes() + 1) + "\n\n")
            + (SEPARATOR + "0123456789\n".repeat((int) SMALL.mailBytes() / 10) + "\n")
            + (SEPARATOR + "x".repeat(SMALL.lineBytes() - 1) + "\n");
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
    List<String> faults = new ArrayList<>();
    try (MboxSplitter splitter = new MboxSplitter(new ByteArrayInputStream(bytes), SMALL)) {
      while (splitter.next()) {
        splitter.skip();
        faults.add(String.valueOf(splitter.fault()));
      }
    }
    assertEquals(List.of("null", "line-too-long", "mail-too-large", "null"), faults);
  }

  @Test
  void whatFailsWhileReadingTheFileIsNotTakenForTheEndOfAMail() throws IOException {
    RefusedFile failure = new RefusedFile("archive-too-large", "too large");
    InputStream broken =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream((SEPARATOR + "a\n").getBytes(StandardCharsets.US_ASCII));

          @Override
          public int read() throws IOException {
            int b = start.read();
            if (b < 0) {
              throw failure;
            }
            return b;
          }

          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            to[offset] = (byte) read();
            return 1;
          }
        };
    try (MboxSplitter splitter = new MboxSplitter(broken, SMALL)) {
      assertThrows(
          RefusedFile.class,
          () -> {
            splitter.next();
            splitter.skip();
          });
      assertEquals(failure, assertThrows(RefusedFile.class, splitter::skip));
    }
  }

  @Test
  @Slow
  void twoHundredMegabytesAreReadSixtyFourKilobytesAtATime() throws Exception {
    byte[] mail =
        (SEPARATOR
                + "From: ana@example.com\nSubject: x\n\n"
                + "line of text\n".repeat(20_000)
                + "\n")
            .getBytes(StandardCharsets.US_ASCII);
    long mails = (200L << 20) / mail.length;
    Repeated file = new Repeated(mail, mails);
    long count = 0;
    try (MboxSplitter splitter = new MboxSplitter(file, Limits.DEFAULT)) {
      for (; splitter.next(); count++) {
        MailMessage read = MimeWalk.read(splitter.mail(), Limits.DEFAULT);
        assertEquals("x", read.headers().text("subject"));
        splitter.skip();
        assertNull(splitter.fault());
        assertTrue(file.given - (count + 1) * mail.length <= 1 << 16, "read ahead");
      }
    }
    assertEquals(mails, count);
    assertTrue(file.mostAtOnce <= 1 << 16, "bytes asked for at once");
  }

  /** The same bytes over and over; notes how many it gave. */
  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private final long end;
    private long given;
    private int mostAtOnce;

    Repeated(byte[] bytes, long times) {
      this.bytes = bytes;
      end = bytes.length * times;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("one byte at a time is too slow");
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      mostAtOnce = Math.max(mostAtOnce, length);
      int from = (int) (given % bytes.length);
      int n = (int) Math.min(Math.min(length, bytes.length - from), end - given);
      System.arraycopy(bytes, from, to, offset, Math.max(0, n));
      given += Math.max(0, n);
      return given == end && n == 0 ? -1 : n;
    }
  }
}
