package dev.outreach.format.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookContactsTest {
  private static final String FRENCH =
      "\"Titre\",\"Prénom\",\"Deuxième prénom\",\"Nom\",\"Suffixe\",\"Société\",\"Service\","
          + "\"Titre\",\"Téléphone de l'assistant(e)\",\"Télécopie (bureau)\","
          + "\"Téléphone (bureau)\",\"Téléphone société\",\"Tél. mobile\","
          + "\"Adresse de messagerie\",\"Type de messagerie\",\"Adresse de messagerie 2\","
          + "\"Type de messagerie 2\",\"Notes\",\"Page Web\",\"Recommandé par\"";
  private static final String ENGLISH =
      "First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,"
          + "Home Phone,Business Phone,Mobile Phone,Business Fax,Company Main Phone,Job Title,"
          + "Company,Web Page,Referred By,Notes";

  @TempDir private Path folder;

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "contacts.csv", lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8"})
  void frenchExportIsReadInEitherEncoding(String charset) throws IOException {
    String bom = charset.equals("UTF-8") ? "\uFEFF" : "";
    Map<String, Object> contact =
        CsvExport.of(
                folder,
                "contacts.CSV",
                Charset.forName(charset),
                bom + FRENCH,
                "\"Mme\",\"Zoë\",\"\",\"Lefèvre\",\"\",\"Société Île\",\"Ventes\",\"Gérante\","
                    + "\"01 99 00 11 24\",\"01 99 00 11 25\",\"01 99 00 11 22\",\"01 99 00 11 26\","
                    + "\"06.39.98.00.11\",\"zoe@example.org\",\"SMTP\",\"z@example.com\",\"SMTP\","
                    + "\"Vue\r\nau salon\",\"https://www.linkedin.com/in/zoe\",\"Bo Berg\"")
            .row();
    assertEquals("outlook-contacts", contact.get("source"));
    assertEquals(
        List.of(
            "email:zoe@example.org",
            "email:z@example.com",
            "tel:+33639980011",
            "tel:+33199001122",
            "linkedin:zoe"),
        contact.get("identifiers"));
    assertEquals("Zoë Lefèvre", contact.get("person_name"));
    assertEquals("Société Île", contact.get("company"));
    assertEquals("Gérante", contact.get("role"));
    assertEquals("Bo Berg", contact.get("referred_by"));
  }

  @Test
  void formOfAddressIsNoRole() throws IOException {
    String header =
        "Titre,Prénom,Deuxième prénom,Nom,Société,Tél. mobile,Téléphone (bureau),"
            + "Adresse de courrier";
    assertNull(read(header, "Mme,Zoë,,Lefèvre,Acme,,,zoe@example.org").row().get("role"));
  }

  @Test
  void englishExportIsRead() throws IOException {
    Map<String, Object> contact =
        read(
                ENGLISH,
                "Ana,,Lima,Ms,,ana@example.org,ana@example.com,,(415) 555-0101,+33639980011,"
                    + "+33199001125,+33199001126,CTO,Acme,,Bo Berg,")
            .row();
    assertEquals("outlook-contacts", contact.get("source"));
    assertEquals(
        List.of("email:ana@example.org", "email:ana@example.com", "tel:+33639980011"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("CTO", contact.get("role"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Bo Berg", contact.get("referred_by"));
  }

  @Test
  void addressesOfAnExchangeServerAreNone() throws IOException {
    assertEquals(
        List.of("email:z@example.com"),
        read(
                FRENCH.replace("messagerie", "courrier"),
                ",Zoë,,Lefèvre,,,,,,,,,,/o=ACME/cn=zoe@acme,EX,z@example.com,SMTP,,,")
            .row()
            .get("identifiers"));
  }

  @Test
  void rowsThatTellNobodyFromOthersAreNoContacts() throws IOException {
    assertEquals(
        List.of(),
        read(ENGLISH, "Ana,,Lima,,,,,,,,+33199001125,,,Acme,,,", "Max,,Muster,,,m@example.org")
            .rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prénom;Nom;Société;Fonction;Tél;Courriel;Recommandé par",
        "Prénom;Nom;Société;Téléphone;Adresse mail;Notes",
        "first_name,last_name,email,phone,company,connected_on",
        "First Name,Last Name,Email Address,Mobile,Company,Referred by",
      })
  void whatIsKeptByHandStaysSo(String header) throws IOException {
    assertEquals("contacts", read(header, "Ana;Lima;;;;", "Ana,Lima,,,,").source());
  }

  @ParameterizedTest
  @ValueSource(strings = {FRENCH, ENGLISH})
  void recognisedByItsColumnsUnderTheNameOfOurs(String header) throws IOException {
    assertEquals("outlook-contacts", read(header).source());
    assertEquals("outlook-contacts", CsvExport.of(folder, "Export 2010.CSV", header).source());
    assertEquals(
        "outlook-contacts",
        CsvExport.of(folder, "a.csv", StandardCharsets.UTF_16LE, "\uFEFF" + header).source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Fax geschäftlich;"
            + "Telefon geschäftlich;Telefon Firma;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;"
            + "E-Mail 2: Adresse;Empfohlen von",
        "Tratamiento;Nombre;Segundo nombre;Apellidos;Organización;Puesto;Fax del trabajo;"
            + "Teléfono del trabajo;Teléfono principal de la organización;Teléfono móvil;"
            + "Dirección de correo electrónico;Tipo de correo electrónico;"
            + "Dirección del correo electrónico 2;Recomendado por",
        "Titolo;Nome;Secondo nome;Cognome;Società;Posizione;Fax (uff.);Telefono (uff.);"
            + "Telefono principale società;Cellulare;Indirizzo posta elettronica;"
            + "Tipo posta elettronica;Indirizzo posta elettronica 2;Presentato da"
      })
  void headersInOtherLanguagesAreRead(String header) throws IOException {
    Map<String, Object> contact =
        CsvExport.of(
                folder,
                "kontakte.csv",
                header,
                "Dr;Ana;;Lima;Acme;Head;01 99 00 00 71;01 99 00 00 72;01 99 00 00 73;"
                    + "06 39 98 00 74;ana@example.org;SMTP;lima@example.com;Bo Berg")
            .row();
    assertEquals("outlook-contacts", contact.get("source"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Head", contact.get("role"));
    assertEquals("Bo Berg", contact.get("referred_by"));
    assertEquals(
        Set.of(
            "email:ana@example.org",
            "email:lima@example.com",
            "tel:+33199000072",
            "tel:+33639980074"),
        Set.copyOf((List<?>) contact.get("identifiers")));
  }
}
