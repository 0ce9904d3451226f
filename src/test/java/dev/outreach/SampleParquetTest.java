package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Launcher.Ended;
import dev.outreach.output.Duck;
import dev.outreach.output.KeyFile;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample with {@code reports.pseudonyms = true}: DuckDB finds the golden numbers in the Parquet
 * files, which are the same without that setting, and nobody is named anywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class SampleParquetTest {
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "VARCHAR",
          "bigint", "BIGINT",
          "int", "INTEGER",
          "double", "DOUBLE",
          "boolean", "BOOLEAN",
          "date", "DATE",
          "decimal(18,2)", "DECIMAL(18,2)",
          "decimal(28,2)", "DECIMAL(28,2)");

  private Path folder;
  private Path parquet;
  private Ended ended;
  private Pseudonyms pseudonyms;
  private Duck duck;

  @BeforeAll
  void run(@TempDir Path temporary) throws Exception {
    Launcher.requirePackaged();
    folder = temporary;
    // Always the same key: among so many digits, a random one could make somebody's number.
    Path key = folder.resolve("pseudonyms.key");
    Files.writeString(key, "00112233445566778899aabbccddeeff".repeat(2));
    pseudonyms = Pseudonyms.under(KeyFile.of(key));
    ended =
        new Launcher(folder)
            .outreach(
                "run",
                "--set",
                "warehouse=w",
                "--set",
                "reports.directory=r",
                "--set",
                "reports.pseudonyms=true");
    parquet = folder.resolve("r/latest/parquet");
    duck = new Duck();
  }

  @AfterAll
  void close() throws Exception {
    if (duck != null) {
      duck.close();
    }
  }

  private String file(String table) {
    return "'" + parquet.resolve(table + ".parquet") + "'";
  }

  @Test
  void nobodyIsNamedInAnyFileNorOnTheScreenNorInTheLog() throws Exception {
    assertEquals(0, ended.code(), ended.toString());
    Set<String> names = SampleNames.all();
    assertTrue(
        names.containsAll(
            Set.of(
                "solange cadoudin",
                "cadoudin",
                "cabinet ystrelle",
                "639985403",
                "helene.marchadier@caves-de-saint-ormel.example",
                "camille@aubry.example",
                "aircall-calls-2011-03.csv")));
    List<Path> files = new ArrayList<>();
    for (String place : List.of("r", "screen")) {
      try (Stream<Path> all = Files.walk(folder.resolve(place))) {
        files.addAll(all.filter(Files::isRegularFile).toList());
      }
    }
    assertTrue(files.size() > 2 * SampleSheets.all().size(), files::toString);
    assertEquals(List.of(), SampleNames.leaks(files, names));
  }

  @Test
  void everyReportHasItsRowsItsTypesAndItsNumbers() throws Exception {
    for (Sheet sheet : SampleSheets.all()) {
      List<Field> fields =
          sheet.fields().stream().filter(field -> field.content() != Content.NAME).toList();
      assertEquals(
          fields.stream().map(field -> field.name() + " " + type(sheet, field)).toList(),
          duck.columns(parquet.resolve(sheet.name() + ".parquet")));
      assertEquals(
          sheet.rows().stream().map(row -> golden(sheet, fields, row)).toList(),
          duck.objects("select * from " + file(sheet.name())).stream()
              .map(row -> row.stream().map(SampleParquetTest::shown).toList())
              .toList(),
          sheet.name());
    }
  }

  private static String type(Sheet sheet, Field field) {
    return TYPES.get(sheet.schema().apply(field.name()).dataType().catalogString());
  }

  private List<String> golden(Sheet sheet, List<Field> fields, Row row) {
    List<String> cells = new ArrayList<>();
    for (Field field : fields) {
      Object cell = row.get(sheet.indexOf(field.name()));
      cells.add(
          switch (field.content()) {
            case PERSON -> pseudonyms.of(Kind.PERSON, (String) cell);
            case PATH -> pseudonyms.of(Kind.PATH, (String) cell);
            default -> shown(cell);
          });
    }
    return cells;
  }

  /** With as many digits as the golden files have. */
  private static String shown(Object cell) {
    return cell instanceof Double number
        ? BigDecimal.valueOf(number)
            .setScale(6, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : cell == null ? null : cell.toString();
  }

  @Test
  void attemptsAndJourneysHaveTheseColumnsAndNoOthers() throws Exception {
    assertEquals(
        "person channel kind campaign step variant sender occurred_at outcome duration_seconds"
            + " is_first_on_channel is_first_in_campaign is_first_in_step relation is_bounced"
            + " has_auto_reply is_mature is_replied replied_at hours_to_reply reply_link"
            + " observed_seconds window_seconds handed_off_to late_reply_seconds reply_outcome"
            + " is_last_before_reply is_opened is_answered_by_other is_unsubscribed is_day_only"
            + " recipient_zone",
        names("attempts"));
    assertEquals(
        "person touches outbound_touches inbound_touches outbound_seconds inbound_seconds"
            + " first_touch_on first_channel first_campaign opened_by replied_on asked_on spoke_on"
            + " met_on no_shows contracted_on lost_on deal_lost_on colleague_signed_on is_pre_existing"
            + " state is_same_day_loss days contracts amount currency contract_source"
            + " replies_before_send prospecting_seconds referred_by introductions"
            + " written_on last_touch_on last_outbound_at last_inbound_at last_outcome"
            + " last_outcome_at last_response last_response_at refused_on channels"
            + " channels_before_contract",
        names("journeys"));
  }

  private String names(String table) throws Exception {
    return String.join(
        " ", duck.rows("select column_name from (describe select * from " + file(table) + ")"));
  }

  @Test
  void whoIsInThemHasAPseudonymAndNothingElse() throws Exception {
    for (String column :
        List.of("attempts.person", "attempts.sender", "journeys.person", "journeys.referred_by")) {
      String[] parts = column.split("\\.");
      assertEquals(
          List.of("true"),
          duck.rows(
              "select bool_and(regexp_full_match("
                  + parts[1]
                  + ", '[0-9a-f]{6}-[0-9a-f]{32}')) from "
                  + file(parts[0])),
          column);
    }
  }

  @Test
  void theReplyRatesAreFoundAgainInTheAttempts() throws Exception {
    Sheet rates = SampleSheets.named("reply_rates_by_channel");
    assertEquals(
        rates.rows().stream()
            .map(
                row ->
                    Stream.of(
                            "channel",
                            "relation",
                            "people_contacted",
                            "people_bounced",
                            "people_mature",
                            "people_replied",
                            "reply_rate")
                        .map(column -> shown(row.getAs(column)))
                        .toList())
            .toList(),
        duck
            .objects(
                """
                select channel, relation,
                       count(*) filter (not is_bounced),
                       count(*) filter (is_bounced),
                       count(*) filter (not is_bounced and is_mature),
                       count(*) filter (not is_bounced and is_mature and is_replied),
                       count(*) filter (not is_bounced and is_mature and is_replied)
                         / nullif(count(*) filter (not is_bounced and is_mature), 0)
                from %s where is_first_on_channel
                group by channel, relation order by channel, relation
                """
                    .formatted(file("attempts")))
            .stream()
            .map(row -> row.stream().map(SampleParquetTest::shown).toList())
            .toList());
  }

  @Test
  void theContractsAreFoundAgainInTheJourneys() throws Exception {
    Sheet conversion = SampleSheets.named("channel_conversion");
    assertEquals(
        conversion.rows().stream()
            .filter(row -> !row.getAs("first_channel").equals("all"))
            .map(
                row ->
                    Stream.of(
                            "first_channel", "opened_by", "people", "contracted", "lost", "amount")
                        .map(column -> shown(row.getAs(column)))
                        .toList())
            .toList(),
        duck
            .objects(
                """
                select first_channel, opened_by, count(*),
                       count(*) filter (state = 'contract' and not is_pre_existing),
                       count(*) filter (state = 'loss' and not is_pre_existing),
                       sum(amount) filter (state = 'contract' and not is_pre_existing)
                from %s where first_touch_on is not null group by all order by 1, 2
                """
                    .formatted(file("journeys")))
            .stream()
            .map(row -> row.stream().map(SampleParquetTest::shown).toList())
            .toList());
  }

  @Test
  void everyAttemptJoinsTheJourneyOfItsPersonAndItsChannel() throws Exception {
    assertEquals(
        List.of("0"),
        duck.rows(
            """
            select count(*) from %s a where not exists (
              select 1 from %s j where j.person = a.person
                and list_contains(list_transform(j.channels, lambda c: c.channel), a.channel)
                and (a.is_bounced
                  or j.first_touch_on <= timezone('Europe/Paris', a.occurred_at)::date))
            """
                .formatted(file("attempts"), file("journeys"))));
    assertEquals(
        List.of("5"),
        duck.rows(
            """
            select count(distinct a.person) from %s a join %s j using (person)
            where j.state = 'contract' and j.touches > 0
            """
                .formatted(file("attempts"), file("journeys"))));
  }

  @Test
  void theClientsHaveWhatTheirPeopleSignedAndNoName() throws Exception {
    assertEquals(
        duck.rows("select sum(contracts), sum(amount) from " + file("journeys")),
        duck.rows("select sum(contracts), sum(amount) from " + file("clients")));
    assertEquals("matched_by people first_contract_on", names("clients").substring(0, 35));
    assertEquals("identifier_a identifier_b same why", names("same_person_suggestions"));
  }

  @Test
  void thePeopleToWriteToAndTheIntroducersAreAmongThem() throws Exception {
    assertEquals(
        List.of("0|199"),
        duck.rows(
            "select count(*) filter (j.person is null), count(*) from %s r left join %s j using (person)"
                .formatted(file("recontact"), file("journeys"))));
    assertEquals(
        duck.rows(
            "select person, people from %s where \"by\" = 'introducer' and people > 0 order by 1"
                .formatted(file("referrals"))),
        duck.rows(
            "select referred_by, count(*) from %s where referred_by is not null group by 1 order by 1"
                .formatted(file("journeys"))));
  }
}
