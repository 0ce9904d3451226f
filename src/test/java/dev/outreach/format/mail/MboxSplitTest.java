package dev.outreach.format.mail;

import static dev.outreach.format.mail.MboxFixture.SEPARATOR;
import static dev.outreach.format.mail.MboxFixture.SMALL;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.SplitReading;
import dev.outreach.reader.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxSplitTest {
  private static final Mbox MBOX = new Mbox();
  private static final String[] LINES = {
    "text",
    "",
    "",
    SEPARATOR.strip(),
    ">" + SEPARATOR.strip(),
    ">>From me",
    "From here on, prose.",
    "From ",
    "From x Mon Mar  4 10:20:34 2024",
    "From: Ben <ben@example.com>",
    ">",
    "\0\r\u00E9",
    "x".repeat(SMALL.lineBytes() - 1),
    "y".repeat(SMALL.lineBytes()),
    "To: me@example.org\nDate: soon",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b--",
  };

  @TempDir private Path folder;

  @Test
  @Slow
  void anySplitOfAnyMailboxGivesTheEntriesOfTheWhole() throws IOException {
    int split = 0;
    int faults = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      ExportFile file = file(mailbox(random));
      List<String> whole = SplitReading.whole(MBOX, file, reading());
      faults += whole.stream().anyMatch(line -> line.contains("too-l")) ? 1 : 0;
      for (long bytes : new long[] {1, 1 + random.nextInt(500), 1 + random.nextInt(9_000)}) {
        List<Piece> pieces = MBOX.split(file, reading(), bytes);
        assertEquals(
            whole, SplitReading.read(pieces, reading()), "seed " + seed + ", " + bytes + " bytes");
        split += pieces.size() > 1 ? 1 : 0;
      }
    }
    assertTrue(split > 500, split + " were split");
    assertTrue(faults > 50, faults + " had mails over a limit");
  }

  /** Mails of random lines, some over a limit, with line ends of both kinds. */
  private static String mailbox(Random random) {
    StringBuilder text = new StringBuilder();
    for (int mails = random.nextInt(12); mails >= 0; mails--) {
      text.append(random.nextInt(3) == 0 ? SEPARATOR : mail("Message-ID: <" + mails + "@a>", "x"));
      int lines = random.nextInt(random.nextInt(8) == 0 ? 80 : 12);
      for (int line = 0; line < lines; line++) {
        text.append(LINES[random.nextInt(LINES.length)]).append(random.nextBoolean() ? "" : "\r");
        text.append('\n');
      }
      text.append(random.nextInt(4) == 0 ? "" : "\n");
    }
    return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
  }

  @Test
  void piecesEndWithTheFirstMailThatFillsThem() throws IOException {
    String mail = mail("x");
    ExportFile file = file(mail.repeat(10));
    assertEquals(10, MBOX.split(file, reading(), 1).size());
    assertEquals(10, MBOX.split(file, reading(), mail.length()).size());
    assertEquals(5, MBOX.split(file, reading(), mail.length() + 1).size());
    assertEquals(1, MBOX.split(file, reading(), 10L * mail.length()).size());
  }

  @Test
  void whatIsRefusedAsAWholeHasNoPieces() throws IOException {
    ExportFile none = file("Subject: x\n\nhello\n");
    assertThrows(RefusedFile.class, () -> MBOX.split(none, reading(), 1));
    ExportFile some = file(mail("x"));
    assertThrows(RefusedFile.class, () -> MBOX.split(some, reading(Set.of()), 1));
    assertEquals(List.of(), MBOX.split(file(""), reading(), 1));
  }

  private ExportFile file(String text) throws IOException {
    Path file = Files.write(folder.resolve("a.mbox"), text.getBytes(StandardCharsets.ISO_8859_1));
    return ExportFile.of(file, "a.mbox", SMALL);
  }
}
