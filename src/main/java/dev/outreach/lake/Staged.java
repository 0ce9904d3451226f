package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import dev.outreach.identity.Suppression;
import dev.outreach.source.Contact;
import dev.outreach.source.Contract;
import dev.outreach.source.Delivery;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportStamp;
import dev.outreach.source.Part;
import dev.outreach.source.Reading;
import dev.outreach.source.Touch;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The entries of all parts as rows, before anything is stored: one row per entry, in the column of
 * its table, and one closing row per part with the reader's own counts.
 */
final class Staged {
  static final String PART = "part";

  /** The entry's place among those that the reader of its part gave out, from 1. */
  static final String NUMBER = "number";

  /** How many entries the reader of a part gave out: counted as it gave them. */
  static final String GIVEN = "given";

  static final String SKIPPED = "skipped";

  /** How many of these are of people who were erased, and in no other row. */
  static final String SUPPRESSED = "suppressed";

  /** Why the part was refused as a whole, in the words for the user; null where it was not. */
  static final String REFUSAL = "refusal";

  /** When the file was last written to. */
  static final String WRITTEN_AT = "written_at";

  /** When the part says that it was made; null where it does not. */
  static final String MADE_AT = "made_at";

  /** What the part lists whole; null for most. */
  static final String WHOLE_OF = "whole_of";

  static final StructType SCHEMA =
      new StructType()
          .add(Provenance.FILE, DataTypes.StringType, false)
          .add(PART, DataTypes.IntegerType, false)
          .add(NUMBER, DataTypes.LongType, false)
          .add(Provenance.PLACE, DataTypes.StringType, true)
          .add(Touches.NAME, Touches.SCHEMA, true)
          .add(Contacts.NAME, Contacts.SCHEMA, true)
          .add(Contracts.NAME, Contracts.SCHEMA, true)
          .add(Quarantine.NAME, Quarantine.SCHEMA, true)
          .add(WRITTEN_AT, DataTypes.TimestampType, false)
          .add(GIVEN, DataTypes.LongType, true)
          .add(SKIPPED, DataTypes.LongType, true)
          .add(SUPPRESSED, DataTypes.LongType, true)
          .add(REFUSAL, DataTypes.StringType, true)
          .add(MADE_AT, DataTypes.TimestampType, true)
          .add(WHOLE_OF, DataTypes.StringType, true);

  private static final long BYTES_PER_TASK = 16L << 20;

  private Staged() {}

  /**
   * Reads the parts in Spark tasks, lazily: on all cores, and one part a task where they are large.
   *
   * @param suppression who was erased
   * @param first number of the first part
   */
  static Dataset<Row> entries(
      SparkSession spark, List<Part> parts, Reading reading, Suppression suppression, int first) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<Suppression> erased = context.broadcast(suppression);
    List<List<NumberedPart>> tasks = tasks(parts, context.defaultParallelism());
    return spark.createDataset(
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(task -> task.iterator())
            .flatMap(
                part -> new PartRows(first + part.number(), part.part(), reading, erased.value()))
            .rdd(),
        Encoders.row(SCHEMA));
  }

  /** The parts in their order, laid together to tasks of so many bytes, or one larger part. */
  static List<List<NumberedPart>> tasks(List<Part> parts, int cores) {
    Map<Delivery, Long> partsOf =
        parts.stream().collect(Collectors.groupingBy(Part::delivery, Collectors.counting()));
    long all = partsOf.keySet().stream().mapToLong(Delivery::bytes).sum();
    long most = Math.min(BYTES_PER_TASK, all / cores);
    List<List<NumberedPart>> tasks = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < parts.size(); i++) {
      Delivery delivery = parts.get(i).delivery();
      long own = delivery.bytes() / partsOf.get(delivery);
      if (i == 0 || bytes + own > most) {
        tasks.add(new ArrayList<>());
        bytes = 0;
      }
      tasks.get(tasks.size() - 1).add(new NumberedPart(i, parts.get(i)));
      bytes += own;
    }
    return tasks;
  }

  /** The entries of one table with their provenance, the table's own columns first. */
  static Dataset<Row> ofTable(Dataset<Row> staged, String table) {
    Dataset<Row> entries =
        staged
            .filter(col(table).isNotNull())
            .select(
                col(table + ".*"),
                col(Provenance.FILE),
                col(Provenance.PLACE),
                col(PART),
                col(NUMBER));
    return table.equals(Quarantine.NAME) ? entries.withColumn(Quarantine.ID, rejectId()) : entries;
  }

  /** A reject is known by where it stands: what is wrong with it gives no other identity. */
  private static Column rejectId() {
    return left(
        sha2(
            concat_ws(
                "\n",
                col(Provenance.FILE),
                col(Provenance.PLACE),
                col(Quarantine.REASON),
                col(Quarantine.FIELD)),
            256),
        lit(32));
  }

  /** The table of an entry. */
  static String table(Entry entry) {
    if (entry instanceof Touch) {
      return Touches.NAME;
    }
    if (entry instanceof Contact) {
      return Contacts.NAME;
    }
    return entry instanceof Contract ? Contracts.NAME : Quarantine.NAME;
  }

  /**
   * The row of an entry.
   *
   * @param place in the file
   * @param own the columns of its table
   */
  static Row row(NumberedPart part, long nth, String place, String table, Row own) {
    return RowFactory.create(
        part.part().delivery().sha256(),
        part.number(),
        nth,
        place,
        table.equals(Touches.NAME) ? own : null,
        table.equals(Contacts.NAME) ? own : null,
        table.equals(Contracts.NAME) ? own : null,
        table.equals(Quarantine.NAME) ? own : null,
        part.part().delivery().modifiedAt(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The last row of a part. */
  static Row closing(Part part, int number, long nth, Closing closing) {
    return RowFactory.create(
        part.delivery().sha256(),
        number,
        nth,
        null,
        null,
        null,
        null,
        null,
        part.delivery().modifiedAt(),
        closing.given(),
        closing.skipped(),
        closing.suppressed(),
        closing.refusal(),
        closing.stamp().madeAt(),
        closing.wholeOf());
  }

  /** What the reader of a part counted, why it stopped if not at the end, and the part's stamp. */
  record Closing(
      long given,
      long skipped,
      long suppressed,
      String refusal,
      ExportStamp stamp,
      String wholeOf) {}

  record NumberedPart(int number, Part part) implements Serializable {}
}
