package dev.outreach.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
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

  private static final String BROUGHT = "brought_as";
  private static final String SELF = "self";
  private static final String NAME = "self_name";
  private static final String CHANNEL = "self_channel";
  private static final String GIVEN = "self_given";
  private static final String IS_NAMED = "is_named";

  private Referrals() {}

  /**
   * Everybody who was brought, once for their introducer and once for how they found us; and the
   * introducers' own journeys, which say who they are. Nobody is their own introducer.
   */
  public static Dataset<Row> mentions(Dataset<Row> journeys) {
    Dataset<Row> brought = brought(journeys);
    Dataset<Row> named =
        brought
            .where(col(BY).equalTo(INTRODUCER))
            .select(col(BROUGHT).as(SELF))
            .distinct()
            .withColumn(IS_NAMED, lit(true));
    return brought.unionByName(introducers(journeys, named), true);
  }

  private static Dataset<Row> brought(Dataset<Row> journeys) {
    Column referredBy = Spellings.tidy(col(Journeys.REFERRED_BY));
    Column leadSource = Spellings.tidy(col(Journeys.LEAD_SOURCE));
    Column isIntroduced =
        referredBy.isNotNull().and(not(col(Journeys.REFERRED_BY).equalTo(col(Journeys.PERSON))));
    Column ways =
        array(
            when(isIntroduced, struct(lit(INTRODUCER).as(BY), referredBy.as(BROUGHT))),
            when(leadSource.isNotNull(), struct(lit(LEAD_SOURCE).as(BY), leadSource.as(BROUGHT))));
    return journeys
        .where(col(Journeys.REFERRED_BY).isNotNull().or(col(Journeys.LEAD_SOURCE).isNotNull()))
        .select(
            inline(array_compact(ways)),
            col(Journeys.STATE),
            col(Journeys.IS_PRE_EXISTING),
            col(Journeys.AMOUNT),
            col(Journeys.CURRENCY))
        .withColumn(KEY, Spellings.key(col(BROUGHT)));
  }

  private static Dataset<Row> introducers(Dataset<Row> journeys, Dataset<Row> named) {
    return journeys
        .select(
            col(Journeys.PERSON).as(SELF),
            col(Journeys.PERSON_NAME).as(NAME),
            col(Journeys.FIRST_CHANNEL).as(CHANNEL),
            col(Journeys.INTRODUCTIONS).as(GIVEN))
        .join(broadcast(named), new String[] {SELF}, "left")
        .where(col(IS_NAMED).or(col(GIVEN).gt(0)))
        .drop(IS_NAMED)
        .withColumn(BY, lit(INTRODUCER))
        .withColumn(KEY, Spellings.key(col(SELF)));
  }

  /** People who were brought. */
  public static Column people() {
    return count(col(BROUGHT));
  }

  /** The introducer, where it is known who they are and there is a journey of theirs. */
  public static Column introducer() {
    return max(SELF);
  }

  /**
   * The introducer's own name where it is known, else what was written, as it mostly was; of one
   * whom nobody wrote down, an identifier.
   */
  public static Column name() {
    return coalesce(max(NAME), Spellings.usual(col(BROUGHT)), max(SELF));
  }

  /** Channel of the introducer's own first touch: the one that fed the word of mouth. */
  public static Column fedBy() {
    return max(CHANNEL);
  }

  /** Introductions that we made to the introducer; null where it is not known who they are. */
  public static Column given() {
    return max(GIVEN);
  }
}
