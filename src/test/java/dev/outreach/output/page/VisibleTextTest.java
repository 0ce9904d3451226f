package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void whatIsReadStandsAsItIs() {
    for (String text :
        new String[] {
          "Hélène Marchadier",
          "<b>&amp;",
          "=1+1",
          "نمی\u200cخواهم",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "a\u00a0b\u202f:",
          ""
        }) {
      assertEquals(text, VisibleText.of(text));
    }
  }

  @Test
  void linesBecomeOneAndWhatCannotBeReadIsMarked() {
    assertEquals("a b c d e", VisibleText.of("a\tb\r\nc\u2028d\u2029e"));
    assertEquals("a b c ", VisibleText.of("a\u0000b\u001Bc\u009B"));
    assertEquals("\uFFFD\uFFFD\uFFFDx", VisibleText.of("\uD800\uFFFE\uFDD0x"));
  }

  @Test
  void whatTurnsTheDirectionOrHidesIsLeftOut() {
    assertEquals("invoice.exe", VisibleText.of("in\u202Evoice\u2066.\u200F\uFEFF\u00ADexe"));
  }

  @Test
  void aTextIsCutWhereItGrowsLongerThanTheBound() {
    String longest = "é".repeat(VisibleText.LONGEST);
    assertEquals(longest, VisibleText.of(longest));
    assertEquals("é".repeat(VisibleText.LONGEST - 1) + "…", VisibleText.of(longest + "é"));
    String emoji = "\uD83D\uDCBB".repeat(VisibleText.LONGEST);
    assertEquals(emoji, VisibleText.of(emoji));
    assertEquals("\uD83D\uDCBB".repeat(VisibleText.LONGEST - 1) + "…", VisibleText.of(emoji + "x"));
  }

  @Test
  void ofAnyCharactersNoneIsLeftThatIsNotSeenNorAMarkWithinTheBound() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(600); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
      }
      String visible = VisibleText.of(text.toString());
      assertTrue(visible.codePointCount(0, visible.length()) <= VisibleText.LONGEST);
      assertTrue(visible.codePoints().noneMatch(Character::isISOControl), visible);
      assertTrue(
          visible.codePoints().noneMatch(c -> c >= 0x202A && c <= 0x202E || c == 0xFEFF), visible);
      assertTrue(visible.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), visible);
    }
  }
}
