package dev.outreach.format.book;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outlook's contacts as CSV, of the program or of Outlook.com, in English, French or German; in
 * Spanish and Italian as far as its names of columns are known. One contact per row that has an
 * address, a number or a profile. The French header has {@code Titre} twice: the first is the form
 * of address, the one behind {@code Société} what they do. Addresses of type {@code EX} are of an
 * Exchange server and no e-mail addresses; fax, switchboard and assistant are not the person's own
 * numbers.
 */
public final class OutlookContacts implements Format {
  private static final List<String> FIRST_NAMES =
      List.of("First Name", "Prénom", "Vorname", "Nombre", "Nome");
  private static final List<String> LAST_NAMES =
      List.of("Last Name", "Nom", "Nachname", "Apellidos", "Apellido", "Cognome");
  private static final List<String> COMPANIES =
      List.of("Company", "Société", "Firma", "Organización", "Compañía", "Empresa", "Società");
  private static final List<String> ROLES =
      List.of(
          "Job Title",
          "Fonction",
          "Position",
          "Puesto",
          "Cargo",
          "Posizione",
          "Qualifica",
          "Mansione");
  private static final List<String> SITES =
      List.of(
          "Web Page",
          "Personal Web Page",
          "Page Web",
          "Page Web personnelle",
          "Webseite",
          "Página Web",
          "Pagina Web");
  private static final List<String> REFERRERS =
      List.of("Referred By", "Recommandé par", "Empfohlen von", "Recomendado por", "Presentato da");

  /** Address and its type. */
  private static final List<List<String>> EMAILS =
      List.of(
          List.of("E-mail Address", "E-mail Type"),
          List.of("E-mail 2 Address", "E-mail 2 Type"),
          List.of("E-mail 3 Address", "E-mail 3 Type"),
          List.of("Adresse de messagerie", "Type de messagerie"),
          List.of("Adresse de messagerie 2", "Type de messagerie 2"),
          List.of("Adresse de messagerie 3", "Type de messagerie 3"),
          List.of("Adresse de courrier", "Type de courrier"),
          List.of("Adresse de courrier 2", "Type de courrier 2"),
          List.of("Adresse de courrier 3", "Type de courrier 3"),
          List.of("E-Mail-Adresse", "E-Mail-Typ"),
          List.of("E-Mail 2: Adresse", "E-Mail 2: Typ"),
          List.of("E-Mail 3: Adresse", "E-Mail 3: Typ"),
          List.of("Dirección de correo electrónico", "Tipo de correo electrónico"),
          List.of("Dirección del correo electrónico", "Tipo del correo electrónico"),
          List.of("Dirección de correo electrónico 2", "Tipo de correo electrónico 2"),
          List.of("Dirección del correo electrónico 2", "Tipo del correo electrónico 2"),
          List.of("Dirección de correo electrónico 3", "Tipo de correo electrónico 3"),
          List.of("Dirección del correo electrónico 3", "Tipo del correo electrónico 3"),
          List.of("Indirizzo posta elettronica", "Tipo posta elettronica"),
          List.of("Indirizzo di posta elettronica", "Tipo di posta elettronica"),
          List.of("Indirizzo e-mail", "Tipo e-mail"),
          List.of("Indirizzo posta elettronica 2", "Tipo posta elettronica 2"),
          List.of("Indirizzo di posta elettronica 2", "Tipo di posta elettronica 2"),
          List.of("Indirizzo e-mail 2", "Tipo e-mail 2"),
          List.of("Indirizzo posta elettronica 3", "Tipo posta elettronica 3"),
          List.of("Indirizzo di posta elettronica 3", "Tipo di posta elettronica 3"),
          List.of("Indirizzo e-mail 3", "Tipo e-mail 3"));

  private static final List<String> PHONES =
      List.of(
          "Mobile Phone",
          "Business Phone",
          "Business Phone 2",
          "Home Phone",
          "Home Phone 2",
          "Primary Phone",
          "Other Phone",
          "Car Phone",
          "Radio Phone",
          "Callback",
          "Tél. mobile",
          "Téléphone mobile",
          "Téléphone (bureau)",
          "Téléphone 2 (bureau)",
          "Téléphone (domicile)",
          "Téléphone 2 (domicile)",
          "Téléphone principal",
          "Téléphone (autre)",
          "Téléphone (voiture)",
          "Radio téléphone",
          "Rappel");

  /** Columns by which Outlook's table is told from one that somebody keeps by hand. */
  private static final Set<String> OWN = own();

  private static final int OWN_AT_LEAST = 3;
  private static final String TITLE = "Titre";

  @Override
  public String name() {
    return "outlook-contacts";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, OutlookContacts::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(),
            List.of("First Name", "Last Name", "E-mail Address", "Business Phone", "Home Phone")),
        FormatMarks.table(
            name(),
            List.of(
                "Prénom", "Nom", "Adresse de messagerie", "Téléphone (bureau)", "Tél. mobile")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, OutlookContacts::isHeader, "First Name, Last Name, E-mail Address");
    Optional<Integer> title = title(table);
    List<Integer> phones =
        Stream.concat(
                PHONES.stream().flatMap(phone -> table.index(phone).stream()),
                BookPhones.in(table).stream())
            .distinct()
            .toList();
    return new TableReader(table, row -> entries(row, table, phones, title, reading));
  }

  private static boolean isHeader(Set<String> columns) {
    return has(columns, FIRST_NAMES)
        && has(columns, LAST_NAMES)
        && EMAILS.stream().anyMatch(email -> has(columns, email.subList(0, 1)))
        && columns.stream().filter(OWN::contains).count() >= OWN_AT_LEAST;
  }

  private static boolean has(Set<String> columns, List<String> names) {
    return names.stream().map(Text::key).anyMatch(columns::contains);
  }

  private static Set<String> own() {
    Stream<String> emails = EMAILS.stream().flatMap(email -> email.stream().skip(1));
    Stream<String> second = EMAILS.stream().map(email -> email.get(0)).filter(c -> c.contains("2"));
    return Stream.of(
            emails,
            second,
            PHONES.stream(),
            Stream.of("Middle Name", "Deuxième prénom", "Suffix", "Suffixe", "Business Fax"),
            Stream.of("Télécopie (bureau)", "Business Street", "Rue (bureau)"),
            Stream.of("Weitere Vornamen", "Telefon geschäftlich", "Telefon (privat)"),
            Stream.of("Mobiltelefon", "Fax geschäftlich", "Straße geschäftlich"),
            Stream.of("Telefon privat", "Ort geschäftlich", "Abteilung", "Anrede"),
            Stream.of("Segundo nombre", "Sufijo", "Teléfono del trabajo", "Teléfono móvil"),
            Stream.of("Fax del trabajo", "Calle del trabajo", "Ciudad de trabajo", "Móvil"),
            Stream.of("Teléfono particular", "Departamento", "Tratamiento", "Particular"),
            Stream.of("Secondo nome", "Via (uff.)", "Fax (uff.)", "Città (uff.)", "Cellulare"),
            Stream.of("Telefono (uff.)", "Telefono ufficio", "Abitazione", "Reparto", "Ufficio"))
        .flatMap(columns -> columns)
        .map(Text::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the French header says what they do. */
  private static Optional<Integer> title(CsvTable table) {
    int company = table.index(COMPANIES.get(1)).orElse(Integer.MAX_VALUE);
    return table.indexes(TITLE).stream().filter(index -> index > company).findFirst();
  }

  private static String name(String first, String last) {
    return first == null || last == null ? first == null ? last : first : first + " " + last;
  }

  private static List<Entry> entries(
      CsvTable.Line row,
      CsvTable table,
      List<Integer> phones,
      Optional<Integer> title,
      ReadingContext reading) {
    AddressBookPerson person = new AddressBookPerson(reading);
    for (List<String> email : EMAILS) {
      if (!"EX".equalsIgnoreCase(row.get(email.get(1)))) {
        person.email(row.get(email.get(0)));
      }
    }
    phones.stream()
        .filter(column -> row.at(column) != null)
        .forEach(column -> person.phone(row.at(column), table.name(column)));
    SITES.stream().map(row::get).filter(Objects::nonNull).forEach(person::site);
    person.related("referred by", row.first(REFERRERS));
    String name = name(row.first(FIRST_NAMES), row.first(LAST_NAMES));
    String role = row.first(ROLES);
    return person.contact(
        row.place(),
        name,
        row.first(COMPANIES),
        role == null ? title.map(row::at).orElse(null) : role);
  }
}
