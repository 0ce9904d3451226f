package dev.outreach;

import dev.outreach.console.Steps;
import dev.outreach.export.Delivery;
import dev.outreach.export.Exports;
import dev.outreach.failure.Diagnosis;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.FailureLine;
import dev.outreach.failure.FatalThreads;
import dev.outreach.failure.RunFailure;
import dev.outreach.failure.RunFolders;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeCatalog;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.WarehouseLock;
import dev.outreach.output.PrivateFiles;
import dev.outreach.settings.Settings;
import dev.outreach.sheet.CleanText;
import dev.outreach.summary.RunSummary;
import dev.outreach.summary.SummaryFile;
import dev.outreach.summary.Warning;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** What surrounds a run on the lake: the lock, the session, and troubles told in one line. */
final class LakeRun {
  /** Work on an open lake, with what was prepared for it. */
  interface Work<T> {
    ExitCode on(Lake lake, T prepared) throws Exception;
  }

  private final Settings settings;
  private final Steps steps;
  private final RunSummary summary;
  private final RunFolders folders;

  LakeRun(Settings settings, Steps steps, RunSummary summary) {
    this.settings = settings;
    this.steps = steps;
    this.summary = summary;
    this.folders = folders(settings);
  }

  /**
   * Does the work while no other run may, in a session that ends with it. How it ends stands in the
   * run's summary before the next run may begin.
   *
   * @param prepare what can be done while the session starts
   * @throws RunFailure if it does not end well; what lies behind that is logged
   */
  <T> ExitCode with(Callable<T> prepare, Work<T> work) {
    makeFolder(settings.reports());
    SummaryFile file = new SummaryFile(settings.reports(), summary, steps::say);
    LakeCatalog catalog =
        new LakeCatalog(settings.warehouse(), settings.catalog(), settings.allowUnsafeCatalog());
    Path folder = catalog.isEmbedded() ? Path.of(settings.warehouse()) : settings.reports();
    try (WarehouseLock lock = WarehouseLock.acquire(folder)) {
      file.begin()
          .ifPresent(at -> steps.warn(Warning.of("The run before, of " + at + ", was cut off.")));
      return recorded(file, () -> inSession(catalog, prepare, work));
    } catch (WarehouseLock.Held | IOException e) {
      RunFailure trouble = FailureLine.of(refusal(e), folders);
      ExitCode code = trouble.exitCode();
      file.refuse(code.outcome(), code.number(), trouble.getMessage());
      throw trouble;
    }
  }

  /**
   * Does work that only looks, while no other run may: no summary is written, and no table.
   *
   * @throws RunFailure if nothing is stored yet, or it does not end well
   */
  <T> ExitCode look(Callable<T> prepare, Work<T> work) throws Exception {
    LakeCatalog catalog =
        new LakeCatalog(settings.warehouse(), settings.catalog(), settings.allowUnsafeCatalog());
    if (catalog.isEmbedded() && !Files.exists(catalog.file())) {
      throw new RunFailure(ExitCode.USAGE, "Nothing is stored in " + settings.warehouse());
    }
    Path folder = catalog.isEmbedded() ? Path.of(settings.warehouse()) : settings.reports();
    try (WarehouseLock lock = WarehouseLock.acquire(folder)) {
      return inSession(catalog, prepare, work);
    } catch (WarehouseLock.Held e) {
      throw refusal(e);
    }
  }

  /**
   * Runs, and lets the file say how that ended. A signal stops Spark under the run's feet: what
   * fails then is no error.
   */
  ExitCode recorded(SummaryFile file, Callable<ExitCode> run) {
    FatalThreads threads =
        FatalThreads.watch(e -> steps.say(ended(file, FailureLine.of(e, folders)).getMessage()));
    try (threads) {
      ExitCode code = run.call();
      file.end(code.outcome(), code.number(), null);
      return code;
    } catch (Exception | Error e) {
      threads.letEnd();
      throw ended(file, file.isInterrupted() ? cutShort(file) : FailureLine.of(e, folders));
    }
  }

  private static RunFailure cutShort(SummaryFile file) {
    return new RunFailure(
        ExitCode.INTERNAL_ERROR, file.isSignalled() ? "Interrupted." : SummaryFile.FROM_INSIDE);
  }

  private RunFailure ended(SummaryFile file, RunFailure trouble) {
    ExitCode code = trouble.exitCode();
    String shown = summary.shown(trouble.getMessage(), trouble.paths());
    file.end(code.outcome(), code.number(), shown);
    return trouble;
  }

  /** The log goes there too, and so what is wrong with it can only be told on the screen. */
  private static void makeFolder(Path reports) {
    boolean isUsable;
    try {
      PrivateFiles.createDirectories(reports);
      isUsable = Files.isWritable(reports);
    } catch (IOException e) {
      isUsable = false;
    }
    if (!isUsable) {
      throw new RunFailure(
          ExitCode.USAGE,
          "The folder of the reports, "
              + reports
              + ", cannot be made or may not be written (outreach.reports.directory)");
    }
  }

  private RunFailure refusal(Exception e) {
    if (e instanceof WarehouseLock.Held) {
      return new RunFailure(
          ExitCode.LOCKED,
          "Another run holds the warehouse " + settings.warehouse() + ": " + e.getMessage());
    }
    String line =
        "The folder "
            + settings.warehouse()
            + " cannot be made or may not be written (outreach.warehouse)";
    return new Diagnosis(folders).of(e).orElseGet(() -> new RunFailure(ExitCode.USAGE, line, e));
  }

  private <T> ExitCode inSession(LakeCatalog catalog, Callable<T> prepare, Work<T> work)
      throws Exception {
    if (catalog.danger() != null) {
      throw new RunFailure(ExitCode.USAGE, catalog.danger());
    }
    Diagnosis.requireSpaceForLibraries();
    try (Starting starting = new Starting(() -> LakeSession.open(catalog, settings.spark()))) {
      T prepared =
          steps.step(
              "Starting",
              () -> {
                T done = prepare.call();
                starting.session();
                return done;
              });
      // Spark knows the session of a thread, and that of the threads it starts.
      SparkSession.setActiveSession(starting.session());
      return on(new Lake(starting.session()), prepared, work);
    }
  }

  private <T> ExitCode on(Lake lake, T prepared, Work<T> work) throws Exception {
    lookIntoCatalog(lake);
    try {
      return work.on(lake, prepared);
    } finally {
      noteWhatIsStored(lake);
    }
  }

  /** What nobody knows of a catalog that the user named fails here for the first time. */
  private void lookIntoCatalog(Lake lake) {
    try {
      summary.tablesBefore(lake.currentSnapshots());
    } catch (RuntimeException | LinkageError e) {
      if (folders.isEmbedded() || new Diagnosis(folders).of(e).isPresent()) {
        throw e;
      }
      String line =
          "The catalog cannot be used as it is configured (outreach.catalog, outreach.warehouse): ";
      throw new RunFailure(ExitCode.USAGE, line + e.getClass().getSimpleName(), e);
    }
  }

  /** After a failure the tables may be out of reach too; the failure is what matters then. */
  private void noteWhatIsStored(Lake lake) {
    try {
      summary.tablesAfter(lake.currentSnapshots());
    } catch (RuntimeException outOfReach) {
      return;
    }
  }

  /** The folders that a run with these settings writes into; null for settings that failed. */
  static RunFolders folders(Settings settings) {
    return settings == null ? RunFolders.UNKNOWN : settings.folders();
  }

  /** The configured exports. */
  static Exports.Search exports(Settings settings) {
    return exports(settings, settings.exports(), " (outreach.exports)");
  }

  /**
   * The files in these folders, and these files.
   *
   * @param where who names them is told this way, if one cannot be used
   */
  static Exports.Search exports(Settings settings, List<Path> exports, String where) {
    return usable(() -> Exports.search(exports, settings.reading().limits()), where);
  }

  /**
   * The files with the hashes of their bytes.
   *
   * @param known of those that need not be read for it
   */
  static List<Delivery> hashed(Exports.Search search, Function<Delivery, String> known) {
    return usable(() -> Exports.hashed(search.files(), known), "");
  }

  /** Something read of the exports. */
  private interface Looking<T> {
    T look() throws IOException;
  }

  private static <T> T usable(Looking<T> looking, String where) {
    try {
      return looking.look();
    } catch (FileSystemException e) {
      String path = e.getFile() == null ? "" : CleanText.of(e.getFile());
      throw new RunFailure(
          ExitCode.EXPORT_MISSING,
          "The export "
              + path
              + " cannot be used: "
              + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
              + where,
          e,
          Stream.of(path).filter(named -> !named.isEmpty()).toList());
    } catch (IOException e) {
      throw new RunFailure(ExitCode.EXPORT_MISSING, "An export could not be read to its end", e);
    }
  }

  /** A session that starts beside other work, and ends with its run. */
  private static final class Starting implements AutoCloseable {
    private final FutureTask<SparkSession> session;

    Starting(Callable<SparkSession> open) {
      session = new FutureTask<>(open);
      new Thread(session, "starting").start();
    }

    SparkSession session() throws Exception {
      try {
        return session.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }

    @Override
    public void close() throws Exception {
      session().close();
    }
  }
}
