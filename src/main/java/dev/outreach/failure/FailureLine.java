package dev.outreach.failure;

import dev.outreach.lake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** What the user reads where a run stops; what lies behind it goes into the log. */
public final class FailureLine {
  /** Where the log goes; see {@code log4j2.properties}. Set before the first logger is made. */
  public static final String LOG = "outreach.log";

  private FailureLine() {}

  /**
   * The failure as one line with an exit code. It is logged, and so the trouble has no cause.
   *
   * @param folders what the run wrote into
   */
  public static RunFailure of(Throwable failure, RunFolders folders) {
    if (failure instanceof RunFailure trouble) {
      return trouble.getCause() == null ? trouble : stopped(trouble, trouble.paths());
    }
    Optional<RunFailure> known = new Diagnosis(folders).of(failure);
    if (known.isPresent()) {
      return stopped(known.get(), List.of());
    }
    if (failure instanceof Intake.AuditFailed audit) {
      String line = "Nothing was stored or published: " + audit.getMessage();
      return stopped(new RunFailure(ExitCode.AUDIT_FAILED, line, audit), audit.paths());
    }
    return new RunFailure(ExitCode.INTERNAL_ERROR, logged(failure));
  }

  private static RunFailure stopped(RunFailure trouble, List<String> paths) {
    LoggerFactory.getLogger(FailureLine.class)
        .error("Stopped", RedactedError.of(trouble.getCause()));
    return new RunFailure(trouble.exitCode(), trouble.getMessage(), null, paths);
  }

  /** Puts the stack trace into the log, and says in one line where that is. */
  private static String logged(Throwable e) {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, temporaryLog().toString());
    }
    LoggerFactory.getLogger(FailureLine.class).error("Internal error", RedactedError.of(e));
    Path log = Path.of(System.getProperty(LOG));
    String where = Files.exists(log) ? log.toString() : "the log";
    return "Internal error: " + root(e).getClass().getSimpleName() + "; details in " + where;
  }

  /** The innermost cause: what it is wrapped in says where, not what. */
  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** A file that only exists once something is logged: {@code check} writes nothing. */
  public static Path temporaryLog() {
    return Path.of(System.getProperty("java.io.tmpdir"), "outreach-" + UUID.randomUUID() + ".log");
  }
}
