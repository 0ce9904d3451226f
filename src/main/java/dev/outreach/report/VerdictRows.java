package dev.outreach.report;

import dev.outreach.measure.Judgements;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.table.Attempts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of {@link Verdicts} out of counts by channel and day, all of them together: each change
 * is judged beside all others.
 */
record VerdictRows(long minimumPeople) implements MapPartitionsFunction<Row, Row> {
  /** Columns of what comes in, beside the channel: last day now, which period the day is in. */
  static final String UNTIL = "until";

  static final String IS_BEFORE = "is_before";
  static final String MATURE = "mature";
  static final String REPLIED = "replied";
  static final String CALLED = "called";
  static final String REACHED = "reached";

  static final String MEASURE = "measure";
  static final String PEOPLE = "people";
  static final String RESPONDED = "responded";
  static final String PEOPLE_BEFORE = "people_before";
  static final String RESPONDED_BEFORE = "responded_before";

  static final String REPLY_RATE = "reply_rate";
  static final String REACH_RATE = "first_call_reach_rate";

  static final StructType SCHEMA =
      Judgements.schemaAfter(
          new StructType()
              .add(Attempts.CHANNEL, DataTypes.StringType)
              .add(MEASURE, DataTypes.StringType)
              .add(UNTIL, DataTypes.DateType)
              .add(PEOPLE, DataTypes.LongType)
              .add(RESPONDED, DataTypes.LongType)
              .add(PEOPLE_BEFORE, DataTypes.LongType)
              .add(RESPONDED_BEFORE, DataTypes.LongType));

  private record Subject(String channel, Object until, String measure) {}

  private record Counts(long responded, long people, long respondedBefore, long peopleBefore) {
    Counts plus(Counts more) {
      return new Counts(
          responded + more.responded,
          people + more.people,
          respondedBefore + more.respondedBefore,
          peopleBefore + more.peopleBefore);
    }

    Comparison compared() {
      return Comparison.of(responded, people, respondedBefore, peopleBefore);
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> days) {
    Map<Subject, Counts> changes = changes(days);
    List<Subject> subjects = new ArrayList<>(changes.keySet());
    List<Judgement> judged =
        Comparison.judged(
            subjects.stream().map(subject -> changes.get(subject).compared()).toList(),
            minimumPeople);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      rows.add(row(subjects.get(i), judged.get(i)));
    }
    return rows.iterator();
  }

  /** Without those of which nobody was tried in either period. */
  private static Map<Subject, Counts> changes(Iterator<Row> days) {
    Map<Subject, Counts> changes = new HashMap<>();
    days.forEachRemaining(
        row -> {
          add(changes, row, REPLY_RATE, row.getAs(REPLIED), row.getAs(MATURE));
          add(changes, row, REACH_RATE, row.getAs(REACHED), row.getAs(CALLED));
        });
    return changes;
  }

  private static void add(Map<Subject, Counts> changes, Row row, String measure, long x, long n) {
    if (n > 0) {
      boolean isBefore = row.getAs(IS_BEFORE);
      changes.merge(
          new Subject(row.getAs(Attempts.CHANNEL), row.getAs(UNTIL), measure),
          isBefore ? new Counts(0, 0, x, n) : new Counts(x, n, 0, 0),
          Counts::plus);
    }
  }

  private static Row row(Subject subject, Judgement judgement) {
    Comparison change = judgement.comparison();
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                subject.channel,
                subject.measure,
                subject.until,
                change.n1(),
                change.x1(),
                change.n2(),
                change.x2()));
    cells.addAll(Judgements.cells(judgement));
    return RowFactory.create(cells.toArray());
  }
}
