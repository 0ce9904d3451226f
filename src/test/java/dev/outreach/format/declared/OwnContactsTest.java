package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnContactsTest {
  @TempDir private Path folder;

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, Object> contact =
        read(
                "name,email,phone,handle,company,role,connected_on,referred_by",
                "Ana Lima,Ana@Example.org,+33 1 99 00 11 22,linkedin.com/in/ana-lima,Acme,CTO,"
                    + "2024-03-01,Bo Berg")
            .row();
    assertEquals("contacts", contact.get("source"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "linkedin:ana-lima"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("CTO", contact.get("role"));
    assertEquals(LocalDate.of(2024, 3, 1), contact.get("connected_on"));
    assertEquals("Bo Berg", contact.get("referred_by"));
    assertEquals("line 2", contact.get("place"));
  }

  @Test
  void frenchHeadersAreReadAndAFirstNameJoinsTheName() throws IOException {
    Map<String, Object> contact =
        read(
                "Prénom;Nom;Courriel;Société;Fonction;Connecté le;Recommandé par",
                "Ana;Lima;ana@example.org;Acme;Directrice;01/03/2024;Bo Berg")
            .row();
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Directrice", contact.get("role"));
    assertEquals(LocalDate.of(2024, 3, 1), contact.get("connected_on"));
    assertEquals("Bo Berg", contact.get("referred_by"));
  }

  @Test
  void oneBadContactCostsOnlyItself() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "name,email,phone,connected_on",
                "Ana,ana@example.org,,",
                "Bo,bo@,,",
                "Cy,,12,",
                "Di,di@example.org,,someday",
                ",,,2024-03-01",
                "Ed,,,")
            .rows();
    assertEquals(
        List.of("bad-email", "bad-phone", "bad-date", "missing-person"),
        rows.stream().map(row -> row.get("reason")).filter(reason -> reason != null).toList());
    assertEquals(List.of("name:ed"), rows.get(5).get("identifiers"));
  }

  @Test
  void myOwnCardIsNoContact() throws IOException {
    assertEquals(List.of(), read("name,email", "Max Muster,me@example.org").rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,"
            + "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
        "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Labels,"
            + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),"
            + "Ville (bureau),Téléphone (bureau),Tél. mobile,Adresse de messagerie,Notes",
        "Just a title"
      })
  void anAddressBookOfAToolIsNotTakenForOurs(String header) throws IOException {
    assertNotEquals(
        "contacts", CsvExport.of(folder, "Contacts.csv", header, "a,b,c,d,e,f").source());
  }

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "contacts.csv", lines);
  }
}
