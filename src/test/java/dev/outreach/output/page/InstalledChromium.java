package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine and the program that drives it. Neither is ever downloaded.
 *
 * @param browser Chromium, or Chrome
 * @param driver chromedriver of the same version
 */
record InstalledChromium(Path browser, Path driver) {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> APPLICATIONS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final String HELP =
      "these tests need Chromium and chromedriver on the path: call scripts/test, or install them"
          + " (Debian: apt-get install chromium chromium-driver;"
          + " macOS: brew install --cask chromium chromedriver)";

  /** Where there is none, tests fail in continuous integration, and are skipped elsewhere. */
  static InstalledChromium require() {
    Optional<Path> browser =
        Stream.concat(
                BROWSERS.stream().flatMap(name -> onPath(name).stream()),
                APPLICATIONS.stream().map(Path::of).filter(Files::isExecutable))
            .findFirst();
    Optional<Path> driver = onPath("chromedriver");
    boolean isThere = browser.isPresent() && driver.isPresent();
    if (System.getenv("CI") != null) {
      assertTrue(isThere, HELP);
    }
    assumeTrue(isThere, HELP);
    return new InstalledChromium(browser.orElseThrow(), driver.orElseThrow());
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
