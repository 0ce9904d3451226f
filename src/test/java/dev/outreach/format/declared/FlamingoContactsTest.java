package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.format.CsvExport;
import dev.outreach.reader.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlamingoContactsTest {
  @TempDir Path folder;

  private CsvExport export(String... lines) {
    List<Mapping> mappings = List.of(ShippedMapping.named("flamingo-contacts"));
    return CsvExport.of(folder, "camille-flamingo-contact-2010-04-30.csv", mappings, lines);
  }

  @Test
  void peopleOfTheAddressBook() throws IOException {
    CsvExport export =
        export(
            "\"Email\",\"Full name\",\"First name\",\"Last name\"",
            "\"ana@example.org\",\"Ana Lima\",\"\",\"\"",
            "\"zoe@example.org\",\"\",\"Zoé\",\"Sorel\"");
    assertEquals("flamingo-contacts", export.source());
    List<Map<String, Object>> rows = export.rows();
    assertEquals(List.of("email:ana@example.org"), rows.get(0).get("identifiers"));
    assertEquals("Ana Lima", rows.get(0).get("person_name"));
    assertEquals("Zoé Sorel", rows.get(1).get("person_name"));
  }

  @Test
  void translatedColumns() throws IOException {
    Map<String, Object> row =
        export(
                "\"Adresse e-mail\",\"Nom complet\",\"Prénom\",\"Nom\"",
                "\"ana@example.org\",\"\",\"Ana\",\"Lima\"")
            .row();
    assertEquals("Ana Lima", row.get("person_name"));
  }

  @Test
  void personWithoutAnAddressIsRejected() throws IOException {
    assertEquals(
        "bad-email",
        export("Email,Full name,First name,Last name", "ana at example,Ana,,").row().get("reason"));
  }
}
