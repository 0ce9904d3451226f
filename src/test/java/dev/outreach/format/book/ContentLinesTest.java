package dev.outreach.format.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLinesTest {
  @TempDir Path folder;

  private List<ContentLine> lines(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.vcf"), bytes);
    List<ContentLine> lines = new ArrayList<>();
    try (ContentLines all = ContentLines.open(ExportFile.of(file, "a.vcf", Limits.DEFAULT))) {
      for (ContentLine line = all.next(); line != null; line = all.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<String> plain(String text, String charset) throws IOException {
    return lines(text.getBytes(Charset.forName(charset))).stream().map(ContentLine::plain).toList();
  }

  private List<String> plain(String text) throws IOException {
    return plain(text, "UTF-8");
  }

  @Test
  void foldedLinesAreOneWhateverEndsThem() throws IOException {
    assertEquals(
        List.of("Ana Lima", "Acme"), plain("FN:Ana\r\n  Li\r\n\tma\r\n\r\nORG:Ac\r\n \r\n me"));
    assertEquals(List.of("Ana Lima", "Acme"), plain("FN:Ana\n  Lima\nORG:Acme\n"));
    assertEquals(List.of("Ana Lima", "Acme"), plain("FN:Ana\r  Lima\rORG:Acme"));
  }

  @Test
  void characterThatIsFoldedBetweenItsBytesIsWhole() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("FN:Zo\u00C3\r\n \u00AB Lef\u00E8vre".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("ZoÃ« Lefèvre", lines(bytes.toByteArray()).get(0).plain());
    bytes.reset();
    bytes.writeBytes("FN:Zo\u00C3\r\n \u00AB".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("Zoë", lines(bytes.toByteArray()).get(0).plain());
  }

  @Test
  void encodingIsFoundLineByLine() throws IOException {
    assertEquals(List.of("Zoë"), plain("FN:Zoë"));
    assertEquals(List.of("Zoë – Bo"), plain("FN:Zoë – Bo", "windows-1252"));
    assertEquals(List.of("Zoë"), plain("\uFEFFFN:Zoë"));
    assertEquals(List.of("Zoë", "Bo"), plain("\uFEFFFN:Zoë\nORG:Bo", "UTF-16LE"));
    assertEquals(List.of("Zoë", "Bo"), plain("FN:Zoë\nORG:Bo", "UTF-16LE"));
    assertEquals(List.of("Zoë", "Bo"), plain("FN:Zoë\nORG:Bo", "UTF-16BE"));
    assertEquals(List.of("Żaneta"), plain("FN;CHARSET=ISO-8859-2:Żaneta", "ISO-8859-2"));
    assertEquals(List.of("Zoë"), plain("FN;CHARSET=no such:Zoë"));
  }

  @Test
  void quotedPrintableIsDecodedByItsCharset() throws IOException {
    assertEquals(
        List.of("Zoë Lefèvre", "Acme"),
        plain("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB =\r\nLef=C3=A8vre\r\nORG:Acme"));
    assertEquals(List.of("Zoë", "Acme"), plain("FN;ENCODING=QUOTED-PRINTABLE:Zo=EB\nORG:Acme"));
    assertEquals(List.of("Zoë"), plain("FN;QUOTED-PRINTABLE;CHARSET=Windows-1252:Zo=EB"));
    assertEquals(List.of("1=2 =ZZ ="), plain("FN;QUOTED-PRINTABLE:1=3D2 =ZZ ="));
  }

  @Test
  void quotedPrintableDoesNotRunOverTheEndOfACard() throws IOException {
    List<String> names =
        lines("N;QUOTED-PRINTABLE:Zo=\r\nEND:VCARD".getBytes(StandardCharsets.US_ASCII)).stream()
            .map(ContentLine::name)
            .toList();
    assertEquals(List.of("N", "END"), names);
  }

  @Test
  void parametersAreReadInTheOldWayAndTheNew() {
    ContentLine old = ContentLine.of(1, "item1.tel;WORK;voice;X=\"a;b:c,d\":+33");
    assertEquals("ITEM1", old.group());
    assertEquals("TEL", old.name());
    assertEquals(List.of("WORK", "voice"), old.types());
    assertEquals("a;b:c,d", old.parameter("X"));
    assertEquals("+33", old.value());
    ContentLine now =
        ContentLine.of(1, "ATTENDEE;CN=^'Zo^' Berg;type=a,\"b,c\":mailto:z@example.org");
    assertEquals("\"Zo\" Berg", now.parameter("CN"));
    assertEquals(List.of("a", "b,c"), now.types());
    assertEquals("mailto:z@example.org", now.value());
    assertEquals(
        "mailto:z", ContentLine.of(1, "ATTENDEE;CN=\"Ana:mailto:z").value().substring(0, 8));
  }

  @Test
  void escapesAreTakenOff() {
    assertEquals("a,b;c\nd\\e", ContentLine.of(1, "X:a\\,b\\;c\\nd\\\\e").plain());
    assertEquals(List.of("Li;ma", "Ana", "", "x"), ContentLine.of(1, "N:Li\\;ma;Ana;;x").fields());
  }

  @Test
  void noLineIsKeptBeyondTheBound() {
    String quoted = "NOTE;QUOTED-PRINTABLE:" + "=\r\n".repeat(300_000) + "\r\nFN:Ana";
    String folded = "NOTE:" + "\r\n x".repeat(300_000) + "\r\nFN:Ana";
    String straight = "NOTE:" + "x".repeat(3_000_000) + "\r\nFN:Ana";
    for (String text : List.of(quoted, folded, straight)) {
      List<ContentLine> lines =
          assertTimeout(
              Duration.ofSeconds(5), () -> lines(text.getBytes(StandardCharsets.US_ASCII)));
      assertEquals("Ana", lines.get(lines.size() - 1).plain());
      assertTrue(lines.get(0).text().length() <= ContentLines.LONGEST);
    }
  }
}
