package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectBudgetTest {
  @ParameterizedTest
  @CsvSource({
    // One record below, at and above the share: 5 of 501, 500, 499.
    "501, 5, 0, false",
    "500, 5, 0, false",
    "499, 5, 0, true",
    // One below, at and above the least number, far above the share.
    "12, 4, 0, false",
    "12, 5, 0, true",
    "12, 6, 0, true",
    // What was passed over counts among all.
    "400, 5, 99, true",
    "400, 5, 100, false",
    "400, 5, 101, false",
    // None is good.
    "1, 1, 0, true",
    "4, 4, 0, true",
    "4, 3, 0, false",
    "1, 1, 1000, true",
    "0, 0, 0, false",
    "0, 0, 9, false",
    "100, 0, 0, false"
  })
  void aFileIsRefusedOverBothBoundsOrIfNoneOfItsRecordsIsGood(
      long given, long rejected, long skipped, boolean isOver) {
    assertEquals(isOver, RejectBudget.DEFAULT.isOver(given, rejected, skipped));
  }

  @Test
  void aRefusalCountsWhatWasPassedOverToo() {
    assertEquals(
        "5 of 12 records cannot be read (outreach.limits.max-rejected-share = 0.01,"
            + " min-rejected = 5); the first: line 2: bad-date",
        RejectBudget.DEFAULT.refusal(10, 5, 2, "line 2: bad-date"));
  }
}
