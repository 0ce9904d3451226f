package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 1 99 00 12 34",
        "-1+1",
        "@SUM(1)",
        "\tx",
        "\rx",
        "\nx",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20SUM(1)",
        "'",
        "'quoted'",
        " =1",
        "\u00a0=1",
        "\u202f\u3000=1",
        "\ufeff=1",
        "\u200b=1",
        "\u2060\u200d=1",
        "\u202e=1",
        "\u00ad=1",
        "\u0000=1",
        "\u000b=1",
        "\u0085=1",
        "\u2028=1",
        " \ufeff \u200b'=1"
      })
  void whatASpreadsheetCouldTakeForAFormulaIsGuardedAndComesBack(String text) {
    assertEquals("'" + text, SafeText.guarded(text));
    assertEquals(text, SafeText.plain(SafeText.guarded(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\ufeff",
        "a=1",
        "1-1",
        "l'été",
        "(=1)",
        "\"=1",
        "\u22121",
        "\u2019x",
        "é=",
        "🙂=",
        "tel:+33199001234",
        "\ud83d=1"
      })
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, SafeText.guarded(text));
    assertEquals(text, SafeText.plain(text));
  }

  @Test
  void oneApostropheIsTakenAwayAndNoMore() {
    assertEquals("''x", SafeText.guarded("'x"));
    assertEquals("'x", SafeText.plain("''x"));
    assertEquals("'''x", SafeText.guarded("''x"));
  }

  @Test
  void aHundredThousandRandomTextsComeBackWholeAndNoneIsAFormula() {
    Random random = new Random(20090119);
    int guarded = 0;
    for (int i = 0; i < 100_000; i++) {
      String text = text(random);
      String safe = SafeText.guarded(text);
      assertEquals(text, SafeText.plain(safe), () -> escaped(text));
      assertTrue(safe.equals(text) || safe.equals("'" + text), () -> escaped(text));
      assertFalse(beginsAFormula(safe), () -> escaped(text));
      guarded += safe.equals(text) ? 0 : 1;
    }
    assertTrue(guarded > 30_000 && guarded < 90_000, "guarded: " + guarded);
  }

  private static final List<String> PARTS =
      List.of(
          "=", "+", "-", "@", "\t", "\r", "\n", "'", "\uff1d", "\uff0b", "\uff0d", "\uff20", " ",
          "\u00a0", "\u202f", "\u2009", "\u3000", "\ufeff", "\u200b", "\u200c", "\u200d", "\u2060",
          "\u200e", "\u202e", "\u2066", "\u00ad", "\u0000", "\u0001", "\u001f", "\u007f", "\u0085",
          "\u2028", "\u2029", "\ufe0f", "\ud83d", "\ude00", "😀", "a", "é", "1", "\"", ";", ",");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  /** The rule as it reads, in other words than the code's. */
  private static boolean beginsAFormula(String text) {
    String shown =
        text.replaceFirst("^[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}\u115f\u3164&&[^\t\r\n]]+", "");
    return shown.matches("(?s)[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(Integer.toHexString(c)).append(' '));
    return escaped.toString();
  }
}
