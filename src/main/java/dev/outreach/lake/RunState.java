package dev.outreach.lake;

import dev.outreach.table.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * What the tables held after a run, as the ledger's commit says.
 *
 * @param run when it began
 * @param ledger snapshot of the ledger, the table {@link Files}
 * @param tables snapshot of each other table, or {@link Snapshots#NONE}
 */
record RunState(Instant run, long ledger, Map<String, Long> tables) {
  /** Property of a ledger's commit: before a table's name, the table's snapshot. */
  static final String PIN = "outreach.snapshot.";

  /** Property of a ledger's commit: when its run began. */
  static final String RUN = "outreach.run";

  /** After each run that changed the tables, the last one first; none where there is no ledger. */
  static List<RunState> history(Table ledger) {
    Map<Instant, RunState> runs = new LinkedHashMap<>();
    if (ledger != null && ledger.currentSnapshot() != null) {
      for (Snapshot commit : SnapshotUtil.currentAncestors(ledger)) {
        RunState state = of(commit);
        if (!state.tables().isEmpty()) {
          // Of several commits of one run the last one says what it left.
          runs.putIfAbsent(state.run(), state);
        }
      }
    }
    return List.copyOf(runs.values());
  }

  private static RunState of(Snapshot commit) {
    Map<String, Long> tables = new TreeMap<>();
    commit
        .summary()
        .forEach(
            (key, value) -> {
              if (key.startsWith(PIN)) {
                tables.put(key.substring(PIN.length()), Long.parseLong(value));
              }
            });
    // Older versions of the program did not say which run: then each commit is one.
    String run = commit.summary().get(RUN);
    return new RunState(
        run == null ? Instant.ofEpochMilli(commit.timestampMillis()) : Instant.parse(run),
        commit.snapshotId(),
        tables);
  }

  /** Whether the ledger still knows its own beginning: no commit before it has expired. */
  static boolean isWholeHistory(Table ledger) {
    if (ledger == null || ledger.currentSnapshot() == null) {
      return false;
    }
    Snapshot first = ledger.currentSnapshot();
    for (Snapshot commit : SnapshotUtil.currentAncestors(ledger)) {
      first = commit;
    }
    return first.parentId() == null;
  }
}
