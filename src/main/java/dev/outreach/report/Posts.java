package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.outreach.measure.Broadcasts;
import dev.outreach.measure.ChannelScopes;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Touches;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was published, the same post in several places counted as the one effort that it was. */
final class Posts implements Report {
  private static final String SCOPE = "scope";
  private static final String POSTS = "posts";
  private static final String BROADCASTS = "broadcasts";
  private static final String CROSS_POSTED = "cross_posted";

  private static final Layout LAYOUT =
      Layout.of(
          value(
              Content.WORD,
              "channel",
              "channel, then group of channels, then all",
              col(SCOPE).getField(ChannelScopes.NAME)),
          key(POSTS, "posts with no counterpart"),
          key(
              BROADCASTS,
              "efforts: posts of the same words, each within "
                  + Broadcasts.WITHIN.toMinutes()
                  + " minutes of the one before, are one broadcast, on whatever channels"),
          key(CROSS_POSTED, "of the broadcasts, those that stood on more than one channel"));

  @Override
  public String name() {
    return "posts";
  }

  @Override
  public String question() {
    return "How much did I publish, and how much of it is the same post in several places?";
  }

  @Override
  public String grain() {
    return "channel with a post, group of such channels, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    var scopes = ChannelScopes.of(array(col(Touches.CHANNEL)), facts.channelGroups());
    return LAYOUT.perRow(
        Broadcasts.perChannel(facts.posts())
            .withColumn(SCOPE, explode(scopes))
            .groupBy(SCOPE)
            .agg(
                Broadcasts.posts().as(POSTS),
                Broadcasts.broadcasts().as(BROADCASTS),
                Broadcasts.crossPosted().as(CROSS_POSTED)),
        col(SCOPE));
  }
}
