package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final Words ENGLISH = Words.of(Locale.ENGLISH);

  @TempDir Path folder;

  private Path written(List<Sheet> sheets, Words words) throws IOException {
    Path file = Files.createTempDirectory(folder, "book").resolve("outreach.xlsx");
    Workbook.write(file, sheets, words);
    return file;
  }

  private static Sheet sheet(List<Field> fields, Row... rows) {
    return TestSheet.of(fields, new StructType(), rows);
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static List<String> texts(Path workbook) throws IOException {
    return Pattern.compile("<t xml:space=\"preserve\">(.*?)</t>", Pattern.DOTALL)
        .matcher(part(workbook, "xl/sharedStrings.xml"))
        .results()
        .map(found -> Parser.unescapeEntities(found.group(1), true))
        .toList();
  }

  @Test
  void theSameTablesMakeTheSameBytesWhateverTheClockTheZoneAndTheLocale() throws Exception {
    Words french = Words.of(Locale.FRENCH);
    byte[] first = Files.readAllBytes(written(SampleSheets.all(), french));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      Thread.sleep(5);
      assertArrayEquals(first, Files.readAllBytes(written(SampleSheets.all(), french)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void noTimeStandsInTheFileAndNothingTemporaryBesideIt() throws IOException {
    Path file = written(List.of(SampleSheets.named("posts")), ENGLISH);
    assertFalse(part(file, "docProps/core.xml").contains("created"));
    assertTrue(part(file, "docProps/core.xml").contains("outreach-analytics"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      assertEquals(1, entries.stream().map(ZipEntry::getTimeLocal).distinct().count());
      assertEquals(1980, entries.get(0).getTimeLocal().getYear());
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void theFirstSheetLeadsToEachReportAndTheLastOneDefinesItsColumns() throws IOException {
    List<Sheet> sheets = List.of(SampleSheets.named("reply_rates"), SampleSheets.named("posts"));
    Path file = written(sheets, Words.of(Locale.FRENCH));
    assertEquals(
        List.of("Questions", "Taux de réponse", "Publications", "Définitions"),
        Pattern.compile("<sheet name=\"(.*?)\"")
            .matcher(part(file, "xl/workbook.xml"))
            .results()
            .map(found -> Parser.unescapeEntities(found.group(1), true))
            .toList());
    assertEquals(
        List.of("A2 'Taux de réponse'!A1", "A3 'Publications'!A1"),
        Pattern.compile("<hyperlink ref=\"(.*?)\" location=\"(.*?)\"/>")
            .matcher(part(file, "xl/worksheets/sheet1.xml"))
            .results()
            .map(found -> found.group(1) + " " + unescaped(found, 2))
            .toList());
    int columns = sheets.stream().mapToInt(sheet -> sheet.fields().size()).sum();
    assertEquals(columns + 1, rows(part(file, "xl/worksheets/sheet4.xml")));
    assertTrue(texts(file).contains("reply_rates.people_mature"));
  }

  private static String unescaped(MatchResult found, int group) {
    return Parser.unescapeEntities(found.group(group), true);
  }

  private static long rows(String worksheet) {
    return Pattern.compile("<row ").matcher(worksheet).results().count();
  }

  @Test
  void theHeaderStaysInViewAndEveryColumnHasItsFilter() throws IOException {
    Sheet posts = SampleSheets.named("posts");
    String worksheet = part(written(List.of(posts), ENGLISH), "xl/worksheets/sheet2.xml");
    assertTrue(worksheet.contains("ySplit=\"1\""));
    assertTrue(worksheet.contains("<autoFilter ref=\"A1:D" + (posts.rows().size() + 1) + "\""));
  }

  @Test
  void cellsKeepTheirTypesAndHaveFormats() throws IOException {
    List<Field> fields =
        List.of(
            new Field("zz_on", "", Content.PLAIN),
            new Field("zz_rate", "", Content.SHARE),
            new Field("zz_more", "", Content.POINTS),
            new Field("zz_paid", "", Content.PLAIN),
            new Field("zz_people", "", Content.PLAIN),
            new Field("zz_year", "", Content.PLAIN),
            new Field("zz_is", "", Content.PLAIN),
            new Field("zz_name", "", Content.LABEL));
    Row row =
        RowFactory.create(
            LocalDate.parse("2009-03-05"),
            0.1234567,
            -0.05,
            new BigDecimal("1234.50"),
            1234L,
            2009,
            true,
            "=1+1");
    Path file = written(List.of(sheet(fields, row)), ENGLISH);
    String styles = part(file, "xl/styles.xml");
    String cells = part(file, "xl/worksheets/sheet2.xml");
    assertEquals("yyyy-mm-dd 39877.0", cell(cells, styles, "A2"));
    assertEquals("0.0% 0.123457", cell(cells, styles, "B2"));
    assertEquals(
        "+0.0%\" points\";-0.0%\" points\";0.0%\" points\" -0.05", cell(cells, styles, "C2"));
    assertEquals("#,##0.00 1234.50", cell(cells, styles, "D2"));
    assertEquals("#,##0 1234", cell(cells, styles, "E2"));
    assertEquals("- 2009", cell(cells, styles, "F2"));
    assertEquals("\"yes\";\"yes\";\"no\" 1", cell(cells, styles, "G2"));
    assertTrue(cell(cells, styles, "H2").startsWith("@ "));
    assertTrue(texts(file).contains("=1+1"));
    assertFalse(cells.contains("<f>"));
  }

  /** The cell's format and value. */
  private static String cell(String worksheet, String styles, String place) {
    MatchResult cell =
        Pattern.compile("<c r=\"" + place + "\"(?: s=\"(\\d+)\")? t=\"[ns]\"><v>(.*?)</v>")
            .matcher(worksheet)
            .results()
            .findFirst()
            .orElseThrow();
    if (cell.group(1) == null) {
      return "- " + cell.group(2);
    }
    String cellXfs = styles.substring(styles.indexOf("<cellXfs"));
    String style =
        Pattern.compile("<xf numFmtId=\"(\\d+)\"")
            .matcher(cellXfs)
            .results()
            .skip(Integer.parseInt(cell.group(1)))
            .findFirst()
            .orElseThrow()
            .group(1);
    String format =
        Pattern.compile("numFmtId=\"" + style + "\" formatCode=\"(.*?)\"/>")
            .matcher(styles)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    return Parser.unescapeEntities(format, true) + " " + cell.group(2);
  }

  @Test
  void daysThatASpreadsheetDoesNotKnowAreText() throws IOException {
    List<Field> fields = List.of(Field.plain("zz_on", ""));
    Row[] rows =
        Stream.of("1900-02-28", "1900-03-01", "9999-12-31", "+10000-01-01")
            .map(day -> RowFactory.create(LocalDate.parse(day)))
            .toArray(Row[]::new);
    Path file = written(List.of(sheet(fields, rows)), ENGLISH);
    assertTrue(texts(file).containsAll(List.of("1900-02-28", "+10000-01-01")));
    String cells = part(file, "xl/worksheets/sheet2.xml");
    assertTrue(cells.contains("<v>61.0</v>"), cells);
    assertTrue(cells.contains("<v>2958465.0</v>"), cells);
  }

  @Test
  void textOfAnyKindIsWhole() throws IOException {
    List<String> hostile =
        List.of(
            "=cmd|' /C calc'!A0",
            "  two spaces ",
            "<b>&amp;\"'</b>",
            "_x003D_1+1",
            "_x202e_",
            "__x0041__",
            "漢 🙂");
    Row[] rows = hostile.stream().map(RowFactory::create).toArray(Row[]::new);
    Path file = written(List.of(sheet(List.of(Field.plain("zz_t", "")), rows)), ENGLISH);
    List<String> texts = texts(file);
    assertTrue(texts.containsAll(List.of("=cmd|' /C calc'!A0", "  two spaces ", "漢 🙂")));
    assertTrue(texts.contains("<b>&amp;\"'</b>"));
    assertTrue(texts.containsAll(List.of("_x005F_x003D_1+1", "_x005F_x202e_")));
    assertTrue(texts.contains("__x005F_x0041__"));
  }

  @Test
  void textThatIsTooLongForACellEndsWithAnEllipsis() {
    String longest = "x".repeat(WorkbookText.LONGEST);
    assertEquals(longest, WorkbookText.of(longest));
    String cut = WorkbookText.of(longest + "x");
    assertEquals(WorkbookText.LONGEST, cut.length());
    assertTrue(cut.endsWith("xx…"));
    String pair = "x".repeat(WorkbookText.LONGEST - 2) + "🙂🙂";
    assertEquals("x".repeat(WorkbookText.LONGEST - 2) + "…", WorkbookText.of(pair));
  }

  @Test
  void whereTheRowsDoNotFitALineSaysHowManyMoreThereAre() throws IOException {
    Row[] rows = IntStream.range(0, 2_503).mapToObj(RowFactory::create).toArray(Row[]::new);
    Sheet sheet = sheet(List.of(Field.plain("zz_n", "")), rows);
    Path file = folder.resolve("cut.xlsx");
    Workbook.write(file, List.of(sheet), ENGLISH, 2_501);
    String worksheet = part(file, "xl/worksheets/sheet2.xml");
    assertEquals(1 + 2_501 + 1, rows(worksheet));
    assertTrue(texts(file).contains("2 more rows: see csv/answer.csv"));
    Workbook.write(folder.resolve("whole.xlsx"), List.of(sheet), ENGLISH, 2_503);
    String whole = part(folder.resolve("whole.xlsx"), "xl/worksheets/sheet2.xml");
    assertEquals(1 + 2_503, rows(whole));
    IntStream.range(0, 2_503)
        .forEach(
            n -> assertTrue(whole.contains("<c r=\"A" + (n + 2) + "\" t=\"n\"><v>" + n + "<")));
  }
}
