package dev.outreach.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Journeys;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who and what brought people, as aggregates over the rows of {@link #mentions}, grouped by {@link
 * #BY} and {@link #KEY}.
 */
public final class Referrals {
  public static final String BY = "by";
  public static final String KEY = "key";
  public static final String INTRODUCER = "introducer";
  public static final String LEAD_SOURCE = "lead_source";

  private static final String MENTION = "mention";
  private static final String BROUGHT = "brought_as";
  private static final String SELF = "self";
  private static final String NAME = "self_name";
  private static final String CHANNEL = "self_channel";
  private static final String GIVEN = "self_given";

  private Referrals() {}

  /**
   * Each journey up to three times: as somebody whom an introducer brought, as somebody who found
   * us in some way, and as somebody who may be an introducer. The last says who they are, and has
   * no outcome. Nobody is their own introducer.
   */
  public static Dataset<Row> mentions(Dataset<Row> journeys) {
    Column referredBy = Spellings.tidy(col(Journeys.REFERRED_BY));
    Column leadSource = Spellings.tidy(col(Journeys.LEAD_SOURCE));
    Column isIntroduced = not(col(Journeys.REFERRED_BY).equalTo(col(Journeys.PERSON)));
    Column nobody = lit(null).cast("string");
    Column mentions =
        array_compact(
            array(
                when(
                    referredBy.isNotNull().and(isIntroduced),
                    mention(INTRODUCER, referredBy, referredBy)),
                when(leadSource.isNotNull(), mention(LEAD_SOURCE, leadSource, leadSource)),
                mention(INTRODUCER, col(Journeys.PERSON), nobody)));
    Column said = col(MENTION);
    Column brought = said.getField(BROUGHT);
    return journeys
        .withColumn(MENTION, explode(mentions))
        .select(
            said.getField(BY).as(BY),
            said.getField(KEY).as(KEY),
            brought.as(BROUGHT),
            ofBrought(Journeys.STATE),
            ofBrought(Journeys.IS_PRE_EXISTING),
            ofBrought(Journeys.AMOUNT),
            ofBrought(Journeys.CURRENCY),
            when(brought.isNull(), col(Journeys.PERSON)).as(SELF),
            when(brought.isNull(), col(Journeys.PERSON_NAME)).as(NAME),
            when(brought.isNull(), col(Journeys.FIRST_CHANNEL)).as(CHANNEL),
            when(brought.isNull(), col(Journeys.INTRODUCTIONS)).as(GIVEN));
  }

  /** People who were brought. */
  public static Column people() {
    return count(col(BROUGHT));
  }

  /** The introducer, where it is known who they are and there is a journey of theirs. */
  public static Column introducer() {
    return max(SELF);
  }

  /** The introducer's own name where it is known, else what was written, as it mostly was. */
  public static Column name() {
    return coalesce(max(NAME), Spellings.usual(col(BROUGHT)));
  }

  /** Channel of the introducer's own first touch: the one that fed the word of mouth. */
  public static Column fedBy() {
    return max(CHANNEL);
  }

  /** Introductions that we made to the introducer; null where it is not known who they are. */
  public static Column given() {
    return max(GIVEN);
  }

  private static Column mention(String by, Column key, Column brought) {
    return struct(lit(by).as(BY), Spellings.key(key).as(KEY), brought.as(BROUGHT));
  }

  private static Column ofBrought(String column) {
    return when(col(MENTION).getField(BROUGHT).isNotNull(), col(column)).as(column);
  }
}
