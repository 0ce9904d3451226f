package dev.outreach.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the reply rates of a campaign may be made of, whoever defines them: one row per campaign and
 * channel with a message or an invitation, with these columns.
 *
 * <p>Counted are the messages to people who did not know me when the first of them was sent.
 * Messages are counted one by one. People are counted by their first attempt on the channel in the
 * campaign, whatever its kind, and hence are the same as in {@link Replies}; of people whose first
 * attempt bounced nothing is counted.
 */
public final class CampaignReplies {
  /** Messages and invitations. */
  public static final String SENT = "sent";

  /** Of the sent, those that did not bounce. */
  public static final String DELIVERED = "delivered";

  /** Of the delivered, those that a reply is credited to: each reply to one of them. */
  public static final String ANSWERED = "answered";

  public static final String CONTACTED = "contacted";

  /** People who answered the first attempt within the reply window. */
  public static final String REPLIED_TO_FIRST = "replied_to_first";

  /** People who answered any attempt of the campaign within its reply window. */
  public static final String REPLIED = "replied";

  /** People who replied, or for whom a machine did. */
  public static final String REPLIED_OR_AUTOMATIC = "replied_or_automatic";

  /** The contacted without those for whom only a machine answered. */
  public static final String NOT_AUTOMATIC = "not_automatic";

  /** People who opened an attempt; null if of nobody an open is known. */
  public static final String OPENED = "opened";

  /** People with a reply noted as favourable; null if there are replies, and nothing is noted. */
  public static final String POSITIVE = "positive";

  public static final String MATURE = "mature";

  /** Of the mature, those who answered the first attempt within the reply window. */
  public static final String MATURE_REPLIED = "mature_replied";

  /** {@link Replies#byWindow}. */
  public static final String BY_WINDOW = "by_window";

  /** Reply window of the channel, seconds. */
  public static final String WINDOW_SECONDS = Attempts.WINDOW_SECONDS;

  private static final String HAS_REPLIED = "has_replied";
  private static final String HAS_AUTOMATIC = "has_automatic";
  private static final String HAS_OPENED = "has_opened";
  private static final String HAS_OUTCOME = "has_outcome";
  private static final String HAS_POSITIVE = "has_positive";

  private CampaignReplies() {}

  /**
   * People who answered the first attempt within so many days of it, whatever the reply window; at
   * most {@link Attempts#LONG_FOLLOW_UP_DAYS}, for which first attempts are followed.
   */
  public static String repliedWithin(int days) {
    return String.format(Locale.ROOT, "replied_within_%d_days", days);
  }

  /**
   * The attempts of one campaign.
   *
   * @param campaign null for the one with most people, by name among equals; what belongs to no
   *     campaign is taken last
   */
  public static Dataset<Row> ofCampaign(Dataset<Row> attempts, String campaign) {
    if (campaign != null) {
      return attempts.where(col(Attempts.CAMPAIGN).equalTo(campaign));
    }
    Dataset<Row> largest =
        attempts
            .where(col(Attempts.IS_FIRST_IN_CAMPAIGN).and(Replies.isNew()))
            .groupBy(Attempts.CAMPAIGN)
            .count()
            .coalesce(1)
            .sortWithinPartitions(
                col(Attempts.CAMPAIGN).equalTo(Attempts.NO_CAMPAIGN),
                col("count").desc(),
                col(Attempts.CAMPAIGN))
            .limit(1)
            .select(Attempts.CAMPAIGN);
    return attempts.join(broadcast(largest), Attempts.CAMPAIGN);
  }

  /**
   * @param days for each of which there is a column {@link #repliedWithin}
   */
  public static Dataset<Row> perCampaign(Dataset<Row> attempts, int... days) {
    Column isTaken = Replies.isContacted();
    Column hasReplied = isTaken.and(col(HAS_REPLIED));
    Column hasAutomatic = isTaken.and(col(HAS_AUTOMATIC));
    Column opened = count_if(isTaken.and(col(HAS_OPENED)));
    Column isSilent = count_if(hasReplied).equalTo(0);
    Column isNoted = count_if(hasReplied.and(col(HAS_OUTCOME))).gt(0);
    Column[] more =
        Stream.concat(
                Stream.of(
                    sum(DELIVERED).as(DELIVERED),
                    sum(ANSWERED).as(ANSWERED),
                    Replies.contacted().as(CONTACTED),
                    count_if(isTaken.and(col(Attempts.IS_REPLIED))).as(REPLIED_TO_FIRST),
                    count_if(hasReplied).as(REPLIED),
                    count_if(hasReplied.or(hasAutomatic)).as(REPLIED_OR_AUTOMATIC),
                    count_if(isTaken.and(col(HAS_REPLIED).or(not(col(HAS_AUTOMATIC)))))
                        .as(NOT_AUTOMATIC),
                    when(opened.gt(0), opened).as(OPENED),
                    when(isSilent.or(isNoted), count_if(hasReplied.and(col(HAS_POSITIVE))))
                        .as(POSITIVE),
                    Replies.mature().as(MATURE),
                    Replies.replied().as(MATURE_REPLIED),
                    Replies.byWindow().as(BY_WINDOW),
                    max(Attempts.WINDOW_SECONDS).as(WINDOW_SECONDS)),
                Arrays.stream(days).mapToObj(CampaignReplies::countWithin))
            .toArray(Column[]::new);
    return perPerson(attempts)
        .groupBy(Attempts.CAMPAIGN, Attempts.CHANNEL)
        .agg(sum(SENT).as(SENT), more)
        .where(col(SENT).gt(0));
  }

  private static Column countWithin(int days) {
    Column seconds = lit(Duration.ofDays(days).toSeconds());
    return count_if(Replies.isContacted().and(ReplyDelays.secondsToReply().leq(seconds)))
        .as(repliedWithin(days));
  }

  /** Each person's first attempt in the campaign, and what came of all of theirs in it. */
  private static Dataset<Row> perPerson(Dataset<Row> attempts) {
    Column isMessage = col(Attempts.KIND).isin(Kind.MESSAGE, Kind.INVITATION);
    Column isDelivered = isMessage.and(not(col(Attempts.IS_BOUNCED)));
    Column outcome = when(col(Attempts.IS_REPLIED), col(Attempts.REPLY_OUTCOME));
    return attempts
        .groupBy(Attempts.CAMPAIGN, Attempts.CHANNEL, Attempts.PERSON)
        .agg(
            count_if(isMessage).as(SENT),
            ofFirst(Attempts.IS_BOUNCED),
            ofFirst(Attempts.RELATION),
            ofFirst(Attempts.IS_MATURE),
            ofFirst(Attempts.IS_REPLIED),
            ofFirst(Attempts.OBSERVED_SECONDS),
            ofFirst(Attempts.LATE_REPLY_SECONDS),
            ofFirst(Attempts.WINDOW_SECONDS),
            count_if(isDelivered).as(DELIVERED),
            count_if(isDelivered.and(col(Attempts.IS_LAST_BEFORE_REPLY))).as(ANSWERED),
            max(col(Attempts.IS_REPLIED).and(not(col(Attempts.IS_BOUNCED)))).as(HAS_REPLIED),
            max(Attempts.HAS_AUTO_REPLY).as(HAS_AUTOMATIC),
            max(Attempts.IS_OPENED).as(HAS_OPENED),
            max(outcome.isNotNull()).as(HAS_OUTCOME),
            max(coalesce(outcome.isin(Replies.FAVOURABLE), lit(false))).as(HAS_POSITIVE))
        .where(col(Attempts.IS_BOUNCED).isNotNull())
        .where(Replies.isNew());
  }

  /** There is one at most: as plain values, since Spark sorts to find the largest of structs. */
  private static Column ofFirst(String column) {
    return max(when(col(Attempts.IS_FIRST_IN_CAMPAIGN), col(column))).as(column);
  }
}
