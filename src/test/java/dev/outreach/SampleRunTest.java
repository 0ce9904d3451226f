package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
class SampleRunTest {
  static final Path GOLDEN = Launcher.PROJECT.resolve("src/test/resources/golden");

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
  private Map<String, String> tables;
  private Ended second;
  private Map<String, byte[]> secondReports;
  private Map<String, String> tablesAfterSecond;
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
    tables = Tree.of(out.resolve("entrepot 1/outreach"));
    second = launcher.bash(FROM_ODD_FOLDER, "run");
    secondReports = reports();
    tablesAfterSecond = Tree.of(out.resolve("entrepot 1/outreach"));
    everything = everything(folder);
    check = launcher.bash(FROM_ODD_FOLDER, "check");
    everythingAfterCheck = everything(folder);
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

  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(f -> f.toString().endsWith(".csv")).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** The only row of a report whose column has this value. */
  private NamedCsvRecord row(String report, String column, String value) throws IOException {
    String text = new String(firstReports.get(report + ".csv"), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      List<NamedCsvRecord> found =
          rows.stream().filter(row -> row.getField(column).equals(value)).toList();
      assertEquals(1, found.size(), report + " with " + column + " " + value);
      return found.get(0);
    }
  }

  private static void assertFields(NamedCsvRecord row, Map<String, String> expected) {
    expected.forEach((column, value) -> assertEquals(value, row.getField(column), column));
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

  @Test
  void aSecondRunBuildsNothingFindsNothingNewAndWritesTheSameReports() throws IOException {
    assertEquals(0, second.code(), second.toString());
    assertTrue(second.err().contains("\nNothing new in the exports.\n"), second.err());
    assertFalse(second.err().contains("Building"), second.err());
    assertEquals(built, Files.getLastModifiedTime(Launcher.PROJECT.resolve("target/outreach.jar")));
    assertEquals(List.of(), Tree.changes(tables, tablesAfterSecond));
    assertGolden(secondReports);
    assertEquals(first.out(), second.out());
  }

  @Test
  void ofAHundredEmailsThatArrivedFifteenAreAnswered() throws IOException {
    assertFields(
        row("reply_rates_by_channel", "channel", "email"),
        Map.of("people_contacted", "100", "people_replied", "15", "reply_rate", "0.15"));
    assertFields(
        row("reply_rates", "campaign", "printemps-2009"),
        Map.of("channel", "email", "people_contacted", "100", "people_replied", "15"));
  }

  @Test
  void ofTwentyPeopleReachedInTheWeekOfCallsOneRefuses() throws IOException {
    assertFields(
        row("calls", "campaign", "semaine-telephone"),
        Map.of(
            "calls", "52",
            "people_reached", "20",
            "answered", "19",
            "refused", "1",
            "refusal_rate", "0.05"));
  }

  @Test
  void theFirstContractComesAfterTwoHundredAndThirteenDays() throws IOException {
    assertFields(
        row("firsts", "channel", "all"),
        Map.of("first_contract_on", "2009-08-19", "days_to_first_contract", "213"));
  }

  @Test
  void theFirstContractThroughSocialAloneComesAfterSixHundredAndSixtySevenDays()
      throws IOException {
    assertFields(
        row("firsts", "channel", "social"),
        Map.of("first_contract_only_on", "2010-12-10", "days_to_first_contract_only", "667"));
  }

  @Test
  void ofTwoHundredAndSixtyPeopleFiveSignFourAreLostTheOthersStayOpen() throws IOException {
    assertFields(
        row("channel_conversion", "first_channel", "all"),
        Map.of("people", "260", "contracted", "5", "lost", "4", "open", "251"));
  }

  @Test
  void theSamePostOnSeveralNetworksIsOneBroadcast() throws IOException {
    assertFields(
        row("posts", "channel", "social"),
        Map.of("posts", "54", "broadcasts", "47", "cross_posted", "5"));
  }

  @Test
  void aDealThatTwoToolsKnowIsCountedOnce() throws IOException {
    assertFields(
        row("data_quality", "file", "comptabilite/123456789FEC20101231.txt"),
        Map.of("source", "fec", "contracts", "2"));
    assertFields(row("channel_conversion", "first_channel", "all"), Map.of("amount", "14480.50"));
  }

  @Test
  void theSummaryBeginsWithContractsAndEndsWithThePlaceOfTheReports() {
    List<String> lines = first.out().lines().toList();
    assertEquals(
        List.of(
            "",
            "5 of 260 people signed, 1.9 % (between 0.8 % and 4.4 %); 4 lost, 251 still open.",
            "First contract on 2009-08-19, 213 days after the first activity.",
            "First contract through social alone on 2010-12-10, 667 days after the first activity"
                + " there.",
            "",
            "blog: 2 of 5 people replied, 40 % (between 12 % and 77 %).",
            "call: 6 of 77 people replied, 7.8 % (between 3.6 % and 16 %).",
            "email: 15 of 100 people replied, 15 % (between 9.3 % and 23 %).",
            "facebook: 1 of 2 people replied, 50 % (between 9.5 % and 91 %).",
            "instagram: 0 of 1 person replied, 0 % (between 0 % and 79 %).",
            "job_board: 1 of 3 people replied, 33 % (between 6.1 % and 79 %).",
            "linkedin: 10 of 38 people replied, 26 % (between 15 % and 42 %).",
            "mastodon: 0 of 2 people replied, 0 % (between 0 % and 66 %).",
            "skype: 2 of 4 people replied, 50 % (between 15 % and 85 %).",
            "slack: 2 of 2 people replied, 100 % (between 34 % and 100 %).",
            "sms: 6 of 13 people replied, 46 % (between 23 % and 71 %).",
            "telegram: 2 of 3 people replied, 67 % (between 21 % and 94 %).",
            "viadeo: 1 of 3 people replied, 33 % (between 6.1 % and 79 %).",
            "video: 0 of 1 person replied, 0 % (between 0 % and 79 %).",
            "whatsapp: 1 of 2 people replied, 50 % (between 9.5 % and 91 %).",
            "x: 6 of 14 people replied, 43 % (between 21 % and 67 %).",
            "call: 45 of 77 people reached, 58 % (between 47 % and 69 %); 1 refusal in 62 talks, 1.6 %"
                + " (between 0.3 % and 8.6 %).",
            ""),
        lines.subList(0, lines.size() - 1));
    String last = lines.get(lines.size() - 1);
    assertTrue(last.matches("Reports: /.*/dossier d'été/out/rapports 1/latest/csv"), last);
  }

  @Test
  void progressIsOnePlainLineAStepWhereNobodySitsAtATerminal() {
    assertEquals(
        List.of(
            "Starting: # s",
            "Reading and storing what is new in 65 files: # s",
            "New: 680 touches, 132 contacts, 16 contracts from 60 files; 21 duplicates, 0 rejected.",
            "5 files of no known format were passed over; outreach check lists them.",
            "Working out who is who: # s",
            "Following each person's history: # s"),
        first.err().replaceAll("\\d+\\.\\d s\n", "# s\n").lines().toList());
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
        "65 files: 60 read, 0 refused, 5 not recognised; 701 touches, 132 contacts, 16 contracts,"
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
