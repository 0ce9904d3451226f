package dev.outreach.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private final Words english = Words.of(Locale.UK);
  private final Words french = Words.of(Locale.FRANCE);

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.0000001, <\u00a00.1%",
    "0.000499999, <\u00a00.1%",
    "0.0005, 0.1%",
    "0.0049, 0.5%",
    "0.093, 9.3%",
    "0.0994, 9.9%",
    "0.09949999, 9.9%",
    "0.0995, 10%",
    "0.1, 10%",
    "0.145, 15%",
    "0.1449999, 14%",
    "0.285, 29%",
    "0.9949, 99%",
    "0.995, 99.5%",
    "0.9994999, 99.9%",
    "0.9995, >\u00a099.9%",
    "0.99999999, >\u00a099.9%",
    "1, 100%",
    "15, '1,500%'",
  })
  void aShareIsRoundedAsReadersDoAndNeverToNothingOrAll(double share, String shown) {
    assertEquals(shown, english.percent(share));
  }

  @Test
  void onlyNothingReadsAsNothingAndOnlyAllAsAll() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      double share = Math.pow(random.nextDouble(), 1 + random.nextInt(8));
      for (double each : List.of(share, 1 - share)) {
        assertEquals(each == 0, english.percent(each).equals("0%"), () -> "of " + each);
        assertEquals(each == 1, english.percent(each).equals("100%"), () -> "of " + each);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00049, 0.0",
    "-0.00049, 0.0",
    "0.0005, +0.1",
    "-0.0005, −0.1",
    "0.05, +5.0",
    "-0.0995, −10",
    "0.0995, +10",
    "-0.285, −29",
    "1, +100",
    "-1, −100",
  })
  void aDifferenceHasItsSignUnlessItIsRoundedToNothing(double difference, String shown) {
    assertEquals(shown + "\u00a0points", english.points(difference));
  }

  @Test
  void frenchWritesNumbersWithACommaAndNarrowSpaces() {
    assertEquals("1\u202f234\u202f567", french.count(1_234_567));
    assertEquals("1,5", french.number(1.5, 2));
    assertEquals("14\u202f480,50", french.money(new BigDecimal("14480.5")));
    assertEquals("9,3\u202f%", french.percent(0.093));
    assertEquals("<\u00a00,1\u202f%", french.percent(0.0001));
    assertEquals("+5,0\u00a0points", french.points(0.05));
    assertEquals("05/03/2010", french.day(LocalDate.of(2010, 3, 5)));
  }

  @Test
  void englishWritesDaysAsEverySpreadsheetReadsThem() {
    assertEquals("2010-03-05", english.day(LocalDate.of(2010, 3, 5)));
    assertEquals("1,234,567", english.count(1_234_567));
  }

  @Test
  void aNumberHasNoMoreDigitsThanAskedForAndNoSignOfZero() {
    assertEquals("2", english.number(1.5, 0));
    assertEquals("1", english.number(1.0, 2));
    assertEquals("1.01", english.number(1.005, 2));
    assertEquals("−1,234.5", english.number(-1234.5, 1));
    assertEquals("0", english.number(-0.004, 2));
    assertEquals("0", english.number(-0.4, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "xx", "", "tlh", "tr", "ar"})
  void whatThereIsNoFileOfIsReadInEnglish(String tag) {
    assertEquals("en", Words.of(Locale.forLanguageTag(tag)).language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-FR", "fr-CA", "fr-Latn-BE"})
  void aCountryReadsItsLanguage(String tag) {
    assertEquals("fr", Words.of(Locale.forLanguageTag(tag)).language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "fa-IR", "hi-IN-u-nu-deva"})
  void theMachinesLanguageChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      Words words = Words.of(Locale.FRENCH);
      assertEquals("1\u202f234", words.count(1234));
      assertEquals("14\u202f%", words.percent(0.14));
      assertEquals("05/03/2010", words.day(LocalDate.of(2010, 3, 5)));
      assertEquals("Réponses, borne basse", words.text("header.low", Map.of("header", "Réponses")));
      assertEquals("en", Words.of(Locale.GERMAN).language());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsFilledInIsNoMessageItself() {
    assertEquals(
        "{x} d'un '{' {0}, borne basse",
        french.text("header.low", Map.of("header", "{x} d'un '{' {0}")));
  }

  @Test
  void aMessageIsFilledInAnewEachTime() {
    assertEquals("a, lower limit", english.text("header.low", Map.of("header", "a")));
    assertEquals("b, lower limit", english.text("header.low", Map.of("header", "b")));
  }

  @Test
  void aTextThatIsMissingIsNamedWithItsFile() {
    assertEquals(Optional.empty(), french.find("no.such.key"));
    for (Runnable asked :
        List.<Runnable>of(
            () -> french.text("no.such.key"), () -> french.text("no.such.key", Map.of()))) {
      MissingResourceException missing = assertThrows(MissingResourceException.class, asked::run);
      assertTrue(missing.getMessage().contains("words_fr.properties"), missing::getMessage);
      assertTrue(missing.getMessage().contains("no.such.key"), missing::getMessage);
    }
  }
}
