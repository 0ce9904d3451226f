package dev.outreach.journey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.make_timestamp;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.year;

import dev.outreach.table.Attempts;
import dev.outreach.table.Channel;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Provenance;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.Touches;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag;

/**
 * The fold over Spark's tables: one shuffle, one sort, one pass. Histories are sorted by a hash
 * first: Spark compares the first eight bytes of a key fast, and those of {@code email:…} are all
 * alike. The session must give times and days as {@code java.time} values ({@code
 * spark.sql.datetime.java8API.enabled}).
 */
public final class Fold {
  /** What marks an answer or a forwarded mail at the beginning of its subject. */
  static final String MARKS =
      "^((re|r|fw|fwd|tr|aw|wg|sv|vs|antw|rif|ref|res|enc|rv|réf|rép)\\s*(\\[\\d+\\])?\\s*:\\s*)+";

  /** How the subject of an invoice, an order or a receipt begins. */
  private static final String PAPER =
      "^(votre |your |la |nouvelle |new )?(facture|invoice|reçu|receipt|quittance|commande|order"
          + "|confirmation de commande|order confirmation|paiement|payment|avis d['’]échéance)\\b.*";

  /** So many partitions of pieces are in memory at a time: each costs a job to ask for. */
  private static final int AT_A_TIME = 8;

  private static final String FIRST = "first_history_hash";
  private static final String FILE = "file";
  private static final String BYTES = "bytes";

  private static final StructType FOLDED =
      new StructType()
          .add(FIRST, DataTypes.LongType)
          .add(FILE, DataTypes.StringType, false)
          .add(BYTES, DataTypes.BinaryType, false);

  /** Of the contracts that {@link #folded} takes, each once. */
  public static final StructType CONTRACTS =
      new StructType()
          .add(Identities.HISTORY, DataTypes.StringType, false)
          .add(Identities.PERSON, DataTypes.StringType)
          .add(Contracts.STATUS, DataTypes.StringType, false)
          .add(Contracts.SIGNED_ON, DataTypes.DateType, false)
          .add(Contracts.AMOUNT, DataTypes.createDecimalType(18, 2))
          .add(Contracts.CURRENCY, DataTypes.StringType)
          .add(Contracts.SOURCE, DataTypes.StringType, false)
          .add(Contracts.PERSON_NAME, DataTypes.StringType)
          .add(Contracts.COMPANY, DataTypes.StringType)
          .add(Contracts.REFERRED_BY, DataTypes.StringType)
          .add(FoldRows.CLIENT, DataTypes.StringType, false)
          .add(FoldRows.MATCHED_BY, DataTypes.StringType, false)
          .add(FoldRows.IDENTIFIER, DataTypes.StringType);

  private Fold() {}

  /**
   * What is made of the histories of each partition; to be persisted if both {@link #tallied} and
   * {@link #write} read it. Broadcasts, contacts of nobody, and touches and connections later than
   * the as-of instant are left out.
   *
   * @param touches as {@link Touches} with provenance, with {@code person}, {@code history}, {@code
   *     left_out}, {@code campaign}, {@code recipient_zone} and what {@link MessageNames} adds
   * @param contracts as {@link #CONTRACTS}, up to the as-of day
   * @param contacts as {@link Contacts}, with {@code person}, {@code history} and {@code left_out}
   */
  public static Dataset<Row> folded(
      Dataset<Row> touches,
      Dataset<Row> contracts,
      Dataset<Row> contacts,
      FoldSettings terms,
      PartitionWork work) {
    Column[] columns = FoldRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
    MapPartitionsFunction<Row, Row> fold = events -> new FoldedRows(events, terms, work);
    return touchEvents(touches, terms)
        .unionByName(contractEvents(contracts, terms), true)
        .unionByName(contactEvents(contacts, terms), true)
        .withColumn(FoldRows.HISTORY_HASH, xxhash64(col(Identities.HISTORY)))
        .select(columns)
        .repartition(col(FoldRows.HISTORY_HASH))
        .sortWithinPartitions(
            FoldRows.HISTORY_HASH,
            Identities.HISTORY,
            FoldRows.SORT_AT,
            FoldRows.SORT_ORDER,
            FoldRows.EVENT)
        .mapPartitions(fold, Encoders.row(FOLDED));
  }

  /** The states of the tallies, one for each partition. */
  public static List<Serializable> tallied(Dataset<Row> folded) {
    SerializerInstance serializer = SparkEnv.get().closureSerializer().newInstance();
    ClassTag<Serializable> state = ClassTag.apply(Serializable.class);
    ClassLoader ours = Fold.class.getClassLoader();
    return folded.where(isTally()).select(BYTES).collectAsList().stream()
        .map(row -> serializer.deserialize(ByteBuffer.wrap(row.getAs(0)), ours, state))
        .toList();
  }

  /**
   * Gives the pieces of the files, those of one partition after those of another, whatever the
   * order of the partitions; {@value #AT_A_TIME} partitions at a time are in memory.
   *
   * @param taker takes a number that all pieces of a partition have, and no others, and the piece
   */
  public static void write(Dataset<Row> folded, BiConsumer<Long, Scribe.Piece> taker) {
    Dataset<Row> pieces = folded.where(not(isTally())).select(FIRST, FILE, BYTES);
    int jobs = (pieces.rdd().getNumPartitions() + AT_A_TIME - 1) / AT_A_TIME;
    Iterator<Row> rows = pieces.coalesce(jobs).toLocalIterator();
    rows.forEachRemaining(
        row -> taker.accept(row.getLong(0), new Scribe.Piece(row.getString(1), row.getAs(2))));
  }

  private static Column isTally() {
    return col(FILE).equalTo(FoldedRows.TALLY);
  }

  private static Dataset<Row> touchEvents(Dataset<Row> touches, FoldSettings terms) {
    return touches
        .where(col(Identities.PERSON).isNotNull())
        .where(col(Touches.OCCURRED_AT).leq(lit(terms.asOf())))
        .select(
            col(Identities.PERSON),
            col(Identities.HISTORY),
            col(Identities.LEFT_OUT),
            sortAt(terms.zone()).as(FoldRows.SORT_AT),
            when(col(Touches.DIRECTION).equalTo(Direction.OUTBOUND), 1)
                .otherwise(2)
                .as(FoldRows.SORT_ORDER),
            col(Touches.ID).as(FoldRows.EVENT),
            col(Touches.SOURCE),
            col(Touches.CHANNEL),
            col(Touches.KIND),
            col(Touches.DIRECTION),
            col(Attempts.CAMPAIGN),
            col(Touches.STEP),
            col(Touches.VARIANT),
            col(Touches.SENDER),
            col(Touches.OUTCOME),
            col(Touches.DURATION_SECONDS),
            col(Touches.THREAD),
            col(Touches.MESSAGE_KEY),
            col(Touches.IN_REPLY_TO),
            col(Touches.PERSON_NAME),
            col(Touches.COMPANY),
            col(Touches.LEAD_SOURCE),
            col(Attempts.RECIPIENT_ZONE),
            xxhash64(col(Provenance.FILE)).as(FoldRows.FILE),
            subjectKey().as(FoldRows.SUBJECT_KEY),
            col(Touches.TIME_PRECISION),
            isPaper().as(FoldRows.IS_PAPER),
            col(FoldRows.NAMES),
            col(FoldRows.IS_OTHERS));
  }

  /** A touch of which the day alone is known: mine before, theirs after all others of the day. */
  private static Column sortAt(ZoneId zone) {
    Column at = col(Touches.OCCURRED_AT);
    // The session's own zone is UTC.
    Column day = to_date(from_utc_timestamp(at, zone.getId()));
    Column start = startOf(day, zone);
    Column end = startOf(date_add(day, 1), zone).minus(expr("INTERVAL 1 MICROSECOND"));
    return when(
            col(Touches.TIME_PRECISION).equalTo(TimePrecision.DAY),
            when(col(Touches.DIRECTION).equalTo(Direction.OUTBOUND), start).otherwise(end))
        .otherwise(at);
  }

  /** Null of what is no e-mail, or has no subject. */
  private static Column subjectKey() {
    Column plain = regexp_replace(lower(trim(col(Touches.SUBJECT))), MARKS, "");
    return when(
        col(Touches.CHANNEL).equalTo(Channel.EMAIL).and(col(Touches.SUBJECT).isNotNull()),
        xxhash64(regexp_replace(plain, "\\s+", " ")));
  }

  /** An unasked mail of theirs that begins with an invoice, an order or a receipt. */
  private static Column isPaper() {
    return col(Touches.CHANNEL)
        .equalTo(Channel.EMAIL)
        .and(col(Touches.DIRECTION).equalTo(Direction.INBOUND))
        .and(coalesce(size(col(Touches.IN_REPLY_TO)), lit(0)).leq(0))
        .and(coalesce(lower(trim(col(Touches.SUBJECT))).rlike(PAPER), lit(false)));
  }

  private static Dataset<Row> contractEvents(Dataset<Row> contracts, FoldSettings terms) {
    return contracts.select(
        col("*"),
        startOf(date_add(col(Contracts.SIGNED_ON), 1), terms.zone()).as(FoldRows.SORT_AT),
        lit(0).as(FoldRows.SORT_ORDER),
        // Of one day, that of a person before that of a firm; the rest as they stand.
        concat_ws(
                "\n",
                col(Contracts.STATUS),
                col(Contracts.SOURCE),
                col(Contracts.AMOUNT).cast("string"),
                col(Identities.PERSON))
            .as(FoldRows.EVENT));
  }

  /** They have no time, and so come first. */
  private static Dataset<Row> contactEvents(Dataset<Row> contacts, FoldSettings terms) {
    LocalDate asOfDay = LocalDate.ofInstant(terms.asOf(), terms.zone());
    return contacts
        .where(col(Identities.PERSON).isNotNull())
        .where(coalesce(col(Contacts.CONNECTED_ON).leq(lit(asOfDay)), lit(true)))
        .select(
            col(Identities.PERSON),
            col(Identities.HISTORY),
            col(Identities.LEFT_OUT),
            col(Contacts.ID).as(FoldRows.EVENT),
            col(Contacts.SOURCE),
            col(Contacts.PERSON_NAME),
            col(Contacts.COMPANY),
            col(Contacts.REFERRED_BY),
            col(Contacts.CONNECTED_ON));
  }

  /** The first instant of the day, whatever the session's zone. */
  private static Column startOf(Column day, ZoneId zone) {
    return make_timestamp(
        year(day), month(day), dayofmonth(day), lit(0), lit(0), lit(0), lit(zone.getId()));
  }
}
