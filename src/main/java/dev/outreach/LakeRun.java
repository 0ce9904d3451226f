package dev.outreach;

import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeCatalog;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.WarehouseLock;
import dev.outreach.source.Delivery;
import dev.outreach.source.Exports;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.sql.SparkSession;

/** What surrounds a run on the lake: the lock, the session, and troubles told in one line. */
final class LakeRun {
  /** Work on an open lake, with what was prepared for it. */
  interface Work<T> {
    ExitCode on(Lake lake, T prepared) throws Exception;
  }

  private LakeRun() {}

  /**
   * Does the work while no other run may, in a session that ends with it.
   *
   * @param prepare what can be done while the session starts
   */
  static <T> ExitCode with(Settings settings, Steps steps, Callable<T> prepare, Work<T> work) {
    LakeCatalog catalog =
        new LakeCatalog(settings.warehouse(), settings.catalog(), settings.allowUnsafeCatalog());
    if (catalog.danger() != null) {
      throw new Trouble(ExitCode.USAGE, catalog.danger());
    }
    Path folder = catalog.isEmbedded() ? Path.of(settings.warehouse()) : settings.reports();
    try (WarehouseLock lock = WarehouseLock.acquire(folder);
        Starting starting = new Starting(() -> LakeSession.open(catalog, settings.spark()))) {
      T prepared =
          steps.step(
              "Starting",
              () -> {
                T done = prepare.call();
                starting.session();
                return done;
              });
      SparkSession spark = starting.session();
      // Spark knows the session of a thread, and that of the threads it starts.
      SparkSession.setActiveSession(spark);
      return work.on(new Lake(spark), prepared);
    } catch (WarehouseLock.Held e) {
      throw new Trouble(
          ExitCode.LOCKED,
          "Another run holds the warehouse " + settings.warehouse() + ": " + e.getMessage());
    } catch (Intake.AuditFailed e) {
      throw new Trouble(
          ExitCode.AUDIT_FAILED, "Nothing was stored or published: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The configured exports. */
  static List<Delivery> exports(Settings settings) {
    return exports(settings, settings.exports(), " (outreach.exports)");
  }

  /**
   * The files in these folders, and these files.
   *
   * @param where who names them is told this way, if one cannot be used
   */
  static List<Delivery> exports(Settings settings, List<Path> exports, String where) {
    try {
      return Exports.find(exports, settings.reading().limits());
    } catch (FileSystemException e) {
      throw new Trouble(
          ExitCode.EXPORT_MISSING,
          "The export "
              + e.getFile()
              + " cannot be used: "
              + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
              + where,
          e);
    } catch (IOException e) {
      throw new Trouble(ExitCode.EXPORT_MISSING, "An export could not be read to its end", e);
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
