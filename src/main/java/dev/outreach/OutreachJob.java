package dev.outreach;

import dev.outreach.journey.Campaigns;
import dev.outreach.journey.Effort;
import dev.outreach.journey.Fold;
import dev.outreach.journey.Terms;
import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.Parallel;
import dev.outreach.measure.Broadcasts;
import dev.outreach.report.Choices;
import dev.outreach.report.Facts;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.sheet.Sheet;
import dev.outreach.source.Delivery;
import dev.outreach.source.Inspection;
import dev.outreach.summary.About;
import dev.outreach.summary.PublishedSet;
import dev.outreach.summary.ReadExports;
import dev.outreach.summary.RunSummary;
import dev.outreach.summary.Warning;
import dev.outreach.table.Files;
import dev.outreach.table.Touches;
import dev.outreach.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The whole data flow on one page. */
public final class OutreachJob {
  /** Beside {@code latest/}: reports that were asked for alone. */
  private static final String ONLY = "only";

  private final Settings settings;
  private final RunSummary summary;
  private final Steps steps;
  private final LakeRun lakeRun;

  /**
   * A job that tells the user on standard error what it does.
   *
   * @param command as it was called, such as {@code run}
   */
  public OutreachJob(Settings settings, String command) {
    this.settings = settings;
    this.summary = new RunSummary(about(settings, command), UnaryOperator.identity());
    this.steps = Steps.onStandardError(summary);
    this.lakeRun = new LakeRun(settings, steps, summary);
  }

  private static About about(Settings settings, String command) {
    return new About(
        command, settings.asOf(), settings.zone(), settings.locale(), settings.fingerprint());
  }

  /** Ingests the exports, then writes the reports. */
  public ExitCode run() {
    return lakeRun.with(
        () -> Map.entry(LakeRun.exports(settings), UserTables.of(settings)),
        (lake, prepared) -> {
          ExitCode ingested = ingest(lake, prepared.getKey());
          return reportAll(lake, prepared.getValue(), ingested);
        });
  }

  /** Stores what is new in the exports. */
  public ExitCode ingest() {
    return lakeRun.with(() -> LakeRun.exports(settings), this::ingest);
  }

  /** Writes the reports from what is stored. */
  public ExitCode report() {
    return lakeRun.with(
        () -> UserTables.of(settings), (lake, tables) -> reportAll(lake, tables, ExitCode.DONE));
  }

  /** Writes these reports alone, apart from the whole set, which stays as it is. */
  public ExitCode report(List<Report> only) {
    summary.only(only.stream().map(Report::name).toList());
    return lakeRun.with(
        () -> UserTables.of(settings),
        (lake, tables) -> {
          Edition edition = edition(sheets(lake, tables, only));
          Path latest = publish(Path.of(ONLY), edition, ExitCode.DONE);
          ClosingSummary.ofEach(Screen.onStandardOutput(), edition, latest);
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
    Intake.Taken taken;
    try {
      taken =
          steps.step(
              "Reading and storing what is new in "
                  + FileLines.count(found.size(), "file", "files"),
              () -> intake.take(found, Instant.now()));
    } catch (Intake.AuditFailed e) {
      summary.exports(ReadExports.notStored(found, e.taken()));
      throw e;
    }
    summary.exports(ReadExports.stored(found, taken));
    FileLines.sayWhatWasRead(steps, taken);
    boolean refused = taken.files().stream().anyMatch(FileCounts::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private ExitCode reportAll(Lake lake, UserTables tables, ExitCode ingested) throws Exception {
    Edition edition = edition(sheets(lake, tables, Reports.ALL));
    Path latest = publish(Path.of(""), edition, ingested);
    ClosingSummary.ofAll(Screen.onStandardOutput(), edition, latest);
    return ingested;
  }

  /**
   * Publishes the reports, and says so in the summary.
   *
   * @param below folder below that of all reports
   * @param ending how the run ends if nothing more goes wrong
   */
  private Path publish(Path below, Edition edition, ExitCode ending) throws Exception {
    PublishedSet set =
        PublishedSet.of(below.resolve("latest"), edition.sheets(), edition.sentences());
    byte[] json = summary.ofSet(ending.outcome(), ending.number(), set);
    Path latest =
        steps.step(
            "Writing the reports",
            () -> Publication.publish(settings.reports().resolve(below), edition, json));
    summary.published(set);
    return latest;
  }

  private Edition edition(List<Sheet> sheets) {
    LocalDate asOf = LocalDate.ofInstant(settings.asOf(), settings.zone());
    return Edition.of(sheets, asOf, Words.of(settings.locale()));
  }

  private List<Sheet> sheets(Lake lake, UserTables tables, List<Report> reports) throws Exception {
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    summary.tablesReported(lake.snapshotsRead());
    WhoIsWho people =
        steps.step(
            "Working out who is who", () -> WhoIsWho.of(lake, settings, tables.samePerson()));
    if (people.several() > 0) {
      steps.warn(
          Warning.of(
              "Clients known by the name of a company where several people are known, and so taken"
                  + " for none of them (same_person.csv can say whose they are): "
                  + people.several()));
    }
    Dataset<Row> touches =
        Campaigns.withCampaign(
            people.touches(), settings.campaigns(), settings.channelGroups(), settings.zone());
    Dataset<Row> folded =
        LakeSession.keep(Fold.folded(touches, people.contracts(), people.contacts(), terms()));
    Facts facts =
        new Facts(
            LakeSession.keep(posts(touches)),
            Fold.attempts(folded),
            Fold.journeys(folded),
            Fold.hops(folded),
            Fold.paths(folded),
            Fold.followUps(folded),
            Fold.relations(folded),
            Fold.weeks(folded),
            lake.read(Files.NAME),
            settings.channelGroups(),
            settings.choices(),
            tables.benchmarks(),
            settings.asOf(),
            settings.zone());
    List<Sheet> sheets =
        steps.step("Following each person's history", () -> sheets(facts, reports));
    folded.unpersist();
    long later = touches.where(touches.col(Touches.OCCURRED_AT).gt(settings.asOf())).count();
    if (later > 0) {
      steps.warn(
          Warning.of("Left out, since they are later than the as-of date: " + later + " touches."));
    }
    return sheets;
  }

  private Dataset<Row> posts(Dataset<Row> touches) {
    return touches
        .where(Broadcasts.isPost())
        .where(touches.col(Touches.OCCURRED_AT).leq(settings.asOf()));
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

  private static List<Sheet> sheets(Facts facts, List<Report> reports) {
    return List.copyOf(
        Parallel.map(reports, Report::name, report -> Reports.sheet(report, facts)).values());
  }
}
