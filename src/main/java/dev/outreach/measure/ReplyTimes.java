package dev.outreach.measure;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.survival.EventCount;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Times from attempts to their replies, gathered by an aggregate for one curve. Of those that stay
 * silent to the end of their follow-up, which are most, only the number is held.
 */
final class ReplyTimes {
  private static final String REPLIED_AFTER = "replied_after";
  private static final String SILENT_FOR = "silent_for";
  private static final String SILENT_TO_END = "silent_to_end";
  private static final String END = "end";

  private ReplyTimes() {}

  /**
   * A struct for {@link #counts}.
   *
   * @param isTaken whether the row counts at all; never null
   * @param isReplied whether a reply came before the end; never null
   * @param seconds to the reply, or for which a silent attempt was followed
   * @param end of the follow-up, seconds; one for all rows
   */
  static Column gathered(Column isTaken, Column isReplied, Column seconds, Column end) {
    Column isSilent = isTaken.and(not(isReplied));
    Column isFollowedToEnd = seconds.geq(end);
    return struct(
        collect_list(when(isTaken.and(isReplied), seconds)).as(REPLIED_AFTER),
        collect_list(when(isSilent.and(not(isFollowedToEnd)), seconds)).as(SILENT_FOR),
        count_if(isSilent.and(isFollowedToEnd)).as(SILENT_TO_END),
        max(end).as(END));
  }

  /** What {@link #gathered} holds: replies as events, silence as censored. */
  static List<EventCount> counts(Row gathered) {
    List<EventCount> counts = new ArrayList<>();
    gathered.<Long>getList(0).forEach(seconds -> counts.add(EventCount.event(seconds)));
    gathered.<Long>getList(1).forEach(seconds -> counts.add(EventCount.censored(seconds)));
    counts.add(new EventCount(end(gathered), 0, 0, gathered.getLong(2)));
    return counts;
  }

  static long end(Row gathered) {
    return gathered.getLong(3);
  }
}
