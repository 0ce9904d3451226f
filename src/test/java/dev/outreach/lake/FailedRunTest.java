package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static dev.outreach.lake.TestLake.LOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Contacts;
import dev.outreach.table.Files;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that die, lie, or meet another. */
@Slow
class FailedRunTest {
  private static final String ANNA =
      "2026-01-05 10:00,email,outbound,message,Anna Blum,anna@example.org,";
  private static final String BEN =
      "2026-01-06 10:00,email,outbound,message,Ben Roth,ben@example.org,";

  @TempDir private Path folder;
  @TempDir private Path other;

  @Test
  void aRunKilledBeforeItsLedgerIsUnseenAndTheNextOneEndsAsIfItHadNotBeen() throws Exception {
    TestLake whole = TestLake.in(other);
    TestLake killed = TestLake.in(folder);
    for (TestLake lake : List.of(whole, killed)) {
      lake.write("touches.csv", LOG, ANNA).take();
      lake.write("touches.csv", LOG, BEN, BEN);
      lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Ney AG");
    }
    Map<String, List<String>> before = killed.everything();
    whole.take();

    Lake dying =
        new Lake(TestLake.session(folder)) {
          @Override
          void commit(TargetTable table, long before, TargetTable.Change change) {
            if (table.name().equals(Files.NAME)) {
              throw new IllegalStateException("killed");
            }
            super.commit(table, before, change);
          }
        };
    assertThrows(IllegalStateException.class, () -> killed.with(dying).take());
    TestLake next = killed.with(new Lake(TestLake.session(folder)));
    assertEquals(1, next.lake.current(Contacts.NAME).count());
    assertEquals(before, next.everything());

    next.take();
    assertEquals(whole.everything(), next.everything());
  }

  /** A lake whose next ledger is never written, as if its run was killed. */
  private Lake dying() throws IOException {
    return new Lake(TestLake.session(folder)) {
      @Override
      void commit(TargetTable table, long before, TargetTable.Change change) {
        if (table.name().equals(Files.NAME)) {
          throw new IllegalStateException("killed");
        }
        super.commit(table, before, change);
      }
    };
  }

  @Test
  void whatAKilledRunStoredOfAVersionThatWasCorrectedSinceIsGone() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("touches.csv", LOG, ANNA).take();
    lake.write("touches.csv", LOG, ANNA, BEN.replace("Ben Roth", "Bne Roth"));
    assertThrows(IllegalStateException.class, () -> lake.with(dying()).take());
    lake.write("touches.csv", LOG, ANNA, BEN);
    TestLake next = lake.with(new Lake(TestLake.session(folder)));
    next.take();
    assertEquals(List.of("Anna Blum", "Ben Roth"), next.column(Touches.NAME, Touches.PERSON_NAME));
    assertEquals(2, next.lake.current(Touches.NAME).count());
  }

  @Test
  void whatTheFirstRunOfAllLeftWhenItWasKilledIsGone() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("touches.csv", LOG, ANNA, BEN);
    assertThrows(IllegalStateException.class, () -> lake.with(dying()).take());
    lake.write("touches.csv", LOG, ANNA);
    TestLake next = lake.with(new Lake(TestLake.session(folder)));
    next.take();
    assertEquals(1, next.lake.current(Touches.NAME).count());
  }

  @Test
  void aRunWhoseRowsAnotherTookBackFailsAndCountsForNothing() throws Exception {
    TestLake lake = TestLake.in(folder).write("touches.csv", LOG, ANNA);
    lake.take();
    Map<String, List<String>> before = lake.everything();
    lake.write("touches-2.csv", LOG, BEN);
    Lake slow =
        new Lake(TestLake.session(folder)) {
          @Override
          boolean writeLedger(Instant run, List<Row> lines, Set<String> gone, State state) {
            try {
              new Lake(TestLake.session(folder)).restore();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            return super.writeLedger(run, lines, gone, state);
          }
        };
    assertThrows(Intake.AuditFailed.class, () -> lake.with(slow).take());
    TestLake next = lake.with(new Lake(TestLake.session(folder)));
    assertEquals(before, next.everything());
    next.take();
    assertEquals(2, next.lake.current(Touches.NAME).count());
  }

  @Test
  void aTableThatTakesFewerRecordsThanItWasGivenIsRolledBackWithAllOthers() throws Exception {
    TestLake lake = TestLake.in(folder).write("touches.csv", LOG, ANNA);
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Ney AG").take();
    Map<String, List<String>> before = lake.everything();
    lake.write("touches-2.csv", LOG, BEN);
    lake.write("contacts-2.csv", "name,email,company", "Ben Roth,ben@example.org,Ney AG");
    Lake losing =
        new Lake(TestLake.session(folder)) {
          @Override
          void commit(TargetTable table, long before, TargetTable.Change change) {
            boolean isLosing = table.name().equals(Contacts.NAME);
            super.commit(
                table,
                before,
                isLosing
                    ? new TargetTable.Change(List.of(), change.removed(), change.says())
                    : change);
          }
        };
    assertThrows(Intake.AuditFailed.class, () -> lake.with(losing).take());
    TestLake after = lake.with(new Lake(TestLake.session(folder)));
    assertEquals(before, after.everything());
    assertEquals(1, after.lake.current(Touches.NAME).count());
    after.take();
    assertEquals(2, after.lake.read(Contacts.NAME).count());
  }

  @Test
  void aReaderWhoseCountDiffersFromItsRecordsPublishesNothing() throws Exception {
    TestLake lake = TestLake.in(folder).write("touches.csv", LOG, ANNA);
    Intake.AuditFailed failed =
        assertThrows(Intake.AuditFailed.class, () -> lake.takeThrough(Counting::new));
    assertTrue(failed.getMessage().contains("touches.csv"));
    assertTrue(Lake.KEYS.keySet().stream().noneMatch(lake.lake::exists));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoRunsAtOnceWithoutTheLockDoubleNoRecord(boolean areFirst) throws Exception {
    TestLake lake = TestLake.in(folder).write("crm-0.csv", CRM, crm(0));
    if (!areFirst) {
      lake.take();
    }
    lake.write("crm-1.csv", CRM, crm(1), crm(2));
    lake.write("crm-2.csv", CRM, crm(2), crm(3));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Callable<Intake.Taken> run = () -> lake.with(new Lake(TestLake.session(folder))).take();
    for (Future<Intake.Taken> one : threads.invokeAll(List.of(run, run))) {
      try {
        one.get();
      } catch (ExecutionException e) {
        // One of two may lose the race, and says so; the next run makes it good.
        assertTrue(e.getCause() != null);
      }
    }
    threads.shutdown();
    TestLake after = lake.with(new Lake(TestLake.session(folder)));
    after.take();
    List<String> ids = after.column(Touches.NAME, Touches.ID);
    assertEquals(4, ids.size());
    assertEquals(4, new HashSet<>(ids).size());
  }

  private static String crm(int day) {
    return day + ",2026-01-1" + day + " 10:00,Anna Blum,anna@example.org,";
  }

  /** A piece that gives out one entry more than there is. */
  private record Counting(Piece piece) implements Piece {
    @Override
    public RecordReader open(ReadingContext reading) throws IOException {
      RecordReader reader = piece.open(reading);
      return new RecordReader() {
        @Override
        public List<Entry> next() throws IOException {
          List<Entry> entries = reader.next();
          return entries == null ? null : new OneMore(entries);
        }

        @Override
        public void close() throws IOException {
          reader.close();
        }
      };
    }
  }

  /** A list that says it is longer than it is. */
  private static final class OneMore extends AbstractList<Entry> {
    private final List<Entry> entries;

    OneMore(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public Entry get(int index) {
      return entries.get(index);
    }

    @Override
    public int size() {
      return entries.size() + 1;
    }

    @Override
    public java.util.Iterator<Entry> iterator() {
      return entries.iterator();
    }
  }
}
