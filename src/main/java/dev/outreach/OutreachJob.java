package dev.outreach;

import dev.outreach.console.ClosingSummary;
import dev.outreach.console.FileLines;
import dev.outreach.console.Screen;
import dev.outreach.console.Steps;
import dev.outreach.export.Delivery;
import dev.outreach.export.Exports;
import dev.outreach.failure.ExitCode;
import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.SourceBudgets;
import dev.outreach.output.ReportFolder;
import dev.outreach.output.pseudonym.Disguise;
import dev.outreach.output.pseudonym.Pseudonyms;
import dev.outreach.output.publication.ParquetTables;
import dev.outreach.output.publication.Publication;
import dev.outreach.output.publication.ReportSet;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.settings.Settings;
import dev.outreach.sheet.Sheet;
import dev.outreach.summary.About;
import dev.outreach.summary.PublishedSet;
import dev.outreach.summary.ReadExports;
import dev.outreach.summary.RunSummary;
import dev.outreach.usertable.UserTables;
import dev.outreach.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The whole data flow on one page. */
public final class OutreachJob {
  /**
   * What the reports have found.
   *
   * @param edition as they are shown
   * @param parquet the same for those who compute on
   */
  private record Findings(ReportSet edition, ParquetTables parquet) {}

  private final Settings settings;
  private final RunSummary summary;
  private final Steps steps;
  private final LakeRun lakeRun;
  private final Eraser eraser;

  /**
   * A job that tells the user on standard error what it does.
   *
   * @param command as it was called, such as {@code run}
   * @param now when it begins; known to the millisecond, by this, from then on
   */
  public OutreachJob(Settings settings, String command, Instant now) {
    this.settings = settings;
    this.summary = new RunSummary(about(settings, command), shownPaths(settings), now);
    this.steps = Steps.onStandardError(summary);
    this.lakeRun = new LakeRun(settings, steps, summary);
    this.eraser = new Eraser(settings, steps);
  }

  private static About about(Settings settings, String command) {
    return new About(
        command, settings.asOf(), settings.zone(), settings.locale(), settings.fingerprint());
  }

  /** Paths may name people: where pseudonyms are wanted, none is told until the key is known. */
  private static UnaryOperator<String> shownPaths(Settings settings) {
    return settings.pseudonyms() ? path -> "…" : UnaryOperator.identity();
  }

  private UserTables tables() {
    UserTables tables = UserTables.of(settings);
    if (settings.pseudonyms()) {
      summary.paths(path -> tables.pseudonyms().of(Pseudonyms.Kind.PATH, path));
    }
    return tables;
  }

  /**
   * Ingests the exports, then writes the reports.
   *
   * @param rehash whether every file is read to know it again, as against those alone whose size,
   *     time or place is another
   */
  public ExitCode run(boolean rehash) {
    return lakeRun.with(
        () -> Map.entry(LakeRun.exports(settings), tables()),
        (lake, prepared) -> {
          ExitCode ingested = ingest(lake, prepared.getKey(), rehash);
          ExitCode reported = reportAll(lake, prepared.getValue(), ingested);
          TableCare.tidy(lake, settings.upkeep(), steps, summary.startedAt());
          return reported;
        });
  }

  /** Stores what is new in the exports; {@code rehash} as in {@link #run}. */
  public ExitCode ingest(boolean rehash) {
    return lakeRun.with(
        () -> {
          tables();
          return LakeRun.exports(settings);
        },
        (lake, found) -> {
          ExitCode ingested = ingest(lake, found, rehash);
          TableCare.tidy(lake, settings.upkeep(), steps, summary.startedAt());
          return ingested;
        });
  }

  /**
   * Goes back to before a run, in tables and reports.
   *
   * @param run when it began, as its summary says; null for the last one that changed something
   */
  public ExitCode undo(Instant run) {
    return lakeRun.with(
        this::tables,
        (lake, tables) -> {
          steps.say(TableCare.undone(lake, run));
          return reportAll(lake, tables, ExitCode.DONE);
        });
  }

  /** Erases people; where that is not {@code isMeant}, lists what it would do. */
  public ExitCode erase(Eraser.Whom whom, boolean isMeant) throws Exception {
    if (!isMeant) {
      return lakeRun.look(
          () -> UserTables.withoutKey(settings), (lake, tables) -> eraser.show(lake, tables, whom));
    }
    return lakeRun.with(
        this::tables,
        (lake, tables) ->
            eraser.erase(lake, tables, whom, () -> reportAll(lake, tables, ExitCode.DONE)));
  }

  /** Writes the reports from what is stored. */
  public ExitCode report() {
    return lakeRun.with(this::tables, (lake, tables) -> reportAll(lake, tables, ExitCode.DONE));
  }

  /** Writes these reports alone, apart from the whole set, which stays as it is. */
  public ExitCode report(List<Report> only) {
    summary.only(only.stream().map(Report::name).toList());
    return lakeRun.with(
        this::tables,
        (lake, tables) -> {
          eraser.complete(lake);
          Findings found = findings(lake, tables, only, false);
          Path latest =
              publish(Path.of(Eraser.ONLY), found.edition(), found.parquet(), ExitCode.DONE);
          ClosingSummary.ofEach(Screen.onStandardOutput(), found.edition(), latest);
          return ExitCode.DONE;
        });
  }

  /**
   * Lists what the exports hold; writes nothing.
   *
   * @param others as {@link ExportCheck#list} takes them
   */
  public ExitCode check(List<Path> others) {
    return new ExportCheck(settings).list(others);
  }

  private ExitCode ingest(Lake lake, Exports.Search search, boolean rehash) throws Exception {
    List<Delivery> found = LakeRun.hashed(search, rehash ? file -> null : lake.knownHashes());
    LakeSession.tune(lake.session(), found.stream().mapToLong(Delivery::bytesAsTable).sum());
    Intake intake = eraser.intake(lake, summary);
    Instant now = summary.startedAt();
    Intake.Taken taken;
    try {
      taken =
          steps.step(
              "Reading and storing what is new in "
                  + FileLines.count(found.size(), "file", "files"),
              () -> intake.take(found, now));
    } catch (Intake.AuditFailed e) {
      summary.exports(ReadExports.notStored(found, e.taken()));
      throw e;
    }
    summary.exports(ReadExports.stored(found, taken));
    FileLines.sayWhatWasRead(steps, taken);
    FileLines.sayLinks(steps, search.links());
    List<SourceBudgets.Breach> breaches = settings.budgets().breaches(lake, now);
    FileLines.sayBreaches(steps, breaches);
    if (breaches.stream().anyMatch(SourceBudgets.Breach::isError)) {
      return ExitCode.EXPORT_MISSING;
    }
    boolean refused = taken.files().stream().anyMatch(FileCounts::isRefused);
    return refused ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  private ExitCode reportAll(Lake lake, UserTables tables, ExitCode ingested) throws Exception {
    boolean isErasing = eraser.complete(lake);
    Findings found = findings(lake, tables, Reports.ALL, true);
    Path latest = publish(Path.of(""), found.edition(), found.parquet(), ingested);
    if (isErasing) {
      eraser.removeOldReports(lake);
    }
    ClosingSummary.ofAll(Screen.onStandardOutput(), found.edition(), latest);
    return ingested;
  }

  /**
   * Publishes the reports, and says so in the summary.
   *
   * @param below folder below that of all reports
   * @param ending how the run ends if nothing more goes wrong
   */
  private Path publish(Path below, ReportSet edition, ParquetTables parquet, ExitCode ending)
      throws Exception {
    PublishedSet set =
        PublishedSet.of(below.resolve("latest"), edition.sheets(), edition.sentences());
    byte[] json = summary.ofSet(ending.outcome(), ending.number(), set);
    Path directory = settings.reports().resolve(below);
    Path latest =
        steps.step(
            "Writing the reports", () -> Publication.publish(directory, edition, parquet, json));
    if (settings.pseudonyms()) {
      ReportFolder.removeBefore(directory);
    }
    summary.published(set);
    return latest;
  }

  /**
   * @param isKept whether attempts and journeys are published too
   */
  private Findings findings(Lake lake, UserTables tables, List<Report> reports, boolean isKept)
      throws Exception {
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    summary.tablesReported(lake.snapshotsRead());
    LakeReports.Found found = new LakeReports(lake, settings, tables, steps).find(reports, isKept);
    Pseudonyms pseudonyms = tables.pseudonyms();
    return new Findings(
        edition(shown(found.sheets(), pseudonyms)),
        new ParquetTables(found.sheets(), found.folded(), pseudonyms));
  }

  private List<Sheet> shown(List<Sheet> sheets, Pseudonyms pseudonyms) {
    return settings.pseudonyms()
        ? sheets.stream().map(sheet -> Disguise.of(sheet, pseudonyms)).toList()
        : sheets;
  }

  private ReportSet edition(List<Sheet> sheets) {
    LocalDate asOf = LocalDate.ofInstant(settings.asOf(), settings.zone());
    return ReportSet.of(sheets, asOf, Words.of(settings.locale()));
  }
}
