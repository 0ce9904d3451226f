package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Entry;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables kept in a spreadsheet: columns of one name, rows of totals, numbers it spoilt. */
class SheetCellsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Téléphone;Téléphone",
        "Téléphone;Téléphone 2",
        "Téléphone 1;Téléphone 2",
        "Téléphone;Téléphone.1"
      })
  void ofColumnsForSeveralNumbersAllCount(String phones) throws IOException {
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                "touches.csv",
                "Date;Canal;Nom;" + phones + ";Résultat;Résultat",
                "01/03/2024;appel;Ana;06 39 98 00 61;01 99 00 00 61;;répondu",
                "02/03/2024;appel;Bo;;01 99 00 00 62;messagerie;")
            .rows();
    assertEquals(List.of("tel:+33639980061", "tel:+33199000061"), rows.get(0).get("identifiers"));
    assertEquals("answered", rows.get(0).get("outcome"));
    assertEquals(List.of("tel:+33199000062"), rows.get(1).get("identifiers"));
    assertEquals("voicemail", rows.get(1).get("outcome"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total;;;12 appels;;78",
        "TOTAL;;;;;",
        "Sous-total mars;;;;;78",
        ";;;Total général;;78",
        "Moyenne;;;;;6,5",
        "Total mars 2024 :;;;12;;78"
      })
  void aRowOfTotalsIsPassedOver(String row) throws IOException {
    assertEquals(1, touches(row).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total;appel;;Ana;;78",
        "02/03/2024;appel;;Total;;78",
        "01/04/2024;appel;;Total Énergies;06 39 98 00 63;78",
        "Totalement;;;12;;78",
        "Sous le pont;;;12;;78"
      })
  void aRowThatSpeaksOfSomebodyIsNoRowOfTotals(String row) throws IOException {
    assertEquals(2, touches(row).size());
  }

  @Test
  void aDealWithACompanyOfThatNameIsOne() throws IOException {
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                "contracts.csv",
                "entreprise;statut;signé le;montant",
                "Total;signé;04/03/2024;5000",
                "Total;;05/03/2024;6000",
                "Total;;;11000")
            .rows();
    assertEquals(2, rows.size());
    assertEquals("Total", rows.get(1).get("company"));
  }

  @ParameterizedTest
  @CsvSource({"29 Jun 2026 (95), 1", "Acme (1), 1", "29 Jun 2026, 2", "(95), 2"})
  void aRowThatNamesAGroupIsPassedOver(String group, int rows) throws IOException {
    List<Entry> entries =
        CsvExport.of(
                folder,
                "account.move.csv",
                List.of(ShippedMapping.named("odoo")),
                "Number,Partner,Invoice/Bill Date,Untaxed Amount Signed,Lines/Product",
                group + ",,,900.00,",
                "INV/1,Acme,2026-06-29,900.00,Site",
                ",,,,Logo")
            .entries();
    assertEquals(rows, entries.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3,364E+10\"", "3.3E+10", "3E10", "06 39 98 00 61; 3.364E+10"})
  void aNumberThatASpreadsheetShortenedIsNamedAsSuch(String cell) throws IOException {
    Map<String, Object> row =
        CsvExport.of(folder, "touches.csv", "date,canal,téléphone", "2024-03-01,appel," + cell)
            .row();
    assertEquals("shortened-number", row.get("reason"));
    assertEquals("téléphone", row.get("field"));
  }

  private List<Entry> touches(String row) throws IOException {
    return CsvExport.of(
            folder,
            "touches.csv",
            "Date;Canal;Sens;Nom;Téléphone;Durée",
            "01/03/2024;appel;;Bo;06 39 98 00 61;12",
            row)
        .entries();
  }
}
