package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
  void whereverRunsBreakOffReadersSeeTheStateBeforeOrAfterAndTheNextOneEndsWell() throws Exception {
    TestLake whole = TestLake.in(other);
    TestLake broken = TestLake.in(folder);
    for (TestLake lake : List.of(whole, broken)) {
      twoNights(lake);
    }
    List<String> before = broken.content(Touches.NAME);
    whole.take();
    List<String> after = whole.content(Touches.NAME);

    int moments = 0;
    while (brokeOff(++moments, lake -> broken.with(lake).take())) {
      List<String> seen = fresh(broken).content(Touches.NAME);
      assertTrue(seen.equals(before) || seen.equals(after), "moment " + moments);
    }
    assertTrue(moments > 12, moments + " moments: tables, ledger, and what a run before left");
    Map<String, List<String>> all = whole.everything();
    assertEquals(all, fresh(broken).everything());

    moments = 0;
    while (brokeOff(++moments, FailpointsTest::upkeep)) {
      assertEquals(all.get(Touches.NAME), fresh(broken).rows(Touches.NAME), "moment " + moments);
    }
    assertTrue(moments > 8, moments + " moments: laid together, said so, expired, swept");
    assertEquals(all, fresh(broken).everything());
    assertTrue(!new Upkeep(fresh(broken).lake, 1, Duration.ofDays(3), TestLake.NOW, 2).isDue());
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

  private static void upkeep(Lake lake) {
    new Upkeep(lake, 1, Duration.ofDays(3), TestLake.NOW, 2).run();
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
