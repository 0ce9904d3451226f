package dev.outreach.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Delivery;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
  private static final String ROW = "2026-01-05,email,a@b.example\n";
  private static final String LOG = "occurred_at,channel,email\n" + ROW + ROW + "x,y,z\n" + ROW;
  private static final String CONNECTIONS =
      "First Name,Last Name,URL,Connected On\n" + "Anna,Blum,,04 Mar 2024\n".repeat(20);

  @TempDir private Path folder;

  private final ReadingContext reading = ReadBack.reading("email:me@example.org");

  @Test
  void onlyAFileOverTheSizeIsReadInPieces() throws IOException {
    Delivery log = delivery(ReadBack.file(folder, "touches.csv", LOG));
    assertEquals(4, Part.of(log, reading, log.bytes() - 1, 1).size());
    assertEquals(1, Part.of(log, reading, log.bytes(), 1).size());
    assertEquals(1, Part.of(log, reading, log.bytes() + 1, 1).size());
    assertEquals(1, Part.of(log, reading).size());
  }

  @Test
  void piecesAreTheFilesOwnAndInItsOrder() throws IOException {
    Delivery log = delivery(ReadBack.file(folder, "touches.csv", LOG));
    List<Part> parts = Part.of(log, reading, 0, 1);
    assertEquals(4, parts.size());
    for (Part part : parts) {
      assertEquals("touches", part.format());
      assertEquals(log, part.delivery());
    }
    assertEquals(
        SplitReading.read(List.of(Part.whole(log, reading).get(0).piece()), reading),
        SplitReading.read(parts.stream().map(Part::piece).toList(), reading));
  }

  @Test
  void membersOfArchivesAndFormatsWhoseRecordsHangTogetherAreReadWhole() throws IOException {
    Delivery zip =
        delivery(ReadBack.zip(folder, Map.of("touches.csv", LOG, "contacts.csv", "a,b\n")));
    assertEquals(1, Part.of(zip, reading, 0, 1).size());
    Delivery linkedIn = delivery(ReadBack.file(folder, "Connections.csv", CONNECTIONS));
    assertEquals(1, Part.of(linkedIn, reading, 0, 1).size());
  }

  @Test
  void aFileThatIsRefusedWhileItIsCutIsRefusedByItsReader() throws IOException {
    Delivery mbox = delivery(ReadBack.file(folder, "all.mbox", "Subject: no mailbox\n"));
    List<Part> parts = Part.of(mbox, reading, 0, 1);
    assertEquals(List.of("mbox"), parts.stream().map(Part::format).toList());
    List<String> read = SplitReading.read(List.of(parts.get(0).piece()), reading);
    assertTrue(read.get(0).startsWith("not-mbox"), read.get(0));
  }

  @Test
  void noFileThatWasLookedAtKeepsItsFirstBytes() throws IOException {
    for (String name : List.of("touches.csv", "notes.pdf")) {
      Delivery delivery = delivery(ReadBack.file(folder, name, LOG));
      List<Part> parts = Part.of(delivery, reading);
      Files.writeString(delivery.file().file(), "else");
      assertEquals("else", new String(delivery.file().head(), StandardCharsets.UTF_8));
      for (Part part : parts) {
        assertEquals("else", new String(part.file().head(), StandardCharsets.UTF_8));
      }
    }
  }

  private static Delivery delivery(ExportFile file) throws IOException {
    return new Delivery(file, "00", Files.size(file.file()), 0);
  }
}
