package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import dev.outreach.measure.calendar.Days;
import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Messages and invitations that were sent as a step of a campaign, or in one of several wordings: a
 * touch that names neither step nor variant is not among them, nor is a call.
 *
 * <p>Each person counts once in a step, by the first of its touches that they got, whatever
 * variants came later: so two variants' people are never the same, which comparing them rests on.
 */
public final class Sends {
  /** Columns of {@link #perDay} beside campaign, step and variant. */
  public static final String DAY = "day";

  public static final String PEOPLE = "people";
  public static final String REPLIED = "replied";
  public static final String POSITIVE = "positive";

  private static final String FIRST = "first";

  private Sends() {}

  /**
   * People by campaign, step, variant and day of sending (days since 1970 in the zone), counted as
   * {@link Replies#mature}, {@link Replies#credited} and {@link Replies#positive}: none of them on
   * days on which all are young or bounced.
   */
  public static Dataset<Row> perDay(Dataset<Row> attempts, ZoneId zone) {
    return firstInStep(attempts)
        .groupBy(
            col(Attempts.CAMPAIGN),
            col(Attempts.STEP),
            col(Attempts.VARIANT),
            unix_date(Days.of(col(Attempts.OCCURRED_AT), zone)).as(DAY))
        .agg(
            Replies.mature().as(PEOPLE),
            Replies.credited().as(REPLIED),
            Replies.positive().as(POSITIVE));
  }

  /** Of two touches at the same time, the one whose id sorts first. */
  private static Dataset<Row> firstInStep(Dataset<Row> attempts) {
    return attempts
        .where(col(Attempts.KIND).isin(Kind.MESSAGE, Kind.INVITATION))
        .where(col(Attempts.STEP).isNotNull().or(col(Attempts.VARIANT).isNotNull()))
        .groupBy(Attempts.CAMPAIGN, Attempts.STEP, Attempts.PERSON)
        .agg(
            min(struct(
                    col(Attempts.OCCURRED_AT),
                    col(Attempts.TOUCH),
                    col(Attempts.VARIANT),
                    col(Attempts.IS_BOUNCED),
                    col(Attempts.IS_MATURE),
                    col(Attempts.IS_LAST_BEFORE_REPLY),
                    col(Attempts.REPLY_OUTCOME)))
                .as(FIRST))
        .select(Attempts.CAMPAIGN, Attempts.STEP, FIRST + ".*");
  }
}
