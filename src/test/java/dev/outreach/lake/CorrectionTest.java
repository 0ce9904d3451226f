package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static dev.outreach.lake.TestLake.LOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Touches;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Later exports that correct earlier ones, night by night. */
@Slow
class CorrectionTest {
  private static final String DEALS =
      "Record ID,Deal Name,Deal Stage,Close Date,Amount,Currency,Associated Contact";
  private static final Instant MARCH = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-10T08:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-10T08:00:00Z");

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() throws Exception {
    lake = TestLake.in(folder);
  }

  private static String deal(int number, String stage, String closed) {
    return number + ",Site," + stage + "," + closed + ",900,EUR,Anna Blum (anna@blum.example)";
  }

  private List<String> signed() {
    return lake.column(Contracts.NAME, Contracts.SIGNED_ON);
  }

  @Test
  void aMistypedDateInTheFutureFreezesNoCorrectionNotEvenOfTheNextDay() throws Exception {
    lake.write(
        "march/deals.csv",
        DEALS,
        deal(1, "Closed Won", "2026-03-01"),
        deal(2, "Closed Won", "2062-01-10"));
    written("march/deals.csv", MARCH);
    lake.take(MARCH);
    assertEquals(List.of("2026-03-01", "2062-01-10"), signed());

    lake.write(
        "next/deals.csv",
        DEALS,
        deal(1, "Closed Won", "2026-03-01"),
        deal(2, "Closed Won", "2026-02-10"));
    written("next/deals.csv", MARCH.plusSeconds(86_400));
    lake.take(MARCH.plusSeconds(86_400));
    assertEquals(List.of("2026-02-10", "2026-03-01"), signed());
    lake.write(
        "june/deals.csv",
        DEALS,
        deal(1, "Closed Won", "2026-03-02"),
        deal(2, "Closed Won", "2026-05-10"));
    written("june/deals.csv", JUNE);
    lake.take(JUNE);
    assertEquals(List.of("2026-03-02", "2026-05-10"), signed());

    TestLake fresh = TestLake.in(folder.resolve("fresh"));
    for (String name : List.of("march/deals.csv", "next/deals.csv", "june/deals.csv")) {
      java.nio.file.Files.createDirectories(fresh.exports.resolve(name).getParent());
      java.nio.file.Files.copy(lake.exports.resolve(name), fresh.exports.resolve(name));
      java.nio.file.Files.setLastModifiedTime(
          fresh.exports.resolve(name),
          FileTime.from(name.startsWith("march") ? MARCH : name.startsWith("n") ? APRIL : JUNE));
    }
    fresh.take(JUNE);
    assertEquals(lake.content(Contracts.NAME), fresh.content(Contracts.NAME));
  }

  @Test
  void correctionsOfOneFileAreStoredNightByNightWhereSeveralTasksWriteThem() throws Exception {
    lake.lake.session().conf().set("spark.sql.shuffle.partitions", "4");
    lake.lake.session().conf().set("spark.sql.adaptive.enabled", "false");
    for (int night = 1; night <= 4; night++) {
      List<String> lines = new ArrayList<>(List.of(CRM));
      List<String> states = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        // Each tenth is corrected in each of the nights 2 to 4, others each time.
        String state = i % 10 < night - 1 ? "bounced" : "";
        lines.add(i + ",2026-01-10 10:00,Anna Blum,anna@example.org," + state);
        states.add(state.isEmpty() ? "null" : state);
      }
      String name = night + "/crm.csv";
      lake.write(name, lines.toArray(String[]::new));
      written(name, MARCH.plusSeconds(86_400L * night));
      lake.take(MARCH.plusSeconds(86_400L * night));
      Collections.sort(states);
      assertEquals(states, lake.column(Touches.NAME, Touches.OUTCOME), "night " + night);
    }
  }

  @Test
  void whatWasStillToComeWhenAFileWasWrittenMakesItNoLaterThanOneWrittenSince() throws Exception {
    lake.write("april/deals.csv", DEALS, deal(1, "Closed Won", "2026-03-02"));
    // Planned in March for May, called off by April.
    lake.write(
        "march/deals.csv",
        DEALS,
        deal(1, "Closed Won", "2026-03-01"),
        deal(2, "Closed Won", "2026-05-10"));
    written("march/deals.csv", MARCH);
    written("april/deals.csv", APRIL);
    lake.take(JUNE);
    assertEquals(List.of("2026-03-02", "2026-05-10"), signed());
  }

  @Test
  void aFileThatLostItsTimeIsDatedByItsEventsAsBefore() throws Exception {
    lake.write("a/deals.csv", DEALS, deal(1, "Closed Won", "2026-03-01"));
    lake.write("b/deals.csv", DEALS, deal(1, "Closed Won", "2026-03-02"));
    written("a/deals.csv", Instant.EPOCH);
    written("b/deals.csv", Instant.EPOCH);
    lake.take(JUNE);
    assertEquals(List.of("2026-03-02"), signed());
  }

  private static String[] calendar(String... events) {
    return ("BEGIN:VCALENDAR\nX-WR-CALNAME:Agenda\n" + String.join("", events) + "END:VCALENDAR")
        .split("\n");
  }

  private static String meeting(String uid, String start, String status) {
    return "BEGIN:VEVENT\nUID:"
        + uid
        + "\nDTSTART:"
        + start
        + "T100000Z\nSTATUS:"
        + status
        + "\nORGANIZER:mailto:me@example.org\n"
        + "ATTENDEE;PARTSTAT=ACCEPTED;CN="
        + uid
        + ":mailto:"
        + uid
        + "@blum.example\nEND:VEVENT\n";
  }

  private List<String> met() {
    return lake.column(Touches.NAME, Touches.PERSON_NAME);
  }

  @Test
  void aMeetingToComeThatIsCancelledVanishesOrMovesFollowsTheLaterCalendar() throws Exception {
    String past = meeting("past", "20260301", "CONFIRMED");
    lake.write(
        "1/agenda.ics",
        calendar(
            past,
            meeting("cancelled", "20261201", "CONFIRMED"),
            meeting("vanished", "20261202", "CONFIRMED"),
            meeting("moved", "20261203", "CONFIRMED"),
            meeting("kept", "20261204", "CONFIRMED")));
    lake.take(MARCH);
    assertEquals(List.of("cancelled", "kept", "moved", "past", "vanished"), met());

    lake.write(
        "2/agenda.ics",
        calendar(
            past,
            meeting("cancelled", "20261201", "CANCELLED"),
            meeting("moved", "20261210", "CONFIRMED"),
            meeting("kept", "20261204", "CONFIRMED")));
    lake.take(APRIL);
    assertEquals(List.of("kept", "moved", "past"), met());
    assertTrue(lake.content(Touches.NAME).stream().anyMatch(row -> row.contains("2026-12-10")));
    List<String> after = lake.content(Touches.NAME);

    lake.take(TestLake.reading("Europe/Paris"), JUNE);
    assertEquals(after.size(), lake.content(Touches.NAME).size());
    assertEquals(List.of("kept", "moved", "past"), met());

    lake.write("3/agenda.ics", calendar(past, meeting("vanished", "20261202", "CONFIRMED")));
    lake.take(TestLake.reading("Europe/Paris"), JUNE);
    assertEquals(List.of("past", "vanished"), met());
  }

  @Test
  void aCalendarThatComesInLateIsReadBesideTheLaterOnes() throws Exception {
    String past = meeting("past", "20260301", "CONFIRMED");
    String stamp = "DTSTAMP:%sT080000Z\nEND:VEVENT";
    String first = past + meeting("vanished", "20261202", "CONFIRMED");
    lake.write("2/agenda.ics", calendar(past.replace("END:VEVENT", stamp.formatted("20260410"))));
    lake.take(JUNE);
    lake.write("1/agenda.ics", calendar(first.replace("END:VEVENT", stamp.formatted("20260310"))));
    lake.take(JUNE.plusSeconds(60));
    assertEquals(List.of("past"), met());
  }

  @Test
  void undatedRecordsKeepTheOrderInWhichTheyWereSeenAlsoWhenAllAreReadAgain() throws Exception {
    lake.write("1/anna.vcf", card("Blum SARL"));
    lake.take(MARCH);
    lake.write("2/anna.vcf", card("Ney AG"));
    lake.take(APRIL);
    assertEquals(List.of("Ney AG"), lake.column(Contacts.NAME, Contacts.COMPANY));
    lake.write("0/anna.vcf", card("Roth KG"));
    lake.take(JUNE);
    assertEquals(List.of("Roth KG"), lake.column(Contacts.NAME, Contacts.COMPANY));

    lake.take(TestLake.reading("Europe/Paris"), JUNE.plusSeconds(60));
    assertEquals(List.of("Roth KG"), lake.column(Contacts.NAME, Contacts.COMPANY));
    assertEquals(3, lake.column(Files.NAME, Files.FIRST_SEEN_AT).stream().distinct().count());
  }

  @Test
  void ofUndatedFilesSeenAtOnceTheOneWrittenLastCounts() throws Exception {
    lake.write("1/anna.vcf", card("Blum SARL")).write("2/anna.vcf", card("Ney AG"));
    written("1/anna.vcf", APRIL);
    written("2/anna.vcf", MARCH);
    lake.take(JUNE);
    assertEquals(List.of("Blum SARL"), lake.column(Contacts.NAME, Contacts.COMPANY));
  }

  private void written(String name, Instant at) throws Exception {
    java.nio.file.Files.setLastModifiedTime(lake.exports.resolve(name), FileTime.from(at));
  }

  private static String[] card(String company) {
    return new String[] {
      "BEGIN:VCARD",
      "VERSION:3.0",
      "UID:anna",
      "FN:Anna Blum",
      "EMAIL:anna@blum.example",
      "ORG:" + company,
      "END:VCARD"
    };
  }

  @Test
  void aLaterExportThatOnlyRepeatsWritesNoTable() throws Exception {
    String anna = "1,2026-01-05 10:00,Anna Blum,anna@example.org,";
    lake.write("crm-1.csv", CRM, anna).take(MARCH);
    long before = lake.lake.snapshots().current(Touches.NAME);
    lake.write("crm-2.csv", CRM, anna, "").take(APRIL);
    assertEquals(before, lake.lake.snapshots().current(Touches.NAME));
    assertEquals(2, lake.rows(Files.NAME).size());
  }

  @Test
  void exportsThatAreGoneWhenTheSettingsChangeKeepTheirReadingAndAreNamed() throws Exception {
    lake.write("crm-1.csv", CRM, "1,2026-01-05 10:00,Anna Blum,anna@example.org,");
    lake.write("crm-2.csv", CRM, "2,2026-01-06 10:00,Ben Roth,ben@example.org,");
    lake.write("touches.csv", LOG, "2026-01-07,email,outbound,message,Cleo Ney,c@example.org,");
    assertEquals(List.of(), lake.take().outdated());
    lake.delete("crm-1.csv");
    assertEquals(List.of(), lake.take().outdated());
    assertEquals(List.of("crm-1.csv"), lake.take(TestLake.reading("Europe/Paris")).outdated());
    assertEquals(3, lake.rows(Touches.NAME).size());
  }
}
