package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.ReadBack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnguardedCellTest {
  private static final String ALERT =
      "(Security Alert: Suspicious content is detected. See"
          + " https://contactform7.com/heads-up-about-spreadsheet-vulnerabilities for details.) ";

  @ParameterizedTest
  @ValueSource(strings = {"+33199001122", "-5", "=SUM(A1)", "@ana"})
  void guardsBeforeWhatWouldBeAFormulaAreUndone(String cell) {
    assertEquals(cell, UnguardedCell.undone("'" + cell));
    assertEquals(cell, UnguardedCell.undone(ALERT + cell));
    assertEquals(cell, UnguardedCell.undone("'" + ALERT + cell));
  }

  @Test
  void alertIsKnownInOtherLanguagesByItsAddress() {
    String french =
        "(Alerte : contenu suspect - voir https://contactform7.com/"
            + "heads-up-about-spreadsheet-vulnerabilities (en anglais).) ";
    assertEquals("+33199001122", UnguardedCell.undone(french + "+33199001122"));
    assertEquals("=1", UnguardedCell.undone(french.replace('(', '（').replace(')', '）') + "=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33199001122",
        "'",
        "'tis",
        "''+1",
        "(see +33199001122)",
        "(Security Alert: none) +1",
        "x '+1",
      })
  void whatIsNoGuardStays(String cell) {
    assertEquals(cell, UnguardedCell.undone(cell));
  }

  @Test
  void alertWithNothingBehindItStays() {
    assertEquals(ALERT.strip(), UnguardedCell.undone(ALERT.strip()));
    assertEquals(ALERT + "Ana", UnguardedCell.undone(ALERT + "Ana"));
    assertEquals("", UnguardedCell.undone(""));
    assertNull(UnguardedCell.undone(null));
  }

  @Test
  void cellsOfAnyTableAreRead(@TempDir Path folder) throws IOException {
    ExportFile file =
        ReadBack.file(folder, "a.csv", "tel,name\n'+33199001122,\"" + ALERT + "@ana\"\n");
    try (CsvTable table = CsvTable.open(file, columns -> columns.contains("tel"), "tel")) {
      CsvTable.Line line = table.next();
      assertEquals("+33199001122", line.get("tel"));
      assertEquals("@ana", line.at(1));
    }
  }
}
