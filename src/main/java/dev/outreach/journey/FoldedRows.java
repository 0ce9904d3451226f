package dev.outreach.journey;

import dev.outreach.table.Uncounted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What the histories of one partition come to, worked out as it is asked for. Each row holds one
 * row of one derived table, in the column of that table; the others are null.
 */
final class FoldedRows implements Iterator<Row> {
  static final String ATTEMPT = "attempt";
  static final String JOURNEY = "journey";
  static final String CLIENT = "client";
  static final String HOP = "hop";
  static final String PATH = "path";
  static final String FOLLOW_UP = "follow_up";
  static final String RELATION = "relation";
  static final String WEEK = "week";
  static final String UNCOUNTED = "uncounted";

  static final List<String> COLUMNS =
      List.of(ATTEMPT, JOURNEY, CLIENT, HOP, PATH, FOLLOW_UP, RELATION, WEEK, UNCOUNTED);

  private final Iterator<Row> events;
  private final Terms terms;
  private final Deque<Row> ready = new ArrayDeque<>();
  private final Map<WeekCount.Key, WeekCount> weeks = new HashMap<>();
  private final TreeMap<Told, Long> uncounted = new TreeMap<>();
  private String history;
  private AccountFold fold;

  /** Why the touches of an export count nowhere: {@link Uncounted}. */
  record Told(long file, String reason) implements Comparable<Told> {
    @Override
    public int compareTo(Told other) {
      int first = Long.compare(file, other.file);
      return first != 0 ? first : reason.compareTo(other.reason);
    }
  }

  /** Events sorted by history, then in the order of each. */
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
      finishHistory();
    }
    if (ready.isEmpty()) {
      weeks.values().forEach(count -> add(WEEK, ResultRows.row(count)));
      weeks.clear();
      uncounted.forEach((told, touches) -> add(UNCOUNTED, ResultRows.row(told, touches)));
      uncounted.clear();
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

  /** Makes rows of what one person's history comes to. */
  private final class OnePerson implements Sink {
    private final String person;

    OnePerson(String person) {
      this.person = person;
    }

    @Override
    public void attempt(Attempt attempt) {
      add(ATTEMPT, ResultRows.row(person, attempt));
    }

    @Override
    public void journey(Journey journey) {
      add(JOURNEY, ResultRows.row(person, journey));
    }

    @Override
    public void client(Client client) {
      add(CLIENT, ResultRows.row(person, client));
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

    @Override
    public void alsoElsewhere(TouchEvent touch) {
      count(touch, Uncounted.ALSO_ELSEWHERE);
    }

    @Override
    public void nobody(TouchEvent touch) {
      count(touch, Uncounted.NOBODY);
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
      count(FoldRows.touch(event), leftOut);
    }
  }

  private void finishHistory() {
    if (fold != null) {
      fold.finish();
    }
    fold = null;
  }

  private void count(TouchEvent touch, String reason) {
    uncounted.merge(new Told(touch.origin().file(), reason), 1L, Long::sum);
  }

  private void add(String column, Row row) {
    Object[] cells = new Object[COLUMNS.size()];
    cells[COLUMNS.indexOf(column)] = row;
    ready.add(RowFactory.create(cells));
  }
}
