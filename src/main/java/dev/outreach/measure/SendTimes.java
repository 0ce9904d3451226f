package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.calendar.WallClock;
import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** When attempts were made and what came of them, as columns: {@link Timetable} over attempts. */
public final class SendTimes {
  /** What counts as a success: of a call that it was answered or refused, else a reply. */
  public static final String SUCCESS = "success";

  public static final String REACHED = "reached";
  public static final String REPLIED = "replied";

  /** Columns of {@link #perHour}, and with the next ones the fields of {@link #timetable}. */
  public static final String CHANNEL = Attempts.CHANNEL;

  public static final String ATTEMPTS = "attempts";
  public static final String SUCCESSES = "successes";
  public static final String IN_KNOWN_ZONE = "in_known_zone";

  public static final String WEEKDAY = "weekday";
  public static final String WEEKDAY_NAME = "weekday_name";
  public static final String DAY_PART = "day_part";
  public static final String HOUR = "hour";
  public static final String RANK = "rank";

  /** Where the cell stands among all of them. */
  public static final String PLACE = "place";

  private static final String HOUR_OF_WEEK = "hour_of_week";

  private static final StructType CELL =
      Judgements.schemaAfter(
          new StructType()
              .add(PLACE, DataTypes.IntegerType)
              .add(CHANNEL, DataTypes.StringType)
              .add(SUCCESS, DataTypes.StringType)
              .add(WEEKDAY, DataTypes.IntegerType)
              .add(WEEKDAY_NAME, DataTypes.StringType)
              .add(DAY_PART, DataTypes.StringType)
              .add(HOUR, DataTypes.IntegerType)
              .add(ATTEMPTS, DataTypes.LongType)
              .add(SUCCESSES, DataTypes.LongType)
              .add(IN_KNOWN_ZONE, DataTypes.LongType)
              .add(RANK, DataTypes.IntegerType));

  private static final UserDefinedFunction TIMETABLE =
      udf((UDF2<Seq<Row>, Long, List<Row>>) SendTimes::timetable, DataTypes.createArrayType(CELL));

  private SendTimes() {}

  /**
   * First attempts on a channel, hence people, counted by channel, kind of success and hour of the
   * week on the recipient's clock, or on that of the zone where the recipient's is not known: at
   * most 168 rows of each series. What came of a call is known at once; a message counts once its
   * reply window is over.
   */
  public static Dataset<Row> perHour(Dataset<Row> attempts, ZoneId zone) {
    Column isCall = col(Attempts.KIND).equalTo(Kind.CALL);
    Column isSuccess = when(isCall, Calls.isReached()).otherwise(Replies.isMatureReply());
    Column recipientZone = col(Attempts.RECIPIENT_ZONE);
    return attempts
        .where(col(Attempts.IS_FIRST_ON_CHANNEL).and(not(col(Attempts.IS_DAY_ONLY))))
        .where(when(isCall, Replies.isContacted()).otherwise(Replies.isMature()))
        .groupBy(
            col(CHANNEL),
            when(isCall, REACHED).otherwise(REPLIED).as(SUCCESS),
            WallClock.hourOfWeek(col(Attempts.OCCURRED_AT), recipientZone, zone).as(HOUR_OF_WEEK))
        .agg(
            count(lit(1)).as(ATTEMPTS),
            count_if(isSuccess).as(SUCCESSES),
            count(recipientZone).as(IN_KNOWN_ZONE));
  }

  /** The cells of the {@link Timetable} over all rows of {@link #perHour}, as an array. */
  public static Column timetable(long minimumAttempts) {
    Column hours =
        collect_list(
            struct(
                col(CHANNEL),
                col(SUCCESS),
                col(HOUR_OF_WEEK),
                col(ATTEMPTS),
                col(SUCCESSES),
                col(IN_KNOWN_ZONE)));
    return TIMETABLE.apply(hours, lit(minimumAttempts));
  }

  private static List<Row> timetable(Seq<Row> hours, long minimumAttempts) {
    List<Timetable.Hour> counts =
        CollectionConverters.asJava(hours).stream().map(SendTimes::hour).toList();
    List<Row> rows = new ArrayList<>();
    for (Timetable.Cell cell : Timetable.of(counts, minimumAttempts)) {
      rows.add(row(rows.size(), cell));
    }
    return rows;
  }

  private static Timetable.Hour hour(Row row) {
    return new Timetable.Hour(
        new Timetable.Series(row.getString(0), row.getString(1)),
        row.getInt(2),
        new Timetable.Trials(row.getLong(3), row.getLong(4), row.getLong(5)));
  }

  private static Row row(int place, Timetable.Cell cell) {
    List<Object> cells = new ArrayList<>();
    cells.add(place);
    cells.add(cell.series().channel());
    cells.add(cell.series().success());
    cells.add(cell.slot().weekday());
    cells.add(weekday(cell.slot().weekday()));
    cells.add(cell.slot().part().code());
    cells.add(cell.slot().hour());
    cells.add(cell.trials().attempts());
    cells.add(cell.trials().successes());
    cells.add(cell.trials().inKnownZone());
    cells.add(cell.rank());
    cells.addAll(Judgements.cells(cell.judgement()));
    return RowFactory.create(cells.toArray());
  }

  private static String weekday(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
