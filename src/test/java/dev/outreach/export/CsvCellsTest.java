package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the cells of a table, however its program encoded, quoted and guarded them. */
class CsvCellsTest {
  private static final String WINDOWS = "windows-1252";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", WINDOWS, "IBM850", "x-MacRoman", "UTF-16"})
  void lettersAreReadAsTheyWereWritten(String charset) throws IOException {
    for (String name :
        List.of(
            "Zoé Lefèvre", "Théo à Nîmes", "Noël Garçon", "SOCIÉTÉ ÉTÉ", "Jürgen Größe", "Peña")) {
      assertEquals("name=" + name, read(charset, "nom,société", name + ",Pâtisserie Crémieux"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’équipe d’accord… “bien”",
        "Prix : 100 € – 50 £",
        "“l’ami” n’a qu’à dire « oui »…",
        "Crème brûlée",
        "Œuvre",
        "Straße"
      })
  void whatIsLegibleInWindowsOwnEncodingStaysInIt(String name) throws IOException {
    assertEquals("name=" + name, read(WINDOWS, "nom;ville", name + ";x"));
  }

  @Test
  void aSpaceWithinANumberTellsTheEncodingToo() throws IOException {
    for (String charset : List.of(WINDOWS, "IBM850", "x-MacRoman")) {
      Path path = folder.resolve("contracts.csv");
      String table = "company;status;amount\nAcme;open;1\u00A0234\nBolt;open;12\u00A0000\n";
      Files.write(path, table.getBytes(Charset.forName(charset)));
      assertEquals(charset, Encoding.of(file(path)).charset());
    }
  }

  @Test
  void lettersThatWereEncodedTwiceAreUndone() throws IOException {
    String table = "nom,société\nZoé Lefèvre à l’été,Café Noël 5 €\n";
    String once = new String(table.getBytes(StandardCharsets.UTF_8), WINDOWS);
    Path path = folder.resolve("contacts.csv");
    Files.writeString(path, once, StandardCharsets.UTF_8);
    assertTrue(Encoding.of(file(path)).isTwice());
    assertEquals("Zoé Lefèvre à l’été", line(path).get("nom"));
    assertEquals("Café Noël 5 €", line(path).get("societe"));
    Files.writeString(path, "\uFEFF" + once, StandardCharsets.UTF_8);
    assertEquals("Café Noël 5 €", line(path).get("societe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoé", "São Ã© Paulo", "Ã", "plain", "Ã© et é"})
  void lettersThatWereNotAllEncodedTwiceStay(String name) throws IOException {
    assertEquals("name=" + name, read("UTF-8", "nom,ville", name + ",x"));
    Path path = folder.resolve("last.csv");
    Files.writeString(path, "nom,ville\nx," + name);
    assertFalse(Encoding.of(file(path)).isTwice());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"=\"\"Roy SARL\"\"\"         | Roy SARL",
        "=\"0639980136\"               | 0639980136",
        "\"=\"\"le \"\"\"\"bon\"\"\"\" Roy\"\"\" | le \"bon\" Roy",
        "'0639980136                   | 0639980136",
        "'+33639980136                 | +33639980136",
        "'t Hooft                      | 't Hooft",
        "=\"open                       | =\"open"
      })
  void whatGuardsACellIsUndone(String cell, String shown) throws IOException {
    assertEquals("name=" + shown, read("UTF-8", "nom;ville", cell + ";x"));
    assertEquals("name=x", read("UTF-8", "\"=\"\"nom\"\"\";ville", "x;y"));
  }

  @Test
  void quotesBehindBackslashesAreText() throws IOException {
    Path path = folder.resolve("notes.csv");
    Files.write(
        path,
        List.of(
            "nom,note",
            "Ana,\"plain, \"\"doubled\"\"\"",
            "Bob,\"he says \\\"yes\\\", twice\"",
            "Cleo,\"ends with \\\"no\\\"\"",
            "Dan,\"two\\\"",
            "lines\\\" here\"",
            "Eve,\"C:\\\\\"",
            "Fay,last"));
    try (CsvTable table = CsvTable.open(file(path), key -> key.contains("note"), "note")) {
      assertEquals("plain, \"doubled\"", table.next().get("note"));
      assertEquals("he says \"yes\", twice", table.next().get("note"));
      assertEquals("ends with \"no\"", table.next().get("note"));
      CsvTable.Line two = table.next();
      assertEquals("two\"\nlines\" here", two.get("note"));
      assertEquals(5, two.number());
      assertEquals("C:\\\\", table.next().get("note"));
      CsvTable.Line last = table.next();
      assertEquals("last", last.get("note"));
      assertEquals(8, last.number());
    }
  }

  @Test
  void aQuoteThatIsNeverClosedStillCostsItsOwnLineAlone() throws IOException {
    Path path = folder.resolve("notes.csv");
    Files.write(path, List.of("nom,note", "Ana,\"open \\\"for ever", "Bob,x", "Cleo,y"));
    try (CsvTable table = CsvTable.open(file(path), key -> key.contains("note"), "note")) {
      assertTrue(table.next().isBroken());
      assertEquals("x", table.next().get("note"));
      assertEquals("y", table.next().get("note"));
    }
  }

  private String read(String charset, String header, String row) throws IOException {
    Path path = folder.resolve("table.csv");
    Files.write(path, (header + "\n" + row + "\n").getBytes(Charset.forName(charset)));
    return "name=" + line(path).get("nom");
  }

  private static CsvTable.Line line(Path path) throws IOException {
    try (CsvTable table = CsvTable.open(file(path), key -> key.contains("nom"), "nom")) {
      return table.next();
    }
  }

  private static ExportFile file(Path path) {
    return ExportFile.of(path, path.getFileName().toString(), Limits.DEFAULT);
  }
}
