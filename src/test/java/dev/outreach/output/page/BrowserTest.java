package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.output.page.Browser.Scheme;
import dev.outreach.output.page.Browser.Screen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the browser sees what the page's tests rely on it to see. */
@Slow
class BrowserTest {
  private static final Screen PHONE = new Screen(360, 640, Scheme.LIGHT);

  @TempDir static Path folder;
  private static Browser browser;

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

  private static void open(String head, String body, Screen screen) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\">"
            + head
            + "</head><body><main><h1>A page</h1>"
            + body
            + "</main></body></html>");
    browser.open(file, screen);
  }

  @Test
  void aQuietPageIsQuiet() throws IOException {
    open("", "<p>Nothing</p>", PHONE);
    assertEquals(List.of(), browser.messages());
    assertEquals(List.of(), browser.requests());
    assertEquals(List.of(), browser.accessibilityProblems());
    assertFalse(browser.hasLeft());
  }

  @Test
  void whatAPageSaysAsksForAndOpensIsSeen() throws IOException {
    open(
        "",
        "<img alt=\"x\" src=\"http://example.org/a.png\">"
            + "<script>console.debug('heard')</script>",
        PHONE);
    assertTrue(browser.messages().toString().contains("heard"));
    assertEquals(List.of("http://example.org/a.png"), browser.requests());
  }

  @Test
  void whatItsPolicyForbidsIsSeen() throws IOException {
    String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
    open(policy, "<script>window.hit = 1</script>", PHONE);
    assertEquals(null, browser.run("return window.hit"));
    assertTrue(browser.messages().toString().contains("Content Security Policy"));
    assertEquals(List.of(), browser.accessibilityProblems());
  }

  @Test
  void aPageThatGoesElsewhereIsSeen() throws IOException {
    open("<meta http-equiv=\"refresh\" content=\"0;url=about:blank#x\">", "", PHONE);
    browser.run("return new Promise(done => setTimeout(done, 300))");
    assertTrue(browser.hasLeft());
  }

  @Test
  void widthAndColoursAreThoseAskedFor() throws IOException {
    open("<style>@media (prefers-color-scheme: dark) {body {color: red}}</style>", "", PHONE);
    assertEquals(360L, browser.run("return innerWidth"));
    String color = "return getComputedStyle(document.body).color";
    assertEquals("rgb(0, 0, 0)", browser.run(color));
    open(
        "<style>@media (prefers-color-scheme: dark) {body {color: red}}</style>",
        "",
        new Screen(1280, 800, Scheme.DARK));
    assertEquals(1280L, browser.run("return innerWidth"));
    assertEquals("rgb(255, 0, 0)", browser.run(color));
  }

  @Test
  void axeFindsWhatCannotBeRead() throws IOException {
    open("", "<p style=\"color: #ccc\">Pale</p><img src=\"data:,x\">", PHONE);
    List<String> problems = browser.accessibilityProblems();
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("color-contrast"), problems.toString());
    assertTrue(problems.get(1).startsWith("image-alt"), problems.toString());
  }

  @Test
  void pictureAndPrintHoldTheWholePage() throws IOException {
    open(
        "",
        "<div style=\"height: 3000px\">High</div><h2>L’été</h2><h2>Why (and how)?</h2><p>End</p>",
        PHONE);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture(0)));
    assertEquals(360, picture.getWidth());
    assertTrue(picture.getHeight() > 3000, "was " + picture.getHeight());
    assertEquals(200, ImageIO.read(new ByteArrayInputStream(browser.picture(200))).getHeight());
    Printed printed = browser.print();
    assertEquals(4, printed.pages());
    assertEquals(Set.of("A page", "L’été", "Why (and how)?"), Set.copyOf(printed.headings()));
  }
}
