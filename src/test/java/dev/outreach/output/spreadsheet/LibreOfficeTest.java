package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.output.spreadsheet.OpenedBook.Cell;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Decimals;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spreadsheets as their reader gets them: opened by LibreOffice Calc. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class LibreOfficeTest {
  private static final List<String> LANGUAGES = List.of("fr", "en");
  private static final String UNGUARDED = "unguarded";

  private final List<Sheet> sheets = SampleSheets.all();
  private final List<String> payloads = Payloads.all();

  /** By language and report. */
  private final Map<String, OpenedBook> csv = new LinkedHashMap<>();

  /** By language; and {@code payloads}. */
  private final Map<String, OpenedBook> workbooks = new LinkedHashMap<>();

  @BeforeAll
  void openEverything(@TempDir Path folder) throws Exception {
    LibreOffice.requireInstalled();
    LibreOffice office = new LibreOffice(folder);
    List<Path> books = new ArrayList<>();
    for (String language : LANGUAGES) {
      Words words = words(language);
      List<Path> files = new ArrayList<>();
      for (Sheet sheet : sheets) {
        files.add(folder.resolve(language).resolve(sheet.name() + ".csv"));
        SpreadsheetCsv.write(files.get(files.size() - 1), sheet, words);
      }
      files.add(folder.resolve(language).resolve("payloads.csv"));
      SpreadsheetCsv.write(files.get(files.size() - 1), hostile(), words);
      files.add(folder.resolve(language).resolve(UNGUARDED + ".csv"));
      Files.writeString(files.get(files.size() - 1), "x\r\n=1+1\r\n");
      String filter = language.equals("fr") ? LibreOffice.FRENCH_CSV : LibreOffice.ENGLISH_CSV;
      List<OpenedBook> opened = office.opened(filter, files);
      for (int i = 0; i < files.size(); i++) {
        String name = files.get(i).getFileName().toString().replace(".csv", "");
        csv.put(language + " " + name, opened.get(i));
      }
      books.add(folder.resolve(language).resolve(language + ".xlsx"));
      Workbook.write(books.get(books.size() - 1), sheets, words);
    }
    books.add(folder.resolve("payloads.xlsx"));
    Workbook.write(books.get(books.size() - 1), List.of(hostile()), words("en"));
    List<OpenedBook> opened = office.opened(null, books);
    for (int i = 0; i < books.size(); i++) {
      String name = books.get(i).getFileName().toString().replace(".xlsx", "");
      workbooks.put(name, opened.get(i));
    }
  }

  private static Words words(String language) {
    return Words.of(Locale.forLanguageTag(language));
  }

  /** Each payload between two texts that show whether it stayed in its cell. */
  private Sheet hostile() {
    List<Field> fields =
        List.of(
            Field.plain("zz_before", ""),
            new Field("zz_payload", "", Content.NAME),
            Field.plain("zz_after", ""));
    Row[] rows =
        payloads.stream().map(text -> RowFactory.create("a", text, "z")).toArray(Row[]::new);
    return TestSheet.of(fields, new StructType(), rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyCsvHasItsRowsAndTypesNumbersDaysAndAccents(String language) {
    Labels labels = new Labels(words(language));
    for (Sheet sheet : sheets) {
      List<List<Cell>> rows = csv.get(language + " " + sheet.name()).rows();
      assertEquals(sheet.rows().size() + 1, rows.size(), sheet.name());
      for (int i = 0; i < sheet.fields().size(); i++) {
        String header = labels.header(sheet, sheet.fields().get(i));
        assertTrue(rows.get(0).get(i).text().startsWith(header), sheet.name());
      }
      assertCells(sheet, rows, (field, value) -> csvCell(words(language), field, value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theWorkbookHasASheetAReportWithItsRowsAndTypesNumbersDaysAndAccents(String language) {
    Map<String, List<List<Cell>>> opened = workbooks.get(language).sheets();
    Words words = words(language);
    assertEquals(sheets.size() + 2, opened.size());
    for (Sheet sheet : sheets) {
      List<List<Cell>> rows = opened.get(words.text("workbook.sheet." + sheet.name()));
      assertEquals(sheet.rows().size() + 1, rows.size(), sheet.name());
      assertCells(sheet, rows, (field, value) -> workbookCell(words, field, value));
    }
    List<List<Cell>> questions = opened.get("Questions");
    assertEquals(sheets.size() + 1, questions.size());
    for (int i = 0; i < sheets.size(); i++) {
      String question = new Labels(words).question(sheets.get(i));
      assertEquals(question, questions.get(i + 1).get(0).text());
      assertEquals(sheets.get(i).name(), questions.get(i + 1).get(4).text());
    }
    int columns = sheets.stream().mapToInt(sheet -> sheet.fields().size()).sum();
    assertEquals(columns + 1, opened.get(words.text("workbook.definitions")).size());
  }

  private interface Expected {
    Cell of(Field field, Object value);
  }

  private static void assertCells(Sheet sheet, List<List<Cell>> rows, Expected expected) {
    for (int r = 0; r < sheet.rows().size(); r++) {
      for (int c = 0; c < sheet.fields().size(); c++) {
        Field field = sheet.fields().get(c);
        Object value = sheet.rows().get(r).get(c);
        String where = sheet.name() + "." + field.name() + " in row " + r;
        if (value == null) {
          assertTrue(c >= rows.get(r + 1).size() || rows.get(r + 1).get(c).type() == null, where);
        } else {
          assertCell(expected.of(field, value), rows.get(r + 1).get(c), where);
        }
      }
    }
  }

  /** Of a number and a day how it shows is the program's affair, not ours. */
  private static void assertCell(Cell expected, Cell actual, String where) {
    assertEquals(expected.type(), actual.type(), where);
    assertNull(actual.formula(), where);
    if (expected.value() == null) {
      assertEquals(expected.text(), actual.text(), where);
    } else if (expected.type().equals("date")) {
      assertEquals(expected.value(), actual.value(), where);
    } else {
      BigDecimal difference = new BigDecimal(expected.value()).subtract(number(actual));
      assertTrue(difference.abs().compareTo(new BigDecimal("1e-9")) < 0, where);
    }
  }

  private static BigDecimal number(Cell cell) {
    return new BigDecimal(cell.value());
  }

  /** A CSV has no types: a step of a campaign that is called 1 is a number to who opens it. */
  private static Cell csvCell(Words words, Field field, Object value) {
    if (value instanceof Boolean is) {
      return new Cell("string", null, null, words.text(is ? "value.true" : "value.false"));
    }
    if (value instanceof String text) {
      String shown = SafeText.guarded(new Labels(words).value(field, text));
      if (shown.matches("\\d+")) {
        return typed(new BigDecimal(shown), "float");
      }
      return new Cell("string", null, null, shown);
    }
    return typed(value, "float");
  }

  private static Cell workbookCell(Words words, Field field, Object value) {
    if (value instanceof Boolean is) {
      return new Cell("float", is ? "1" : "0", null, "");
    }
    if (value instanceof String text) {
      return new Cell("string", null, null, new Labels(words).value(field, text));
    }
    boolean isShare = field.content() == Content.SHARE || field.content() == Content.POINTS;
    return typed(value, isShare ? "percentage" : "float");
  }

  private static Cell typed(Object value, String number) {
    if (value instanceof LocalDate day) {
      return new Cell("date", day.toString(), null, "");
    }
    Object shown = value instanceof Double computed ? Decimals.of(computed) : value;
    return new Cell(number, shown.toString(), null, "");
  }

  @Test
  void whatTheWorkbookShowsIsWrittenInTheReadersLanguage() {
    List<String> french = workbooks.get("fr").cells().stream().map(Cell::text).toList();
    assertTrue(french.contains("Une ligne par"), "a header");
    assertTrue(french.stream().anyMatch(text -> text.matches("\\d+\\.\\d\u202f%")), "a share");
    assertTrue(french.stream().anyMatch(text -> text.matches("\\+\\d+\\.\\d\u00a0points de %")));
    assertTrue(french.contains("05/03/2009"), "a day");
    assertTrue(french.contains("oui") && french.contains("non"), "yes and no");
    List<String> english = workbooks.get("en").cells().stream().map(Cell::text).toList();
    assertTrue(english.stream().anyMatch(text -> text.matches("\\d+\\.\\d%")), "a share");
    assertTrue(english.stream().anyMatch(text -> text.matches("-\\d+\\.\\d% points")));
    assertTrue(english.contains("2009-03-05"), "a day");
    assertTrue(english.contains("yes") && english.contains("no"), "yes and no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noPayloadInACsvBecomesAFormulaAndAllComeBackWhole(String language) {
    assertTrue(payloads.size() >= 200);
    assertNotNull(
        csv.get(language + " " + UNGUARDED).rows().get(1).get(0).formula(),
        "LibreOffice does not evaluate formulas: this test shows nothing");
    List<List<Cell>> rows = csv.get(language + " payloads").rows();
    assertPayloads(rows, text -> SafeText.plain(text));
  }

  @Test
  void noPayloadInAWorkbookBecomesAFormulaAndAllComeBackWhole() {
    List<List<Cell>> rows = workbooks.get("payloads").sheets().get("answer");
    assertPayloads(rows, text -> text);
  }

  private void assertPayloads(List<List<Cell>> rows, UnaryOperator<String> decoded) {
    assertEquals(payloads.size() + 1, rows.size());
    for (int i = 0; i < payloads.size(); i++) {
      List<Cell> row = rows.get(i + 1);
      String where = payloads.get(i);
      assertEquals(3, row.size(), where);
      row.forEach(cell -> assertNull(cell.formula(), where));
      row.forEach(cell -> assertEquals("string", cell.type(), where));
      assertEquals("a", row.get(0).text(), where);
      assertEquals(lines(payloads.get(i)), lines(decoded.apply(row.get(1).text())), where);
      assertEquals("z", row.get(2).text(), where);
    }
  }

  /** A spreadsheet knows one end of line. */
  private static String lines(String text) {
    return text.replaceAll("\r\n?", "\n");
  }
}
