package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.soak.Stock;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that break off before or after each commit, one after another. */
@Slow
class FailpointsTest {
  /** Fewer than there can be of one run. */
  private static final int MOST_MOMENTS = 60;

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void liveTwoNights() throws Exception {
    lake = TestLake.in(folder);
    lake.write("crm-1.csv", CRM, record(1, ""), record(2, ""));
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Ney AG").take();
    lake.write("crm-2.csv", CRM, record(2, "bounced"), record(3, "")).take();
  }

  @Test
  void whereverARunBreaksOffReadersSeeOneWholeStateAndTheNextRunEndsWell() throws Exception {
    lake.write("crm-3.csv", CRM, record(3, "bounced"), record(4, ""));
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Blum SARL");
    Map<String, List<String>> before = lake.everything();
    keep();
    lake.take();
    Map<String, List<String>> after = fresh().everything();
    goBack();
    // From here on the run before is one that was killed when it had stored all but the ledger.
    assertTrue(brokeOff(5, other -> lake.with(other).take()));
    assertEquals(before, fresh().everything());
    keep();

    int moment = 0;
    while (brokeOff(++moment, other -> lake.with(other).take())) {
      List<String> seen = fresh().rows(Touches.NAME);
      assertTrue(
          seen.equals(before.get(Touches.NAME)) || seen.equals(after.get(Touches.NAME)),
          "moment " + moment);
      TestLake next = fresh();
      next.take();
      assertEquals(after, next.everything(), "moment " + moment);
      goBack();
    }
    // Before and after: the ledger's word, two tables that go back, two that are stored, the
    // ledger.
    assertEquals(12, moment - 1);
  }

  @Test
  void whereverUpkeepBreaksOffNoRowIsLostAndTheNextUpkeepDoesTheRest() throws Exception {
    lake.write("crm-3.csv", CRM, record(3, "bounced"), record(4, "")).take();
    Map<String, List<String>> before = lake.everything();
    keep();
    int moment = 1;
    // Every third is enough to meet each kind of step.
    for (; brokeOff(moment, other -> tidied(other).run()); moment += 3) {
      assertEquals(before.get(Touches.NAME), fresh().rows(Touches.NAME), "moment " + moment);
      TestLake next = fresh();
      tidied(next.lake).run();
      assertEquals(before, next.everything(), "moment " + moment);
      assertFalse(tidied(fresh().lake).isDue(), "moment " + moment);
      goBack();
    }
    // Laid together, the ledger's word of it, expired, swept.
    assertTrue(moment > 10, moment + " moments");
  }

  private static String record(int number, String state) {
    return number + ",2026-01-1" + number + " 10:00,Anna Blum,anna@example.org," + state;
  }

  private static Upkeep tidied(Lake lake) {
    return new Upkeep(lake, 1, Duration.ofDays(3), Instant.now().plus(Duration.ofDays(9)), 2);
  }

  private TestLake fresh() throws IOException {
    return lake.with(new Lake(TestLake.session(folder)));
  }

  private void keep() throws IOException {
    Stock.copy(folder.resolve("warehouse"), folder.resolve("copy"));
  }

  private void goBack() throws IOException {
    Stock.copy(folder.resolve("copy"), folder.resolve("warehouse"));
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
