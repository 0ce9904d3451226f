package dev.outreach.output.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.FastLane;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Headless Chromium with a profile of its own and no way to any other machine: what it would ask
 * for is seen and not found. It says what a page wrote to the console and what it requested.
 */
final class Browser implements AutoCloseable {
  /** Colours that the reader's system asks for. */
  enum Scheme {
    LIGHT,
    DARK
  }

  /** What the reader looks at the page with, in CSS pixels. */
  record Screen(int width, int height, Scheme scheme) {
    @Override
    public String toString() {
      return width + " px wide, " + (scheme == Scheme.DARK ? "dark" : "light");
    }
  }

  private static final String SCRIPT_OF_AXE = "/axe.min.js";
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int TAB = 9;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** It warns that it knows no typed commands for this version of Chromium; none are used. */
  private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private String address = "";

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts it; skips the test, or on continuous integration fails it, where there is none.
   *
   * @param profile folder that may be filled
   */
  static Browser start(Path profile) {
    FastLane.leaveOut("a browser");
    VERSIONS.setLevel(Level.SEVERE);
    InstalledChromium installed = InstalledChromium.require();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + profile.toAbsolutePath());
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    String home = profile.toAbsolutePath().toString();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver().toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("XDG_CONFIG_HOME", home, "XDG_CACHE_HOME", home))
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(LONGEST);
    return new Browser(driver);
  }

  /** Opens the file; messages and requests are counted from here. */
  void open(Path file, Screen screen) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    show("", screen.scheme());
    driver.get("about:blank");
    entries(LogType.BROWSER);
    entries(LogType.PERFORMANCE);
    address = file.toUri().toString();
    driver.get(address);
  }

  /**
   * Lays the open page out as it is printed, without pages; the next to open is on screen again.
   */
  void layOutForPrint() {
    show("print", Scheme.LIGHT);
  }

  private void show(String medium, Scheme scheme) {
    String value = scheme == Scheme.DARK ? "dark" : "light";
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", value),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  /** Where the page now is, if it is not where it was opened any more. */
  boolean hasLeft() {
    return !driver.getCurrentUrl().replaceFirst("#.*", "").equals(address);
  }

  /** Every line of the console since the page was opened or this was last asked. */
  List<String> messages() {
    return entries(LogType.BROWSER).stream().map(LogEntry::toString).toList();
  }

  /** Every address that was asked for since, but the page's own, and every dialog. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : entries(LogType.PERFORMANCE)) {
      JsonNode event = parse(entry.getMessage()).get("message");
      switch (event.get("method").asText()) {
        case "Network.requestWillBeSent" -> requests.add(event.at("/params/request/url").asText());
        case "Network.webSocketCreated" -> requests.add(event.at("/params/url").asText());
        case "Page.javascriptDialogOpening" ->
            requests.add("dialog: " + event.at("/params/message").asText());
        default -> {}
      }
    }
    requests.remove(address);
    return requests;
  }

  /** What the body of a function returns: a number is a Long or Double, an array a List. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The texts that the body of a function returns. */
  List<String> texts(String script, Object... arguments) {
    List<String> texts = new ArrayList<>();
    ((List<?>) run(script, arguments)).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  /** What a function of {@code checks.js} returns: one text a fault, or what it counts. */
  List<String> check(String function) {
    return texts(script("checks.js") + "\nreturn [..." + function + "() ?? []].map(String);");
  }

  /** As a reader does who has no mouse. */
  void pressTab() {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      command(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", TAB));
    }
  }

  /** What axe-core finds wrong, each with its place. */
  List<String> accessibilityProblems() {
    run(script(SCRIPT_OF_AXE));
    return texts(
        """
        return axe.run(document, {
          preload: false,
          resultTypes: ['violations'],
          runOnly: {type: 'tag', values:
            ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
        }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ' (' + rule.help + ')\\n  at ' + node.target.join(' ') + '\\n  '
            + node.html + '\\n  ' + node.failureSummary)));
        """);
  }

  /** A picture of the page from its top, as PNG; height 0 stands for all of it. */
  byte[] picture(int height) {
    JsonNode size = JSON.valueToTree(command("Page.getLayoutMetrics", Map.of()));
    int width = size.at("/cssContentSize/width").asInt();
    int high = height == 0 ? size.at("/cssContentSize/height").asInt() : height;
    return decoded(
        command(
            "Page.captureScreenshot",
            Map.of("captureBeyondViewport", true, "clip", clip(width, high))));
  }

  private static Map<String, Object> clip(int width, int height) {
    return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
  }

  /** The page printed, its headings as bookmarks. */
  Printed print() {
    return Printed.of(
        decoded(
            command(
                "Page.printToPDF",
                Map.of(
                    "preferCSSPageSize", true,
                    "generateTaggedPDF", true,
                    "generateDocumentOutline", true))));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private Map<String, Object> command(String name, Map<String, Object> options) {
    return driver.executeCdpCommand(name, options);
  }

  private List<LogEntry> entries(String log) {
    return driver.manage().logs().get(log).getAll();
  }

  private static byte[] decoded(Map<String, Object> result) {
    return Base64.getDecoder().decode(result.get("data").toString());
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script(String resource) {
    try (InputStream script = Browser.class.getResourceAsStream(resource)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
