package dev.outreach.identity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * Who is who, over Spark's tables. The identifiers that stand together are few beside the touches,
 * and are worked out on the driver.
 */
public final class People {
  private static final String IDENTIFIERS = Touches.IDENTIFIERS;

  private People() {}

  /**
   * The identities as {@link Identities}.
   *
   * @param identifierLists rows with a column {@code identifiers}: touches, contacts, contracts
   */
  public static Dataset<Row> identities(Dataset<Row> identifierLists, Rules rules) {
    Components components = new Components(rules);
    identifierLists
        .select(array_distinct(col(IDENTIFIERS)).as(IDENTIFIERS))
        .where(size(col(IDENTIFIERS)).gt(1))
        .distinct()
        .collectAsList()
        .forEach(row -> components.add(row.getList(0)));
    List<Row> rows =
        components.people().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    return identifierLists.sparkSession().createDataFrame(rows, Identities.SCHEMA);
  }

  /**
   * Adds {@code person}: that of the row's first identifier that is among the identities, so that a
   * shared mailbox gives way to what else the row knows; else the first identifier itself; null
   * where the row has none.
   */
  public static Dataset<Row> withPerson(Dataset<Row> rows, Dataset<Row> identities) {
    HashMap<String, String> people = new HashMap<>();
    identities
        .select(Identities.IDENTIFIER, Identities.PERSON)
        .collectAsList()
        .forEach(row -> people.put(row.getString(0), row.getString(1)));
    Broadcast<HashMap<String, String>> known =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(people);
    UDF1<Seq<String>, String> person = identifiers -> person(identifiers, known.value());
    UserDefinedFunction function = udf(person, DataTypes.StringType);
    Column identifiers = col(IDENTIFIERS);
    return rows.withColumn(Identities.PERSON, function.apply(identifiers));
  }

  private static String person(Seq<String> identifiers, Map<String, String> people) {
    if (identifiers == null || identifiers.isEmpty()) {
      return null;
    }
    for (int i = 0; i < identifiers.length(); i++) {
      String person = people.get(identifiers.apply(i));
      if (person != null) {
        return person;
      }
    }
    return identifiers.apply(0);
  }
}
