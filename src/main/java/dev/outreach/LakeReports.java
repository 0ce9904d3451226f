package dev.outreach;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import dev.outreach.console.FileLines;
import dev.outreach.console.Steps;
import dev.outreach.journey.Campaigns;
import dev.outreach.journey.Fold;
import dev.outreach.journey.FoldSettings;
import dev.outreach.journey.MessageNames;
import dev.outreach.journey.PartitionWork;
import dev.outreach.journey.Post;
import dev.outreach.journey.Scribe;
import dev.outreach.journey.Tally;
import dev.outreach.journey.TouchMinutes;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.Parallel;
import dev.outreach.output.publication.HistoryFiles;
import dev.outreach.report.Basis;
import dev.outreach.report.Choices;
import dev.outreach.report.Facts;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.report.SamePersonSuggestions;
import dev.outreach.report.Tallies;
import dev.outreach.settings.Settings;
import dev.outreach.sheet.Sheet;
import dev.outreach.summary.Warning;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import dev.outreach.usertable.UserTables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From the lake to the reports: who is who, and one pass over each person's history. */
final class LakeReports {
  private static final String TABLE = "table";

  private final Lake lake;
  private final Settings settings;
  private final UserTables tables;
  private final Steps steps;

  /**
   * What was found.
   *
   * @param folded what holds the {@link HistoryFiles}, kept until the session ends; null if they
   *     were not wanted
   */
  record Found(List<Sheet> sheets, Dataset<Row> folded) {}

  /**
   * Counts for these reports.
   *
   * @param key of the pseudonyms in the {@link HistoryFiles}; null where they are not wanted
   */
  private record Work(List<String> reports, Basis basis, byte[] key) implements PartitionWork {
    @Override
    public Tally tally() {
      return Tallies.ofNamed(reports, basis);
    }

    @Override
    public Scribe scribe() {
      return key == null ? Scribe.NONE : new HistoryFiles(key);
    }
  }

  LakeReports(Lake lake, Settings settings, UserTables tables, Steps steps) {
    this.lake = lake;
    this.settings = settings;
    this.tables = tables;
    this.steps = steps;
  }

  /**
   * @param isKept whether attempts and journeys are wanted too
   */
  Found find(List<Report> reports, boolean isKept) throws Exception {
    WhoIsWho people =
        steps.step("Working out who is who", () -> WhoIsWho.of(lake, settings, tables));
    if (people.unclear() > 0) {
      steps.warn(
          Warning.of(
              "Clients whose deals and invoices do not add up, so that what amounts to more was"
                  + " taken: "
                  + people.unclear()));
    }
    return steps.step("Following each person's history", () -> find(people, reports, isKept));
  }

  private Found find(WhoIsWho people, List<Report> reports, boolean isKept) {
    Dataset<Row> touches =
        Campaigns.withCampaign(
            people.touches(), settings.campaigns(), settings.channelGroups(), settings.zone());
    Basis basis =
        new Basis(
            settings.channelGroups(),
            settings.choices(),
            settings.asOf(),
            settings.zone(),
            people.people().introducers());
    List<String> names = reports.stream().map(Report::name).toList();
    Dataset<Row> folded =
        Fold.folded(
            people.people().withAnswersForOthers(touches, MessageNames.IS_OTHERS),
            people.contracts(),
            people.contacts(),
            terms(),
            new Work(names, basis, isKept ? tables.pseudonyms().key() : null));
    Dataset<Row> kept = isKept ? LakeSession.keep(folded) : folded;
    Tallies tallies = Tallies.of(reports, basis);
    CompletableFuture<Facts> facts = new CompletableFuture<>();
    Parallel.each(
        List.of(
            () -> {
              Fold.tallied(kept).forEach(tallies::merge);
              return null;
            },
            () -> facts.complete(facts(basis, people))));
    return new Found(Reports.sheets(reports, tallies, facts.join()), isKept ? kept : null);
  }

  private Facts facts(Basis basis, WhoIsWho people) {
    return new Facts(
        basis,
        Post.among(lake.read(Touches.NAME), settings.asOf()),
        suggestions(people),
        files(),
        later(),
        tables.benchmarks());
  }

  private static List<SamePersonSuggestions.Pair> suggestions(WhoIsWho people) {
    return people.suggestions().stream()
        .map(
            pair ->
                new SamePersonSuggestions.Pair(
                    pair.a(), pair.b(), pair.name(), pair.nameOfB(), pair.company(), pair.why()))
        .toList();
  }

  /** The ledger, with what {@link Uncounted} knows each export by. */
  private List<Row> files() {
    Dataset<Row> files = lake.read(Files.NAME);
    return files.withColumn(Uncounted.FILE, xxhash64(files.col(Files.SHA256))).collectAsList();
  }

  /** What is later than the as-of date, by the key of its export; warns of it. */
  private Map<Long, Long> later() {
    Dataset<Row> touches = lake.read(Touches.NAME);
    Dataset<Row> contracts = lake.read(Contracts.NAME);
    Dataset<Row> contacts = lake.read(Contacts.NAME);
    LocalDate asOfDay = LocalDate.ofInstant(settings.asOf(), settings.zone());
    List<Row> perFile =
        files(touches.where(touches.col(Touches.OCCURRED_AT).gt(settings.asOf())), Touches.NAME)
            .union(
                files(
                    contracts
                        .where(contracts.col(Contracts.STATUS).notEqual(Contracts.OPEN))
                        .where(contracts.col(Contracts.SIGNED_ON).gt(asOfDay)),
                    Contracts.NAME))
            .union(
                files(
                    contacts.where(contacts.col(Contacts.CONNECTED_ON).gt(asOfDay)), Contacts.NAME))
            .groupBy(Uncounted.FILE, TABLE)
            .count()
            .collectAsList();
    if (!perFile.isEmpty()) {
      String counts =
          Stream.of(
                  inWords(perFile, Touches.NAME, "touch", "touches"),
                  inWords(perFile, Contracts.NAME, "contract", "contracts"),
                  inWords(perFile, Contacts.NAME, "connection", "connections"))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(", "));
      steps.warn(
          Warning.of(
              "Left out, since they are later than the as-of date: "
                  + counts
                  + "; outreach check tells of which files."));
    }
    Map<Long, Long> later = new HashMap<>();
    perFile.forEach(row -> later.merge(row.getLong(0), row.getLong(2), Long::sum));
    return later;
  }

  private static Optional<String> inWords(
      List<Row> perFile, String table, String one, String several) {
    long count =
        perFile.stream()
            .filter(row -> row.getString(1).equals(table))
            .mapToLong(row -> row.getLong(2))
            .sum();
    return count == 0 ? Optional.empty() : Optional.of(FileLines.count(count, one, several));
  }

  private static Dataset<Row> files(Dataset<Row> rows, String table) {
    return rows.select(
        xxhash64(rows.col(Provenance.FILE)).as(Uncounted.FILE), lit(table).as(TABLE));
  }

  private FoldSettings terms() {
    Choices choices = settings.choices();
    Choices.Attribution attribution = choices.attribution();
    return new FoldSettings(
        settings.replyWindows(),
        settings.asOf(),
        settings.zone(),
        choices.hopWithin(),
        new FoldSettings.FollowUpTerms(choices.followUp().first(), choices.followUp().then()),
        new FoldSettings.PathTerms(
            attribution.lookback(), attribution.closedAfter(), attribution.creditsEveryContract()),
        new TouchMinutes(choices.effort().outbound(), choices.effort().inbound()));
  }
}
