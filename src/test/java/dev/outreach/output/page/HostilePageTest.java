package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.output.page.Browser.Scheme;
import dev.outreach.output.page.Browser.Screen;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred texts that are meant to run, each in every text of a row of every table, in charts and
 * in sentences: the browser shows them as text, and does nothing.
 */
@Slow
class HostilePageTest {
  private static final Screen SCREEN = new Screen(1280, 800, Scheme.LIGHT);
  private static final int PAYLOADS = HostileTexts.ALL.size();

  /** Stands for what a report was asked with, words of which are shown in the reader's language. */
  private static final String ASKED = "choice ";

  /** Few enough that no chart leaves one out. */
  private static final int IN_A_CHART = 5;

  /** Characters of a label before it is cut. */
  private static final int IN_A_LABEL = 8;

  @TempDir static Path folder;
  private static Browser browser;
  private static int pages;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void thereAreAHundredDifferentTexts() {
    assertEquals(100, HostileTexts.ALL.stream().distinct().count());
  }

  @Test
  void inEveryTextOfEveryTableNothingRunsAndNothingIsAskedFor() throws IOException {
    List<Sheet> sheets = SampleSheets.all();
    open(sheets, 0, PAYLOADS, number -> "text " + number);
    List<String> clean = browser.check("elements");
    List<String> cleanTexts = browser.check("tableTexts");
    open(sheets, 0, PAYLOADS, HostileTexts.ALL::get);
    assertNothingHappened();
    assertAlike(clean, browser.check("elements"));
    assertAlike(replaced(cleanTexts), browser.check("tableTexts"));
  }

  @Test
  void inTheLabelsOfChartsTheyAreShownAsText() throws IOException {
    List<Sheet> drawn =
        SampleSheets.all().stream().filter(sheet -> sheet.chart().isPresent()).toList();
    for (int from = 0; from < PAYLOADS; from += IN_A_CHART) {
      open(drawn, from, from + IN_A_CHART, HostileTexts.ALL::get);
      assertNothingHappened();
      String written = lettersOf(String.join("", browser.check("chartTexts")));
      for (String text : HostileTexts.ALL.subList(from, from + IN_A_CHART)) {
        String beginning = lettersOf(text.substring(0, Math.min(text.length(), IN_A_LABEL)));
        assertTrue(written.contains(beginning), () -> text + " is in no chart");
      }
    }
  }

  private static String lettersOf(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "");
  }

  private static void assertAlike(List<String> expected, List<String> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      int place = i;
      if (!expected.get(i).startsWith(ASKED)) {
        assertEquals(expected.get(i), actual.get(i), () -> "at " + place);
      }
    }
    assertEquals(expected.size(), actual.size());
  }

  private static List<String> replaced(List<String> texts) {
    return texts.stream().map(HostilePageTest::replaced).toList();
  }

  /** A cell as the page must show it in place of the harmless one. */
  private static String replaced(String text) {
    return text.matches("text \\d+")
        ? VisibleText.of(HostileTexts.ALL.get(Integer.parseInt(text.substring(5)))).strip()
        : text;
  }

  private static void open(List<Sheet> sheets, int from, int to, IntFunction<String> texts)
      throws IOException {
    List<Sheet> filled = sheets.stream().map(sheet -> filled(sheet, from, to, texts)).toList();
    List<Sentence> sentences =
        IntStream.range(from, to)
            .mapToObj(i -> new Sentence(sheets.get(0).name(), texts.apply(i)))
            .toList();
    Path page = folder.resolve(++pages + ".html");
    HtmlPage.write(page, filled, sentences, LocalDate.of(2011, 4, 30), Words.of(Locale.FRENCH));
    browser.open(page, SCREEN);
  }

  /** The sheet with a row for each text, which stands in all its columns of text. */
  private static Sheet filled(Sheet sheet, int from, int to, IntFunction<String> texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(row(sheet, sheet.rows().get(i % sheet.rows().size()), texts.apply(i)));
    }
    return sheet.withRows(rows);
  }

  private static Row row(Sheet sheet, Row like, String text) {
    Object[] cells = new Object[like.size()];
    for (int i = 0; i < cells.length; i++) {
      boolean isText = sheet.schema().fields()[i].dataType().equals(DataTypes.StringType);
      boolean isAsked = sheet.fields().get(i).content() == Content.SETTING;
      String written = isAsked ? text.replaceFirst("^text (\\d+)$", ASKED + "$1") : text;
      cells[i] = isText ? written : like.get(i);
    }
    return new GenericRowWithSchema(cells, sheet.schema());
  }

  private static void assertNothingHappened() {
    browser.run("return new Promise(done => setTimeout(done, 300))");
    assertNull(browser.run("return window.hit"));
    assertEquals(List.of(), browser.messages());
    assertEquals(List.of(), browser.requests());
    assertFalse(browser.hasLeft());
    assertEquals(List.of(), browser.check("strangers"));
  }
}
