package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.failure.ExitCode;
import dev.outreach.settings.Settings;
import dev.outreach.settings.SettingsLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom {@code check} names below the files. */
class CheckTest {
  private static final String HEADER =
      "date,channel,direction,name,company,email,phone,campaign,outcome,subject\n";

  @TempDir Path folder;
  private Path exports;
  private final StringBuilder log = new StringBuilder(HEADER);

  @BeforeEach
  void makeFolder() throws IOException {
    exports = Files.createDirectories(folder.resolve("exports"));
  }

  /** So many touches, each on a day of its own; the cells after the direction. */
  private void touches(int count, String direction, String cells) {
    for (int day = 0; day < count; day++) {
      String date = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(day * 86_400L).toString();
      log.append(date, 0, 10).append(",email,").append(direction).append(',').append(cells);
      log.append('\n');
    }
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(exports.resolve(name), String.join("\n", lines) + "\n");
  }

  /** All that is printed. */
  private String check(String... sets) throws IOException {
    write("touches.csv", log.toString().strip());
    Path file = folder.resolve("outreach.conf");
    Files.writeString(
        file,
        "outreach { exports = [exports], warehouse = warehouse, reports.directory = reports,"
            + " me.emails = [\"me@verlane.example\"] }");
    Settings settings =
        SettingsLoader.load(file, List.of(sets), Instant.parse("2026-03-01T08:00:00Z"));
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertEquals(
          ExitCode.DONE, new OutreachJob(settings, "check", Instant.now()).check(List.of()));
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** What stands below the sum of the files. */
  private List<String> strangers(String... sets) throws IOException {
    List<String> lines = new ArrayList<>(check(sets).lines().toList());
    while (!lines.get(0).matches("\\d+ files?: .*")) {
      lines.remove(0);
    }
    return lines.subList(1, lines.size());
  }

  @Test
  void theTenWithMostTouchesAreNamedTheMostMetFirst() throws IOException {
    for (int i = 0; i < 11; i++) {
      touches(10 + i, i % 2 == 0 ? "in" : "out", ",,p" + i + "@firm" + i + ".example,,,,");
    }
    List<String> lines = strangers();
    assertEquals(12, lines.size(), lines.toString());
    assertEquals("", lines.get(0));
    assertEquals(
        "Most touches without contract or campaign"
            + " (outreach.ignore leaves out whoever is no prospect):",
        lines.get(1));
    assertEquals("     20  p10@firm10.example", lines.get(2));
    assertEquals("     11  p1@firm1.example", lines.get(11));
  }

  @Test
  void whoeverWasMetTenTimesIsNamedAndWhoeverNineTimesIsNot() throws IOException {
    touches(9, "in", ",,nine@firm.example,,,,");
    assertEquals(List.of(), strangers());
    touches(10, "in", ",,ten@shop.example,,,,");
    assertEquals(List.of("     10  ten@shop.example"), strangers().subList(2, 3));
    assertEquals(3, strangers().size());
  }

  @Test
  void anIdentifierIsWrittenAsIgnoreTakesIt() throws IOException {
    touches(10, "out", ",,,+33 1 99 00 11 22,,,");
    assertEquals("     10  +33199001122", strangers().get(2));
    assertEquals(List.of(), strangers("ignore=[\"+33199001122\"]"));
  }

  @Test
  void clientsAndTheirColleaguesAreNoStrangers() throws IOException {
    touches(10, "in", ",,ana@acme.example,,,,");
    touches(10, "in", ",,bob@brio.example,,,,");
    touches(10, "in", "Chloé Dorval,Cobalt SARL,chloe@letters.example,,,,");
    touches(10, "in", "Dan Roux,,dan@post.example,,,,");
    touches(10, "in", ",,eve@echo.example,,,,");
    touches(10, "in", ",,shop@shop.example,,,,");
    write(
        "contracts.csv",
        "name,company,email,status,date,amount",
        ",,ana@acme.example,won,2025-03-01,100",
        ",,billing@brio.example,won,2025-03-01,100",
        ",COBALT,,won,2025-03-01,100",
        "Dan ROUX,,,won,2025-03-01,100",
        ",,eve@echo.example,lost,2025-03-01,");
    assertEquals(
        List.of("     10  shop@shop.example"),
        strangers("identity.free-mail-domains=[post.example]").stream().skip(2).toList());
  }

  @Test
  void whoseAContractIsByTheUsersOwnWordIsNoStranger() throws IOException {
    touches(10, "in", ",,ana@acme.example,,,,");
    write("contracts.csv", "company,status,date", "Holding Nord,won,2025-03-01");
    assertEquals(3, strangers().size());
    Path said = folder.resolve("same_person.csv");
    Files.writeString(
        said, "identifier_a,identifier_b,same\nname:holding nord,email:ana@acme.example,yes\n");
    assertEquals(List.of(), strangers("identity.same-person=\"" + said + "\""));
  }

  @Test
  void whoWasMetInACampaignOfAToolOrOfARuleIsNoStranger() throws IOException {
    touches(9, "in", ",,ana@acme.example,,,,");
    touches(1, "out", ",,ana@acme.example,,spring,,");
    touches(9, "in", ",,bob@brio.example,,,,");
    touches(1, "out", ",,bob@brio.example,,,,An idea for you");
    assertEquals(List.of("     10  bob@brio.example"), strangers().stream().skip(2).toList());
    assertEquals(List.of(), strangers("campaigns=[{name=ideas,subject=\"an idea\"}]"));
  }

  @Test
  void whoIsLeftOutAlreadyAndMyselfAreNotNamed() throws IOException {
    touches(10, "in", ",,ana@family.example,,,,");
    touches(10, "in", ",,bob@verlane.example,,,,");
    touches(10, "in", ",,eve@acme.example,,,,");
    assertEquals(5, strangers().size());
    assertEquals(
        List.of("     10  ana@family.example"),
        strangers("me.domains=[verlane.example]", "ignore=[\"eve@acme.example\"]").stream()
            .skip(2)
            .toList());
    assertEquals(
        List.of("     10  eve@acme.example"),
        strangers("me.domains=[verlane.example]", "ignore=[\"@family.example\"]").stream()
            .skip(2)
            .toList());
  }

  @Test
  void whatAMachineSendsAndWhatCameBackIsNoTouch() throws IOException {
    touches(30, "in", ",,letter@news.example,,,newsletter,");
    touches(30, "out", ",,gone@acme.example,,,bounced,");
    touches(30, "in", ",,away@brio.example,,,out of office,");
    assertEquals(List.of(), strangers());
    touches(10, "out", ",,gone@acme.example,,,read,");
    assertEquals(List.of("     10  gone@acme.example"), strangers().stream().skip(2).toList());
  }

  @Test
  @Slow
  void whereThereAreTooManyPeopleItSaysSoAndNamesNobody() throws IOException {
    touches(10, "in", ",,ana@acme.example,,,,");
    StringBuilder all = new StringBuilder("name,email\n");
    for (int i = 0; i < 100_000; i++) {
      all.append("Ana Lima,a").append(i).append("@firm.example\n");
    }
    write("contacts.csv", all.toString().strip());
    assertEquals(
        List.of(
            "",
            "More people than can be compared: who has most touches without contract or campaign"
                + " is not told."),
        strangers());
  }

  @Test
  void withPseudonymsNobodyIsNamed() throws IOException {
    touches(10, "in", ",,ana@acme.example,,,,");
    assertTrue(check().contains("ana@acme.example"));
    String printed = check("reports.pseudonyms=true");
    assertFalse(printed.contains("acme"), printed);
    assertTrue(printed.endsWith(" 0 rejected.\n"), printed);
  }

  @Test
  void datesThatAreStillToComeAreCountedBelowTheirFile() throws IOException {
    log.append("2026-03-01T08:00:00Z,email,out,Ana,,ana@acme.example,,,,\n");
    write("contracts.csv", "name,status,date", "Acme,won,2026-03-01", "Brio,lost,2026-02-28");
    assertFalse(check().contains("later than"));
    log.append("2026-03-01T08:00:01Z,email,out,Ana,,ana@acme.example,,,,\n");
    assertTrue(
        check().contains("\n    1 date is later than the as-of date, the latest 2026-03-01"));
    log.append("2062-01-05,email,out,Ana,,ana@acme.example,,,,\n");
    write(
        "contracts.csv",
        "name,status,date",
        "Acme,won,2026-03-02",
        "Brio,open,2026-04-01",
        "C,won,");
    String printed = check();
    assertTrue(
        printed.contains(
            "\n    2 dates are later than the as-of date, the latest 2062-01-05:"
                + " left out of the reports until then\n"),
        printed);
    assertTrue(
        printed.contains("\n    1 date is later than the as-of date, the latest 2026-03-02"),
        printed);
  }

  @Test
  void aLinkThatLeadsNowhereIsNamedBelowTheFiles() throws IOException {
    touches(1, "in", ",,ana@acme.example,,,,");
    Files.createSymbolicLink(exports.resolve("mail"), Path.of("unplugged"));
    String printed = check();
    assertTrue(printed.contains("\nmail is a link that leads nowhere.\n\n1 file: 1 read"), printed);
  }

  @Test
  void nothingIsWritten() throws IOException {
    touches(10, "in", ",,ana@acme.example,,,,");
    strangers();
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("exports", "outreach.conf"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
