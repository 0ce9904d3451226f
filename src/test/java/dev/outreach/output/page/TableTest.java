package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  private static final List<Field> FIELDS =
      List.of(
          new Field("who", "who it is", Content.LABEL),
          new Field("rate", "a share", Content.SHARE),
          new Field("rate_low", "its lower limit", Content.SHARE),
          new Field("rate_high", "its upper limit", Content.SHARE),
          new Field("minimum", "setting: from when on", Content.SETTING),
          Field.plain("never", "what nobody knows"),
          Field.plain("when_hours", "hours"),
          Field.plain("is_due", "whether"));
  private static final StructType SCHEMA =
      new StructType()
          .add("who", DataTypes.StringType)
          .add("rate", DataTypes.DoubleType)
          .add("rate_low", DataTypes.DoubleType)
          .add("rate_high", DataTypes.DoubleType)
          .add("minimum", DataTypes.LongType)
          .add("never", DataTypes.StringType)
          .add("when_hours", DataTypes.DoubleType)
          .add("is_due", DataTypes.BooleanType);
  private static final Row ANA = RowFactory.create("ana", 0.5, 0.2, 0.8, 1200L, null, 1.25, true);
  private static final Row BEN = RowFactory.create("ben", null, null, null, 1200L, null, 2.0, null);

  private static Sheet sheet(Row... rows) {
    return TestSheet.of(FIELDS, SCHEMA, rows);
  }

  private static List<String> cells(Document page, int row) {
    return page.select("tbody tr").get(row).children().eachText();
  }

  @Test
  void limitsStandInTheCellOfTheirEstimate() {
    Document page = Pages.of(Pages.ENGLISH, sheet(ANA, BEN));
    assertEquals(
        List.of("who", "Rate 95% interval", "when_hours", "Due"),
        page.select("thead th").eachText());
    assertEquals(List.of("ana", "50% 20–80%", "1.3", "yes"), cells(page, 0));
    assertEquals("20–80%", page.select("tbody td small").text());
  }

  @Test
  void whatCannotBeSaidIsADashThatIsReadOutAsWords() {
    Document page = Pages.of(Pages.FRENCH, sheet(ANA, BEN));
    Element cell = page.select("tbody tr").get(1).child(1);
    assertEquals("–", cell.selectFirst("[aria-hidden=true]").text());
    assertEquals("impossible à dire", cell.selectFirst(".unseen").text());
  }

  @Test
  void aSettingThatIsTheSameInAllRowsIsSaidOnce() {
    Document same = Pages.of(Pages.ENGLISH, sheet(ANA, BEN));
    assertEquals("Settings: minimum: 1,200", same.select(".settings").text());
    Row other = RowFactory.create("cem", 0.5, 0.2, 0.8, 7L, null, 1.25, true);
    Document several = Pages.of(Pages.ENGLISH, sheet(ANA, other));
    assertTrue(several.select(".settings").isEmpty());
    assertEquals(List.of("ana", "50% 20–80%", "1,200", "1.3", "yes"), cells(several, 0));
  }

  @Test
  void aColumnThatIsEmptyInAllRowsIsLeftOutAndNamed() {
    Document page = Pages.of(Pages.ENGLISH, sheet(ANA, BEN));
    assertEquals("Left out, since they are empty in every row: never", page.select(".note").text());
    Document alone = Pages.of(Pages.ENGLISH, sheet(BEN));
    assertEquals(List.of("who", "when_hours"), alone.select("thead th").eachText());
  }

  @Test
  void limitsWithoutAnEstimateKeepTheirColumn() {
    Row row = RowFactory.create("ana", null, 0.2, null, 7L, null, null, null);
    assertEquals(
        List.of("ana", "– cannot be said from 20%"),
        cells(Pages.of(Pages.ENGLISH, sheet(row)), 0).stream()
            .map(text -> text.replace("–cannot", "– cannot"))
            .toList());
  }

  @Test
  void aTableWithoutRowsSaysThatThereIsNothingYet() {
    Document page = Pages.of(Pages.ENGLISH, sheet());
    assertTrue(page.select("table").isEmpty());
    assertEquals("Nothing yet.", page.select("#answer .note").text());
    assertEquals(FIELDS.size(), page.select("dl code").size());
  }

  @ParameterizedTest
  @CsvSource({"199, 199, false", "200, 200, false", "201, 200, true", "1000, 200, true"})
  void aLongTableIsCutAndSaysWhereAllOfItIs(int rows, int shown, boolean isCut) {
    Document page = Pages.of(Pages.ENGLISH, sheet().withRows(Collections.nCopies(rows, ANA)));
    assertEquals(shown, page.select("tbody tr").size());
    String notes = page.select(".note").text();
    assertTrue(notes.startsWith("On paper, the first 50 rows."), notes);
    assertEquals(isCut, notes.contains("all of them: spreadsheet/answer.csv"), notes);
    if (rows == 1000) {
      assertTrue(notes.contains(" 200 of 1,000 rows; "), notes);
    }
  }

  @Test
  void theFirstCellsSayWhatARowIsAboutAsLongAsTheyAreNames() {
    assertEquals(
        List.of("blog", "(no campaign)", "known before"),
        Pages.of(Pages.ENGLISH, SampleSheets.named("reply_rates"))
            .selectFirst("tbody tr")
            .select("th[scope=row]")
            .eachText());
    assertEquals(
        3,
        Pages.of(Pages.ENGLISH, SampleSheets.named("recontact"))
            .selectFirst("tbody tr")
            .select("th[scope=row]")
            .size());
  }

  @Test
  void theUsersTextsRunInTheirOwnDirection() {
    Document page = Pages.of(Pages.ENGLISH, sheet(ANA));
    assertEquals(List.of("ana"), page.select("bdi").eachText());
    assertFalse(page.select("td.n bdi").hasText());
  }

  @Test
  void onlyTheRowOverAllIsATotal() {
    Document page = Pages.of(Pages.ENGLISH, SampleSheets.named("calls"));
    assertEquals(
        Stream.of("", "", "", "total").toList(),
        page.select("tbody tr").stream().map(Element::className).toList());
  }

  @ParameterizedTest
  @CsvSource({"50, false", "51, true"})
  void onPaperThereAreFiftyRowsAndItIsSaid(int rows, boolean isShort) {
    Document page = Pages.of(Pages.ENGLISH, sheet().withRows(Collections.nCopies(rows, ANA)));
    assertEquals(isShort, !page.select(".on-paper").isEmpty());
  }

  @Test
  void ofRowsInTheOrderOfTimeTheLatestAreShown() {
    List<Row> days =
        IntStream.range(0, 201)
            .mapToObj(i -> RowFactory.create(LocalDate.EPOCH.plusDays(i)))
            .toList();
    StructType schema = new StructType().add("on", DataTypes.DateType);
    Sheet sheet = TestSheet.of(List.of(Field.plain("on", "day")), schema).withRows(days);
    Document page = Pages.of(Pages.ENGLISH, sheet);
    assertEquals("1970-01-02", page.select("tbody tr").first().text());
    assertEquals("1970-07-20", page.select("tbody tr").last().text());
    assertTrue(page.select(".note").text().contains("The latest 200 of 201 rows"));
    assertTrue(page.select("table").hasClass("latest"));
  }
}
