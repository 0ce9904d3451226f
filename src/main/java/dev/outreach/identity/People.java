package dev.outreach.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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

  private static final StructType WHOSE =
      new StructType()
          .add(Identities.PERSON, DataTypes.StringType)
          .add(Identities.HISTORY, DataTypes.StringType)
          .add(Identities.LEFT_OUT, DataTypes.StringType);

  private final List<Mention> mentions;
  private final List<ToldPeople.Answer> answers;
  private final DirectoryBuilder builder;
  private final Directory directory;
  private final ClientBook clients;
  private final Introducers introducers;
  private final Identifiers spellings;
  private final Broadcast<Directory> known;

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
    ToldPeople people = ToldPeople.of(touches, contacts);
    List<ToldContract> told = ToldPeople.contracts(contracts, asOf);
    mentions = new ArrayList<>(people.mentions());
    told.forEach(contract -> mentions.addAll(ToldPeople.mention(contract, rules)));
    answers = ToldPeople.answers(touches);
    builder = new DirectoryBuilder(mentions, sameNames(answers), rules, domains);
    clients = new ClientBook(builder, told);
    directory = builder.directory(clients.accounts(), ignore);
    introducers = new Introducers(builder.people(), identifiers);
    spellings = identifiers;
    people.introducers().forEach(introducers::ask);
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

  private static List<List<String>> sameNames(List<ToldPeople.Answer> answers) {
    return answers.stream()
        .filter(ToldPeople.Answer::isOfSameName)
        .map(answer -> List.of(answer.from(), answer.sentTo()))
        .toList();
  }

  /**
   * The rows, and once more those of messages that answer for somebody else, as a colleague or an
   * assistant does: with the person, and the history, of the one whom the message was sent to.
   *
   * @param touches with what {@link #withPerson} adds
   * @param isOthers name of a column to be added: true of the further rows
   */
  public Dataset<Row> withAnswersForOthers(Dataset<Row> touches, String isOthers) {
    Dataset<Row> own = touches.withColumn(isOthers, lit(false));
    HashMap<String, String[]> others = answeredFor();
    if (others.isEmpty()) {
      return own;
    }
    Broadcast<HashMap<String, String[]>> all = broadcast(touches, others);
    UDF1<String, String[]> answeredFor = touch -> all.value().get(touch);
    Broadcast<Directory> who = known;
    UDF1<String, String> history = person -> who.value().history(person);
    Column whom =
        udf(answeredFor, DataTypes.createArrayType(DataTypes.StringType)).apply(col(Touches.ID));
    return own.union(
        touches
            .where(col(Touches.DIRECTION).equalTo(Direction.INBOUND))
            .where(size(col(Touches.IN_REPLY_TO)).gt(0))
            .withColumn(Identities.PERSON, explode(whom))
            .withColumn(
                Identities.HISTORY,
                udf(history, DataTypes.StringType).apply(col(Identities.PERSON)))
            .withColumn(isOthers, lit(true)));
  }

  /** Id of a message → the others whose messages of mine it names. */
  private HashMap<String, String[]> answeredFor() {
    Map<String, TreeSet<String>> others = new HashMap<>();
    for (ToldPeople.Answer answer : answers) {
      String from = builder.people().getOrDefault(answer.from(), answer.from());
      String whom = builder.people().getOrDefault(answer.sentTo(), answer.sentTo());
      boolean isCounted = directory.leftOut(from) == null && directory.leftOut(whom) == null;
      if (isCounted && !from.equals(whom)) {
        others.computeIfAbsent(answer.touch(), touch -> new TreeSet<>()).add(whom);
      }
    }
    HashMap<String, String[]> arrays = new HashMap<>();
    others.forEach((touch, people) -> arrays.put(touch, people.toArray(String[]::new)));
    return arrays;
  }

  /**
   * The contracts, each once, with whose they are. A client is one whoever is left out; but nobody
   * who is left out signed, and where they were all that was known, nothing tells of the client but
   * the contract. A deal that was lost with somebody left out is left out.
   */
  public List<ClientBook.Entry> contracts() {
    return clients.entries().stream()
        .filter(entry -> entry.isWon() || !isOfSomebodyLeftOut(entry))
        .map(entry -> isOfSomebodyLeftOut(entry) ? withoutPerson(entry) : entry)
        .toList();
  }

  private boolean isOfSomebodyLeftOut(ClientBook.Entry entry) {
    return directory.leftOut(entry.person()) != null || isLeftOut(entry.history());
  }

  private ClientBook.Entry withoutPerson(ClientBook.Entry entry) {
    return entry.ofNobody(isLeftOut(entry.history()) ? ClientBook.Match.NONE : entry.match());
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

  /** Whom contacts and contracts name as introducers: what is written, and whom it means. */
  public Set<String> introducers() {
    Set<String> named = new HashSet<>();
    introducers
        .people()
        .forEach(
            (written, person) -> {
              named.add(written);
              named.add(person);
            });
    return named;
  }

  /** The person of an introducer as a deal writes it, where it can be told who is meant. */
  public String introducer(String written) {
    return written == null ? null : introducers.people().getOrDefault(written, written);
  }

  /** Tells whom the user means, and all that they are known by. */
  public TracesFinder traces() {
    return new TracesFinder(builder, spellings);
  }

  Map<String, String> identities() {
    return builder.people();
  }

  private static <T> Broadcast<T> broadcast(Dataset<Row> rows, T value) {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(value);
  }
}
