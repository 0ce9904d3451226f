package dev.outreach.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  private static final String FAMILY = "👨\u200d👩\u200d👧";
  private static final String HEART = "👩\u200d❤\ufe0f\u200d👨";
  private static final String RAINBOW = "🏳\ufe0f\u200d🌈";
  private static final String PERSIAN = "می\u200cخواهم";
  private static final String BENGALI = "র\u200d\u09cd\u09af";
  private static final String SINHALA = "ශ\u0dca\u200dරී";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Zoë d'Été, 42 €",
        "e\u0301 decomposed",
        "漢字 🙂 👍🏽",
        "a  b \u00a0c\u202f%",
        FAMILY,
        HEART,
        RAINBOW,
        PERSIAN,
        BENGALI,
        SINHALA,
        "葛\udb40\udd00",
        "\u06dd\u0661",
        "\ue000",
        "=1+1 <b>&amp;"
      })
  void whatShowsStays(String text) {
    assertEquals(text, CleanText.of(text));
  }

  @Test
  void aRunOfControlCharactersAndEndsOfLinesIsOneSpace() {
    assertEquals("a b", CleanText.of("a\tb"));
    assertEquals("a b", CleanText.of("a\r\nb"));
    assertEquals("a b c d", CleanText.of("a\u0000\u0001b\u0085\u2028c\u2029\u007fd"));
    assertEquals("a b", CleanText.of("a\n\u200b\nb"));
    assertEquals(" ", CleanText.of("\u001b"));
    assertEquals("a [31mb", CleanText.of("a\u001b[31mb"));
  }

  @Test
  void whatTurnsTheDirectionOrHasNoWidthIsRemoved() {
    assertEquals("cod.exe", CleanText.of("\u202ecod\u202c.exe"));
    assertEquals("abc", CleanText.of("\u2066a\u2069\u200eb\u061cc\u200f"));
    assertEquals("abc", CleanText.of("\ufeffa\u200bb\u2060\u00adc"));
    assertEquals("ab", CleanText.of("a\u3164\u115f\u034fb"));
    assertEquals("ab", CleanText.of("a\ufff9\ufffa\ufffbb"));
    assertEquals("🏴", CleanText.of("🏴\udb40\udc67\udb40\udc62\udb40\udc7f"));
  }

  @Test
  void aJoinerThatJoinsNothingIsRemoved() {
    assertEquals("paypal", CleanText.of("pay\u200dpal"));
    assertEquals("paypal", CleanText.of("pay\u200cpal"));
    assertEquals("x", CleanText.of("\u200dx"));
    assertEquals("👨", CleanText.of("👨\u200d"));
    assertEquals("👨x", CleanText.of("👨\u200dx"));
    assertEquals("ی\u200cx", CleanText.of("ی\u200c\u200c\u200dx"));
  }

  @Test
  void oneVariationSelectorStaysAfterWhatShows() {
    assertEquals("❤\ufe0f", CleanText.of("❤\ufe0f\ufe0f\ufe0e"));
    assertEquals("ab", CleanText.of("\ufe0fab"));
    assertEquals("a b", CleanText.of("a \ufe0fb"));
  }

  @Test
  void whatCannotBeReadIsMarked() {
    assertEquals("a\ufffdb", CleanText.of("a\ud83db"));
    assertEquals("\ufffd\ufffd", CleanText.of("\ude00\ud83d"));
    assertEquals("\ufffd\ufffd\ufffd", CleanText.of("\uffff\ufdd0\udbff\udfff"));
  }

  @Test
  void randomTextIsCleanAfterwardsAndCleaningItAgainChangesNothing() {
    Pattern unclean =
        Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\u200b\ufeff"
                + "\u00ad\ufff9-\ufffb\\x{E0000}-\\x{E007F}]");
    Random random = new Random(7);
    int[] odd = {0, 9, 10, 13, 32, 0x85, 0x200b, 0x200c, 0x200d, 0x202e, 0xfe0f, 0xd83d, 0x1f468};
    for (int i = 0; i < 50_000; i++) {
      int[] codes = new int[random.nextInt(8)];
      Arrays.setAll(
          codes,
          at ->
              random.nextBoolean()
                  ? odd[random.nextInt(odd.length)]
                  : random.nextInt(random.nextBoolean() ? 0x2100 : Character.MAX_CODE_POINT + 1));
      String text = new String(codes, 0, codes.length);
      String clean = CleanText.of(text);
      assertFalse(unclean.matcher(clean).find(), () -> Arrays.toString(codes));
      assertEquals(clean, CleanText.of(clean), () -> Arrays.toString(codes));
    }
  }

  @Test
  void rowsKeepTheirColumnsTheirOtherCellsAndThemselvesWhereNothingIsToBeCleaned() {
    StructType schema =
        new StructType()
            .add("name", DataTypes.StringType)
            .add("people", DataTypes.LongType)
            .add("note", DataTypes.StringType);
    Row clean = new GenericRowWithSchema(new Object[] {"Zoë", 3L, null}, schema);
    Row dirty = new GenericRowWithSchema(new Object[] {"a\nb", null, "\u202ex"}, schema);
    List<Row> rows = CleanRows.of(List.of(clean, dirty), schema);
    assertSame(clean, rows.get(0));
    assertNotSame(dirty, rows.get(1));
    assertEquals("a b", rows.get(1).getAs("name"));
    assertEquals("x", rows.get(1).getAs("note"));
    assertSame(null, rows.get(1).getAs("people"));
  }
}
