package dev.outreach.identity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who is who, over Spark's tables. The identifiers that stand together are few beside the touches,
 * and are worked out on the driver, once; so are the clients known by a company's name.
 */
public final class People {
  private static final String IDENTIFIERS = Touches.IDENTIFIERS;

  private final HashMap<String, String> identities;
  private final Broadcast<HashMap<String, String>> known;
  private final Rules rules;

  private People(HashMap<String, String> identities, Dataset<Row> rows, Rules rules) {
    this.identities = identities;
    this.known = broadcast(rows, identities);
    this.rules = rules;
  }

  /**
   * The people of these rows.
   *
   * @param identifierLists rows with a column {@code identifiers}: touches, contacts, contracts
   */
  public static People of(Dataset<Row> identifierLists, Rules rules) {
    Components components = new Components(rules);
    Column isSeveral = size(col(IDENTIFIERS)).gt(1);
    identifierLists
        .where(isSeveral)
        .select(array_distinct(col(IDENTIFIERS)).as(IDENTIFIERS))
        .where(isSeveral)
        .distinct()
        .collectAsList()
        .forEach(row -> components.add(row.getList(0)));
    return new People(new HashMap<>(components.people()), identifierLists, rules);
  }

  /**
   * Identifier → person, of each identifier that some record shows beside another one, or that the
   * user joined to one. One that is not listed is a person by itself: never seen beside another, or
   * linking nobody, such as a shared mailbox.
   */
  public Map<String, String> identities() {
    return Collections.unmodifiableMap(identities);
  }

  /**
   * Adds {@code person}: that of the row's first identifier that is among the identities, so that a
   * shared mailbox gives way to what else the row knows; else the first identifier itself; null
   * where the row has none.
   */
  public Dataset<Row> withPerson(Dataset<Row> rows) {
    return withPerson(rows, known);
  }

  /** As {@link #withPerson(Dataset)}, of contracts, whose clients were looked for. */
  public Dataset<Row> withPerson(Dataset<Row> contracts, Clients clients) {
    return clients.people().isEmpty()
        ? withPerson(contracts)
        : withPerson(contracts, broadcast(contracts, clients.identities()));
  }

  /**
   * Looks for the clients of the contracts that carry nothing but names and shared mailboxes.
   *
   * @param contracts as {@link Contracts}
   * @param others touches and contacts: rows with {@code identifiers}, {@code person_name} and
   *     {@code company}
   */
  public Clients clients(Dataset<Row> contracts, Dataset<Row> others) {
    Clients clients = new Clients(identities, rules.samePerson());
    Column[] columns = {col(IDENTIFIERS), col(Contracts.PERSON_NAME), col(Contracts.COMPANY)};
    Rules guards = rules;
    UDF1<Seq<String>, Boolean> linksNobody = identifiers -> linksNobody(identifiers, guards);
    Column isOpen = udf(linksNobody, DataTypes.BooleanType).apply(columns[0]);
    contracts
        .where(isOpen.and(columns[2].isNotNull()))
        .select(columns)
        .distinct()
        .collectAsList()
        .forEach(
            row -> clients.ask(row.<String>getList(0).get(0), row.getString(1), row.getString(2)));
    if (clients.isEmpty()) {
      return clients;
    }
    Broadcast<Clients.Sought> sought = broadcast(contracts, clients.sought());
    UDF2<Seq<String>, String, Boolean> isSought =
        (identifiers, company) ->
            identifiers != null
                && !identifiers.isEmpty()
                && sought.value().has(identifiers.apply(0), company);
    UserDefinedFunction function = udf(isSought, DataTypes.BooleanType);
    Dataset<Row> known = others.select(columns).union(contracts.where(not(isOpen)).select(columns));
    withPerson(known.where(function.apply(columns[0], columns[2])))
        .select(col(Identities.PERSON), columns[1], columns[2])
        .distinct()
        .collectAsList()
        .forEach(row -> clients.meet(row.getString(0), row.getString(1), row.getString(2)));
    return clients;
  }

  /**
   * Adds {@code recipient_zone}, as {@link Zones} tells it of all numbers of the person; of the
   * row's own numbers where the identities list none of that person; null where it is unknown.
   *
   * @param touches rows with {@code person} and {@code identifiers}
   */
  public Dataset<Row> withRecipientZone(Dataset<Row> touches) {
    HashMap<String, String> zones = Zones.byPerson(identities);
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

  /**
   * Looks for those whom the user wrote down as introducers.
   *
   * @param asked rows with {@code referred_by}: contacts and contracts
   * @param known rows with {@code person} and {@code person_name}
   */
  public Introducers introducers(Dataset<Row> asked, Dataset<Row> known, Identifiers identifiers) {
    Introducers introducers = new Introducers(identities, identifiers);
    Column written = col(Contacts.REFERRED_BY);
    asked
        .select(written)
        .where(written.isNotNull())
        .distinct()
        .collectAsList()
        .forEach(row -> introducers.ask(row.getString(0)));
    if (introducers.names().isEmpty()) {
      return introducers;
    }
    Broadcast<HashSet<String>> names = broadcast(known, introducers.names());
    UDF1<String, Boolean> isAsked =
        name -> CompanyName.personKey(name).filter(names.value()::contains).isPresent();
    UserDefinedFunction function = udf(isAsked, DataTypes.BooleanType);
    known
        .select(Identities.PERSON, Contacts.PERSON_NAME)
        .where(col(Identities.PERSON).isNotNull())
        .where(function.apply(col(Contacts.PERSON_NAME)))
        .distinct()
        .collectAsList()
        .forEach(row -> introducers.meet(row.getString(0), row.getString(1)));
    return introducers;
  }

  /** Puts the person in {@code referred_by} where the introducers tell who is meant. */
  public static Dataset<Row> withIntroducer(Dataset<Row> rows, Introducers introducers) {
    HashMap<String, String> people = introducers.people();
    if (people.isEmpty()) {
      return rows;
    }
    Broadcast<HashMap<String, String>> known = broadcast(rows, people);
    UDF1<String, String> person = written -> known.value().getOrDefault(written, written);
    UserDefinedFunction function = udf(person, DataTypes.StringType);
    return rows.withColumn(Contacts.REFERRED_BY, function.apply(col(Contacts.REFERRED_BY)));
  }

  private static boolean linksNobody(Seq<String> identifiers, Rules rules) {
    boolean isEmpty = identifiers == null || identifiers.isEmpty();
    for (int i = 0; !isEmpty && i < identifiers.length(); i++) {
      if (!rules.linksNobody(identifiers.apply(i))) {
        return false;
      }
    }
    return !isEmpty;
  }

  private static Dataset<Row> withPerson(
      Dataset<Row> rows, Broadcast<HashMap<String, String>> people) {
    UDF1<Seq<String>, String> person = identifiers -> person(identifiers, people.value());
    UserDefinedFunction function = udf(person, DataTypes.StringType);
    return rows.withColumn(Identities.PERSON, function.apply(col(IDENTIFIERS)));
  }

  private static <T> Broadcast<T> broadcast(Dataset<Row> rows, T value) {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(value);
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
