package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-account",
        "bad-call",
        "bad-date",
        "bad-duration",
        "bad-email",
        "bad-handle",
        "bad-number",
        "bad-phone",
        "bad-recurrence",
        "bad-value",
        "bad-zone",
        "day-or-month",
        "shortened-number",
        "two-currencies",
        "unknown-direction",
        "unknown-type",
        "unknown-word"
      })
  void aMaskedCellComesWithAdvice(String reason) {
    String words = Reject.of("line 2", reason, "Date", "Ab 9").inWords();
    assertTrue(words.startsWith(reason + " in \"Date\" (\"Aa 9\"): "), words);
  }

  @Test
  void aReasonThatNobodyCanHelpStandsAlone() {
    assertEquals("odd", Reject.of("line 2", "odd", null, null).inWords());
  }
}
