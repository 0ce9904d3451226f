package dev.outreach.failure;

import java.sql.SQLException;
import org.apache.spark.SparkThrowable;

/**
 * An exception as it may stand in the log: its class, its error code, its places and its causes,
 * without their messages. These may quote the value that was wrong: a name, an address, a number.
 */
final class RedactedError extends Throwable {
  /** Deeper causes, or causes in a circle, are left out. */
  private static final int DEPTH = 20;

  private RedactedError(String name, Throwable cause) {
    super(name, cause);
  }

  /** The exception without its messages; null for none. */
  static Throwable of(Throwable e) {
    return of(e, DEPTH);
  }

  private static RedactedError of(Throwable e, int depth) {
    if (e == null || depth == 0) {
      return null;
    }
    RedactedError wordless =
        new RedactedError(e.getClass().getName() + code(e), of(e.getCause(), depth - 1));
    wordless.setStackTrace(e.getStackTrace());
    return wordless;
  }

  private static String code(Throwable e) {
    if (e instanceof SparkThrowable spark && spark.getCondition() != null) {
      return " [" + spark.getCondition() + "]";
    }
    if (e instanceof SQLException sql) {
      return " [" + sql.getErrorCode() + "]";
    }
    return "";
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
