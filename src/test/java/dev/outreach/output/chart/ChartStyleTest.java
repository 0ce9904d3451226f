package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.report.SampleSheets;
import dev.outreach.words.Words;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartStyleTest {
  private static final String CSS = css();

  private static String css() {
    try (InputStream file = Drawing.class.getResourceAsStream("chart.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyClassOfEveryChartHasItsRule() {
    Set<String> without = new TreeSet<>();
    Words words = Words.of(Locale.ENGLISH);
    SampleSheets.all().stream()
        .flatMap(sheet -> Drawing.of(sheet, words).stream())
        .flatMap(drawing -> Picture.both(drawing).stream())
        .flatMap(picture -> picture.classes().stream())
        .filter(name -> !CSS.contains("." + name + " {"))
        .forEach(without::add);
    assertEquals(Set.of(), without);
  }

  @Test
  void nothingIsLoaded() {
    assertFalse(CSS.contains("url("));
    assertFalse(CSS.contains("@import"));
    assertFalse(CSS.contains("@font-face"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textsAndMarksStandOutInBothSchemes(boolean isDark) {
    Map<String, Double> light = colours(isDark);
    double paper = light.get("paper");
    for (String text : List.of("text", "muted")) {
      assertContrast(4.5, text, light.get(text), paper);
    }
    for (String mark : List.of("mark", "light", "axis")) {
      assertContrast(3, mark, light.get(mark), paper);
    }
    for (int shade = 0; shade <= Ink.DARKEST; shade++) {
      String written = Ink.onShade(shade).css();
      assertContrast(
          4.5, written + " on " + shade, light.get(written), light.get("shade-" + shade));
    }
  }

  /** So that they are told apart in grey, and by people who see no colour. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shadesDifferInLightnessInTheirOrder(boolean isDark) {
    Map<String, Double> light = colours(isDark);
    for (int shade = 1; shade <= Ink.DARKEST; shade++) {
      double before = light.get("shade-" + (shade - 1));
      double after = light.get("shade-" + shade);
      assertTrue(isDark ? after > before : after < before, "shade " + shade);
      assertContrast(1.15, "shade " + shade, after, before);
    }
    assertContrast(1.8, "parts of a bar", light.get("mark"), light.get("light"));
  }

  private static void assertContrast(double least, String what, double one, double other) {
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertTrue(contrast >= least, () -> what + ": " + contrast);
  }

  /** Relative luminance of each colour, after WCAG 2. */
  private static Map<String, Double> colours(boolean isDark) {
    String block = isDark ? CSS.substring(CSS.indexOf("dark)")) : CSS;
    Matcher colour = Pattern.compile("--chart-([a-z0-9-]+): #([0-9a-f]{6});").matcher(block);
    Map<String, Double> colours = new HashMap<>();
    while (colour.find()) {
      colours.putIfAbsent(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
    }
    return colours;
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void everyChartSaysHowToReadItInEveryLanguage() {
    for (String language : List.of("en", "fr")) {
      Words words = Words.of(Locale.forLanguageTag(language));
      SampleSheets.all().stream()
          .filter(sheet -> sheet.chart().isPresent())
          .forEach(
              sheet -> assertTrue(words.find("read." + sheet.name()).isPresent(), sheet.name()));
    }
  }
}
