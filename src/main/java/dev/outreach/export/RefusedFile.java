package dev.outreach.export;

import java.io.IOException;

/**
 * A file that cannot be taken as a whole: a missing column, a broken container, a limit exceeded.
 * The message is one line for the user, says what to do, and quotes no personal data.
 */
public final class RefusedFile extends IOException {
  private final String reason;

  /** A refusal; {@code reason} is a short code such as {@code missing-column}. */
  public RefusedFile(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  public RefusedFile(String reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
