package dev.outreach.journey;

import dev.outreach.table.Uncounted;
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
 * What the histories of one partition come to, worked out as it is asked for. Each row holds one
 * row of attempts or of journeys, or, as the last one, what the tally has added up; the other cells
 * are null.
 */
final class FoldedRows implements Iterator<Row> {
  private static final ClassTag<Object> ANYTHING = ClassTag.apply(Object.class);

  private final Iterator<Row> events;
  private final Terms terms;
  private final Tally tally;
  private final boolean isKept;
  private final Deque<Row> ready = new ArrayDeque<>();
  private String history;
  private AccountFold fold;
  private boolean isTold;

  /**
   * Events sorted by history, then in the order of each.
   *
   * @param isKept whether attempts and journeys are rows too
   */
  FoldedRows(Iterator<Row> events, Terms terms, Tally tally, boolean isKept) {
    this.events = events;
    this.terms = terms;
    this.tally = tally;
    this.isKept = isKept;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && events.hasNext()) {
      take(events.next());
    }
    if (ready.isEmpty()) {
      finishHistory();
    }
    if (ready.isEmpty() && !isTold) {
      isTold = true;
      ready.add(RowFactory.create(null, null, bytes()));
    }
    return !ready.isEmpty();
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

  /** Tells the tally what one person's history comes to, and makes rows of it. */
  private final class OnePerson implements Sink {
    private final String person;

    OnePerson(String person) {
      this.person = person;
    }

    @Override
    public void attempt(Attempt attempt) {
      tally.attempt(person, attempt);
      if (isKept) {
        ready.add(RowFactory.create(ResultRows.row(person, attempt), null, null));
      }
    }

    @Override
    public void journey(Journey journey) {
      tally.journey(person, journey);
      if (isKept) {
        ready.add(RowFactory.create(null, ResultRows.row(person, journey), null));
      }
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
    }
    fold = null;
  }
}
