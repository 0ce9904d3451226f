package dev.outreach.source.book;

import dev.outreach.source.CsvTable;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Header;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
import dev.outreach.source.TableReader;
import dev.outreach.source.Text;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outlook's contacts as CSV, in English or French, of the program or of Outlook.com. One contact
 * per row that has an address, a number or a profile. The French header has {@code Titre} twice:
 * the first is the form of address, the one behind {@code Société} what they do. Addresses of type
 * {@code EX} are of an Exchange server and no e-mail addresses; fax, switchboard and assistant are
 * not the person's own numbers.
 */
public final class OutlookContacts implements Source {
  private static final List<String> FIRST_NAMES = List.of("First Name", "Prénom");
  private static final List<String> LAST_NAMES = List.of("Last Name", "Nom");
  private static final List<String> COMPANIES = List.of("Company", "Société");
  private static final List<String> ROLES = List.of("Job Title", "Fonction");
  private static final List<String> SITES =
      List.of("Web Page", "Personal Web Page", "Page Web", "Page Web personnelle");
  private static final List<String> REFERRERS = List.of("Referred By", "Recommandé par");

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
          List.of("Adresse de courrier 3", "Type de courrier 3"));

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
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    return Header.isIn(file, OutlookContacts::isHeader);
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(
        Marks.table(
            name(),
            List.of("First Name", "Last Name", "E-mail Address", "Business Phone", "Home Phone")),
        Marks.table(
            name(),
            List.of(
                "Prénom", "Nom", "Adresse de messagerie", "Téléphone (bureau)", "Tél. mobile")));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, OutlookContacts::isHeader, "First Name, Last Name, E-mail Address");
    Optional<Integer> title = title(table);
    return new TableReader(table, row -> entries(row, title, reading));
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
            Stream.of("Télécopie (bureau)", "Business Street", "Rue (bureau)"))
        .flatMap(columns -> columns)
        .map(Text::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the French header says what they do. */
  private static Optional<Integer> title(CsvTable table) {
    int company = table.index(COMPANIES.get(1)).orElse(Integer.MAX_VALUE);
    return table.indexes(TITLE).stream().filter(index -> index > company).findFirst();
  }

  private static List<Entry> entries(CsvTable.Line row, Optional<Integer> title, Reading reading) {
    AddressBookPerson person = new AddressBookPerson(reading);
    for (List<String> email : EMAILS) {
      if (!"EX".equalsIgnoreCase(row.get(email.get(1)))) {
        person.email(row.get(email.get(0)));
      }
    }
    PHONES.forEach(phone -> person.phone(row.get(phone), ""));
    SITES.stream().map(row::get).filter(Objects::nonNull).forEach(person::site);
    person.related("referred by", row.first(REFERRERS));
    String name = row.joined(FIRST_NAMES.get(0), FIRST_NAMES.get(1), "Last Name", "Nom");
    String role = row.first(ROLES);
    return person.contact(
        row.place(),
        name,
        row.first(COMPANIES),
        role == null ? title.map(row::at).orElse(null) : role);
  }
}
