package dev.outreach.format.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleContactsTest {
  private static final String OLD =
      "Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,"
          + "E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,IM 1 - Type,"
          + "IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,"
          + "Phone 2 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,"
          + "Relation 1 - Type,Relation 1 - Value,Website 1 - Type,Website 1 - Value";
  private static final String NEW =
      "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,"
          + "Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
          + "Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value,"
          + "Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,"
          + "Custom Field 2 - Value";

  @TempDir private Path folder;

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "contacts.csv", lines);
  }

  @Test
  void exportOfTheEarlierYearsIsRead() throws IOException {
    Map<String, Object> contact =
        read(
                OLD,
                "Ana Lima,Ana,,Lima,,,Clients ::: * myContacts,* Work,"
                    + "ana@example.org ::: a.lima@example.org,Home,ana@example.com,Home,Skype,"
                    + "ana.lima,Mobile,06 39 98 00 11 ::: 01 99 00 11 22,Work Fax,01 99 00 11 23,"
                    + "Work,Acme ::: Beta,Directrice,Referred By,Bo Berg,Profile,"
                    + "https://x.com/analima")
            .row();
    assertEquals("google-contacts", contact.get("source"));
    assertEquals(
        List.of(
            "email:ana@example.org",
            "email:a.lima@example.org",
            "email:ana@example.com",
            "tel:+33639980011",
            "tel:+33199001122",
            "x:analima",
            "skype:ana.lima"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Directrice", contact.get("role"));
    assertEquals("Bo Berg", contact.get("referred_by"));
    assertEquals("line 2", contact.get("place"));
  }

  @Test
  void exportOfTodayIsRead() throws IOException {
    Map<String, Object> contact =
        read(
                NEW,
                "Zoë,M.,Lefèvre,,,,Acme,Achats,,\"Vue\nau salon\",,* myContacts ::: Salon,* Work,"
                    + "zoe@example.org,Pager,0199001123,,https://www.linkedin.com/in/zoe,"
                    + "Recommandé par,Bo Berg,Skype,zoe.l")
            .row();
    assertEquals(
        List.of("email:zoe@example.org", "linkedin:zoe", "skype:zoe.l"),
        contact.get("identifiers"));
    assertEquals("Zoë M. Lefèvre", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Achats", contact.get("role"));
    assertEquals("Bo Berg", contact.get("referred_by"));
  }

  @Test
  void twoReferrersAreNone() throws IOException {
    assertNull(
        read(NEW, "Zoë,,,,,,,,,,,,,zoe@example.org,,,,,Referred by,Bo Berg,Referrer,Cy Dahl")
            .row()
            .get("referred_by"));
  }

  @Test
  void rowsThatTellNobodyFromOthersAreNoContacts() throws IOException {
    assertEquals(
        List.of(),
        read(
                NEW,
                "Ana,,Lima,,,,Acme,,,,,* myContacts,,,,,,,,,,",
                "Ana,,Lima,,,,,,,,,,,not an address,Mobile,12,,,,,,",
                "Max,,Muster,,,,,,,,,,,other@example.org,,,,,,,,",
                "Somebody,,,,,,,,,,,,,me@example.org,,0199001122,,,,,,")
            .rows());
  }

  @Test
  void brokenRowsCostOnlyThemselves() throws IOException {
    List<Map<String, Object>> rows =
        read(
                NEW,
                "Ana,,,,,,,,,,,,,ana@example.org,,,,,,,,,,too,many",
                "Bo,,,,,,,,,,,,,bo@example.org",
                "Cy,,,,,,,\"never closed,,,,,,cy@example.org,,,,,,,,")
            .rows();
    assertEquals("too-many-cells", rows.get(0).get("reason"));
    assertEquals(List.of("email:bo@example.org"), rows.get(1).get("identifiers"));
    assertEquals("broken-quote", rows.get(2).get("reason"));
    assertEquals(3, rows.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First Name,Last Name,Labels,Notes",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "name,email,phone,company",
        "Given Name,Family Name,E-mail",
        "\"",
        "E-mail 1 - Value",
      })
  void otherTablesAreNotTakenForIt(String header) throws IOException {
    assertNotEquals("google-contacts", read(header, "a,b,c,d").source());
  }

  @Test
  void recognisedWhateverItsNameAndSeparator() throws IOException {
    String resaved = NEW.replace(',', ';');
    assertEquals(
        "google-contacts", CsvExport.of(folder, "Mes contacts.csv", "\uFEFF" + resaved).source());
  }
}
