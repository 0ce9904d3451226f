package dev.outreach.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What the histories of one partition come to, worked out as it is asked for. Each row holds one
 * row of one derived table, in the column of that table; the others are null.
 */
final class FoldedRows implements Iterator<Row>, Sink {
  static final String ATTEMPT = "attempt";
  static final String JOURNEY = "journey";
  static final String HOP = "hop";
  static final String PATH = "path";
  static final String FOLLOW_UP = "follow_up";
  static final String RELATION = "relation";
  static final String WEEK = "week";

  static final List<String> COLUMNS =
      List.of(ATTEMPT, JOURNEY, HOP, PATH, FOLLOW_UP, RELATION, WEEK);

  private final Iterator<Row> events;
  private final Terms terms;
  private final Deque<Row> ready = new ArrayDeque<>();
  private final Map<WeekCount.Key, WeekCount> weeks = new HashMap<>();
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
    if (ready.isEmpty()) {
      weeks.values().forEach(count -> add(WEEK, ResultRows.row(count)));
      weeks.clear();
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

  @Override
  public void attempt(Attempt attempt) {
    add(ATTEMPT, ResultRows.row(person, attempt));
  }

  @Override
  public void path(Path path) {
    add(PATH, ResultRows.row(person, path));
  }

  @Override
  public void hop(Hop hop) {
    add(HOP, ResultRows.row(person, hop));
  }

  @Override
  public void followUp(FollowUp followUp) {
    add(FOLLOW_UP, ResultRows.row(person, followUp));
  }

  @Override
  public void relation(Relation relation) {
    add(RELATION, ResultRows.row(person, relation));
  }

  /** Few however many people there are: added up over the partition. */
  @Override
  public void week(WeekCount count) {
    weeks.merge(count.key(), count, WeekCount::plus);
  }

  private void take(Row event) {
    String whose = FoldRows.person(event);
    if (!whose.equals(person)) {
      finishPerson();
      person = whose;
      fold = new PersonFold(terms, this);
    }
    FoldRows.give(event, fold);
  }

  private void finishPerson() {
    Journey journey = fold == null ? null : fold.finish();
    fold = null;
    if (journey != null) {
      add(JOURNEY, ResultRows.row(person, journey));
    }
  }

  private void add(String column, Row row) {
    Object[] cells = new Object[COLUMNS.size()];
    cells[COLUMNS.indexOf(column)] = row;
    ready.add(RowFactory.create(cells));
  }
}
