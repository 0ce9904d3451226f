package dev.outreach.journey;

import dev.outreach.table.Uncounted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.reflect.ClassTag;

/**
 * What the histories of one partition come to, worked out as it is asked for: the pieces of the
 * files that are written of them, and last what the tally has added up. Without a history there is
 * no file.
 */
final class FoldedRows implements Iterator<Row> {
  /** In the place of a file's name: the bytes are a tally's state. */
  static final String TALLY = "";

  private static final ClassTag<Object> ANYTHING = ClassTag.apply(Object.class);

  private final Iterator<Row> events;
  private final FoldSettings terms;
  private final Tally tally;
  private final Scribe scribe;

  /**
   * Hash of the first history, by which the partition is known, even where Spark lays several to
   * one or works it out again; null before.
   */
  private Long first;

  private final Deque<Row> ready = new ArrayDeque<>();
  private String history;
  private AccountFold fold;
  private boolean isEnded;

  /** Events sorted by history, then in the order of each. */
  FoldedRows(Iterator<Row> events, FoldSettings terms, PartitionWork work) {
    this.events = events;
    this.terms = terms;
    this.tally = work.tally();
    this.scribe = work.scribe();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !isEnded) {
      if (events.hasNext()) {
        take(events.next());
      } else {
        end();
      }
    }
    return !ready.isEmpty();
  }

  private void end() {
    isEnded = true;
    if (first != null) {
      finishHistory();
      try {
        scribe.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      addPieces();
    }
    ready.add(RowFactory.create(first, TALLY, bytes()));
  }

  private void addPieces() {
    scribe
        .take()
        .forEach(piece -> ready.add(RowFactory.create(first, piece.file(), piece.bytes())));
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.poll();
  }

  private byte[] bytes() {
    ByteBuffer buffer =
        SparkEnv.get().closureSerializer().newInstance().serialize(tally.state(), ANYTHING);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** Tells what one person's history comes to. */
  private final class OnePerson implements Sink {
    private final String person;

    OnePerson(String person) {
      this.person = person;
    }

    @Override
    public void attempt(Attempt attempt) {
      tally.attempt(person, attempt);
      scribe.attempt(person, attempt);
    }

    @Override
    public void journey(Journey journey) {
      tally.journey(person, journey);
      scribe.journey(person, journey);
    }

    @Override
    public void client(Client client) {
      tally.client(person, client);
    }

    @Override
    public void path(Path path) {
      tally.path(person, path);
    }

    @Override
    public void hop(Hop hop) {
      tally.hop(person, hop);
    }

    @Override
    public void followUp(FollowUp followUp) {
      tally.followUp(person, followUp);
    }

    @Override
    public void relation(Relation relation) {
      tally.relation(person, relation);
    }

    @Override
    public void week(WeekCount count) {
      tally.week(count);
    }

    @Override
    public void alsoElsewhere(TouchEvent touch) {
      tally.uncounted(touch.origin().file(), Uncounted.ALSO_ELSEWHERE);
    }

    @Override
    public void nobody(TouchEvent touch) {
      tally.uncounted(touch.origin().file(), Uncounted.NOBODY);
    }
  }

  private void take(Row event) {
    first = first == null ? Long.valueOf(FoldRows.historyHash(event)) : first;
    String whose = FoldRows.history(event);
    if (!whose.equals(history)) {
      finishHistory();
      history = whose;
      fold = new AccountFold(terms, OnePerson::new);
    }
    String leftOut = FoldRows.leftOut(event);
    if (leftOut == null) {
      FoldRows.give(event, fold);
    } else if (FoldRows.isTouch(event)) {
      tally.uncounted(FoldRows.touch(event).origin().file(), leftOut);
    }
  }

  private void finishHistory() {
    if (fold != null) {
      fold.finish();
      tally.endHistory();
      addPieces();
    }
    fold = null;
  }
}
