package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Words ENGLISH = Words.of(Locale.ENGLISH);
  private static final Words FRENCH = Words.of(Locale.FRENCH);
  private static final List<Sheet> CHARTED =
      SampleSheets.all().stream().filter(sheet -> sheet.chart().isPresent()).toList();

  @Test
  void everyChartOfTheSampleIsDrawnInTwoWidths() {
    assertEquals(16, CHARTED.size());
    for (Sheet sheet : CHARTED) {
      for (Words words : List.of(ENGLISH, FRENCH)) {
        Drawing drawing = drawn(sheet, words);
        assertNotEquals(drawing.wide(), drawing.narrow());
        for (Picture picture : Picture.both(drawing)) {
          picture.assertInert();
          picture.assertTextsInside();
          picture.assertTextsApart();
          picture.assertPointsBesideTexts();
        }
      }
    }
  }

  @Test
  void aTableWithoutChartIsNotDrawn() {
    assertTrue(Drawing.of(SampleSheets.named("recontact"), ENGLISH).isEmpty());
  }

  @Test
  void whatIsSaidStandsInBothWidthsToo() {
    for (Sheet sheet : CHARTED) {
      Drawing drawing = drawn(sheet, FRENCH);
      for (Picture picture : Picture.both(drawing)) {
        assertEquals(drawing.description(), picture.named("desc").get(0).getTextContent());
      }
      assertTrue(drawing.description().length() < 900, drawing::description);
    }
  }

  @Test
  void sharesAreSaidWithTheirLimits() {
    String said = drawn(SampleSheets.named("reply_rates_by_channel"), ENGLISH).description();
    assertTrue(said.contains("15%, between 9.3% and 23%; "), said);
    assertTrue(said.endsWith("6 more are in the table."), said);
  }

  @Test
  void labelsAreInTheLanguageOfTheReader() {
    Drawing french = drawn(SampleSheets.named("reply_rates_by_channel"), FRENCH);
    assertTrue(new Picture(french.wide()).texts().contains("20\u202f%"));
    assertTrue(new Picture(french.wide()).texts().contains("15\u202f% · 15 sur 100"));
    Drawing english = drawn(SampleSheets.named("reply_rates_by_channel"), ENGLISH);
    assertTrue(new Picture(english.wide()).texts().contains("15% · 15 of 100"));
  }

  @Test
  void idsAreUniqueAmongAllChartsOfAPage() {
    List<String> ids = new ArrayList<>();
    for (Sheet sheet : CHARTED) {
      Picture.both(drawn(sheet, ENGLISH)).forEach(picture -> ids.addAll(picture.ids()));
    }
    assertEquals(4 * CHARTED.size(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void aDrawingIsTheSameEachTimeAndOnEveryMachine() {
    List<Drawing> before = CHARTED.stream().map(sheet -> drawn(sheet, FRENCH)).toList();
    Locale machine = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "ar-SA-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Words french = Words.of(Locale.FRENCH);
        assertEquals(before, CHARTED.stream().map(sheet -> drawn(sheet, french)).toList());
      }
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void aTableWithoutRowsOrWithoutNumbersIsNotDrawn() {
    for (Sheet sheet : CHARTED) {
      assertTrue(Drawing.of(sheet.withRows(List.of()), ENGLISH).isEmpty(), sheet.name());
      Row empty = new GenericRowWithSchema(new Object[sheet.schema().size()], sheet.schema());
      assertTrue(Drawing.of(sheet.withRows(List.of(empty)), ENGLISH).isEmpty(), sheet.name());
    }
  }

  @Test
  void oneRowIsDrawn() {
    for (Sheet sheet : CHARTED) {
      for (Row row : sheet.rows().subList(0, Math.min(20, sheet.rows().size()))) {
        Drawing.of(sheet.withRows(List.of(row)), FRENCH)
            .ifPresent(drawing -> Picture.both(drawing).forEach(Picture::assertTextsInside));
      }
    }
  }

  @Test
  @Slow
  void tenThousandRowsAreDrawnAsFew() {
    for (Sheet sheet : CHARTED) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        rows.add(renamed(sheet, sheet.rows().get(i % sheet.rows().size()), i));
      }
      Drawing drawing = drawn(sheet.withRows(rows), ENGLISH);
      assertTrue(drawing.wide().length() < 40_000, sheet.name());
      for (Picture picture : Picture.both(drawing)) {
        picture.assertInert();
        picture.assertTextsInside();
        picture.assertTextsApart();
      }
    }
  }

  private static Row renamed(Sheet sheet, Row row, int number) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      boolean isName =
          sheet.schema().fields()[i].dataType().equals(DataTypes.StringType)
              && row.get(i) != null
              && !sheet.schema().fieldNames()[i].equals("relation")
              && !row.get(i).equals("all");
      cells[i] = isName ? row.get(i) + " " + number : row.get(i);
    }
    return new GenericRowWithSchema(cells, sheet.schema());
  }

  @Test
  void onlyThoseWithMostPeopleAreDrawnAndItIsSaid() {
    Sheet rates = SampleSheets.named("reply_rates_by_channel");
    List<Row> ofNew = rates.rows().stream().map(row -> ofNew(rates, row)).toList();
    Picture picture = new Picture(drawn(rates.withRows(ofNew), ENGLISH).wide());
    assertTrue(
        picture.texts().contains("The 12 with most people of 21; the table has all."),
        picture.texts()::toString);
    assertEquals(12, picture.named("circle").size());
    assertFalse(picture.texts().contains("Instagram"));
  }

  @Test
  void ofReplyRatesThoseOfPeopleWhoWereNewAreDrawn() {
    Sheet rates = SampleSheets.named("reply_rates_by_channel");
    Picture picture = new Picture(drawn(rates, ENGLISH).wide());
    long ofNew = rates.rows().stream().filter(row -> row.getAs("relation").equals("new")).count();
    assertEquals(12, ofNew);
    assertEquals(ofNew, picture.named("circle").size());
    assertFalse(picture.texts().contains("text message"));
  }

  private static Row ofNew(Sheet sheet, Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == sheet.indexOf("relation") ? "new" : row.get(i);
    }
    return new GenericRowWithSchema(cells, sheet.schema());
  }

  private static Drawing drawn(Sheet sheet, Words words) {
    return Drawing.of(sheet, words).orElseThrow(() -> new AssertionError(sheet.name()));
  }
}
