package dev.outreach.report;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Client;
import dev.outreach.journey.Fold;
import dev.outreach.journey.FoldSettings;
import dev.outreach.journey.FollowUp;
import dev.outreach.journey.HistoryRows;
import dev.outreach.journey.Hop;
import dev.outreach.journey.Journey;
import dev.outreach.journey.MessageNames;
import dev.outreach.journey.Path;
import dev.outreach.journey.Relation;
import dev.outreach.journey.ReplyWindows;
import dev.outreach.journey.Tally;
import dev.outreach.journey.TouchMinutes;
import dev.outreach.journey.WeekCount;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import dev.outreach.table.Uncounted;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Facts that the real fold makes of invented touches, contracts and contacts. */
final class FoldedFacts {
  private static final List<String> CHANNELS = List.of("email", "x", "call", "meeting", "form");
  private static final List<String> KINDS =
      List.of(Kind.MESSAGE, Kind.MESSAGE, Kind.CALL, Kind.MEETING, Kind.REACTION, Kind.POST);

  /** What one event is told by, besides the tool of all others. */
  private static final String OTHER_TOOL = "other tool";

  private static final String EXPORT = "00";

  /** Whom the user leaves out of all counts. */
  private static final int FIRST_IGNORED = 60;

  final TestRows touches =
      TestRows.of(
          TestFacts.TOUCHES,
          "source",
          "invented",
          "channel",
          "email",
          "kind",
          Kind.MESSAGE,
          "direction",
          Direction.OUTBOUND,
          "campaign",
          "spring",
          "file_sha256",
          EXPORT);

  final TestRows contracts =
      TestRows.of(
          Fold.CONTRACTS,
          "source",
          "log",
          "status",
          Contracts.WON,
          "currency",
          "EUR",
          "client",
          "Acme",
          "matched_by",
          "company");

  final TestRows contacts = TestRows.of(ofPeople(Contacts.SCHEMA), "source", "vcard");

  /** Whether all contracts are credited, or the first one of each client. */
  boolean isEveryContract;

  /** Two years of some sixty people, of whom some are of one firm, drawn from a seed. */
  static FoldedFacts drawn(long seed) {
    FoldedFacts drawn = new FoldedFacts();
    Random random = new Random(seed);
    for (int i = 0; i < 900; i++) {
      drawn.touch(random, i);
    }
    for (int i = 0; i < 25; i++) {
      int client = random.nextInt(70);
      drawn.contracts.add(
          "history",
          history(client),
          "person",
          random.nextBoolean() ? "x:p" + client : null,
          "identifier",
          "x:p" + client,
          "source",
          random.nextInt(3) == 0 ? "crm" : "log",
          "status",
          random.nextInt(3) == 0 ? Contracts.LOST : Contracts.WON,
          "signed_on",
          LocalDate.of(2024, 6, 1).plusDays(random.nextInt(600)),
          "amount",
          random.nextInt(4) == 0 ? null : TestFacts.money(100 + i + ".50"));
    }
    for (int i = 0; i < 40; i++) {
      int known = random.nextInt(80);
      drawn.contacts.add(
          "contact_id",
          "k" + i,
          "person",
          "x:p" + known,
          "history",
          history(known),
          "left_out",
          leftOut(known),
          "source",
          random.nextBoolean() ? "vcard" : "linkedin-connections",
          "person_name",
          "Name " + random.nextInt(60),
          "referred_by",
          random.nextInt(5) == 0 ? "Name " + random.nextInt(60) : null);
    }
    return drawn;
  }

  /** Every third one's is that of a firm, of up to five people. */
  private static String history(int person) {
    return person % 3 == 0 ? "account:" + person / 15 : "x:p" + person;
  }

  private static String leftOut(int person) {
    return person >= FIRST_IGNORED && person % 3 != 0 ? Uncounted.IGNORED : null;
  }

  private void touch(Random random, int number) {
    int outcome = random.nextInt(3 * Outcome.values().length);
    boolean isNobodys = random.nextInt(10) == 0;
    String kind = isNobodys ? Kind.POST : KINDS.get(random.nextInt(KINDS.size()));
    int person = random.nextInt(65);
    Object[] cells = {
      "touch_id", String.format("t%04d", (number * 7919) % 10_000),
      "person", isNobodys ? null : "x:p" + person,
      "history", isNobodys ? null : history(person),
      "left_out", isNobodys ? null : leftOut(person),
      "party", isNobodys ? null : "x:p",
      "message_key", isNobodys ? null : "m" + number,
      "occurred_at", TestFacts.AS_OF.minusSeconds(60L * random.nextInt(1_000_000)),
      "channel", CHANNELS.get(random.nextInt(CHANNELS.size())),
      "kind", kind,
      "direction", isNobodys || random.nextBoolean() ? Direction.OUTBOUND : Direction.INBOUND,
      "outcome", outcome < Outcome.values().length ? Outcome.values()[outcome].code() : null,
      "duration_seconds", random.nextInt(3) == 0 ? (long) random.nextInt(900) : null,
      "campaign", random.nextBoolean() ? "spring" : "autumn",
      "step", random.nextInt(4) == 0 ? "1" : null,
      "variant", random.nextInt(4) == 0 ? "ab".substring(random.nextInt(2)) : null,
      "lead_source", random.nextInt(30) == 0 ? "a search" : null
    };
    touches.add(cells);
    if (!isNobodys && random.nextInt(12) == 0) {
      Object[] again = cells.clone();
      again[1] = "u" + number;
      touches.add(toldBy(OTHER_TOOL, again));
    }
  }

  private static Object[] toldBy(String tool, Object... cells) {
    return Stream.concat(Stream.of("source", tool), Stream.of(cells)).toArray();
  }

  /**
   * What the fold finds.
   *
   * @param rows report → its rows
   */
  record Folded(
      List<Row> attempts,
      List<Row> journeys,
      List<Client> clients,
      List<String> peopleInBooks,
      Map<String, List<Row>> rows) {
    List<Row> of(Report report) {
      return rows.get(report.name());
    }
  }

  /** Rows of attempts and journeys, clients, and people in books, with what the reports count. */
  private static final class Witness implements Tally {
    private final Tallies tallies;
    private final ArrayList<Row> attempts = new ArrayList<>();
    private final ArrayList<Row> journeys = new ArrayList<>();
    private final ArrayList<Client> clients = new ArrayList<>();
    private final ArrayList<String> peopleInBooks = new ArrayList<>();

    private Witness(Basis basis) {
      tallies = Tallies.of(Reports.ALL, basis);
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      attempts.add(HistoryRows.row(person, attempt));
      tallies.attempt(person, attempt);
    }

    @Override
    public void journey(String person, Journey journey) {
      journeys.add(HistoryRows.row(person, journey));
      tallies.journey(person, journey);
    }

    @Override
    public void client(String person, Client client) {
      clients.add(client);
      tallies.client(person, client);
    }

    @Override
    public void path(String person, Path path) {
      tallies.path(person, path);
    }

    @Override
    public void hop(String person, Hop hop) {
      tallies.hop(person, hop);
    }

    @Override
    public void followUp(String person, FollowUp followUp) {
      tallies.followUp(person, followUp);
    }

    @Override
    public void relation(String person, Relation relation) {
      peopleInBooks.add(person);
      tallies.relation(person, relation);
    }

    @Override
    public void week(WeekCount part) {
      tallies.week(part);
    }

    @Override
    public void uncounted(long file, String reason) {
      tallies.uncounted(file, reason);
    }

    @Override
    public void endHistory() {
      tallies.endHistory();
    }

    @Override
    public Serializable state() {
      return new Serializable[] {tallies.state(), clients, peopleInBooks, attempts, journeys};
    }

    @SuppressWarnings("unchecked")
    private void merge(Serializable state) {
      Serializable[] parts = (Serializable[]) state;
      tallies.merge(parts[0]);
      clients.addAll((List<Client>) parts[1]);
      peopleInBooks.addAll((List<String>) parts[2]);
      attempts.addAll((List<Row>) parts[3]);
      journeys.addAll((List<Row>) parts[4]);
    }
  }

  /** With everything else as in {@link TestFacts}. */
  Folded folded() {
    TestFacts rest = new TestFacts();
    rest.files.add("path", "log.csv", "file_sha256", EXPORT);
    touches.rows().stream()
        .filter(row -> row.get("party") == null)
        .forEach(
            row ->
                rest.posts.add(
                    "touch_id", row.get("touch_id"),
                    "occurred_at", row.get("occurred_at"),
                    "channel", row.get("channel")));
    Set<String> introducers = new HashSet<>();
    contacts.rows().forEach(row -> introducers.add(row.get("referred_by")));
    Basis basis = new Basis(rest.groups, rest.choices, rest.asOf, rest.zone, introducers);
    Dataset<Row> folded =
        Fold.folded(
            named(touches.dataset()),
            contracts.dataset(),
            contacts.dataset(),
            terms(basis),
            () -> new Witness(basis));
    Witness whole = new Witness(basis);
    Fold.tallied(folded).forEach(whole::merge);
    List<ReportTable> tables = whole.tallies.tables(rest.facts());
    Map<String, List<Row>> rows = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      rows.put(Reports.ALL.get(i).name(), tables.get(i).rows());
    }
    return new Folded(whole.attempts, whole.journeys, whole.clients, whole.peopleInBooks, rows);
  }

  private FoldSettings terms(Basis basis) {
    Choices choices = basis.choices();
    return new FoldSettings(
        new ReplyWindows(Map.of(), Duration.ofDays(7), basis.channelGroups()),
        basis.asOf(),
        basis.zone(),
        choices.hopWithin(),
        new FoldSettings.FollowUpTerms(choices.followUp().first(), choices.followUp().then()),
        new FoldSettings.PathTerms(
            choices.attribution().lookback(), choices.attribution().closedAfter(), isEveryContract),
        new TouchMinutes(choices.effort().outbound(), choices.effort().inbound()));
  }

  /** Nobody answers for another. */
  private static Dataset<Row> named(Dataset<Row> touches) {
    return MessageNames.withNames(
            touches,
            keys ->
                org.apache.spark.api.java.JavaSparkContext.fromSparkContext(
                        dev.outreach.TestSpark.session().sparkContext())
                    .broadcast(keys))
        .withColumn(MessageNames.IS_OTHERS, functions.lit(false));
  }

  private static StructType ofPeople(StructType table) {
    return table
        .add("person", DataTypes.StringType)
        .add("history", DataTypes.StringType)
        .add("left_out", DataTypes.StringType);
  }
}
