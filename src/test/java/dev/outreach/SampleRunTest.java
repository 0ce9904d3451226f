package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Launcher.Ended;
import dev.outreach.answer.Answers;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sentence;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample through the launcher, from a folder whose path holds a space, an apostrophe and
 * accents: {@code run}, {@code run} again, then {@code check}.
 *
 * <p>{@code golden/} holds the reports as they are to be. After a change that is meant to change
 * them, copy {@code out/reports/latest/csv} of a run over the sample there, and read the
 * difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class SampleRunTest {
  static final Path GOLDEN = Launcher.PROJECT.resolve("src/test/resources/golden");

  static final String ALL_NEW =
      "New: 840 touches, 132 contacts, 16 contracts from 62 files; 21 duplicates, 0 rejected.";
  static final String NOTHING_NEW = "Nothing new in the exports.";

  /** How Java tells of a class that it took from the archive that the launcher names. */
  private static final String ARCHIVED = " source: shared objects file (top)";

  /** The odd folder is reached through a plain link: not every JVM can name it. */
  private static final String FROM_ODD_FOLDER =
      "odd=\"$1/$(printf 'dossier d\\047\\303\\251t\\303\\251')\"; mkdir -p -m 700 \"$odd\"; "
          + "[ -e \"$1/plain\" ] || ln -s \"$odd\" \"$1/plain\"; cd \"$odd\"; "
          + "project=$2; shift 2; exec \"$project\"/scripts/outreach \"$@\" "
          + "--set 'warehouse=\"out/entrepot 1\"' --set 'reports.directory=\"out/rapports 1\"'";

  private Path temporary;
  private Path out;
  private FileTime built;
  private Ended first;
  private Map<String, byte[]> firstReports;
  private Map<String, byte[]> firstSet;
  private Map<String, String> tables;
  private Ended second;
  private List<String> secondClasses;
  private Map<String, byte[]> secondReports;
  private Map<String, byte[]> secondSet;
  private Map<String, String> tablesAfterSecond;
  private String firstSummary;
  private String secondSummary;
  private Map<String, String> everything;
  private Ended check;
  private Map<String, String> everythingAfterCheck;

  @BeforeAll
  void runTwiceThenCheck(@TempDir Path folder) throws Exception {
    Launcher.requirePackaged();
    temporary = Files.createDirectories(folder.resolve("tmp"));
    Launcher launcher =
        new Launcher(folder).with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    built = Files.getLastModifiedTime(Launcher.PROJECT.resolve("target/outreach.jar"));
    out = folder.resolve("plain/out");
    first = launcher.bash(FROM_ODD_FOLDER, "run");
    firstReports = reports();
    firstSet = FileSet.below(out.resolve("rapports 1/latest"));
    firstSummary = summary();
    tables = Tree.of(out.resolve("entrepot 1/outreach"));
    second = launcher.logClasses(classes(folder)).bash(FROM_ODD_FOLDER, "run");
    secondClasses = Files.readAllLines(classes(folder));
    secondReports = reports();
    secondSet = FileSet.below(out.resolve("rapports 1/latest"));
    secondSummary = summary();
    tablesAfterSecond = Tree.of(out.resolve("entrepot 1/outreach"));
    everything = everything(folder);
    check = launcher.bash(FROM_ODD_FOLDER, "check");
    everythingAfterCheck = everything(folder);
  }

  /** Where a start may tell of its classes: beside what it shows on the screen. */
  static Path classes(Path folder) {
    return folder.resolve("screen/classes.log");
  }

  /** All that a call could change, besides what the test itself keeps of the screen. */
  private static Map<String, String> everything(Path folder) throws Exception {
    Map<String, String> all = Tree.of(folder);
    all.keySet().removeIf(path -> path.startsWith("screen"));
    // A packed tar is unpacked into a file there that has no name: the folder's own time moves.
    all.remove("tmp");
    Tree.of(folder.resolve("plain/.")).forEach((path, state) -> all.put("plain/" + path, state));
    Tree.of(Launcher.PROJECT.resolve("sample-data")).forEach((p, s) -> all.put("sample/" + p, s));
    return all;
  }

  private Map<String, byte[]> reports() throws IOException {
    return files(out.resolve("rapports 1/latest/csv"));
  }

  private String summary() throws IOException {
    return Files.readString(out.resolve("rapports 1/run-summary.json"));
  }

  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(f -> f.toString().endsWith(".csv")).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  static void assertGolden(Map<String, byte[]> reports) throws IOException {
    Map<String, byte[]> golden = files(GOLDEN);
    assertEquals(golden.keySet(), reports.keySet());
    for (Map.Entry<String, byte[]> report : golden.entrySet()) {
      byte[] actual = reports.get(report.getKey());
      assertEquals(
          new String(report.getValue(), StandardCharsets.UTF_8),
          new String(actual, StandardCharsets.UTF_8),
          report.getKey());
      assertArrayEquals(report.getValue(), actual, report.getKey());
    }
  }

  @Test
  void theReportsAreTheGoldenOnesByteForByte() throws IOException {
    assertEquals(0, first.code(), first.toString());
    assertGolden(firstReports);
  }

  /** A Parquet file lists the encodings of a column in an order that is another in each JVM. */
  @Test
  void pageWorkbookAndCsvAreTheSameByteForByteFromRunToRun() {
    assertTrue(firstSet.keySet().containsAll(Set.of("report.html", "outreach.xlsx")));
    assertEquals(firstSet.keySet(), secondSet.keySet());
    firstSet.forEach(
        (file, bytes) -> {
          if (!file.endsWith(".parquet") && !file.equals("run-summary.json")) {
            assertArrayEquals(bytes, secondSet.get(file), file);
          }
        });
  }

  @Test
  void aSecondRunBuildsNothingFindsNothingNewAndWritesTheSameReports() throws IOException {
    assertEquals(0, second.code(), second.toString());
    assertTrue(second.err().contains("\n" + NOTHING_NEW + "\n"), second.err());
    assertFalse(second.err().contains("Building"), second.err());
    assertEquals(built, Files.getLastModifiedTime(Launcher.PROJECT.resolve("target/outreach.jar")));
    assertEquals(List.of(), Tree.changes(tables, tablesAfterSecond));
    assertGolden(secondReports);
    assertEquals(first.out(), second.out());
  }

  @Test
  void fiveReportsNamePeopleAndNoParquetFileDoes() throws Exception {
    Set<String> names = SampleNames.all();
    Path latest = out.resolve("rapports 1/latest");
    try (Stream<Path> tables = Files.list(latest.resolve("parquet"))) {
      assertEquals(List.of(), SampleNames.leaks(tables.toList(), names));
    }
    try (Stream<Path> reports = Files.list(latest.resolve("csv"))) {
      assertEquals(
          Set.of(
              "clients.csv",
              "data_quality.csv",
              "recontact.csv",
              "referrals.csv",
              "same_person_suggestions.csv"),
          SampleNames.leaks(reports.toList(), names).stream()
              .map(leak -> leak.split(":")[0])
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void theSummaryIsTheAnswersOfTheTablesAndThePlacesOfPageAndTables() {
    assertSummary(first, "/.*/dossier d'été/out/rapports 1/latest");
    assertTrue(
        first
            .out()
            .contains(
                "\nSur 100 personnes qui ne vous connaissaient pas encore, 15 ont répondu à vos"
                    + " e-mails\u202f: 15\u202f%,"
                    + " entre 9\u202f% et 23\u202f%.\n"),
        first.out());
  }

  /**
   * All that a run over the sample says, the reports being in this folder, a regular expression.
   */
  static void assertSummary(Ended run, String folder) {
    StringBuilder expected = new StringBuilder();
    for (List<Sentence> group : Answers.inGroups(SampleSheets.all(), Words.of(Locale.FRANCE))) {
      group.forEach(sentence -> expected.append(sentence.text()).append('\n'));
      expected.append('\n');
    }
    List<String> lines = run.out().lines().toList();
    int places = lines.size() - 2;
    assertEquals("\n" + expected, String.join("\n", lines.subList(0, places)) + "\n");
    assertTrue(lines.get(places).matches("Rapport\u202f: " + folder + "/report.html"));
    assertTrue(lines.get(places + 1).matches("Tableaux\u202f: " + folder));
  }

  @Test
  void progressIsOnePlainLineAStepWhereNobodySitsAtATerminal() {
    assertProgress(first, ALL_NEW);
    assertProgress(second, NOTHING_NEW);
  }

  /** Nothing but its steps, and what a run over the sample found new. */
  static void assertProgress(Ended run, String found) {
    assertEquals(
        List.of(
            "Starting: # s",
            "Reading and storing what is new in 67 files: # s",
            found,
            "5 files of no known format were passed over; outreach check lists them.",
            "Working out who is who: # s",
            "Following each person's history: # s",
            "Writing the reports: # s"),
        run.err().replaceAll("\\d+\\.\\d s\n", "# s\n").lines().toList());
  }

  @Test
  void aSecondStartTakesItsClassesFromTheArchiveThatTheFirstLeft() {
    assertArchived(secondClasses);
  }

  /**
   * Some are always loaded from their jars: those of Java 5, and those that a run generates; and on
   * JDK 17 those of a jar whose path has to be written with escapes in an address, since it
   * compares the two unread.
   */
  static void assertArchived(List<String> classes) {
    List<String> main = classes.stream().filter(c -> c.contains(" dev.outreach.Main ")).toList();
    assertEquals(1, main.size(), main.toString());
    boolean isEscaped = !Launcher.PROJECT.toAbsolutePath().toString().matches("[\\w./-]+");
    boolean isCompared = !isEscaped || Runtime.version().feature() > 17;
    assertTrue(!isCompared || main.get(0).endsWith(ARCHIVED), main.get(0));
    List<String> comparable =
        classes.stream().filter(line -> isCompared || !line.contains("dev.outreach.")).toList();
    long archived = comparable.stream().filter(line -> line.endsWith(ARCHIVED)).count();
    assertTrue(2 * archived > comparable.size(), archived + " of " + comparable.size());
  }

  @Test
  void theSummarySaysOfEachFileWhatItsReportSays() throws IOException {
    SummaryOfSample summary = new SummaryOfSample(firstSummary);
    summary.assertWellFormed();
    summary.assertAgreesWithDataQuality(GOLDEN.resolve("data_quality.csv"));
    summary.assertAgreesWithScreen(first);
    summary.assertAgreesWithReports(firstReports);
    summary.assertNamesNobody(
        GOLDEN.resolve("recontact.csv"),
        GOLDEN.resolve("referrals.csv"),
        GOLDEN.resolve("clients.csv"),
        GOLDEN.resolve("same_person_suggestions.csv"));
  }

  @Test
  void theSummaryOfASecondRunDiffersOnlyInWhatItFoundNew() throws IOException {
    SummaryOfSample summary = new SummaryOfSample(secondSummary);
    summary.assertWellFormed();
    summary.assertFoundNothingNewAfter(new SummaryOfSample(firstSummary));
  }

  @Test
  void theSummaryOfTheSetSaysHowItWasMade() throws IOException {
    Path set = out.resolve("rapports 1/latest/run-summary.json");
    SummaryOfSample summary = new SummaryOfSample(Files.readString(set));
    summary.assertIsOfTheSetOf(new SummaryOfSample(secondSummary));
  }

  @Test
  void whatIsWrittenIsForItsOwnerOnlyAndNothingTemporaryStays() throws IOException {
    assertEquals(List.of(), Tree.openToOthers(out));
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void checkListsEveryFileAndChangesNothing() {
    assertEquals(0, check.code(), check.toString());
    assertEquals("", check.err());
    assertEquals(List.of(), Tree.changes(everything, everythingAfterCheck));
    List<String> lines = check.out().lines().toList();
    assertTrue(lines.get(0).matches("file +format +touches.* seconds"), lines.get(0));
    assertEquals(
        "67 files: 62 read, 0 refused, 5 not recognised; 861 touches, 132 contacts, 16 contracts,"
            + " 0 rejected.",
        lines.get(lines.size() - 1));
    assertEquals(
        List.of(
            "README.md",
            "google-voice/Takeout/Voice/Phones.vcf",
            "x/data/account.js",
            "x/data/direct-message-headers.js",
            "x/data/manifest.js"),
        lines.stream()
            .filter(l -> l.matches("\\S+ +not recognised .*"))
            .map(l -> l.split(" ")[0])
            .toList());
  }
}
