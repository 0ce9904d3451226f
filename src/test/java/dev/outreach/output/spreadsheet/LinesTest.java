package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @ParameterizedTest
  @CsvSource({
    "'', 5, 1",
    "abcde, 5, 1",
    "abcdef, 5, 2",
    "ab cd, 5, 1",
    "ab cde, 5, 2",
    "a b c d e, 3, 3",
    "abcdefghijk, 5, 3",
    "ab abcdefgh, 5, 3"
  })
  void aTextIsBrokenBetweenWordsAndALongWordInside(String text, int width, int lines) {
    assertEquals(lines, Lines.count(text, width));
  }

  @Test
  void noRowIsHigherThanExcelAllows() {
    assertEquals(30, Lines.height(2));
    assertEquals(409, Lines.height(1_000));
  }
}
