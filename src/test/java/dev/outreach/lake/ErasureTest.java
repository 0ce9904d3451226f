package dev.outreach.lake;

import static dev.outreach.lake.TestLake.LOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.erasure.ErasureProof;
import dev.outreach.identity.Suppression;
import dev.outreach.identity.Traces;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Suppressed;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing people from a lake: what goes, what stays, and that it stays gone. */
@Slow
class ErasureTest {
  private static final byte[] KEY = "a key of thirty-two bytes, no less".getBytes();
  private static final String CARDS = "name,email,company,referred_by";
  private static final String DEALS =
      "contract_id,person_name,email,company,status,signed_on,amount,currency,note";

  private static final String ANNA =
      "2026-01-05 10:00,email,outbound,message,Anna Blum,anna@example.org,";
  private static final String BEN =
      "2026-01-06 10:00,email,outbound,message,Ben Roth,ben@example.org,";
  private static final String ANNAS_NAME = "2026-01-07 10:00,call,outbound,call,\"BLUM, Anna\",,";

  private static final Traces ANNA_BLUM =
      new Traces(
          Set.of("email:anna@example.org"),
          Set.of(),
          Set.of("anna blum"),
          Set.of(),
          Set.of("Anna Blum"),
          Set.of());

  @TempDir private Path folder;

  private static Suppression suppress(Lake lake, Traces... people) throws Exception {
    SuppressionList list = new SuppressionList(lake);
    list.add(KEY, Suppression.hashes(KEY, List.of(people)), TestLake.NOW);
    return list.under(KEY);
  }

  private List<Path> naming(Traces person) throws Exception {
    return new ErasureProof(List.of(person)).filesNaming(List.of(folder.resolve("warehouse")));
  }

  @Test
  void anErasedPersonIsInNoFileAndTheRowsOfOthersAreAsTheyWere() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("a/touches.csv", LOG, ANNA, BEN, ANNAS_NAME)
        .write(
            "a/contacts.csv",
            CARDS,
            "Anna Blum,anna@example.org,Ney AG,",
            "Ben Roth,ben@example.org,Roth AG,Anna Blum")
        .write(
            "a/contracts.csv",
            DEALS,
            "1,Anna Blum,anna@example.org,Ney AG,won,2026-02-01,100.00,EUR,",
            "2,Ben Roth,ben@example.org,Roth AG,won,2026-02-02,200.00,EUR,via anna@example.org");
    zip(
        lake.exports.resolve("a/all.zip"),
        "Anna Blum/touches.csv",
        LOG,
        BEN.replace("-06", "-08"),
        "yesterday" + BEN);
    lake.take();
    lake.write("a/touches-2.csv", LOG, ANNA.replace("-05", "-09")).take();
    List<String> bensTouches = touchesOf(lake, "Ben Roth");
    assertEquals(2, bensTouches.size());
    assertFalse(naming(ANNA_BLUM).isEmpty());

    Suppression erased = suppress(lake.lake, ANNA_BLUM);
    Erasure erasure = new Erasure(lake.lake, erased);
    assertEquals(
        Map.of(
            Touches.NAME, new Erasure.Share(3, 1),
            Contacts.NAME, new Erasure.Share(1, 1),
            Contracts.NAME, new Erasure.Share(1, 1),
            Quarantine.NAME, new Erasure.Share(1, 0),
            Files.NAME, new Erasure.Share(0, 1)),
        erasure.shares());
    Path orphan = folder.resolve("warehouse/outreach/touches/data/left-by-a-killed-run.parquet");
    java.nio.file.Files.writeString(orphan, "Anna Blum");
    erasure.clean();

    assertFalse(java.nio.file.Files.exists(orphan));
    assertEquals(
        List.of(),
        lake.lake.tables().stream()
            .filter(table -> Orphans.mayLieIn(lake.lake.snapshots().loadOrNull(table)))
            .toList());
    assertEquals(List.of(), naming(ANNA_BLUM));
    assertEquals(bensTouches, touchesOf(lake, "Ben Roth"));
    assertEquals(2, lake.lake.read(Touches.NAME).count());
    assertEquals(List.of("Ben Roth"), lake.column(Contacts.NAME, Contacts.PERSON_NAME));
    assertEquals(List.of("null"), lake.column(Contacts.NAME, Contacts.REFERRED_BY));
    assertEquals(List.of("via …"), lake.column(Contracts.NAME, Contracts.NOTE));
    assertEquals(0, lake.lake.read(Quarantine.NAME).count());
    assertEquals(Map.of(), erasure.shares());
    assertEquals(
        Set.of(Suppressed.ID_HASH, Suppressed.ERASED_AT),
        Set.of(lake.lake.session().table(Lake.address(Suppressed.NAME)).columns()));

    Map<String, List<String>> left = lake.everything();
    for (int i = 0; i < 3; i++) {
      lake.takeWithout(erased, TestLake.reading("UTC"));
      assertEquals(left, lake.everything());
    }
    Intake.Taken again = lake.takeWithout(erased, TestLake.reading("Europe/Berlin"));
    FileCounts log = TestLake.of(again, "a/touches.csv");
    assertEquals(List.of(3L, 1L, 2L), List.of(log.given(), log.touches(), log.suppressed()));
    assertEquals(1, TestLake.of(again, "a/contacts.csv").suppressed());
    assertEquals(1, TestLake.of(again, "a/contracts.csv").suppressed());
    lake.write("b/touches.csv", LOG, ANNA.replace("-05", "-11"), BEN.replace("-06", "-12"));
    log = TestLake.of(lake.takeWithout(erased, TestLake.reading("Europe/Berlin")), "b/touches.csv");
    assertEquals(List.of(2L, 1L, 1L), List.of(log.given(), log.touches(), log.suppressed()));
    assertEquals(3, lake.lake.read(Touches.NAME).count());
    assertEquals(List.of(), naming(ANNA_BLUM));
  }

  private static void zip(Path file, String member, String... lines) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> touchesOf(TestLake lake, String name) {
    return lake.content(Touches.NAME).stream().filter(row -> row.contains(name)).toList();
  }

  @Test
  void whatAKilledRunLeftOfATableThatWasNeverMadeGoesToo() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("touches.csv", LOG, ANNA, BEN).take();
    Path left = folder.resolve("warehouse/outreach/contacts/data/left-by-a-killed-run.parquet");
    java.nio.file.Files.createDirectories(left.getParent());
    java.nio.file.Files.writeString(left, "Anna Blum");
    new Erasure(lake.lake, suppress(lake.lake, ANNA_BLUM)).clean();

    assertFalse(java.nio.file.Files.exists(left));
    assertEquals(List.of(), naming(ANNA_BLUM));
    assertEquals(1, lake.lake.read(Touches.NAME).count());
  }

  @Test
  void theNextIntakeCompletesAnErasureThatWasCutOffBetweenAnyTwoSteps() throws Exception {
    List<String> rows = new ArrayList<>(List.of(LOG, BEN));
    for (int i = 0; i < 5; i++) {
      rows.add(ANNA.replace("Anna Blum", name(i)).replace("anna@", "anna" + i + "@"));
    }
    TestLake lake = TestLake.in(folder).write("crm/touches.csv", rows.toArray(String[]::new));
    lake.take();
    for (int step = 0; step < 5; step++) {
      Traces person = person(step);
      assertFalse(naming(person).isEmpty());
      Suppression erased = suppress(lake.lake, person);
      Erasure dying = new Dying(lake.lake, erased, step);
      assertThrows(IllegalStateException.class, dying::clean);
      assertTrue(new SuppressionList(lake.lake).isPending());

      TestLake next = lake.with(new Lake(TestLake.session(folder)));
      next.takeWithout(erased, TestLake.reading("UTC"));
      assertEquals(List.of(), naming(person), "cut off before step " + step);
      assertEquals(5 - step, next.lake.read(Touches.NAME).count());
      assertEquals(1, touchesOf(next, "Ben Roth").size());
      new SuppressionList(next.lake).done();
      assertFalse(new SuppressionList(next.lake).isPending());
      lake = next;
    }
  }

  private static String name(int i) {
    return "Anna Blum" + "abcde".charAt(i);
  }

  private static Traces person(int i) {
    return new Traces(
        Set.of("email:anna" + i + "@example.org"),
        Set.of(),
        Set.of(name(i).toLowerCase(Locale.ROOT)),
        Set.of(),
        Set.of(name(i)),
        Set.of());
  }

  /** An erasure that is cut off before one of its steps. */
  private static final class Dying extends Erasure {
    private int left;

    Dying(Lake lake, Suppression suppression, int steps) {
      super(lake, suppression);
      left = steps;
    }

    private void step() {
      if (left-- == 0) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    void removeRows() {
      step();
      super.removeRows();
    }

    @Override
    void closeLedger() {
      step();
      super.closeLedger();
    }

    @Override
    void rewriteFiles() {
      step();
      super.rewriteFiles();
    }

    @Override
    void expireSnapshots() {
      step();
      super.expireSnapshots();
    }

    @Override
    void removeOrphans() {
      step();
      super.removeOrphans();
    }
  }

  @Test
  void anIdentifierThatSeveralShareGoesFromTheirRecordsAndTheyStay() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write(
            "contacts.csv",
            "name,email,phone,company",
            "Ben Roth,ben@example.org,+33 1 99 00 11 22,Roth AG",
            "Ida Roth,ida@example.org,+33 1 99 00 11 22,Roth AG",
            ",,+33 1 99 00 11 22,Roth AG")
        .take();
    Traces number =
        new Traces(Set.of(), Set.of("tel:+33199001122"), Set.of(), Set.of(), Set.of(), Set.of());
    Suppression erased = suppress(lake.lake, number);
    Erasure erasure = new Erasure(lake.lake, erased);
    assertEquals(Map.of(Contacts.NAME, new Erasure.Share(1, 2)), erasure.shares());
    erasure.clean();
    assertEquals(List.of(), naming(number));
    assertEquals(List.of("Ben Roth", "Ida Roth"), lake.column(Contacts.NAME, Contacts.PERSON_NAME));
    Map<String, List<String>> left = lake.everything();
    lake.takeWithout(erased, TestLake.reading("Europe/Berlin"));
    left.remove(Files.NAME);
    Map<String, List<String>> again = lake.everything();
    again.remove(Files.NAME);
    assertEquals(left, again);
  }

  @Test
  void theListIsNoneOfTheTablesThatARunRollsBackAndKnowsItsKey() throws Exception {
    TestLake lake = TestLake.in(folder).write("touches.csv", LOG, ANNA, BEN);
    lake.take();
    suppress(lake.lake, ANNA_BLUM);
    SuppressionList list = new SuppressionList(lake.lake);
    lake.lake.restore();
    Undoing.undo(lake.lake, null);
    assertEquals(0, lake.lake.read(Touches.NAME).count());
    assertTrue(list.exists());
    assertFalse(list.under(KEY).isEmpty());
    assertTrue(list.isMadeWith(KEY));
    assertFalse(list.isMadeWith("another key of thirty-two bytes...".getBytes()));
  }
}
