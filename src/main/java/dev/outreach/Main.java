package dev.outreach;

import dev.outreach.failure.ExitCode;
import dev.outreach.failure.FailureLine;
import dev.outreach.failure.RunFailure;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.settings.Settings;
import dev.outreach.settings.SettingsLoader;
import dev.outreach.sheet.CleanText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command line → {@link Settings} → {@link OutreachJob} → exit code. */
@Command(
    name = "outreach",
    description = "Which channel gets answers, which one brings contracts, and how long it takes.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    resourceBundle = "version",
    version = "outreach ${bundle:project.version}",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:memory, disk or clock did not let it, or an internal error",
      "2:wrong configuration or usage",
      "3:done, but a file was refused",
      "4:the audit failed, nothing was published; or a file still names who was erased",
      "5:another run holds the warehouse, or was faster",
      "6:an export is missing or unreadable"
    })
public final class Main implements Callable<Integer> {
  /** Folder of the project, set by {@code scripts/outreach}. */
  private static final String HOME = "outreach.home";

  private static final String REHASH =
      "Reads every export to see whether it is known; else one that has the size, time and place it"
          + " had is taken for the same.";

  private static final int MOST_RECORDS = 200;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration; conf/outreach.conf of the project by default.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      scope = ScopeType.INHERIT,
      description = "A value over the configuration's, such as as-of=2026-01-31. Repeatable.")
  private List<String> sets = new ArrayList<>();

  private Main() {}

  /** Under spark-submit a run that went well must return: on YARN an early exit is a failure. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != 0 || System.getProperty(HOME) != null) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setParameterExceptionHandler(Main::usageError);
  }

  @Command(description = "Stores what is new in the exports, then writes the reports.")
  int run(@Option(names = "--rehash", description = REHASH) boolean rehash) {
    return perform("run", Main::logBesideReports, job -> job.run(rehash));
  }

  @Command(description = "Stores what is new in the exports.")
  int ingest(@Option(names = "--rehash", description = REHASH) boolean rehash) {
    return perform("ingest", Main::logBesideReports, job -> job.ingest(rehash));
  }

  @Command(description = "Writes the reports from what is stored.")
  int report(
      @Option(
              names = "--only",
              paramLabel = "NAME",
              description =
                  "One report, such as attribution, into the folder only/; the others stay as they"
                      + " are. Repeatable.")
          List<String> names) {
    if (names == null) {
      return perform("report", Main::logBesideReports, OutreachJob::report);
    }
    List<Report> only = names.stream().map(this::named).distinct().toList();
    return perform("report", Main::logBesideReports, job -> job.report(only));
  }

  @Command(
      description =
          "Goes back to before the last run, in tables and reports; the next run reads again what was"
              + " undone.")
  int undo(
      @Option(
              names = "--to",
              paramLabel = "RUN",
              description =
                  "Back to before this run, which began at such an instant, and all after it.")
          Instant run) {
    return perform("undo", Main::logBesideReports, job -> job.undo(run));
  }

  @Command(
      description =
          "Erases people for good, from tables, reports and what later exports say of them. Without"
              + " --yes it lists what that would be, and changes nothing.")
  int erase(
      @Parameters(
              paramLabel = "WHO",
              arity = "0..*",
              description =
                  "Any address, number or profile of theirs, or \"name:Ana Lima\"; all that the program"
                      + " knows to be theirs goes.")
          List<String> who,
      @Option(
              names = "--past-retention",
              description =
                  "Also all whom the report recontact marks as silent for longer than"
                      + " analysis.recontact.retention-months.")
          boolean pastRetention,
      @Option(names = "--yes", description = "Do it.") boolean isMeant) {
    List<String> written = who == null ? List.of() : who;
    if (written.isEmpty() && !pastRetention) {
      throw new ParameterException(
          spec.commandLine(), "Say whom to erase: WHO, or --past-retention.");
    }
    Eraser.Whom whom = new Eraser.Whom(written, pastRetention);
    Path log = isMeant ? null : FailureLine.temporaryLog();
    return perform(
        "erase",
        settings -> log == null ? logBesideReports(settings) : log,
        job -> job.erase(whom, isMeant));
  }

  @Command(description = "Lists each export with its format, counts and problems; writes nothing.")
  int check(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..*",
              description = "Files or folders to list instead of the configured exports.")
          List<Path> others) {
    Path log = FailureLine.temporaryLog();
    int code =
        perform("check", settings -> log, job -> job.check(others == null ? List.of() : others));
    if (code != ExitCode.INTERNAL_ERROR.number()) {
      log.toFile().delete();
    }
    return code;
  }

  @Command(
      description =
          "Writes the start of a text export to the standard output with every letter and digit"
              + " replaced, and the names of its columns and fields kept: a sample for a public"
              + " issue. Look through it before you attach it. Needs no configuration.")
  int redact(
      @Parameters(
              paramLabel = "FILE",
              description = "A CSV, mail, mbox, vCard, iCalendar, XML, HTML or JSON file.")
          Path file,
      @Option(
              names = "--records",
              paramLabel = "N",
              description =
                  "How many rows of a CSV (20 by default) or mails of an mbox (5), at most 200."
                      + " Other files give their first 64 KB.")
          Integer records) {
    if (records != null && (records < 1 || records > MOST_RECORDS)) {
      throw new ParameterException(spec.commandLine(), "--records takes 1 to " + MOST_RECORDS);
    }
    PrintWriter screen = spec.commandLine().getErr();
    try {
      RedactedSample.write(file, records, System.out, screen);
      return ExitCode.DONE.number();
    } catch (Exception | Error e) {
      return told(e, null);
    }
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Name a command: run, ingest, report, check, undo, erase or redact.");
  }

  private interface Work {
    ExitCode with(OutreachJob job) throws Exception;
  }

  private Report named(String name) {
    return Reports.named(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no report "
                        + name
                        + "; there are: "
                        + String.join(", ", Reports.names())));
  }

  private int perform(String command, Function<Settings, Path> log, Work work) {
    Settings settings = null;
    try {
      Instant now = Instant.now();
      settings = SettingsLoader.load(config(), sets, now);
      String place = System.getProperty(FailureLine.LOG, log.apply(settings).toString());
      System.setProperty(FailureLine.LOG, place);
      return work.with(new OutreachJob(settings, command, now)).number();
    } catch (Exception | Error e) {
      return told(e, settings);
    }
  }

  private int told(Throwable failure, Settings settings) {
    PrintWriter screen = spec.commandLine().getErr();
    RunFailure trouble = FailureLine.of(failure, LakeRun.folders(settings));
    trouble.getMessage().lines().map(CleanText::of).forEach(screen::println);
    return trouble.exitCode().number();
  }

  private Path config() {
    return config != null ? config : Path.of(System.getProperty(HOME, ""), "conf", "outreach.conf");
  }

  private static Path logBesideReports(Settings settings) {
    return settings.reports().resolve("outreach.log");
  }

  private static int usageError(ParameterException e, String[] args) {
    PrintWriter screen = e.getCommandLine().getErr();
    e.getMessage().lines().map(CleanText::of).forEach(screen::println);
    if (!UnmatchedArgumentException.printSuggestions(e, screen)) {
      screen.println("outreach --help lists the commands and options.");
    }
    return ExitCode.USAGE.number();
  }
}
