package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.answer.Answers;
import dev.outreach.output.page.Browser.Scheme;
import dev.outreach.output.page.Browser.Screen;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of the page in the README. Machines have other fonts, so a fresh one is only like it:
 * it lies in {@code target/report.png}, to be copied over the other when the page has changed.
 */
@Slow
class ReadmePictureTest {
  private static final Path IN_README = Path.of("src/test/resources/golden/report.png");
  private static final Path FRESH = Path.of("target/report.png");
  private static final Screen SCREEN = new Screen(1280, 1000, Scheme.LIGHT);
  private static final int COLOURS = 3;
  private static final int MOST_BYTES = 300_000;

  /** Side of the squares, in px, whose mean colours are compared: letters are no part of them. */
  private static final int SQUARE = 100;

  /** Mean difference of red, green or blue, of 255: another font makes 1 to 3, no text 13. */
  private static final double MOST_DIFFERENCE = 6;

  @TempDir Path folder;

  @Test
  void theReadmeShowsThePageAsItIs() throws IOException {
    Path page = folder.resolve("report.html");
    Words words = Words.of(Locale.ENGLISH);
    List<Sheet> sheets = SampleSheets.all();
    HtmlPage.write(page, sheets, Answers.of(sheets, words), LocalDate.of(2011, 4, 30), words);
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.open(page, SCREEN);
      Files.write(FRESH, browser.picture(SCREEN.height()));
    }
    String help = "if the page has changed, copy " + FRESH + " to " + IN_README;
    assertTrue(Files.readString(Path.of("README.md")).contains("(" + IN_README + ")"));
    assertTrue(Files.size(IN_README) <= MOST_BYTES, () -> IN_README + " is too large");
    BufferedImage fresh = ImageIO.read(FRESH.toFile());
    BufferedImage shown = ImageIO.read(IN_README.toFile());
    assertEquals(fresh.getWidth(), shown.getWidth(), help);
    assertEquals(fresh.getHeight(), shown.getHeight(), help);
    double difference = difference(fresh, shown);
    assertTrue(difference <= MOST_DIFFERENCE, () -> "differs by " + difference + ": " + help);
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    List<Double> differences = new ArrayList<>();
    for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE) {
        for (int band = 0; band < COLOURS; band++) {
          differences.add(Math.abs(mean(one, x, y, band) - mean(other, x, y, band)));
        }
      }
    }
    return differences.stream().mapToDouble(difference -> difference).average().orElseThrow();
  }

  private static double mean(BufferedImage picture, int left, int top, int band) {
    int[] samples = picture.getRaster().getSamples(left, top, SQUARE, SQUARE, band, (int[]) null);
    return IntStream.of(samples).average().orElseThrow();
  }
}
