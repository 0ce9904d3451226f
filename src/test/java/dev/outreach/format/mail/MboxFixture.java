package dev.outreach.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Invented mailboxes of one freelancer, {@code me@example.org}, read as the program reads them. */
final class MboxFixture {
  static final String SEPARATOR = "From MAILER-DAEMON Mon Mar  4 10:20:34 2024\n";
  static final Limits SMALL = new Limits(10, 1 << 20, 100, 5, 20, 2_000, 20_000, 64);

  private MboxFixture() {}

  static ReadingContext reading() {
    return reading(Set.of("email:me@example.org", "email:me@example.com"));
  }

  static ReadingContext reading(Set<String> me) {
    return ReadBack.reading(new ExportOwner(Set.of("Me"), me));
  }

  /** A mail of a minute in March 2024; a header given here stands in place of the usual one. */
  static String mail(String... headersThenBody) {
    String body = headersThenBody[headersThenBody.length - 1];
    StringBuilder mail = new StringBuilder(SEPARATOR);
    List<String> own = List.of(headersThenBody).subList(0, headersThenBody.length - 1);
    for (String usual :
        List.of(
            "From: Ana Lima <ana@example.com>",
            "To: me@example.org",
            "Date: Mon, 4 Mar 2024 11:20:34 +0100",
            "Message-ID: <m1@example.com>",
            "Subject: Your offer")) {
      String name = usual.substring(0, usual.indexOf(':') + 1);
      if (own.stream().noneMatch(header -> header.startsWith(name))) {
        mail.append(usual).append('\n');
      }
    }
    own.stream()
        .filter(header -> !header.endsWith(": -"))
        .forEach(header -> mail.append(header).append('\n'));
    return mail.append('\n').append(body).append("\n\n").toString();
  }

  /** What each mail of the file amounts to. */
  static List<List<Entry>> mails(Path folder, String mbox, Limits limits) throws IOException {
    Path file = folder.resolve("test.mbox");
    Files.write(file, mbox.getBytes(StandardCharsets.UTF_8));
    return mails(ExportFile.of(file, "test.mbox", limits), reading());
  }

  static List<List<Entry>> mails(ExportFile file, ReadingContext reading) throws IOException {
    return ReadBack.records(new Mbox(), file, reading);
  }

  /** All entries of a file. */
  static List<Entry> entries(Path folder, String mbox) throws IOException {
    return mails(folder, mbox, Limits.DEFAULT).stream().flatMap(List::stream).toList();
  }

  /** The one touch of a file. */
  static Entry only(Path folder, String mbox) throws IOException {
    List<Entry> entries = entries(folder, mbox);
    assertEquals(1, entries.size());
    return entries.get(0);
  }

  static List<Object> list(Entry touch, String column) {
    return List.of((Object[]) ReadBack.cell(touch, column));
  }
}
