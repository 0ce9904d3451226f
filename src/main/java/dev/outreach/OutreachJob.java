package dev.outreach;

import dev.outreach.answer.Answers;
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
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.source.Delivery;
import dev.outreach.source.Inspection;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The whole data flow on one page. */
public final class OutreachJob {
  /** Beside {@code latest/}: reports that were asked for alone. */
  private static final String ONLY = "only";

  private final Settings settings;
  private final Steps steps;
  private final Words words;

  /** A job that tells the user on standard error what it does. */
  public OutreachJob(Settings settings) {
    this.settings = settings;
    this.steps = Steps.onStandardError();
    this.words = Words.of(settings.locale());
  }

  /** Ingests the exports, then writes the reports. */
  public ExitCode run() {
    return LakeRun.with(
        settings,
        steps,
        () -> Map.entry(LakeRun.exports(settings), UserTables.of(settings)),
        (lake, prepared) -> {
          ExitCode ingested = ingest(lake, prepared.getKey());
          reportAll(lake, prepared.getValue());
          return ingested;
        });
  }

  /** Stores what is new in the exports. */
  public ExitCode ingest() {
    return LakeRun.with(settings, steps, () -> LakeRun.exports(settings), this::ingest);
  }

  /** Writes the reports from what is stored. */
  public ExitCode report() {
    return LakeRun.with(settings, steps, () -> UserTables.of(settings), this::reportAll);
  }

  /** Writes these reports alone, apart from the whole set, which stays as it is. */
  public ExitCode report(List<Report> only) {
    return LakeRun.with(
        settings,
        steps,
        () -> UserTables.of(settings),
        (lake, tables) -> {
          List<Sheet> sheets = sheets(lake, tables, only);
          List<Sentence> sentences = Answers.of(sheets, words);
          Path latest =
              Publication.publish(
                  settings.reports().resolve(ONLY), sheets, sentences, asOfDay(), words);
          ClosingSummary.ofEach(Screen.onStandardOutput(), sheets, sentences, latest, words);
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
            "Reading and storing what is new in " + FileLines.count(found.size(), "file", "files"),
            () -> intake.take(found, Instant.now()));
    FileLines.sayWhatWasRead(steps, taken);
    boolean refused = taken.files().stream().anyMatch(FileCounts::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private ExitCode reportAll(Lake lake, UserTables tables) throws Exception {
    List<Sheet> sheets = sheets(lake, tables, Reports.ALL);
    List<List<Sentence>> answers = Answers.inGroups(sheets, words);
    Path latest =
        Publication.publish(
            settings.reports(),
            sheets,
            answers.stream().flatMap(List::stream).toList(),
            asOfDay(),
            words);
    ClosingSummary.ofAll(Screen.onStandardOutput(), answers, latest, words);
    return ExitCode.DONE;
  }

  /** The last day that the reports know of, on the reporting zone's calendar. */
  private LocalDate asOfDay() {
    return LocalDate.ofInstant(settings.asOf(), settings.zone());
  }

  private List<Sheet> sheets(Lake lake, UserTables tables, List<Report> reports) throws Exception {
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    WhoIsWho people =
        steps.step(
            "Working out who is who", () -> WhoIsWho.of(lake, settings, tables.samePerson()));
    if (people.several() > 0) {
      steps.say(
          "Clients known by the name of a company where several people are known, and so taken for"
              + " none of them (same_person.csv can say whose they are): "
              + people.several());
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
      steps.say("Left out, since they are later than the as-of date: " + later + " touches.");
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
