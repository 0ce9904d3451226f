package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What came of the phone calls, as aggregates over {@link Attempts} that are calls of mine. */
public final class Calls {
  private Calls() {}

  /** Whether an attempt is a call by telephone; one by video is not. */
  public static Column isCall() {
    return col(Attempts.KIND).equalTo(Kind.CALL).and(col(Attempts.CHANNEL).equalTo(Channel.CALL));
  }

  public static Column calls() {
    return functions.count(lit(1));
  }

  public static Column peopleCalled() {
    return count_distinct(col(Attempts.PERSON));
  }

  /** People of whom a call was answered or refused. */
  public static Column peopleReached() {
    return count_distinct(when(isTalk(), col(Attempts.PERSON)));
  }

  /** Calls that became a conversation. */
  public static Column answered() {
    return count_if(isAnswered());
  }

  /** Calls that were cut short: hung up, or declined. */
  public static Column refused() {
    return count_if(isRefused());
  }

  /** Answered and refused calls. */
  public static Column talks() {
    return count_if(isTalk());
  }

  /** Calls of just this outcome. */
  public static Column withOutcome(Outcome outcome) {
    return count_if(hasOutcome(outcome));
  }

  /** Calls that no other count here holds: none or an unusual outcome noted. */
  public static Column other() {
    return count_if(
        functions.not(
            functions.coalesce(
                isTalk()
                    .or(
                        hasOutcome(
                            Outcome.NO_ANSWER,
                            Outcome.VOICEMAIL,
                            Outcome.BUSY,
                            Outcome.WRONG_NUMBER)),
                lit(false))));
  }

  /** Minutes of all talks whose length is known; 0 without talks, null if no length is known. */
  public static Column minutesTalked() {
    Column minutes = sum(when(isTalk(), col(Attempts.DURATION_SECONDS))).divide(60);
    return round(when(talks().equalTo(0), 0.0).otherwise(minutes), 1);
  }

  private static Column isTalk() {
    return isAnswered().or(isRefused());
  }

  private static Column isAnswered() {
    Column isUnnotedTalk = col(Attempts.OUTCOME).isNull().and(col(Attempts.DURATION_SECONDS).gt(0));
    return hasOutcome(
            Outcome.ANSWERED,
            Outcome.INTERESTED,
            Outcome.NOT_INTERESTED,
            Outcome.LATER,
            Outcome.REFERRAL,
            Outcome.MEETING_BOOKED,
            Outcome.ACCEPTED)
        .or(isUnnotedTalk);
  }

  private static Column isRefused() {
    return hasOutcome(Outcome.REFUSED, Outcome.DECLINED);
  }

  private static Column hasOutcome(Outcome... outcomes) {
    return col(Attempts.OUTCOME).isin(Stream.of(outcomes).map(Outcome::code).toArray());
  }
}
