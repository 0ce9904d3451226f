package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped mapping of Viadeo's address book, and its profiles in a log. */
class ViadeoMappingTest {
  private static final String HEADER =
      "Prénom;Nom;Société;Fonction;E-mail;Téléphone;Profil;Date de mise en relation";

  @TempDir private Path folder;

  @Test
  void aContactIsReadWithItsProfile() throws IOException {
    Map<String, Object> contact =
        viadeo(
                "viadeo-contacts.csv",
                HEADER,
                "Ana;Lima;Acme;Gérante;ana@example.org;01 99 00 11 22;"
                    + "http://www.viadeo.com/fr/profile/ana.lima;03/05/2010")
            .row();
    assertEquals("viadeo", contact.get("source"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "viadeo:ana.lima"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Gérante", contact.get("role"));
    assertEquals(LocalDate.of(2010, 5, 3), contact.get("connected_on"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viadeo.csv", "contacts-viadeo-2010.csv", "contact viadeo.txt"})
  void theFileIsKnownByItsName(String name) throws IOException {
    assertEquals("viadeo", viadeo(name, HEADER).source());
  }

  @Test
  void theLogOfItsMessagesIsALog() throws IOException {
    CsvExport log =
        viadeo(
            "touches-viadeo.csv",
            "date;canal;sens;nom;profil",
            "03/05/2010 10:00;Viadeo;sortant;Ana Lima;ana.lima",
            "04/05/2010 10:00;viadeo;entrant;Ana Lima;http://www.viadeo.com/profile/Ana.Lima");
    assertEquals("touches", log.source());
    assertEquals(
        List.of("viadeo:ana.lima", "viadeo:ana.lima"),
        log.rows().stream().map(row -> row.get("party")).toList());
  }

  @ParameterizedTest
  @CsvSource({"http://www.viadeo.com/hubs/artisans", "http://www.viadeo.com/fr/profile/"})
  void anAddressThatIsNoProfileIsRejected(String address) throws IOException {
    Map<String, Object> reject =
        viadeo("viadeo.csv", HEADER, "Ana;Lima;;;;;" + address + ";").row();
    assertEquals("bad-handle", reject.get("reason"));
  }

  @Test
  void aFileThatNamesNobodyIsRefused() {
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> viadeo("viadeo.csv", "Ville;Pays", "x;y").entries());
    assertEquals("missing-column", refused.reason());
  }

  private CsvExport viadeo(String name, String... lines) {
    return CsvExport.of(folder, name, List.of(ShippedMapping.named("viadeo")), lines);
  }
}
