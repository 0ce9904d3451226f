package dev.outreach.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user is told of a file that nothing recognises. */
class FileKindTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "photo.jpg    | ffd8ffe000104a46     | a JPEG picture",
        "scan.pdf     | 255044462d312e34     | a PDF document",
        "mail.msg     | d0cf11e0a1b11ae1     | an old Office document or an Outlook message: save a"
            + " table as CSV, mail as .eml",
        "calls.xlsx   | 504b030414000600     | a spreadsheet's workbook: save its sheet as CSV",
        "export.zip   | 504b030414000600     | a zip archive, none of whose files is known",
        "voice.m4a    | 0000001866747970     | a sound or video recording",
        "nothing      | ''                   | an empty file",
        "noise.bin    | 0001020300fffe       | binary data",
      })
  void firstBytesTellTheKind(String name, String hex, String kind) throws IOException {
    Path path = Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));
    assertEquals(kind, FileKind.of(ExportFile.of(path, name, Limits.DEFAULT)).words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE html><html>    | a web page (HTML): where the tool offers JSON or CSV, choose that",
        "<?xml version='1.0'?><a/>| XML text",
        "{\"a\": 1}               | JSON text",
        "name;mail;date           | a table of 3 columns",
        "Some words.              | plain text",
      })
  void textIsToldByHowItBegins(String text, String kind) throws IOException {
    Path path = Files.writeString(folder.resolve("file"), text);
    assertEquals(kind, FileKind.of(ExportFile.of(path, "file", Limits.DEFAULT)).words());
  }

  @Test
  void aTableInSixteenBitsIsATable() throws IOException {
    byte[] bytes = "\uFEFFname\tmail\n".getBytes(StandardCharsets.UTF_16LE);
    Path path = Files.write(folder.resolve("wide.txt"), bytes);
    assertEquals(
        "a table of 2 columns",
        FileKind.of(ExportFile.of(path, "wide.txt", Limits.DEFAULT)).words());
  }

  @Test
  void anExportWithOtherColumnsIsNearItsFormat() throws IOException {
    String header = "date;direction;from;to;answered;my own column;another\n";
    Path path = Files.writeString(folder.resolve("appels.csv"), header);
    Optional<String> nearest =
        NearestFormat.format(ExportFile.of(path, "appels.csv", Limits.DEFAULT), withTool());
    assertEquals("telephone, of whose 4 columns or fields it has 3", nearest.orElseThrow());
  }

  @Test
  void oneSharedWordIsNoLikeness() throws IOException {
    Path path = Files.writeString(folder.resolve("menu.csv"), "dish;price;from\n");
    ExportFile file = ExportFile.of(path, "menu.csv", Limits.DEFAULT);
    assertEquals(Optional.empty(), NearestFormat.format(file, withTool()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "prospection.csv | Date;Nom;Canal;Résultat;Téléphone;Prix       | touches (your own table",
        "suivi.csv | Date;Canal;Nom                                     | touches (your own table",
        "fiches.csv | Nom;Prénom;Courriel;Ville                         | contacts (your own table",
        "chat.json | {\"participants\":[],\"messages\":[{\"sender_name\":\"A\"}]} | meta-messages,",
        "x.xml | <allcalls><call number='1' duration='2' date='3'/>      | sms-backup-calls,",
      })
  void anExportUnderAnotherNameOrShapeIsNearItsFormat(String name, String text, String nearest)
      throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    String found =
        NearestFormat.format(ExportFile.of(path, name, Limits.DEFAULT), ReadBack.reading())
            .orElse("");
    assertTrue(found.startsWith(nearest), found);
  }

  private static ReadingContext withTool() {
    ReadingContext none = ReadBack.reading();
    Mapping tool =
        new Mapping(
            "telephone",
            "telephone\\.csv",
            "touches",
            Map.of(
                "occurred_at", List.of("called at"),
                "direction", List.of("direction"),
                "from", List.of("from"),
                "to", List.of("to")),
            Map.of(),
            Map.of("channel", "call"),
            null,
            null);
    return new ReadingContext(
        none.me(), none.identifiers(), none.zone(), none.limits(), List.of(tool));
  }
}
