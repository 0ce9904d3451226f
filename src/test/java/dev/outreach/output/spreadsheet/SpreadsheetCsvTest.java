package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.TestSheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetCsvTest {
  private static final List<Field> FIELDS =
      List.of(
          new Field("zz_name", "", Content.LABEL),
          new Field("zz_on", "", Content.PLAIN),
          new Field("zz_rate", "", Content.SHARE),
          new Field("zz_more", "", Content.POINTS),
          new Field("zz_paid", "", Content.PLAIN),
          new Field("zz_people", "", Content.PLAIN),
          new Field("zz_is", "", Content.PLAIN));

  private static final Row ROW =
      RowFactory.create(
          "été; \"x\", y",
          LocalDate.parse("2009-03-05"),
          0.1234567,
          -0.05,
          new BigDecimal("1234567.50"),
          1234567L,
          true);

  @TempDir Path folder;

  private String written(String language, List<Field> fields, Row... rows) throws IOException {
    Path file = folder.resolve("spreadsheet").resolve(language + ".csv");
    Words words = Words.of(Locale.forLanguageTag(language));
    SpreadsheetCsv.write(file, TestSheet.of(fields, new StructType(), rows), words);
    return Files.readString(file);
  }

  @Test
  void frenchIsWithSemicolonsDecimalCommasAndDaysFirst() throws IOException {
    assertEquals(
        "\ufeffzz_name;zz_on;zz_rate (de 0 à 1);zz_more (de -1 à 1);zz_paid;zz_people;zz_is\r\n"
            + "\"été; \"\"x\"\", y\";05/03/2009;0,123457;-0,05;1234567,50;1234567;oui\r\n",
        written("fr", FIELDS, ROW));
  }

  @Test
  void englishIsWithCommasDecimalPointsAndDaysInIso() throws IOException {
    assertEquals(
        "\ufeffzz_name,zz_on,zz_rate (0 to 1),zz_more (-1 to 1),zz_paid,zz_people,zz_is\r\n"
            + "\"été; \"\"x\"\", y\",2009-03-05,0.123457,-0.05,1234567.50,1234567,yes\r\n",
        written("en", FIELDS, ROW));
  }

  @Test
  void textIsGuardedAndNumbersAreNot() throws IOException {
    List<Field> fields =
        List.of(Field.plain("zz_text", ""), Field.plain("zz_n", ""), Field.plain("zz_d", ""));
    assertEquals(
        "\ufeffzz_text;zz_n;zz_d\r\n'=1+1;-1;-1\r\n'-1;-2;-0,5\r\n\"'\n=1\";0;0\r\n",
        written(
            "fr",
            fields,
            RowFactory.create("=1+1", -1L, -1.0),
            RowFactory.create("-1", -2, -0.5),
            RowFactory.create("\n=1", 0, -0.0)));
  }

  @Test
  void nothingIsAnEmptyCellAndATableWithoutRowsIsAHeader() throws IOException {
    List<Field> fields = List.of(Field.plain("zz_a", ""), Field.plain("zz_b", ""));
    assertEquals("\ufeffzz_a;zz_b\r\n;x\r\n", written("fr", fields, RowFactory.create(null, "x")));
    assertEquals("\ufeffzz_a,zz_b\r\n", written("en", fields));
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    written("fr", FIELDS, ROW);
    assertThrows(FileAlreadyExistsException.class, () -> written("fr", FIELDS, ROW));
  }

  @Test
  void theLocaleOfTheMachineMakesNoDifference() throws IOException {
    String usual = written("fr", FIELDS, ROW);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
    try {
      folder = Files.createDirectory(folder.resolve("again"));
      assertEquals(usual, written("fr", FIELDS, ROW));
    } finally {
      Locale.setDefault(before);
    }
  }
}
