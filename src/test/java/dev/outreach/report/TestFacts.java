package dev.outreach.report;

import dev.outreach.journey.ChannelDays;
import dev.outreach.journey.Path;
import dev.outreach.journey.Post;
import dev.outreach.report.TestRows.Cells;
import dev.outreach.table.Attempts;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Direction;
import dev.outreach.table.Files;
import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Invented facts: tables to fill by hand, and what a report says of them. */
final class TestFacts {
  static final long DAY = 86_400L;
  static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  /** Stands for all the time of a journey: nobody of the firm has signed. */
  static final long ALL_SECONDS = -1;

  /** Touches as the reports get them: with the person and the campaign. */
  static final StructType TOUCHES =
      Touches.SCHEMA
          .add("file_sha256", DataTypes.StringType)
          .add("person", DataTypes.StringType)
          .add("history", DataTypes.StringType)
          .add("left_out", DataTypes.StringType)
          .add("names", DataTypes.StringType)
          .add("is_others", DataTypes.BooleanType)
          .add("recipient_zone", DataTypes.StringType)
          .add("campaign", DataTypes.StringType);

  final TestRows posts =
      TestRows.of(
          TOUCHES,
          "touch_id",
          "t",
          "source",
          "invented",
          "channel",
          "email",
          "kind",
          Kind.POST,
          "direction",
          Direction.OUTBOUND,
          "occurred_at",
          AS_OF);

  /** A mature, silent, first e-mail to somebody new, with a window of 7 days. */
  final TestRows attempts =
      TestRows.of(
          Attempts.SCHEMA,
          "touch_id",
          "t",
          "person",
          "p",
          "channel",
          "email",
          "kind",
          Kind.MESSAGE,
          "campaign",
          "spring",
          "occurred_at",
          AS_OF,
          "is_first_on_channel",
          true,
          "is_first_in_campaign",
          true,
          "is_first_in_step",
          false,
          "is_bounced",
          false,
          "has_auto_reply",
          false,
          "is_mature",
          true,
          "is_replied",
          false,
          "observed_seconds",
          7 * DAY,
          "window_seconds",
          7 * DAY,
          "is_last_before_reply",
          false,
          "is_opened",
          false,
          "relation",
          Attempts.NEW,
          "is_answered_by_other",
          false,
          "is_unsubscribed",
          false,
          "is_day_only",
          false);

  /** Somebody whom we wrote an e-mail, open for 10 days. */
  final TestRows journeys =
      TestRows.of(
          Journeys.SCHEMA,
          "person",
          "p",
          "touches",
          1L,
          "outbound_touches",
          1L,
          "inbound_touches",
          0L,
          "outbound_seconds",
          300L,
          "inbound_seconds",
          0L,
          "first_channel",
          "email",
          "opened_by",
          Journeys.US,
          "is_pre_existing",
          false,
          "state",
          Journeys.STILL_OPEN,
          "is_same_day_loss",
          false,
          "days",
          10L,
          "contracts",
          0L,
          "replies_before_send",
          0L,
          "prospecting_seconds",
          ALL_SECONDS,
          "first_touch_on",
          day("2026-02-19"),
          "introductions",
          0L,
          "no_shows",
          0L,
          "channels",
          List.of());

  /** A firm found by its name, with one contract of 1,500 euros, ten days after the first touch. */
  final TestRows clients =
      TestRows.named(
          "person client matched_by identifier people first_contract_on last_contract_on "
              + "contracts amount currency first_touch_on first_channel opened_by "
              + "days_to_first_contract",
          "person",
          "p",
          "client",
          "Acme",
          "matched_by",
          "company",
          "people",
          1L,
          "first_contract_on",
          day("2026-01-15"),
          "last_contract_on",
          day("2026-01-15"),
          "contracts",
          1L,
          "amount",
          money("1500.00"),
          "currency",
          "EUR",
          "first_touch_on",
          day("2026-01-05"),
          "first_channel",
          "email",
          "opened_by",
          Journeys.US,
          "days_to_first_contract",
          10L);

  /** A touch that another tool tells too. */
  final TestRows uncounted =
      TestRows.named(
          "file_key reason touches",
          "file_key",
          0L,
          "reason",
          Uncounted.ALSO_ELSEWHERE,
          "touches",
          1L);

  /** Two people of one name at one firm. */
  final TestRows suggestions =
      TestRows.named(
          "identifier_a identifier_b same name_a name_b company why",
          "identifier_a",
          "email:ana@acme.example",
          "identifier_b",
          "tel:+33639980001",
          "why",
          "same_name_and_account");

  /** They moved from e-mail to the telephone on the same day, and have not signed. */
  final TestRows hops =
      TestRows.named(
          "person from_channel to_channel moved_by hopped_on days first_channel "
              + "contracted_on is_pre_existing",
          "person",
          "p",
          "from_channel",
          "email",
          "to_channel",
          "call",
          "moved_by",
          Journeys.THEM,
          "hopped_on",
          day("2026-01-10"),
          "days",
          0L,
          "first_channel",
          "email",
          "is_pre_existing",
          false);

  /** A contract without amount, signed on the as-of day, which no touch led to. */
  final TestRows paths =
      TestRows.named(
          "person ending source ended_at amount currency is_before_first_touch touches " + "is_cut",
          "person",
          "p",
          "ending",
          Path.CONTRACT,
          "source",
          "log",
          "ended_at",
          AS_OF,
          "is_before_first_touch",
          false,
          "touches",
          List.of(),
          "is_cut",
          false);

  /** An e-mail that nothing followed. */
  final TestRows followUps =
      TestRows.named(
          "person started_at campaign is_bounced is_known_before followed_up_at heard_at "
              + "contracted_on lost_on is_pre_existing",
          "person",
          "p",
          "started_at",
          AS_OF.minusSeconds(60 * DAY),
          "campaign",
          "spring",
          "is_bounced",
          false,
          "is_known_before",
          false,
          "is_pre_existing",
          false);

  /** In an address book, and no more. */
  final TestRows relations =
      TestRows.named(
          "person source connected_on written_on replied_on spoke_on met_on contracted_on "
              + "last_touch_on",
          "person",
          "p",
          "source",
          "book");

  /** A touch of mine with somebody known before, in the week of Monday 5 January 2026. */
  final TestRows weeks =
      TestRows.named(
          "week_start_on channel direction touches people new_people no_shows",
          "week_start_on",
          day("2026-01-05"),
          "channel",
          "email",
          "direction",
          Direction.OUTBOUND,
          "touches",
          1L,
          "people",
          1L,
          "new_people",
          0L,
          "no_shows",
          0L);

  final TestRows files =
      TestRows.of(
          Files.SCHEMA,
          "file_sha256",
          "00",
          "bytes",
          1L,
          "source",
          "invented",
          "status",
          Files.TAKEN,
          "reading",
          "r",
          "records_in",
          0L,
          "touches",
          0L,
          "contacts",
          0L,
          "contracts",
          0L,
          "duplicates",
          0L,
          "rejected",
          0L,
          "skipped",
          0L,
          "ingested_at",
          AS_OF);

  Choices choices =
      new Choices(
          3,
          Duration.ofDays(90),
          null,
          Duration.ofDays(30),
          new Choices.FollowUp("email", "call", Duration.ofDays(3), Duration.ofDays(14)),
          new Choices.Attribution(
              Duration.ofDays(730),
              Duration.ofDays(30),
              true,
              Set.of("form"),
              Duration.ofDays(365),
              false),
          new Choices.Effort(
              Map.of("message", Duration.ofMinutes(5), "post", Duration.ofMinutes(30)),
              Map.of("message", Duration.ofMinutes(2))),
          new Choices.Recontact(
              Map.of(
                  "asked",
                  Duration.ofDays(1),
                  "later",
                  Duration.ofDays(90),
                  "bad-timing",
                  Duration.ofDays(7),
                  "unanswered",
                  Duration.ofDays(60),
                  "soft-no",
                  Duration.ofDays(180)),
              Period.ofMonths(36)));

  List<Benchmark> benchmarks = List.of();
  ChannelGroups groups = new ChannelGroups(Map.of());
  Instant asOf = AS_OF;
  ZoneId zone = ZoneId.of("Europe/Paris");

  Basis basis() {
    Set<String> introducers = new HashSet<>();
    journeys.rows().forEach(row -> introducers.add(row.get("referred_by")));
    return new Basis(groups, choices, asOf, zone, introducers);
  }

  Facts facts() {
    Map<Long, Long> later = new HashMap<>();
    uncounted.rows().stream()
        .filter(row -> row.get("reason").equals(Uncounted.IN_FUTURE))
        .forEach(row -> later.merge(row.get("file_key"), row.number("touches"), Long::sum));
    return new Facts(
        basis(),
        posts(),
        suggestions.rows().stream().map(TestFacts::suggestion).toList(),
        files.rows().isEmpty() ? List.of() : ledger(files),
        later,
        benchmarks);
  }

  /** As the lake gives the ledger. */
  static List<Row> ledger(TestRows files) {
    var dataset = files.dataset();
    return dataset
        .withColumn(Uncounted.FILE, functions.xxhash64(dataset.col(Files.SHA256)))
        .collectAsList();
  }

  private List<Post> posts() {
    return posts.rows().isEmpty() ? List.of() : Post.among(posts.dataset(), asOf);
  }

  private static SamePersonSuggestions.Pair suggestion(Cells row) {
    return new SamePersonSuggestions.Pair(
        row.get("identifier_a"),
        row.get("identifier_b"),
        row.get("name_a"),
        row.get("name_b"),
        row.get("company"),
        row.get("why"));
  }

  /** The finished table, counted in two parts of the people that are put together. */
  ReportTable table(Report report) {
    Tallies whole = Tallies.of(List.of(report), basis());
    for (int part = 0; part < 2; part++) {
      Tallies tally = Tallies.of(List.of(report), basis());
      int number = part;
      new TestHistories(this).tell(tally, person -> Math.floorMod(person.hashCode(), 2) == number);
      whole.merge(overTheWire(tally.state()));
    }
    return whole.tables(facts()).get(0);
  }

  /** As it comes to the driver. */
  static Serializable overTheWire(Serializable state) {
    return SerializationUtils.roundtrip(state);
  }

  List<Row> rows(Report report) {
    return table(report).rows();
  }

  /** The chosen columns of all rows in order, cells joined by {@code |}; numbers to 4 digits. */
  List<String> answer(Report report, String... columns) {
    return rows(report).stream()
        .map(
            row ->
                Arrays.stream(columns)
                    .map(column -> text(row.get(row.fieldIndex(column))))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  static Choices withMinimumPeople(Choices choices, long minimumPeople) {
    return new Choices(
        minimumPeople,
        choices.verdictPeriod(),
        choices.definitionsCampaign(),
        choices.hopWithin(),
        choices.followUp(),
        choices.attribution(),
        choices.effort(),
        choices.recontact());
  }

  static Choices withDefinitionsCampaign(Choices choices, String campaign) {
    return new Choices(
        choices.minimumPeople(),
        choices.verdictPeriod(),
        campaign,
        choices.hopWithin(),
        choices.followUp(),
        choices.attribution(),
        choices.effort(),
        choices.recontact());
  }

  static Choices withVerdictPeriod(Choices choices, Duration verdictPeriod) {
    return new Choices(
        choices.minimumPeople(),
        verdictPeriod,
        choices.definitionsCampaign(),
        choices.hopWithin(),
        choices.followUp(),
        choices.attribution(),
        choices.effort(),
        choices.recontact());
  }

  static LocalDate day(String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  static ChannelDays channel(String channel, String touched, String replied, String contracted) {
    return new ChannelDays(channel, day(touched), day(replied), day(contracted), 1L, 0L, 300L, 0L);
  }

  /** One touch of a path, neither theirs nor a talk. */
  static Path.Step step(String channel, String at) {
    return new Path.Step("t", channel, Instant.parse(at), false, false);
  }

  static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  static String code(Outcome outcome) {
    return outcome.code();
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      return new BigDecimal(number)
          .setScale(4, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
    return cell == null ? "" : cell.toString();
  }
}
