package dev.outreach.identity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who is who, over Spark's tables. The ways in which records speak of people, and the contracts,
 * are few beside the touches: they are gathered once, and all is worked out on the driver.
 */
public final class People {
  private static final String IDENTIFIERS = Touches.IDENTIFIERS;
  private static final String WHO = "who";
  private static final String SEPARATORS = Mention.PART + Mention.IDENTIFIER;

  private static final StructType WHOSE =
      new StructType()
          .add(Identities.PERSON, DataTypes.StringType)
          .add(Identities.HISTORY, DataTypes.StringType)
          .add(Identities.LEFT_OUT, DataTypes.StringType);

  private final List<Mention> mentions;
  private final Directory.Builder builder;
  private final Directory directory;
  private final ClientBook clients;
  private final Introducers introducers;
  private final Broadcast<Directory> known;

  /** What the tables say, as values. */
  private record Gathered(List<Mention> mentions, List<String> introducers) {}

  /**
   * The people of these tables.
   *
   * @param touches as {@link Touches}
   * @param contacts as {@link Contacts}
   * @param contracts as {@link Contracts}
   * @param asOf last day on which a contract counts
   */
  public People(
      Dataset<Row> touches,
      Dataset<Row> contacts,
      Dataset<Row> contracts,
      LocalDate asOf,
      Rules rules,
      MailDomains domains,
      IgnoreList ignore,
      Identifiers identifiers) {
    Gathered gathered = gathered(touches, contacts);
    List<ToldContract> told = told(contracts, asOf);
    mentions = new ArrayList<>(gathered.mentions);
    told.forEach(contract -> mentions.addAll(mention(contract, rules)));
    builder = new Directory.Builder(mentions, sameNames(touches), rules, domains);
    clients = new ClientBook(builder, told);
    directory = builder.directory(clients.accounts(), ignore);
    introducers = new Introducers(builder.people(), identifiers);
    gathered.introducers.forEach(introducers::ask);
    told.stream().map(ToldContract::referredBy).filter(Objects::nonNull).forEach(introducers::ask);
    if (!introducers.names().isEmpty()) {
      mentions.forEach(mention -> introducers.meet(builder.person(mention), mention.name()));
    }
    known = broadcast(touches, directory);
  }

  /**
   * Adds {@code person}, {@code history} (whose history the person's is part of) and {@code
   * left_out} (why the person is in no count), as {@link Directory} tells them.
   *
   * @param rows with {@code identifiers} and {@code person_name}
   */
  public Dataset<Row> withPerson(Dataset<Row> rows) {
    Broadcast<Directory> all = known;
    UDF2<Seq<String>, String, Row> whose =
        (identifiers, name) -> {
          List<String> listed =
              identifiers == null ? null : CollectionConverters.asJava(identifiers);
          String person = all.value().person(listed, name);
          return RowFactory.create(
              person, all.value().history(person), all.value().leftOut(person));
        };
    UserDefinedFunction function = udf(whose, WHOSE);
    List<Column> columns = new ArrayList<>();
    for (String column : rows.columns()) {
      columns.add(col(column));
    }
    for (String column : WHOSE.fieldNames()) {
      columns.add(col(WHO).getField(column).as(column));
    }
    return rows.withColumn(WHO, function.apply(col(IDENTIFIERS), col(Touches.PERSON_NAME)))
        .select(columns.toArray(Column[]::new));
  }

  /** The contracts, each once, with whose they are; those of people left out are left out. */
  public List<ClientBook.Entry> contracts() {
    return clients.entries().stream()
        .filter(entry -> directory.leftOut(entry.person()) == null)
        .filter(entry -> !isLeftOut(entry.history()))
        .toList();
  }

  /** An account all of whose people are left out. */
  private boolean isLeftOut(String history) {
    if (!history.startsWith(Directory.ACCOUNT)) {
      return directory.leftOut(history) != null;
    }
    Set<String> people = builder.peopleOf(history.substring(Directory.ACCOUNT.length()));
    return !people.isEmpty() && people.stream().allMatch(each -> directory.leftOut(each) != null);
  }

  /** Accounts of which deals and invoices could not be told apart. */
  public int unclearClients() {
    return clients.unclear();
  }

  /** Pairs of people who may be one, though no record says so; see {@link Suggestions}. */
  public List<Suggestions.Pair> suggestions() {
    return new Suggestions(builder, directory).pairs();
  }

  /**
   * Adds {@code recipient_zone}, as {@link Zones} tells it of all numbers of the person; of the
   * row's own numbers where the identities list none of that person; null where it is unknown.
   *
   * @param touches rows with {@code person} and {@code identifiers}
   */
  public Dataset<Row> withRecipientZone(Dataset<Row> touches) {
    HashMap<String, String> zones = Zones.byPerson(builder.people());
    Broadcast<HashMap<String, String>> told = broadcast(touches, zones);
    UDF2<String, Seq<String>, String> zone =
        (person, identifiers) -> {
          // A person whose numbers disagree is in the map without a zone: one number alone, as a
          // row carries it, must not settle what all of them leave open.
          if (identifiers == null || told.value().containsKey(person)) {
            return told.value().get(person);
          }
          return Zones.of(CollectionConverters.asJava(identifiers)).map(ZoneId::getId).orElse(null);
        };
    UserDefinedFunction function = udf(zone, DataTypes.StringType);
    Column isAnyNumber =
        lit(!zones.isEmpty())
            .or(size(col(IDENTIFIERS)).gt(1))
            .or(col(IDENTIFIERS).getItem(0).startsWith(Zones.NUMBER));
    Column asked = function.apply(col(Identities.PERSON), col(IDENTIFIERS));
    return touches.withColumn(Attempts.RECIPIENT_ZONE, when(isAnyNumber, asked));
  }

  /** Puts the person in {@code referred_by} of contacts where it can be told who is meant. */
  public Dataset<Row> withIntroducer(Dataset<Row> contacts) {
    HashMap<String, String> people = introducers.people();
    if (people.isEmpty()) {
      return contacts;
    }
    Broadcast<HashMap<String, String>> meant = broadcast(contacts, people);
    UDF1<String, String> person = written -> meant.value().getOrDefault(written, written);
    UserDefinedFunction function = udf(person, DataTypes.StringType);
    return contacts.withColumn(Contacts.REFERRED_BY, function.apply(col(Contacts.REFERRED_BY)));
  }

  /** The person of an introducer as a deal writes it, where it can be told who is meant. */
  public String introducer(String written) {
    return written == null ? null : introducers.people().getOrDefault(written, written);
  }

  private static Gathered gathered(Dataset<Row> touches, Dataset<Row> contacts) {
    List<Mention> mentions = new ArrayList<>();
    Set<String> introducers = new TreeSet<>();
    Dataset<String> texts =
        text(touches, Mention.From.TOUCH, lit(""))
            .union(text(contacts, Mention.From.CONTACT, col(Contacts.REFERRED_BY)))
            .distinct()
            .as(Encoders.STRING());
    for (String text : texts.collectAsList()) {
      int last = text.lastIndexOf(Mention.PART);
      mentions.add(Mention.of(text.substring(0, last)));
      if (last + 1 < text.length()) {
        introducers.add(text.substring(last + 1));
      }
    }
    return new Gathered(mentions, List.copyOf(introducers));
  }

  /** A record as one text: rows of many columns would take several times the memory. */
  private static Dataset<Row> text(Dataset<Row> rows, Mention.From from, Column introducer) {
    return rows.where(size(col(IDENTIFIERS)).gt(0))
        .select(
            concat_ws(
                    Mention.PART,
                    array_join(col(IDENTIFIERS), Mention.IDENTIFIER),
                    plain(col(Touches.PERSON_NAME)),
                    plain(col(Touches.COMPANY)),
                    lit(from.name()),
                    plain(introducer))
                .as(WHO));
  }

  private static Column plain(Column text) {
    return coalesce(translate(text, SEPARATORS, ""), lit(""));
  }

  private static List<ToldContract> told(Dataset<Row> contracts, LocalDate asOf) {
    List<ToldContract> told = new ArrayList<>();
    contracts
        .where(col(Contracts.STATUS).isin(Contracts.WON, Contracts.LOST))
        .where(col(Contracts.SIGNED_ON).leq(lit(asOf)))
        .select(
            Contracts.ID,
            Contracts.SOURCE,
            Contracts.KIND,
            IDENTIFIERS,
            Contracts.PERSON_NAME,
            Contracts.COMPANY,
            Contracts.STATUS,
            Contracts.SIGNED_ON,
            Contracts.AMOUNT,
            Contracts.CURRENCY,
            Contracts.REFERRED_BY)
        .collectAsList()
        .forEach(
            row ->
                told.add(
                    new ToldContract(
                        row.getString(0),
                        row.getString(1),
                        Contracts.INVOICE.equals(row.getString(2)),
                        row.isNullAt(3) ? List.of() : List.copyOf(row.getList(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLocalDate(7),
                        row.getDecimal(8),
                        row.getString(9),
                        row.getString(10))));
    return told;
  }

  /** A contract that knows a firm by its name alone speaks of nobody. */
  private static List<Mention> mention(ToldContract contract, Rules rules) {
    boolean isJoined =
        contract.identifiers().stream().anyMatch(each -> rules.samePerson().hasJoined(each));
    boolean isOfFirm =
        contract.personName() == null
            && contract.identifiers().stream().allMatch(WeakNames::isWeak);
    return contract.identifiers().isEmpty() || isOfFirm && !isJoined
        ? List.of()
        : List.of(
            new Mention(
                contract.identifiers(),
                contract.personName(),
                contract.company(),
                Mention.From.CONTRACT));
  }

  /**
   * Answers to a message of mine from another address than it was sent to, under the very name that
   * it was sent to: both addresses are that person's.
   */
  private static List<List<String>> sameNames(Dataset<Row> touches) {
    Column isOutbound = col(Touches.DIRECTION).equalTo(Direction.OUTBOUND);
    Dataset<Row> sent =
        touches
            .where(isOutbound.and(col(Touches.MESSAGE_KEY).isNotNull()))
            .select(
                col(Touches.MESSAGE_KEY).as("key"),
                col(Touches.PARTY).as("sent_to"),
                col(Touches.PERSON_NAME).as("sent_name"));
    Dataset<Row> answers =
        touches
            .where(not(isOutbound).and(size(col(Touches.IN_REPLY_TO)).gt(0)))
            .where(col(Touches.PERSON_NAME).isNotNull())
            .select(
                explode(col(Touches.IN_REPLY_TO)).as("key"),
                col(Touches.PARTY).as("from"),
                col(Touches.PERSON_NAME).as("from_name"));
    List<List<String>> pairs = new ArrayList<>();
    answers
        .join(sent, "key")
        .where(not(col("from").equalTo(col("sent_to"))).and(col("sent_name").isNotNull()))
        .select("from", "from_name", "sent_to", "sent_name")
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                PersonName.key(row.getString(1))
                    .filter(PersonName::isWhole)
                    .filter(
                        name -> PersonName.key(row.getString(3)).filter(name::equals).isPresent())
                    .ifPresent(name -> pairs.add(List.of(row.getString(0), row.getString(2)))));
    return pairs;
  }

  Map<String, String> identities() {
    return builder.people();
  }

  private static <T> Broadcast<T> broadcast(Dataset<Row> rows, T value) {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(value);
  }
}
