package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileLabelsTest {
  private static final Words FRENCH = Words.of(Locale.FRENCH);
  private static final Sheet RATES = SampleSheets.named("reply_rates");

  static List<String> payloads() {
    return List.of(
        "<script>alert(1)</script>",
        "</text></svg><img src=x onerror=alert(1)>",
        "\"><a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"https://example.org\">link</a>",
        "]]><!--<![CDATA[",
        "&lt;b&gt; &#x3c; &copy;",
        "{0} {name} '{' ''",
        "\\(x^2\\) $y$ [a](http://example.org)",
        "a\u202egnp.exe",
        "\u0000\u0001\u001b[31m\ufffe\uffff",
        "a\nb\r\n\tc\u2028d",
        "\ud800 lone \udc00",
        "שלום عليكم مرحبا بالعالم كله وأكثر",
        "👩‍👩‍👧‍👦🏳️‍🌈🇫🇷".repeat(20),
        "漢字仮名交じり文".repeat(20),
        "W".repeat(200),
        "e\u0301".repeat(200),
        " ",
        "=HYPERLINK(\"http://example.org\")");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void isShownAsTextAndShort(String payload) {
    Drawing drawing = Drawing.of(named(payload), FRENCH).orElseThrow();
    for (Picture picture : Picture.both(drawing)) {
      picture.assertInert();
      picture.assertTextsInside();
      picture.assertTextsApart();
      picture.texts().forEach(text -> assertTrue(text.length() < 130, text));
    }
    assertTrue(drawing.description().length() < 300, drawing::description);
  }

  @Test
  void markupIsWrittenAsItStands() {
    Picture picture = new Picture(Drawing.of(named("<b>a & b</b>"), FRENCH).orElseThrow().wide());
    assertTrue(
        picture.texts().stream().anyMatch(text -> text.endsWith("<b>a & b</b>")),
        picture.texts()::toString);
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertEquals("agnp.exe", TextFit.name("a\u202egnp.exe"));
    assertEquals("a b c", TextFit.name("a\nb\u2028\u0000\tc"));
    assertEquals("", TextFit.name("\u200b\u200b"));
  }

  @Test
  void aNameIsCutBetweenLettersAfterAboutTwentyFour() {
    String fits = "abcdefghkmnopqrsuvxyzabc".replace("m", "n");
    assertEquals(fits, TextFit.name(fits));
    assertEquals(fits.substring(0, 22) + "…", TextFit.name(fits + "d"));
    String accents = TextFit.name("e\u0301".repeat(100));
    assertTrue(accents.endsWith("\u0301…"), accents);
  }

  @Test
  void anyTextIsWellFormedAndInside() {
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(60); j >= 0; j--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
      }
      for (Picture picture :
          Picture.both(Drawing.of(named(text.toString()), FRENCH).orElseThrow())) {
        picture.assertInert();
        picture.assertTextsInside();
        picture.assertTextsApart();
      }
      assertFalse(TextFit.name(text.toString()).contains("\n"));
    }
  }

  private static Sheet named(String campaign) {
    Row first = RATES.rows().get(0);
    Object[] cells = new Object[first.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = first.get(i);
    }
    cells[RATES.indexOf("campaign")] = campaign;
    cells[RATES.indexOf("relation")] = "new";
    return RATES.withRows(List.of(new GenericRowWithSchema(cells, RATES.schema())));
  }
}
