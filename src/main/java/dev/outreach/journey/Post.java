package dev.outreach.journey;

import static org.apache.spark.sql.functions.col;

import dev.outreach.table.Kind;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A touch without a counterpart, published for all to read. It is in nobody's history.
 *
 * @param words key of what it says; null where that is not known
 */
public record Post(String id, Instant at, String channel, String direction, String words) {

  /** Those among the touches that are not later than the as-of instant, in no order. */
  public static List<Post> among(Dataset<Row> touches, Instant asOf) {
    return touches
        .where(col(Touches.KIND).equalTo(Kind.POST).and(col(Touches.PARTY).isNull()))
        .where(col(Touches.OCCURRED_AT).leq(asOf))
        .select(
            Touches.ID,
            Touches.OCCURRED_AT,
            Touches.CHANNEL,
            Touches.DIRECTION,
            Touches.CONTENT_KEY)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Post(
                    row.getString(0),
                    row.getInstant(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .toList();
  }
}
