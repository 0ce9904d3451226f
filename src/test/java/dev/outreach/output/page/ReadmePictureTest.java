package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of the page in the README. Machines have other fonts, so a fresh one is only like it:
 * it lies in {@code target/report.png}, to be copied over the other when the page has changed.
 */
class ReadmePictureTest {
  private static final Path IN_README = Path.of("src/test/resources/golden/report.png");
  private static final Path FRESH = Path.of("target/report.png");
  private static final Screen SCREEN = new Screen(1280, 1000, Scheme.LIGHT);
  private static final int MOST_BYTES = 300_000;

  /** Mean difference of a pixel's red, green or blue, of 255; of an empty page it is more. */
  private static final double MOST_DIFFERENCE = 10;

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
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += difference(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / 3.0 / one.getWidth() / one.getHeight();
  }

  private static int difference(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }
    return sum;
  }
}
