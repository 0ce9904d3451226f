package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProblemsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("outreach.conf");
  }

  /** The lines of the trouble, without the file's folder. */
  private List<String> problems(String text, String... sets) throws IOException {
    Files.writeString(file, text);
    Instant now = Instant.parse("2026-03-01T08:00:00Z");
    RunFailure trouble =
        assertThrows(RunFailure.class, () -> SettingsLoader.load(file, List.of(sets), now));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    return trouble.getMessage().replace(folder + "/", "").lines().toList();
  }

  @Test
  void everyProblemIsToldAtOnceWithFileAndLine() throws IOException {
    assertEquals(
        List.of(
            "--set analysis.minimum-people.x: outreach.analysis.minimum-people:"
                + " must be a whole number from 1 to 1000000, was a group { … }",
            "--set colour: outreach.colour: unknown key",
            "--set region: outreach.region: must be a country such as FR, was \"XX\"",
            "outreach.conf:2: outreach.exprots: unknown key; did you mean exports?",
            "outreach.conf:3: outreach.reply-window.email:"
                + " must be a duration such as 14d, 36h or 2w, was \"abc\"",
            "outreach.conf:4: outreach.me.nmes: unknown key; did you mean names?",
            "outreach.conf:5: outreach.campaigns[1].until:"
                + " must not be before from, was 2025-01-01 before 2026-01-01",
            "outreach.conf:6: outreach.limits: must be a group { … }, was 3",
            "outreach.conf:8: outreac: unknown key; did you mean outreach?"),
        problems(
            """
            outreach {
              exprots = [a]
              reply-window.email = abc
              me.nmes = Ana
              campaigns = [{ name = a, from = 2026-01-01, until = 2025-01-01 }]
              limits = 3
            }
            outreac.region = FR
            """,
            "region=XX",
            "analysis.minimum-people.x=3",
            "colour=red"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reply-window.email = 14",
        "reply-window.email = 0d",
        "reply-window.social = -3d",
        "reply-window.emial = 3d",
        "reply-window.otherwise = null",
        "time-zone = Europe/Pari",
        "region = null",
        "as-of = 2026-13-01",
        "as-of = 2026-03-02",
        "as-of = [now]",
        "reports.locale = zz-ZZ",
        "reports.locale = ''",
        "reports.locale = fr_FR",
        "reports.locale = 12",
        "reports.locale = fr-FR-x",
        "reports.directory = ''",
        "reports.pseudonyms = perhaps",
        "warehouse = \"s3://bucket/warehouse\"",
        "warehouse = \"file:///srv/warehouse\"",
        "reports.pseudonym-key = ''",
        "reports.pseudonym-key = out/reports/latest/../key",
        "reports.pseudonym-key = out/reports",
        "reports { directory = out, pseudonym-key = out/key }",
        "reports.pseudonym-key = out/warehouse/key",
        "erasure.key = out/warehouse/key",
        "erasure.key = out/reports/key",
        "exports = { a = b }",
        "me.emails = [nope]",
        "me.phones = [12]",
        "me.profiles = [\"myspace:ana\"]",
        "me.domains = [verlane]",
        "me.domains = [\"ana@verlane.example\"]",
        "me.domains = [\"*.verlane.example\"]",
        "me.domains = null",
        "ignore = [\"@family\"]",
        "ignore = [\"@\"]",
        "ignore = [\"*@family.example\"]",
        "ignore = [family.example]",
        "ignore = [\"shop@\"]",
        "ignore = [\"+33 12\"]",
        "ignore = [\"myspace:ana\"]",
        "ignore = [\"\"]",
        "ignore = [[\"ana@example.org\"]]",
        "ignore = null",
        "reports.currency = EURO",
        "reports.currency = eur",
        "reports.currency = ''",
        "currency-rates = ''",
        "limits.archive-bytes = lots",
        "limits.mime-depth = 1.5",
        "limits.mime-parts = 0",
        "limits.max-rejected-share = 1.1",
        "limits.min-rejected = 0",
        "budgets.warn-after = soon",
        "budgets.volume = 2",
        "identity.max-people-per-identifier = 0",
        "identity.billing-mailboxes = [\"billing@\"]",
        "identity.billing-mailboxes = [\"our billing\"]",
        "identity.billing-mailboxes = [null]",
        "identity.free-mail-domains = [example]",
        "identity.free-mail-domains = [\"192.0.2.1\"]",
        "identity.free-mail-domains = [null]",
        "allow-unsafe-catalog = perhaps",
        "campaigns = [{}]",
        "campaigns = [{ name = a, channels = [emal] }]",
        "campaigns = [{ name = a, contacts = [\"?\"] }]",
        "mappings = [{ name = a, files = \"(\", entry = touches, columns {} }]",
        "mappings = [{ name = \"../a\", files = a, entry = touches, columns {} }]",
        "mappings = [{ name = a, files = a, entry = touch, columns {} }]",
        "mappings = [{ name = a, files = a, entry = touches, columns {}, date-pattern = bbb }]",
        "mappings = [{ name = a, files = a, entry = touches, columns {}, zone = Mars }]",
        "mappings = [{ name = a, files = a, entry = touches, columns {} }]",
        "mappings = [{ name = a, files = a, entry = touches, columns { at = Date } }]",
        "channel-groups.Social = [x]",
        "catalog = jdbc",
        "spark.master = local",
      })
  void aValueThatCannotBeIsOneProblem(String line) throws IOException {
    List<String> problems = problems("outreach {\n" + line.replace("''", "\"\"") + "\n}");
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("outreach.conf:2: outreach."), problems::toString);
  }

  @Test
  void theKeyOfThePseudonymsLiesInNeitherTheReportsNorTheWarehouse() throws IOException {
    String problem =
        "outreach.reports.pseudonym-key: must be a file outside of reports.directory and the"
            + " warehouse, was \"";
    assertEquals(
        List.of("reference.conf: " + problem + "out/pseudonyms.key\""),
        problems("outreach.warehouse = out").stream()
            .filter(line -> line.contains("pseudonym-key"))
            .map(line -> line.replaceFirst("reference.conf:\\d+", "reference.conf"))
            .toList());
    Files.createDirectories(folder.resolve("out/reports"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("out/reports"));
    assertEquals(
        List.of("outreach.conf:1: " + problem + "link/new/key\""),
        problems("outreach.reports.pseudonym-key = link/new/key"));
    assertEquals(
        List.of("outreach.conf:2: " + problem + "out/reports/key\""),
        problems(
            "outreach.reports.directory = link\noutreach.reports.pseudonym-key=out/reports/key"));
    assertEquals(
        List.of("outreach.conf:2: " + problem + "w/key\""),
        problems(
            "outreach.warehouse = \"file://"
                + folder
                + "/w\"\noutreach { catalog.type = rest, reports.pseudonym-key = w/key }"));
  }

  @Test
  void secretsAreNotShown() throws IOException {
    String shown =
        problems(
                "outreach { catalog.jdbc.password = [hunter2]\n spark.\"spark.a.token\" = [hunter2] }")
            .toString();
    assertFalse(shown.contains("hunter2"), shown);
    assertTrue(shown.contains("***"), shown);
    assertFalse(problems("outreach.catalog.password = hunter2 : x").toString().contains("hunter"));
  }

  @Test
  void controlCharactersOfAValueStayOutOfTheMessage() throws IOException {
    String message = String.join("", problems("outreach.region = \"F\\nR\\u001b[31m\""));
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
  }

  @Test
  void addressesAreNotIncluded() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.conf";
      List<String> refused =
          List.of("outreach.conf:2: include of an address is refused; only files can be included");
      assertEquals(refused, problems("\ninclude url(\"" + address + "\")"));
      assertEquals(refused, problems("\ninclude \"" + address + "\""));
      assertEquals(refused, problems("\ninclude required(url(\"" + address + "\"))"));
      assertEquals(0, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outreach { a = }|outreach.conf:1: ",
        "outreach { region = ${nope} }|outreach.conf:1: Could not resolve substitution",
        "include required(\"missing\")|outreach.conf: ",
        "include \"outreach.conf\"|outreach.conf: include statements nested",
        "outreach { a = \"b|outreach.conf:1: "
      })
  void whatCannotBeParsedIsOneLineWithThePlace(String text, String start) throws IOException {
    List<String> problems = problems(text);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(start), problems::toString);
  }

  @Test
  void hostileNestingIsRefused() throws IOException {
    assertEquals(
        List.of("outreach.conf: nested too deeply"), problems("a = " + "[".repeat(100_000)));
  }

  @Test
  void aMissingFileAndAFolderAreOneLine() {
    for (Path wrong : List.of(folder, folder.resolve("none.conf"), Path.of("/dev/null"))) {
      RunFailure trouble =
          assertThrows(
              RunFailure.class, () -> SettingsLoader.load(wrong, List.of(), Instant.EPOCH));
      assertEquals(ExitCode.USAGE, trouble.exitCode());
      assertEquals(1, trouble.getMessage().lines().count());
    }
  }

  @Test
  void setWithoutAKeyOrWithBrokenHoconIsToldBesideTheRest() throws IOException {
    assertEquals(3, problems("outreach.region = XX", "region", "me.names=[\"a").size());
  }
}
