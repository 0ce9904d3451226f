package dev.outreach.format.book;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Thunderbird's address book as CSV or with tabs, under the name that its user gives it: one
 * contact per row that has an address or a number. Its header is in the language of the program:
 * that in English is sure, with {@code Organization} or {@code Organisation}; those in French,
 * German, Spanish and Italian are as its translations name the fields.
 */
public final class ThunderbirdContacts implements Format {
  private static final List<String> FIRST_NAMES =
      List.of("First Name", "Prénom", "Vorname", "Nombre", "Nome");
  private static final List<String> LAST_NAMES =
      List.of("Last Name", "Nom de famille", "Nom", "Nachname", "Apellidos", "Cognome");
  private static final List<String> SHOWN =
      List.of(
          "Display Name",
          "Nom à afficher",
          "Anzeigename",
          "Nombre a mostrar",
          "Nombre para mostrar",
          "Nome visualizzato");
  private static final List<String> PRIMARY =
      List.of(
          "Primary Email",
          "Adresse électronique principale",
          "Première adresse électronique",
          "Adresse électronique",
          "Adresse e-mail principale",
          "Primäre E-Mail-Adresse",
          "E-Mail-Adresse",
          "Primäre E-Mail",
          "Dirección de correo principal",
          "Correo electrónico principal",
          "Correo-e principal",
          "Email primaria",
          "E-mail primaria",
          "Indirizzo email principale");
  private static final List<String> SECONDARY =
      List.of(
          "Secondary Email",
          "Adresse électronique secondaire",
          "Adresse e-mail secondaire",
          "Sekundäre E-Mail-Adresse",
          "Zweite E-Mail-Adresse",
          "Weitere E-Mail-Adresse",
          "Dirección de correo secundaria",
          "Correo electrónico secundario",
          "Correo-e secundario",
          "Email secondaria",
          "E-mail secondaria",
          "Indirizzo email secondario");
  private static final List<String> COMPANIES =
      List.of(
          "Organization",
          "Organisation",
          "Société",
          "Entreprise",
          "Organización",
          "Società",
          "Organizzazione",
          "Firma");
  private static final List<String> ROLES =
      List.of(
          "Job Title", "Poste", "Fonction", "Titel", "Position", "Puesto", "Cargo", "Qualifica");
  private static final List<String> SITES =
      List.of(
          "Web Page 1",
          "Web Page 2",
          "Site web 1",
          "Site web 2",
          "Page web 1",
          "Page web 2",
          "Webseite 1",
          "Webseite 2",
          "Página web 1",
          "Página web 2",
          "Sito web 1",
          "Sito web 2");

  @Override
  public String name() {
    return "thunderbird-contacts";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, ThunderbirdContacts::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(),
            List.of("First Name", "Last Name", "Display Name", "Primary Email", "Work Phone")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, ThunderbirdContacts::isHeader, "Display Name and Primary Email");
    List<Integer> phones = BookPhones.in(table);
    return new TableReader(table, row -> entries(row, table, phones, reading));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasOne(columns, SHOWN)
        && Header.hasOne(columns, PRIMARY)
        && Header.hasOne(columns, SECONDARY);
  }

  private static List<Entry> entries(
      CsvTable.Line row, CsvTable table, List<Integer> phones, ReadingContext reading) {
    AddressBookPerson person = new AddressBookPerson(reading);
    Stream.concat(PRIMARY.stream(), SECONDARY.stream())
        .map(row::get)
        .filter(address -> address != null)
        .forEach(person::email);
    for (int column : phones) {
      if (row.at(column) != null) {
        person.phone(row.at(column), table.name(column));
      }
    }
    SITES.stream().map(row::get).filter(site -> site != null).forEach(person::site);
    String first = row.first(FIRST_NAMES);
    String last = row.first(LAST_NAMES);
    String whole = first == null || last == null ? row.first(SHOWN) : first + " " + last;
    String name = whole == null ? first == null ? last : first : whole;
    return person.contact(row.place(), name, row.first(COMPANIES), row.first(ROLES));
  }
}
