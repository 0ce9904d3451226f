package dev.outreach.failure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RedactedErrorTest {
  private static String trace(Throwable e) {
    StringWriter trace = new StringWriter();
    RedactedError.of(e).printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  @Test
  void classesCodesAndPlacesStayAndWordsGo() {
    Throwable cause = new SQLException("no such row: ana@example.org", "HY000", 26);
    Throwable e = new IllegalStateException("Ana Lima", cause);
    assertFalse(trace(e).contains("Ana"), trace(e));
    assertFalse(trace(e).contains("ana@"), trace(e));
    assertTrue(
        trace(e)
            .startsWith(
                "java.lang.IllegalStateException\n\tat dev.outreach.failure.RedactedError"));
    assertTrue(trace(e).contains("Caused by: java.sql.SQLException [26]\n"), trace(e));
    assertArrayEquals(e.getStackTrace(), RedactedError.of(e).getStackTrace());
  }

  @Test
  void nothingStaysNothing() {
    assertNull(RedactedError.of(null));
  }

  @Test
  void causesInACircleComeToAnEnd() {
    Exception one = new Exception("one");
    Exception other = new Exception("other", one);
    one.initCause(other);
    assertEquals("java.lang.Exception", RedactedError.of(one).toString());
  }
}
