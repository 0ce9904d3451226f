package dev.outreach.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.sheet.TestSheet;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
  @TempDir Path folder;

  private String written(List<String> columns, Row... rows) throws IOException {
    Path file = folder.resolve("csv").resolve("answer.csv");
    CsvFile.write(file, TestSheet.of(columns, rows));
    return Files.readString(file);
  }

  @Test
  void textIsQuotedWhereItHasToBe() throws IOException {
    assertEquals(
        "a,b\r\n\"x, y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",=1+1\r\n",
        written(
            List.of("a", "b"),
            RowFactory.create("x, y", "say \"no\""),
            RowFactory.create("two\nlines", "=1+1")));
  }

  @Test
  void accentsAreUtf8WithoutAByteOrderMark() throws IOException {
    written(List.of("été"), RowFactory.create("Zoë 漢 🙂"));
    byte[] bytes = Files.readAllBytes(folder.resolve("csv").resolve("answer.csv"));
    assertEquals((byte) 0xC3, bytes[0]);
    assertEquals("été\r\nZoë 漢 🙂\r\n", new String(bytes, "UTF-8"));
  }

  @Test
  void cellsAreIsoDatesPlainNumbersAndNothingForNull() throws IOException {
    assertEquals(
        "on,n,rate,amount,is,nothing,end\r\n2026-01-31,1234567,0.4,1200.50,true,,z\r\n",
        written(
            List.of("on", "n", "rate", "amount", "is", "nothing", "end"),
            RowFactory.create(
                LocalDate.parse("2026-01-31"),
                1234567L,
                0.4,
                new BigDecimal("1200.50"),
                true,
                null,
                "z")));
  }

  @ParameterizedTest
  @CsvSource({
    "0.123456789, 0.123457",
    "0.5, 0.5",
    "12.0, 12",
    "0.0, 0",
    "-0.0, 0",
    "1E-9, 0",
    "1E7, 10000000",
    "100.0, 100"
  })
  void numbersHaveSixDecimalsAtMostWhateverTheLocale(double number, String text) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.FRANCE);
    try {
      assertEquals(text, CsvFile.text(number));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.123456789, 0.123457",
    "0.00012345, 0.000123",
    "0.000012345, 0.0000123",
    "0.00009999, 0.0001",
    "0.0000012345, 0.00000123",
    "0.0000005, 5E-7",
    "4.9999E-7, 5E-7",
    "1.2345E-30, 1.23E-30",
    "0.0, 0",
    "1.0, 1"
  })
  void chancesKeepThreeSignificantDigits(double p, String text) throws IOException {
    for (String name : List.of("p_value", "p_adjusted", "p_all_variants", "mantel_byar_p")) {
      Path file = folder.resolve(name + ".csv");
      CsvFile.write(file, TestSheet.of(List.of(name, "rate"), RowFactory.create(p, 4.9E-7)));
      assertEquals(name + ",rate\r\n" + text + ",0\r\n", Files.readString(file));
    }
  }

  @Test
  void withoutRowsThereIsAHeader() throws IOException {
    assertEquals("a,b\r\n", written(List.of("a", "b")));
  }

  @Test
  void fileThatExistsIsNotOverwritten() throws IOException {
    written(List.of("a"));
    assertThrows(FileAlreadyExistsException.class, () -> written(List.of("b")));
  }
}
