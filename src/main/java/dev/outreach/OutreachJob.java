package dev.outreach;

import dev.outreach.identity.Clients;
import dev.outreach.identity.Introducers;
import dev.outreach.identity.People;
import dev.outreach.identity.Rules;
import dev.outreach.identity.SamePerson;
import dev.outreach.journey.Campaigns;
import dev.outreach.journey.Effort;
import dev.outreach.journey.Fold;
import dev.outreach.journey.Terms;
import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.Parallel;
import dev.outreach.output.CsvFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.report.Benchmark;
import dev.outreach.report.Choices;
import dev.outreach.report.Facts;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.source.Delivery;
import dev.outreach.source.Inspection;
import dev.outreach.source.UserTable;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The whole data flow on one page. */
public final class OutreachJob {
  /** Beside {@code latest/}: reports that were asked for alone. */
  private static final String ONLY = "only";

  private final Settings settings;
  private final Steps steps;

  /** A job that tells the user on standard error what it does. */
  public OutreachJob(Settings settings) {
    this.settings = settings;
    this.steps = Steps.onStandardError();
  }

  /** Ingests the exports, then writes the reports. */
  public ExitCode run() {
    return LakeRun.with(
        settings,
        steps,
        () -> LakeRun.exports(settings),
        (lake, found) -> {
          ExitCode ingested = ingest(lake, found);
          reportAll(lake);
          return ingested;
        });
  }

  /** Stores what is new in the exports. */
  public ExitCode ingest() {
    return LakeRun.with(settings, steps, () -> LakeRun.exports(settings), this::ingest);
  }

  /** Writes the reports from what is stored. */
  public ExitCode report() {
    return reported(this::reportAll);
  }

  /** Writes these reports alone, apart from the whole set, which stays as it is. */
  public ExitCode report(List<Report> only) {
    return reported(
        lake -> {
          Map<String, List<Row>> answers = answers(lake, only);
          Path latest = publish(settings.reports().resolve(ONLY), only, answers);
          for (Report report : only) {
            System.out.println(report.question());
            System.out.println("  " + csv(latest, report));
          }
        });
  }

  private ExitCode reported(OnLake work) {
    return LakeRun.with(
        settings,
        steps,
        () -> null,
        (lake, nothing) -> {
          work.accept(lake);
          return ExitCode.DONE;
        });
  }

  /**
   * Lists each export with its format, counts and first problems; writes nothing.
   *
   * @param others files and folders to list instead of the configured exports; none for those
   */
  public ExitCode check(List<Path> others) {
    List<Delivery> found =
        others.isEmpty() ? LakeRun.exports(settings) : LakeRun.exports(settings, others, "");
    int width = found.stream().mapToInt(file -> file.path().length()).reduce(4, Math::max);
    List<Inspection> inspections = new ArrayList<>();
    FileLines.head(System.out, width);
    for (Delivery delivery : found) {
      inspections.add(inspection(delivery));
      FileLines.line(System.out, width, inspections.get(inspections.size() - 1));
    }
    FileLines.sum(System.out, inspections);
    if (inspections.stream().anyMatch(Inspection::isBroken)) {
      return ExitCode.INTERNAL_ERROR;
    }
    boolean refused = inspections.stream().anyMatch(Inspection::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private Inspection inspection(Delivery delivery) {
    try {
      return Inspection.of(delivery, settings.reading(), settings.maxRejectedShare());
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.EXPORT_MISSING, delivery.path() + " could not be read to its end", e);
    }
  }

  private ExitCode ingest(Lake lake, List<Delivery> found) throws Exception {
    LakeSession.tune(lake.session(), found.stream().mapToLong(Delivery::bytes).sum());
    Intake intake = new Intake(lake, settings.reading(), settings.maxRejectedShare());
    Intake.Taken taken =
        steps.step(
            "Reading and storing what is new in " + found.size() + " files",
            () -> intake.take(found, Instant.now()));
    FileLines.sayWhatWasRead(steps, taken);
    boolean refused = taken.files().stream().anyMatch(FileCounts::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private void reportAll(Lake lake) throws Exception {
    Map<String, List<Row>> answers = answers(lake, Reports.ALL);
    Answers.print(System.out, answers, publish(settings.reports(), Reports.ALL, answers));
  }

  private Map<String, List<Row>> answers(Lake lake, List<Report> reports) throws Exception {
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    Rules rules = rules();
    List<Benchmark> benchmarks =
        ReferenceRates.of(settings.benchmarks(), settings.reading().limits());
    Dataset<Row> identities = steps.step("Working out who is who", () -> identities(lake, rules));
    Dataset<Row> people = People.withPerson(lake.read(Touches.NAME), identities);
    Dataset<Row> touches =
        Campaigns.withCampaign(
            People.withRecipientZone(people, identities),
            settings.campaigns(),
            settings.channelGroups(),
            settings.zone());
    Dataset<Row> contracts = contracts(lake, identities, rules);
    Dataset<Row> contacts = People.withPerson(lake.read(Contacts.NAME), identities);
    Introducers introducers = introducers(people, contracts, contacts, identities);
    Dataset<Row> folded =
        LakeSession.keep(
            Fold.folded(
                touches,
                People.withIntroducer(contracts, introducers),
                People.withIntroducer(contacts, introducers),
                terms()));
    Facts facts =
        new Facts(
            touches.where(touches.col(Touches.OCCURRED_AT).leq(settings.asOf())),
            Fold.attempts(folded),
            Fold.journeys(folded),
            Fold.hops(folded),
            Fold.paths(folded),
            Fold.followUps(folded),
            Fold.relations(folded),
            lake.read(Files.NAME),
            settings.channelGroups(),
            settings.choices(),
            benchmarks,
            settings.asOf(),
            settings.zone());
    Map<String, List<Row>> answers =
        steps.step("Following each person's history", () -> answers(facts, reports));
    folded.unpersist();
    long later = touches.where(touches.col(Touches.OCCURRED_AT).gt(settings.asOf())).count();
    if (later > 0) {
      steps.say("Left out, since they are later than the as-of date: " + later + " touches.");
    }
    return answers;
  }

  private Terms terms() {
    Choices choices = settings.choices();
    Choices.Attribution attribution = choices.attribution();
    return new Terms(
        settings.replyWindows(),
        settings.asOf(),
        settings.zone(),
        choices.hopWithin(),
        new Terms.FollowUpTerms(choices.followUp().first(), choices.followUp().then()),
        new Terms.PathTerms(attribution.lookback(), attribution.closedAfter()),
        new Effort(choices.effort().outbound(), choices.effort().inbound()));
  }

  private static Dataset<Row> identities(Lake lake, Rules rules) {
    Dataset<Row> lists =
        lake.read(Touches.NAME)
            .select(Touches.IDENTIFIERS)
            .union(lake.read(Contacts.NAME).select(Contacts.IDENTIFIERS))
            .union(lake.read(Contracts.NAME).select(Contracts.IDENTIFIERS));
    return People.identities(lists, rules);
  }

  private Rules rules() {
    Set<String> mailboxes = new TreeSet<>(settings.sharedMailboxes());
    return new Rules(mailboxes, settings.maxPeoplePerIdentifier(), samePerson());
  }

  private Dataset<Row> contracts(Lake lake, Dataset<Row> identities, Rules rules) {
    Dataset<Row> contracts = lake.read(Contracts.NAME);
    Dataset<Row> others = known(lake.read(Touches.NAME)).union(known(lake.read(Contacts.NAME)));
    Clients clients = People.clients(contracts, others, identities, rules);
    if (clients.several() > 0) {
      steps.say(
          "Clients known by the name of a company where several people are known, and so taken for"
              + " none of them (same_person.csv can say whose they are): "
              + clients.several());
    }
    return People.withPerson(contracts, clients);
  }

  private Introducers introducers(
      Dataset<Row> touches,
      Dataset<Row> contracts,
      Dataset<Row> contacts,
      Dataset<Row> identities) {
    Dataset<Row> named = named(touches).union(named(contracts)).union(named(contacts));
    return People.introducers(
        contracts.select(Contracts.REFERRED_BY).union(contacts.select(Contacts.REFERRED_BY)),
        named,
        identities,
        settings.reading().identifiers());
  }

  private static Dataset<Row> named(Dataset<Row> rows) {
    return rows.select(Identities.PERSON, Touches.PERSON_NAME);
  }

  private static Dataset<Row> known(Dataset<Row> rows) {
    return rows.select(Touches.IDENTIFIERS, Touches.PERSON_NAME, Touches.COMPANY);
  }

  private SamePerson samePerson() {
    if (settings.samePerson() == null) {
      return SamePerson.none();
    }
    try {
      return SamePerson.of(
          UserTable.rows(settings.samePerson(), SamePerson.COLUMNS, settings.reading().limits()),
          settings.reading().identifiers());
    } catch (IllegalArgumentException | IOException e) {
      throw new Trouble(
          ExitCode.USAGE, settings.samePerson() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, List<Row>> answers(Facts facts, List<Report> reports) {
    return Parallel.map(reports, Report::name, report -> report.rows(facts).collectAsList());
  }

  private static Path publish(Path directory, List<Report> reports, Map<String, List<Row>> answers)
      throws IOException {
    return ReportFolder.publish(
        directory,
        folder -> {
          for (Report report : reports) {
            List<String> columns = report.columns().stream().map(Report.Column::name).toList();
            CsvFile.write(csv(folder, report), columns, answers.get(report.name()));
          }
        });
  }

  private static Path csv(Path folder, Report report) {
    return folder.resolve("csv").resolve(report.name() + ".csv");
  }

  private interface OnLake {
    void accept(Lake lake) throws Exception;
  }
}
