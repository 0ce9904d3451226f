package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.answer.Answers;
import dev.outreach.output.page.Browser.Scheme;
import dev.outreach.output.page.Browser.Screen;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample's page as its readers have it before them: on a phone, on a desk, on paper. */
@Slow
class PageInChromiumTest {
  enum Language {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private final Words words;

    Language(Locale locale) {
      this.words = Words.of(locale);
    }
  }

  private static final LocalDate AS_OF = LocalDate.of(2011, 4, 30);
  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final int HEIGHT = 800;

  /** Within the page's margins on A4 across, at 96 pixels an inch. */
  private static final int PAPER = (297 - 2 * 12) * 960 / 254;

  private static final List<Sheet> SHEETS = SampleSheets.all();
  private static final Map<Language, Path> PAGES = new EnumMap<>(Language.class);

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    for (Language language : Language.values()) {
      Path page = folder.resolve(language + ".html");
      HtmlPage.write(page, SHEETS, Answers.of(SHEETS, language.words), AS_OF, language.words);
      PAGES.put(language, page);
    }
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<View> views() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                WIDTHS.stream()
                    .flatMap(
                        width ->
                            Stream.of(Scheme.values())
                                .map(scheme -> new Screen(width, HEIGHT, scheme)))
                    .map(screen -> new View(language, screen)));
  }

  record View(Language language, Screen screen) {
    void open() {
      browser.open(PAGES.get(language), screen);
    }
  }

  private static void assertNone(List<String> faults) {
    assertTrue(
        faults.isEmpty(),
        () ->
            faults.size()
                + ":\n"
                + String.join("\n", faults.subList(0, Math.min(20, faults.size()))));
  }

  @ParameterizedTest
  @MethodSource("views")
  void thePageIsQuietFitsTheScreenAndCanBeReadByAll(View view) {
    view.open();
    assertEquals(List.of(), browser.messages());
    assertEquals(List.of(), browser.requests());
    assertNone(browser.check("pageScrolls"));
    assertNone(browser.check("chartFaults"));
    browser.check("openAndThin");
    assertNone(browser.accessibilityProblems());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void foldsOpenAndLinksLeadToTheirSections(Language language) {
    for (int width : WIDTHS) {
      browser.open(PAGES.get(language), new Screen(width, HEIGHT, Scheme.LIGHT));
      assertNone(browser.check("foldFaults"));
      assertNone(browser.check("linkFaults"));
      assertFalse(browser.hasLeft());
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void theKeyboardReachesWhateverScrollsOpensOrLeadsOn(Scheme scheme) {
    browser.open(PAGES.get(Language.FRENCH), new Screen(WIDTHS.get(0), HEIGHT, scheme));
    browser.check("watchFocus");
    int stops = browser.check("stops").size();
    for (int i = 0; i <= stops; i++) {
      browser.pressTab();
    }
    assertFalse(browser.check("scrollers").isEmpty(), "no table scrolls at this width");
    assertNone(browser.check("unreached"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTableHasTheRowsOfItsSheet(Language language) {
    browser.open(PAGES.get(language), new Screen(1280, HEIGHT, Scheme.LIGHT));
    List<String> expected =
        SHEETS.stream()
            .filter(sheet -> !sheet.rows().isEmpty())
            .map(sheet -> sheet.name() + " " + Math.min(sheet.rows().size(), PageTables.MOST_ROWS))
            .toList();
    assertEquals(expected, browser.check("rowCounts"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingIsPrinted(Language language) {
    browser.open(PAGES.get(language), new Screen(PAPER, HEIGHT, Scheme.DARK));
    browser.layOutForPrint();
    assertNone(browser.check("pageScrolls"));
    assertNone(browser.check("cutOff"));
    assertNone(browser.check("chartFaults"));
    assertNone(browser.check("unprinted"));
    Labels labels = new Labels(language.words);
    Printed printed = browser.print();
    Set<String> headings = Set.copyOf(printed.headings());
    for (Sheet sheet : SHEETS) {
      assertTrue(headings.contains(labels.question(sheet)), labels.question(sheet));
    }
    assertTrue(
        printed.pages() >= SHEETS.size() && printed.pages() <= 70, printed.pages() + " pages");
  }
}
