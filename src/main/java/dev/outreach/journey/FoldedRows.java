package dev.outreach.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The attempts and journeys of one partition, worked out as they are asked for. A row holds an
 * attempt or a journey, the other one is null.
 */
final class FoldedRows implements Iterator<Row> {
  private final Iterator<Row> events;
  private final Terms terms;
  private final Deque<Row> ready = new ArrayDeque<>();
  private String person;
  private PersonFold fold;

  /** Events sorted by person, then in the order of each history. */
  FoldedRows(Iterator<Row> events, Terms terms) {
    this.events = events;
    this.terms = terms;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && events.hasNext()) {
      take(events.next());
    }
    if (ready.isEmpty()) {
      finishPerson();
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

  private void take(Row event) {
    String whose = FoldRows.person(event);
    if (!whose.equals(person)) {
      finishPerson();
      person = whose;
      fold =
          new PersonFold(
              terms, attempt -> ready.add(RowFactory.create(FoldRows.row(whose, attempt), null)));
    }
    if (FoldRows.isContract(event)) {
      fold.accept(FoldRows.contract(event));
    } else {
      fold.accept(FoldRows.touch(event));
    }
  }

  private void finishPerson() {
    Journey journey = fold == null ? null : fold.finish();
    fold = null;
    if (journey != null) {
      ready.add(RowFactory.create(null, FoldRows.row(person, journey)));
    }
  }
}
