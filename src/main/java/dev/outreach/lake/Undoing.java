package dev.outreach.lake;

import dev.outreach.table.Files;
import java.time.Instant;
import java.util.List;

/** The way back to what the tables held before a run. */
public final class Undoing {
  private Undoing() {}

  /**
   * Goes back to before a run, in the ledger first: a run that dies on the way is completed by the
   * next intake. The files that the ledger does not know any more are read again by the next run.
   *
   * @param run when it began; null for the last one that changed something
   * @return when the runs began that were undone, the last one first
   * @throws NoSuchRun if there is no such run to undo
   */
  public static List<Instant> undo(Lake lake, Instant run) throws NoSuchRun {
    lake.restore();
    Snapshots snapshots = lake.snapshots();
    List<RunState> history = snapshots.history();
    List<Instant> runs =
        history.stream().map(RunState::run).takeWhile(Instant.EPOCH::isBefore).toList();
    int last = run == null ? 0 : runs.indexOf(run);
    boolean isKnown = last >= 0 && last < runs.size();
    if (isKnown && last + 1 < history.size()) {
      snapshots.goBack(Files.NAME, history.get(last + 1).ledger());
    } else if (isKnown && snapshots.isWholeHistory()) {
      snapshots.forgetAll();
    } else {
      boolean isFirstKept = !snapshots.isWholeHistory() && runs.size() == history.size();
      throw new NoSuchRun(isFirstKept ? runs.subList(0, runs.size() - 1) : runs);
    }
    snapshots.pinnedOfData().forEach(snapshots::goBack);
    return runs.subList(0, last + 1);
  }

  /** There is no such run to undo: it is unknown, or what was before it is kept no more. */
  public static final class NoSuchRun extends Exception {
    private final transient List<Instant> runs;

    NoSuchRun(List<Instant> runs) {
      this.runs = List.copyOf(runs);
    }

    /** When the runs began that can be undone, the last one first. */
    public List<Instant> runs() {
      return runs;
    }
  }
}
