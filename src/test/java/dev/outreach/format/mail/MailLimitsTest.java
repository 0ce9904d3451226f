package dev.outreach.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Entry;
import dev.outreach.export.Limits;
import dev.outreach.export.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound on a mail as shipped, from both of its sides. */
class MailLimitsTest {
  private static final String TOP =
      "From: ana@example.com\nTo: me@example.org\nDate: Mon, 4 Mar 2024 11:20:34 +0100\n";
  private static final String PARTED = TOP + "Content-Type: multipart/mixed; boundary=b\n\n";

  @TempDir Path folder;

  /** The reason why the mail is not read, or "read". */
  private static String walk(String mail) throws IOException {
    byte[] bytes = mail.getBytes(StandardCharsets.US_ASCII);
    try {
      MimeWalk.read(new ByteArrayInputStream(bytes), Limits.DEFAULT);
      return "read";
    } catch (MimeWalk.Unreadable e) {
      return e.reason();
    }
  }

  /** As {@link #walk}, of the mail in an mbox file, before another one that must be read. */
  private String inMailbox(String mail) throws IOException {
    String mbox = MboxFixture.SEPARATOR + mail + MboxFixture.SEPARATOR + TOP + "\nx\n";
    List<Entry> entries = MboxFixture.entries(folder, mbox);
    assertEquals(2, entries.size());
    assertEquals("message 2", entries.get(1).place());
    return entries.get(0) instanceof Reject reject ? reject.reason() : "read";
  }

  @ParameterizedTest
  @CsvSource({"40, read", "41, mime-too-deep", "100000, mime-too-deep"})
  void multipartsWithinMultiparts(int depth, String result) throws IOException {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b1\n\n");
    for (int i = 2; i < depth; i++) {
      mail.append("--b").append(i - 1).append("\nContent-Type: multipart/mixed; boundary=b");
      mail.append(i).append("\n\n");
    }
    assertEquals(result, walk(mail.toString()));
  }

  @ParameterizedTest
  @CsvSource({"40, read", "41, mime-too-deep", "100000, mime-too-deep"})
  void mailsWithinMails(int depth, String result) throws IOException {
    String mail = "Content-Type: message/rfc822\n\n".repeat(depth - 1) + "X: y\n\nHi\n";
    assertEquals(result, walk(mail));
  }

  @ParameterizedTest
  @CsvSource({"1000, read", "1001, mime-too-many-parts"})
  void partsOfAMail(int parts, String result) throws IOException {
    assertEquals(result, inMailbox(PARTED + "--b\n\nx\n".repeat(parts) + "--b--\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"2000, read", "2001, too-many-headers"})
  void headersOfAMail(int headers, String result) throws IOException {
    assertEquals(result, inMailbox(TOP + "X: y\n".repeat(headers - 3) + "\nHi\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"1048576, read", "1048577, line-too-long"})
  void bytesOfALine(int bytes, String result) throws IOException {
    String line = "y".repeat(bytes - 1) + "\n";
    assertEquals(result, inMailbox(TOP + "\n" + line + "\n"));
    assertEquals(result, inMailbox(TOP + "X:" + line.substring(2) + "\nHi\n\n"));
    assertEquals(result, inMailbox(PARTED + "--b\n\n" + line + "--b--\n\n"));
    assertEquals(result, walk(TOP + "X:" + line.substring(2) + "\nHi\n"));
  }

  @ParameterizedTest
  @CsvSource({"1048576, read", "1048577, line-too-long"})
  void bytesOfAFoldedHeader(int bytes, String result) throws IOException {
    String folds = (" " + "y".repeat(98) + "\n").repeat(bytes / 100 - 1);
    String header = "X: y\n" + folds + " " + "y".repeat(bytes - 7 - folds.length()) + "\n";
    assertEquals(bytes, header.length());
    assertEquals(result, inMailbox(TOP + header + "\nHi\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"500000, read", "530000, headers-too-long"})
  void bytesOfTheHeadersThatAreKept(int bytes, String result) throws IOException {
    String address = "ana@example.org,";
    String header = address.repeat(bytes / address.length());
    assertEquals(result, inMailbox(TOP + "Cc: " + header + "\nBcc: " + header + "\n\nHi\n\n"));
    assertEquals("read", inMailbox(TOP + "X: " + header + "\nBcc: " + header + "\n\nHi\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"52428800, read", "52428801, mail-too-large"})
  void bytesOfAMail(int bytes, String result) throws IOException {
    String last = "\n--b--\n\n";
    int rest = bytes - PARTED.length() - "--b\n\n".length() - last.length();
    String content = ("y".repeat(99) + "\n").repeat(rest / 100) + "y".repeat(rest % 100);
    assertEquals(result, inMailbox(PARTED + "--b\n\n" + content + last));
  }
}
