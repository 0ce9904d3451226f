package dev.outreach.format.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThunderbirdContactsTest {
  private static final String ENGLISH =
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
          + "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Job Title,Organization";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENGLISH,
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
            + "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Phone,Job Title,Organisation",
        "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,"
            + "Adresse électronique secondaire,Pseudo,Tél. professionnel,Tél. personnel,Fax,Pager,"
            + "Portable,Poste,Société",
        "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,"
            + "Messenger-Name,Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,"
            + "Position,Organisation"
      })
  void aRowIsAContactInEachLanguage(String header) throws IOException {
    CsvExport export =
        CsvExport.of(
            folder,
            "carnet.csv",
            header,
            "Ana,Lima,Ana L.,,ana@example.org,lima@example.com,,01 99 00 00 81,01 99 00 00 82,"
                + "01 99 00 00 83,,06 39 98 00 84,CTO,Acme");
    Map<String, Object> contact = export.row();
    assertEquals("thunderbird-contacts", export.source());
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("CTO", contact.get("role"));
    assertEquals(
        List.of(
            "email:ana@example.org",
            "email:lima@example.com",
            "tel:+33199000081",
            "tel:+33199000082",
            "tel:+33639980084"),
        contact.get("identifiers"));
  }

  @Test
  void whoHasNoFirstAndLastNameGoesByTheNameShown() throws IOException {
    assertEquals(
        "Ana L.",
        CsvExport.of(folder, "carnet.csv", ENGLISH, ",,Ana L.,,ana@example.org,,,,,,,,,")
            .row()
            .get("person_name"));
  }

  @Test
  void aRowWithoutAddressAndNumberIsNoContact() throws IOException {
    assertEquals(
        List.of(), CsvExport.of(folder, "carnet.csv", ENGLISH, "Ana,Lima,,,,,,,,,,,,").rows());
  }

  @Test
  void anotherTableWithAPrimaryAddressIsNone() throws IOException {
    assertNotEquals(
        "thunderbird-contacts",
        CsvExport.of(folder, "team.csv", "Display Name,Primary Email", "Ana,ana@example.org")
            .source());
  }
}
