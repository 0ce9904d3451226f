package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWriterTest {
  private static List<String> texts(String name, Content content, DataType type, Object... values) {
    Sheet sheet =
        TestSheet.of(
            List.of(new Field(name, name, content)),
            new StructType().add(name, type),
            List.of(values).stream().map(RowFactory::create).toArray(Row[]::new));
    CellWriter writer =
        new CellWriter(Column.of(sheet, sheet.fields().get(0)), false, Pages.ENGLISH);
    return sheet.rows().stream().map(row -> writer.cell(row).text()).toList();
  }

  private static List<String> doubles(String name, Object... values) {
    return texts(name, Content.PLAIN, DataTypes.DoubleType, values);
  }

  @Test
  void numbersOfAColumnHaveTheSameDigits() {
    assertEquals(List.of("7", "1,214"), doubles("window_days", 7.0, 1214.0));
    assertEquals(List.of("7.0", "12.5"), doubles("median_hours", 7.0, 12.45));
    assertEquals(List.of("\u22120.3", "0.0"), doubles("minutes_talked", -0.26, -0.04));
    assertEquals(List.of("1.00", "0.33"), doubles("contracts", 1.0, 1 / 3.0));
    assertEquals(List.of("3,500.00"), doubles("amount", 3500.0));
    assertEquals(
        List.of("2,750.50"),
        texts(
            "amount",
            Content.PLAIN,
            DataTypes.createDecimalType(28, 2),
            new BigDecimal("2750.50")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, < 0.001",
    "0.00099, < 0.001",
    "0.001, 0.001",
    "0.0012345, 0.00123",
    "0.1194714, 0.119",
    "0.05, 0.05",
    "0.9996, 1",
    "1, 1"
  })
  void aChanceHasThreeDigitsThatCount(double p, String text) {
    assertEquals(text.replace(' ', '\u00a0'), doubles("p_adjusted", p).get(0));
    assertEquals(text.replace(' ', '\u00a0'), doubles("mantel_byar_p", p).get(0));
  }

  @Test
  void aYearIsNoCountAndADayIsWrittenAsTheLanguageDoes() {
    assertEquals(List.of("2009"), texts("their_year", Content.PLAIN, DataTypes.IntegerType, 2009));
    assertEquals(
        List.of("2009-03-02"),
        texts("since_on", Content.PLAIN, DataTypes.DateType, LocalDate.of(2009, 3, 2)));
  }

  @Test
  void theProgramsWordsAreReadAndTheUsersStandAsTheyAre() {
    assertEquals(
        List.of("e-mail", "fax"),
        texts("channel", Content.WORD, DataTypes.StringType, "email", "fax"));
    assertEquals(
        List.of("email", "(no campaign)"),
        texts("campaign", Content.LABEL, DataTypes.StringType, "email", "(none)"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SHARE, 0.093, 0.2328, 9.3–23%",
        "SHARE, 0, 1, 0–100%",
        "SHARE, -, 0.5, up to 50%",
        "SHARE, 0.5, -, from 50%",
        "SHARE, -, -, -",
        "POINTS, 0.1, 0.4, +10 to +40_points",
        "POINTS, -0.05, 0.435, \u22125.0 to +44_points",
        "PLAIN, -30.13, 9.64, \u221230.1 to 9.6",
        "PLAIN, 2.5, 9.64, 2.5–9.6",
      })
  void limitsAreOneText(Content content, Double low, Double high, String text) {
    String limits = limits(content, 0.25, low, high);
    assertEquals(text == null ? null : text.replace('_', '\u00a0'), limits);
  }

  private static String limits(Content content, Double value, Double low, Double high) {
    List<Field> fields = new ArrayList<>();
    StructType schema = new StructType();
    for (String name : List.of("x_days", "x_days_low", "x_days_high")) {
      fields.add(new Field(name, name, content));
      schema = schema.add(name, DataTypes.DoubleType);
    }
    Sheet sheet = TestSheet.of(fields, schema, RowFactory.create(value, low, high));
    return new CellWriter(Column.of(sheet, fields.get(0)), false, Pages.ENGLISH)
        .cell(sheet.rows().get(0))
        .limits();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SHARE, 0, 0, 0, -",
        "SHARE, 0, 0, 0.3, 0–30%",
        "SHARE, 0.2, 0, 0.3, 0–30%",
        "SHARE, -, 0, 1, -",
        "SHARE, -, 0, 0.9, 0–90%",
        "PLAIN, -, 0, 1, 0–1",
        "PLAIN, 0, 0, 0, -",
      })
  void limitsThatWouldReadAsCertaintyAreLeftOut(
      Content content, Double value, Double low, Double high, String text) {
    assertEquals(text, limits(content, value, low, high));
  }
}
