package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.outreach.failure.ExitCode;
import dev.outreach.format.CsvExport;
import dev.outreach.reader.Mapping;
import dev.outreach.report.Reports;
import dev.outreach.settings.SettingsLoader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the pages tell a reader is there: links, keys, commands, rooms. */
class DocsTest {
  private static final Path README = Path.of("README.md");
  private static final Path SITE = Path.of("src/site/markdown");
  private static final Path GITHUB = Path.of(".github");
  private static final Path ROOMS = Path.of("src/main/java/dev/outreach");
  private static final int MOST_WORDS = 1200;

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern DOTTED =
      Pattern.compile("([a-z][a-z-]*)((?:\\.[a-z][a-z-]*)+)(?: *=.*)?");
  private static final Pattern SET = Pattern.compile("--set ([a-z.-]+)=");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final String LAUNCHER = "scripts/outreach ";

  @Test
  void theReadmeIsShort() throws IOException {
    long words = Stream.of(Files.readString(README).split("\\s+")).count();
    assertTrue(words <= MOST_WORDS, () -> "README.md has " + words + " words");
  }

  @Test
  void everyLinkLeadsToAFileAndToAHeading() {
    List<String> broken = new ArrayList<>();
    pages()
        .forEach(
            (page, text) -> {
              for (String link : found(LINK, text)) {
                if (!ADDRESS.matcher(link).matches() && !isThere(page, link)) {
                  broken.add(page + ": " + link);
                }
              }
            });
    assertEquals(List.of(), broken);
  }

  @Test
  void everyKeyIsOneOfTheConfiguration() {
    Config defaults = ConfigFactory.parseResources("reference.conf").getConfig("outreach");
    Set<String> groups = defaults.root().keySet();
    List<String> unknown = new ArrayList<>();
    pages()
        .forEach(
            (page, text) -> {
              for (String code : inlineCode(text)) {
                Matcher key = DOTTED.matcher(code);
                if (key.matches()
                    && groups.contains(key.group(1))
                    && !defaults.hasPathOrNull(key.group(1) + key.group(2))) {
                  unknown.add(page + ": " + code);
                }
              }
              found(SET, text).stream()
                  .filter(key -> !defaults.hasPathOrNull(key))
                  .forEach(key -> unknown.add(page + ": --set " + key));
            });
    assertEquals(List.of(), unknown);
  }

  @Test
  void everyCommandAndOptionIsThere() {
    Map<String, CommandLine> commands = Main.commandLine().getSubcommands();
    List<String> unknown = new ArrayList<>();
    pages()
        .forEach(
            (page, text) -> {
              for (String call : calls(text, commands.keySet())) {
                String name = call.split("[ =]")[0];
                Set<String> options =
                    name.startsWith("-")
                        ? Main.commandLine().getCommandSpec().optionsMap().keySet()
                        : commands.containsKey(name)
                            ? commands.get(name).getCommandSpec().optionsMap().keySet()
                            : Set.of();
                if (!name.startsWith("-") && !commands.containsKey(name)) {
                  unknown.add(page + ": " + call);
                }
                found(OPTION, call).stream()
                    .filter(option -> !options.contains(option))
                    .forEach(option -> unknown.add(page + ": " + option + " in " + call));
              }
            });
    assertEquals(List.of(), unknown);
  }

  @Test
  void everyExitCodeAndOutcomeIsExplained() throws IOException {
    String page = Files.readString(SITE.resolve("nightly.md"));
    for (ExitCode code : ExitCode.values()) {
      assertTrue(page.contains("\n| " + code.number() + " | "), code.name());
      assertTrue(page.contains("`" + code.outcome() + "`"), code.outcome());
    }
  }

  @Test
  void theMappingOfTheGuideReadsTheRowsOfTheGuide(@TempDir Path folder) throws IOException {
    List<List<String>> blocks = blocks(read(GITHUB.resolve("CONTRIBUTING.md")));
    Path config = folder.resolve("outreach.conf");
    Files.write(config, blocks.get(1));
    List<Mapping> mappings =
        SettingsLoader.load(config, List.of(), Instant.EPOCH).reading().mappings();
    String[] lines = blocks.get(0).toArray(String[]::new);
    CsvExport export = CsvExport.of(folder, "ringbox.csv", mappings, lines);
    assertEquals("ringbox", export.source());
    assertEquals(
        List.of(
            "2024-04-15T07:30:00Z call outbound answered 95 Ana Lima",
            "2024-04-15T09:05:00Z call inbound no_answer 0 null"),
        export.rows().stream()
            .map(
                row ->
                    Stream.of(
                            Touches.OCCURRED_AT,
                            Touches.CHANNEL,
                            Touches.DIRECTION,
                            Touches.OUTCOME,
                            Touches.DURATION_SECONDS,
                            Touches.PERSON_NAME)
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" ")))
            .toList());
  }

  @Test
  void everyRoomIsDescribed() throws IOException {
    String page = Files.readString(SITE.resolve("architecture.md"));
    try (Stream<Path> files = Files.walk(ROOMS)) {
      List<String> missing =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(file -> "`" + file.getParent().getFileName() + "`")
              .filter(room -> !page.contains(room))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void theReadmeSaysHowManyReportsThereAre() throws IOException {
    String there = "A run leaves " + Reports.ALL.size() + " reports";
    assertTrue(Files.readString(README).contains(there), there);
  }

  /** Each page with its text, in which a line break is a blank in code. */
  private static Map<Path, String> pages() {
    Map<Path, String> pages = new TreeMap<>();
    pages.put(README, read(README));
    for (Path folder : List.of(SITE, GITHUB)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .forEach(file -> pages.put(file, read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between the fences of each block of code. */
  private static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    boolean isInside = false;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.equals("```")) {
        isInside = !isInside;
        if (isInside) {
          blocks.add(new ArrayList<>());
        }
      } else if (isInside) {
        blocks.get(blocks.size() - 1).add(line);
      }
    }
    return blocks;
  }

  private static List<String> inlineCode(String text) {
    return found(CODE, BLOCK.matcher(text).replaceAll(""));
  }

  private static List<String> found(Pattern pattern, String text) {
    int group = pattern.matcher("").groupCount() == 0 ? 0 : 1;
    return pattern.matcher(text).results().map(result -> result.group(group)).toList();
  }

  private static boolean isThere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(Path.of(parts[0])).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || anchors(read(file)).contains(parts[1]);
  }

  /** As GitHub makes them of headings. */
  private static Set<String> anchors(String text) {
    return text.lines()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** What is shown of the command line: all after the launcher, or a command with an option. */
  private static List<String> calls(String text, Set<String> commands) {
    List<String> snippets = new ArrayList<>();
    inlineCode(text).forEach(code -> snippets.add(code.replaceAll("\\s+", " ")));
    text.lines().filter(line -> line.startsWith("    ")).map(String::strip).forEach(snippets::add);
    List<String> calls = new ArrayList<>();
    for (String snippet : snippets) {
      String words = snippet.replaceAll(" +#.*", "");
      int launcher = words.indexOf(LAUNCHER);
      if (launcher >= 0) {
        calls.add(words.substring(launcher + LAUNCHER.length()));
      } else if (commands.contains(words.split(" ")[0]) && words.contains(" --")) {
        calls.add(words);
      }
    }
    return calls;
  }
}
