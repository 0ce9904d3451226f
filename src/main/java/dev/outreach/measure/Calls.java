package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What came of the phone calls that I made, as aggregates over the rows of {@link #perPerson}; of
 * people's first calls alone, over first attempts.
 */
public final class Calls {
  private static final String CALLS = "calls";
  private static final String ANSWERED = "answered";
  private static final String REFUSED = "refused";
  private static final String OTHER = "other";
  private static final String SECONDS = "seconds";

  private Calls() {}

  /** Whether the call, an attempt of kind call, was answered or refused; never null. */
  public static Column isReached() {
    return coalesce(isAnswered().or(isRefused()), lit(false));
  }

  /**
   * Calls by telephone, counted by person and campaign, and by person in all (campaign null). So
   * each person is one row of each group, and none has to be told apart again.
   */
  public static Dataset<Row> perPerson(Dataset<Row> attempts) {
    return attempts
        .where(isByTelephone())
        .rollup(Attempts.PERSON, Attempts.CAMPAIGN)
        .agg(
            count(lit(1)).as(CALLS),
            count_if(isAnswered()).as(ANSWERED),
            count_if(isRefused()).as(REFUSED),
            count_if(hasOutcome(Outcome.NO_ANSWER)).as(Outcome.NO_ANSWER.code()),
            count_if(hasOutcome(Outcome.VOICEMAIL)).as(Outcome.VOICEMAIL.code()),
            count_if(hasOutcome(Outcome.BUSY)).as(Outcome.BUSY.code()),
            count_if(hasOutcome(Outcome.WRONG_NUMBER)).as(Outcome.WRONG_NUMBER.code()),
            count_if(isOther()).as(OTHER),
            sum(when(isReached(), col(Attempts.DURATION_SECONDS))).as(SECONDS))
        .where(col(Attempts.PERSON).isNotNull());
  }

  /** Over first attempts on a channel: people whose first attempt was a call by telephone. */
  public static Column firstCalled() {
    return count_if(isByTelephone());
  }

  /** Of the {@link #firstCalled}, those of whom that call was answered or refused. */
  public static Column firstReached() {
    return count_if(isByTelephone().and(isReached()));
  }

  public static Column calls() {
    return sum(CALLS);
  }

  public static Column peopleCalled() {
    return count(lit(1));
  }

  /** People of whom a call was answered or refused. */
  public static Column peopleReached() {
    return count_if(col(ANSWERED).plus(col(REFUSED)).gt(0));
  }

  /** Calls that became a conversation. */
  public static Column answered() {
    return sum(ANSWERED);
  }

  /** Calls that were cut short: hung up, or declined. */
  public static Column refused() {
    return sum(REFUSED);
  }

  /** Answered and refused calls. */
  public static Column talks() {
    return answered().plus(refused());
  }

  /** Calls of one outcome among no answer, voicemail, busy and wrong number. */
  public static Column withOutcome(Outcome outcome) {
    return sum(outcome.code());
  }

  /** Calls that no other count here holds: none or an unusual outcome noted. */
  public static Column other() {
    return sum(OTHER);
  }

  /** Minutes of all talks whose length is known; 0 without talks, null if no length is known. */
  public static Column minutesTalked() {
    return round(when(talks().equalTo(0), 0.0).otherwise(sum(SECONDS).divide(60)), 1);
  }

  private static Column isByTelephone() {
    return col(Attempts.KIND).equalTo(Kind.CALL).and(col(Attempts.CHANNEL).equalTo(Channel.CALL));
  }

  private static Column isAnswered() {
    Column isUnnotedTalk = col(Attempts.OUTCOME).isNull().and(col(Attempts.DURATION_SECONDS).gt(0));
    return hasOutcome(
            Outcome.ANSWERED,
            Outcome.INTERESTED,
            Outcome.NOT_INTERESTED,
            Outcome.LATER,
            Outcome.ASKED,
            Outcome.REFERRAL,
            Outcome.MEETING_BOOKED,
            Outcome.ACCEPTED)
        .or(isUnnotedTalk);
  }

  private static Column isRefused() {
    return hasOutcome(Outcome.REFUSED, Outcome.DECLINED);
  }

  private static Column isOther() {
    Column isSilence =
        hasOutcome(Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY, Outcome.WRONG_NUMBER);
    return not(isReached().or(coalesce(isSilence, lit(false))));
  }

  private static Column hasOutcome(Outcome... outcomes) {
    return col(Attempts.OUTCOME).isin(Stream.of(outcomes).map(Outcome::code).toArray());
  }
}
