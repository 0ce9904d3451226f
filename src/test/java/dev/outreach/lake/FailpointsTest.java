package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.soak.Stock;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that break off before or after each commit, one after another. */
class FailpointsTest {
  /** Fewer than there can be of one run. */
  private static final int MOST_MOMENTS = 60;

  @TempDir private Path folder;
  @TempDir private Path other;

  @Test
  void whereverARunBreaksOffReadersSeeOneWholeStateAndTheNextRunEndsWell() throws Exception {
    TestLake whole = TestLake.in(other);
    TestLake broken = TestLake.in(folder);
    for (TestLake lake : List.of(whole, broken)) {
      twoNights(lake);
    }
    Map<String, List<String>> before = broken.everything();
    whole.take();
    Map<String, List<String>> after = whole.everything();
    // From here on the run before is one that was killed when it had stored all but the ledger.
    assertTrue(brokeOff(5, lake -> broken.with(lake).take()));
    assertEquals(before, fresh(broken).everything());
    Stock.copy(folder.resolve("warehouse"), folder.resolve("copy"));

    int moment = 0;
    while (brokeOff(++moment, lake -> broken.with(lake).take())) {
      String at = "moment " + moment;
      List<String> seen = fresh(broken).rows(Touches.NAME);
      assertTrue(seen.equals(before.get(Touches.NAME)) || seen.equals(after.get(Touches.NAME)), at);
      TestLake next = fresh(broken);
      next.take();
      assertEquals(after, next.everything(), at);
      Stock.copy(folder.resolve("copy"), folder.resolve("warehouse"));
    }
    // Before and after: the ledger's word, two tables that go back, the same two stored, the
    // ledger.
    assertEquals(13, moment);
  }

  @Test
  void whereverUpkeepBreaksOffNoRowIsLostAndTheNextUpkeepDoesTheRest() throws Exception {
    TestLake lake = TestLake.in(folder);
    twoNights(lake);
    lake.take();
    Map<String, List<String>> before = lake.everything();
    int moment = 0;
    while (brokeOff(++moment, FailpointsTest::upkeep)) {
      assertEquals(before.get(Touches.NAME), fresh(lake).rows(Touches.NAME), "moment " + moment);
    }
    assertTrue(moment > 6, moment + " moments: laid together, said so, expired, swept");
    assertEquals(before, fresh(lake).everything());
    assertFalse(tidied(fresh(lake).lake).isDue());
  }

  private static void twoNights(TestLake lake) throws Exception {
    lake.write("crm-1.csv", CRM, record(1, ""), record(2, ""));
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Ney AG").take();
    lake.write("crm-2.csv", CRM, record(2, "bounced"), record(3, "")).take();
    lake.write("crm-3.csv", CRM, record(3, "bounced"), record(4, ""));
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Blum SARL");
  }

  private static String record(int number, String state) {
    return number + ",2026-01-1" + number + " 10:00,Anna Blum,anna@example.org," + state;
  }

  private static Upkeep tidied(Lake lake) {
    return new Upkeep(lake, 1, Duration.ofDays(3), Instant.now().plus(Duration.ofDays(9)), 2);
  }

  private static void upkeep(Lake lake) {
    tidied(lake).run();
  }

  private TestLake fresh(TestLake lake) throws IOException {
    return lake.with(new Lake(TestLake.session(folder)));
  }

  private interface Work {
    void on(Lake lake) throws Exception;
  }

  /** Whether the work came to this moment, and broke off. */
  private boolean brokeOff(int moment, Work work) throws Exception {
    assertTrue(moment < MOST_MOMENTS, "no end");
    SparkSession session = TestLake.session(folder);
    session
        .conf()
        .set(
            "spark.sql.catalog." + LakeCatalog.NAME + ".catalog-impl",
            FaultyCatalog.class.getName());
    FaultyCatalog.breakOffAt(moment);
    try {
      work.on(new Lake(session));
    } catch (RuntimeException e) {
      assertTrue(FaultyCatalog.isOver(), () -> "another failure: " + e);
    }
    return FaultyCatalog.isOver();
  }
}
