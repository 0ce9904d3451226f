package dev.outreach.report;

import dev.outreach.table.Attempts;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Clients;
import dev.outreach.table.Direction;
import dev.outreach.table.Files;
import dev.outreach.table.FollowUps;
import dev.outreach.table.Hops;
import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import dev.outreach.table.Paths;
import dev.outreach.table.Relations;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import dev.outreach.table.WeekCounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Invented facts: tables to fill by hand, and what a report says of them. */
final class TestFacts {
  static final long DAY = 86_400L;
  static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  /** Stands for all the time of a journey: nobody of the firm has signed. */
  private static final long ALL_SECONDS = -1;

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
      new TestRows(
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
      new TestRows(
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
      new TestRows(
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
      new TestRows(
          Clients.SCHEMA,
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
      new TestRows(
          Uncounted.SCHEMA, "file_key", 0L, "reason", Uncounted.ALSO_ELSEWHERE, "touches", 1L);

  /** Two people of one name at one firm. */
  final TestRows suggestions =
      new TestRows(
          SamePersonSuggestions.SCHEMA,
          "identifier_a",
          "email:ana@acme.example",
          "identifier_b",
          "tel:+33639980001",
          "why",
          "same_name_and_account");

  /** They moved from e-mail to the telephone on the same day, and have not signed. */
  final TestRows hops =
      new TestRows(
          Hops.SCHEMA,
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
      new TestRows(
          Paths.SCHEMA,
          "person",
          "p",
          "ending",
          Paths.CONTRACT,
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
      new TestRows(
          FollowUps.SCHEMA,
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
  final TestRows relations = new TestRows(Relations.SCHEMA, "person", "p", "source", "book");

  /** A touch of mine with somebody known before, in the week of Monday 5 January 2026. */
  final TestRows weeks =
      new TestRows(
          WeekCounts.SCHEMA,
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
      new TestRows(
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

  Facts facts() {
    return new Facts(
        posts.dataset(),
        withFirstInStep(attempts.dataset()),
        withTotals(journeys.dataset()),
        clients.dataset(),
        hops.dataset(),
        paths.dataset(),
        followUps.dataset(),
        relations.dataset(),
        weeks.dataset(),
        uncounted.dataset(),
        suggestions.dataset(),
        files.dataset(),
        groups,
        choices,
        benchmarks,
        asOf,
        zone);
  }

  /** The first of each person in a step, as the fold finds it. */
  private static Dataset<Row> withFirstInStep(Dataset<Row> attempts) {
    String number =
        "row_number() over (partition by person, campaign, step, "
            + "kind in ('message', 'invitation') and (step is not null or variant is not null)"
            + " order by occurred_at, touch_id)";
    return attempts
        .withColumn("number", functions.expr(number))
        .withColumn(
            "is_first_in_step",
            functions.expr(
                "number = 1 and kind in ('message', 'invitation')"
                    + " and (step is not null or variant is not null)"))
        .drop("number");
  }

  /**
   * Totals over the channels, as the fold has them, of journeys that tell their channels. Without a
   * touch there is no day of the first one.
   */
  private static Dataset<Row> withTotals(Dataset<Row> journeys) {
    Dataset<Row> rows = journeys;
    for (String total :
        List.of("outbound_touches", "inbound_touches", "outbound_seconds", "inbound_seconds")) {
      String sum = "aggregate(channels, 0L, (sum, channel) -> sum + channel." + total + ")";
      rows =
          rows.withColumn(
              total, functions.expr("if(size(channels) = 0, " + total + ", " + sum + ")"));
    }
    return rows.withColumn(
            "prospecting_seconds",
            functions.expr(
                "if(prospecting_seconds = -1, outbound_seconds + inbound_seconds,"
                    + " prospecting_seconds)"))
        .withColumn("first_touch_on", functions.expr("if(touches = 0, null, first_touch_on)"));
  }

  /** The chosen columns of all rows in order, cells joined by {@code |}; numbers to 4 digits. */
  List<String> answer(Report report, String... columns) {
    return report.rows(facts()).collectAsList().stream()
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

  /** The same attempts in other partitions and another order. */
  static Facts shuffled(Facts facts) {
    return new Facts(
        facts.posts(),
        facts.attempts().repartition(7).orderBy(functions.rand(5)),
        facts.journeys(),
        facts.clients(),
        facts.hops(),
        facts.paths(),
        facts.followUps(),
        facts.relations(),
        facts.weeks(),
        facts.uncounted(),
        facts.suggestions(),
        facts.files(),
        facts.channelGroups(),
        facts.choices(),
        facts.benchmarks(),
        facts.asOf(),
        facts.zone());
  }

  static LocalDate day(String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  static Row channel(String channel, String touched, String replied, String contracted) {
    return RowFactory.create(
        channel, day(touched), day(replied), day(contracted), 1L, 0L, 300L, 0L);
  }

  /** One touch of a path, neither theirs nor a talk. */
  static Row step(String channel, String at) {
    return RowFactory.create(channel, Instant.parse(at), false, false);
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
