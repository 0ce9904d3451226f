package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.ReadBack;
import dev.outreach.format.SplitReading;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RowKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSplitTest {
  private static final ReadingContext READING = ReadBack.reading("email:me@example.org");
  private static final OwnCsv TOUCHES = new OwnCsv(RowKind.TOUCHES);
  private static final String HEADER = "occurred_at,channel,email,note\n";
  private static final String ROW = "2026-01-05,email,a@example.org,x\n";
  private static final Limits SMALL =
      new Limits(10, 1 << 20, 100, 5, 20, RandomCsv.LONGEST_ROW, 20_000, 64);

  @TempDir private Path folder;

  @Test
  @Slow
  void anySplitOfAnyFileGivesTheEntriesOfTheWhole() throws IOException {
    int split = 0;
    int refused = 0;
    for (long seed = 0; seed < 600; seed++) {
      ExportFile file = file(RandomCsv.of(seed));
      List<String> whole = SplitReading.whole(TOUCHES, file, READING);
      Random random = new Random(seed);
      for (long bytes : new long[] {1, 2, 1 + random.nextInt(60), 1 + random.nextInt(900)}) {
        List<Piece> pieces = TOUCHES.split(file, READING, bytes);
        if (!pieces.isEmpty()) {
          String of = "seed " + seed + ", " + bytes + " bytes";
          assertEquals(whole, SplitReading.read(pieces, READING), of);
        }
        split += pieces.size() > 1 ? 1 : 0;
      }
      refused += !whole.isEmpty() && whole.get(whole.size() - 1).startsWith("broken-csv") ? 1 : 0;
    }
    assertTrue(split > 500, split + " were split");
    assertTrue(refused > 5, refused + " were refused");
  }

  @Test
  @Slow
  void rowsAreTheSameWhereverTheyMeetTheSeamsOfWhatIsReadAtOnce() throws IOException {
    String seam = "2026-01-05,email,a@example.org,\"é\r\n\"\"b\"\r\n2026-01-05,a\"b,,\r\n\r\n";
    int before = (1 << 16) - seam.getBytes(StandardCharsets.UTF_8).length;
    for (int shift = 0; shift < seam.length() + 4; shift++) {
      StringBuilder text = new StringBuilder(HEADER);
      while (text.length() + ROW.length() <= before + shift) {
        text.append(ROW);
      }
      String padding = "x".repeat(before + shift - text.length());
      text.insert(text.length() - 1, padding).append(seam).append(ROW.repeat(3));
      ExportFile file = file(text.toString());
      List<Piece> pieces = TOUCHES.split(file, READING, (1 << 16) - 20);
      assertEquals(2, pieces.size());
      assertEquals(SplitReading.whole(TOUCHES, file, READING), SplitReading.read(pieces, READING));
    }
  }

  @Test
  void piecesEndWithTheFirstRowThatFillsThem() throws IOException {
    ExportFile file = file(HEADER + ROW.repeat(10));
    assertEquals(10, TOUCHES.split(file, READING, 1).size());
    assertEquals(10, TOUCHES.split(file, READING, ROW.length()).size());
    assertEquals(5, TOUCHES.split(file, READING, ROW.length() + 1).size());
    assertEquals(1, TOUCHES.split(file, READING, 10L * ROW.length()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05,email,a@example.org,\"never closed\n",
        "2026-01-05,email,a@example.org,\"closed\" too early\n",
        "\0\n",
      })
  void aFileWhoseRowsCannotBeToldApartIsReadWhole(String row) throws IOException {
    assertEquals(List.of(), TOUCHES.split(file(HEADER + ROW + row + ROW), READING, 1));
    assertEquals(List.of(), TOUCHES.split(file(HEADER + ROW + ROW + row), READING, 1));
  }

  @Test
  void aRowOverTheLimitIsLeftToTheParser() throws IOException {
    String row = ROW.replace("x\n", "x".repeat(SMALL.lineBytes() - ROW.length() + 1) + "\n");
    assertEquals(SMALL.lineBytes(), row.length());
    assertEquals(3, TOUCHES.split(file(HEADER + ROW + row + ROW), READING, 1).size());
    assertEquals(2, TOUCHES.split(file(HEADER + ROW + row.strip()), READING, 1).size());
    String over = row.replace("x\n", "xx\n");
    assertEquals(List.of(), TOUCHES.split(file(HEADER + ROW + over + ROW), READING, 1));
    assertEquals(List.of(), TOUCHES.split(file(HEADER + ROW + over.strip() + "xx"), READING, 1));
  }

  @Test
  void theEncodingIsThatOfTheWholeFileInEveryPiece() throws IOException {
    String accent = ROW.replace("x", "é");
    byte[] windows = (HEADER + ROW + accent).getBytes(Charset.forName("windows-1252"));
    List<String> read = SplitReading.read(TOUCHES.split(file(windows), READING, 1), READING);
    assertTrue(read.get(3).contains("é"), read.get(3));
    String valid = ROW.replace("x", "Ã©");
    byte[] mixed = (HEADER + valid + accent).getBytes(Charset.forName("windows-1252"));
    read = SplitReading.read(TOUCHES.split(file(mixed), READING, 1), READING);
    assertTrue(read.get(1).contains("Ã©"), read.get(1));
    byte[] utf16 = ("\uFEFF" + HEADER + ROW + ROW).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of(), TOUCHES.split(file(utf16), READING, 1));
  }

  @Test
  void aFileWithoutHeaderOrWithoutRowsHasNoPieces() throws IOException {
    assertEquals(List.of(), TOUCHES.split(file("when,who\n1,2\n"), READING, 1));
    assertEquals(List.of(), TOUCHES.split(file(HEADER), READING, 1));
    assertEquals(List.of(), TOUCHES.split(file(HEADER.strip()), READING, 1));
  }

  private ExportFile file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private ExportFile file(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("touches.csv"), bytes);
    return ExportFile.of(file, "touches.csv", SMALL);
  }
}
