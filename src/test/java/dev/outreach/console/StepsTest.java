package dev.outreach.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.TestSummary;
import dev.outreach.summary.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Steps steps(boolean isTerminal) {
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new Steps(out, isTerminal, TestSummary.empty());
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFinishedStepIsOnePlainLine() throws Exception {
    assertEquals(7, steps(false).step("Reading", () -> 7));
    assertTrue(shown().matches("Reading: \\d+\\.\\d s\\R"), shown());
  }

  @Test
  void aPathThatWouldSteerTheScreenIsShownWithoutWhatCannotBeSeen() {
    steps(false).warn(Warning.of("Refused ", "a\u001b[31m\u202e\nb\u009b.csv", ": no column"));
    assertEquals("Refused a [31m b .csv: no column" + System.lineSeparator(), shown());
  }

  @Test
  void aStepThatFailsIsNotSaidToBeDone() {
    IOException failure = new IOException();
    assertEquals(
        failure,
        assertThrows(
            IOException.class,
            () ->
                steps(false)
                    .step(
                        "Reading",
                        () -> {
                          throw failure;
                        })));
    assertEquals("", shown());
  }

  @Test
  void onATerminalALiveLineGivesWayToThePlainOne() throws Exception {
    steps(true)
        .step(
            "Reading",
            () -> {
              while (!shown().contains("…")) {
                Thread.sleep(5);
              }
              return null;
            });
    assertTrue(
        shown().matches("(\rReading … \\d+\\.\\d s)+\r\u001b\\[KReading: \\d+\\.\\d s\\R"),
        shown());
  }
}
