package dev.outreach.format.deal;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Contracts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pipedrive's export of deals as CSV: one contract per row. A column is named by what it belongs to
 * and what it says, {@code Deal - Title}, both in the user's language: English, French, German,
 * Spanish and Czech are known.
 *
 * <p>The columns are the user's choice; without the deal's status, or a day for those that were
 * won, it cannot be read. The status is a word of the tool, so one that is not known is a reject,
 * unless the days of winning and losing tell. All addresses and numbers of the row are of its one
 * person.
 */
public final class PipedriveDeals implements Format {
  private static final List<String> DEAL = List.of("Deal", "Affaire", "Negocio", "Obchod");
  private static final List<String> PERSON = List.of("Person", "Personne", "Persona", "Osoba");
  private static final List<String> ORGANIZATION =
      List.of("Organization", "Organisation", "Organización", "Organizace");

  private static final List<String> ID = deal("ID", "Pipedrive System ID");
  private static final List<String> TITLE = deal("Title", "Titre", "Titel", "Título", "Název");
  private static final List<String> STATUS = deal("Status", "Statut", "Estado", "Stav");
  private static final List<String> VALUE = deal("Value", "Valeur", "Wert", "Valor", "Hodnota");
  private static final List<String> CURRENCY =
      deal("Currency", "Currency of Value", "Devise", "Währung", "Moneda", "Měna hodnoty");
  private static final List<String> CREATED =
      deal("Deal created", "Affaire créée", "Deal erstellt", "Negocio creado el", "Add time");
  private static final List<String> WON =
      deal(
          "Won time",
          "Date de gain",
          "Heure de la conclusion",
          "Datum des gewonnenen Deals",
          "Fecha de ganado",
          "Datum výhry");
  private static final List<String> LOST =
      deal(
          "Lost time",
          "Date de perte",
          "Heure de l'échec",
          "Datum des verlorenen Deals",
          "Fecha de perdido",
          "Datum prohry");
  private static final List<String> CLOSED =
      deal("Deal closed on", "Closed on", "Close time", "Affaire conclue le", "Uzavřeno dne");
  private static final List<String> ENDED =
      Stream.of(WON, LOST, CLOSED).flatMap(List::stream).toList();
  private static final List<String> CONTACT =
      Stream.of(
              deal(
                  "Contact person",
                  "Personne à contacter",
                  "Kontaktperson",
                  "Persona de contacto",
                  "Kontaktní osoba"),
              named(PERSON, "Name", "Nom", "Nombre", "Jméno"))
          .flatMap(List::stream)
          .toList();
  private static final List<String> COMPANY =
      Stream.of(
              deal("Organization", "Organisation", "Organización", "Organizace"),
              named(ORGANIZATION, "Name", "Nom", "Nombre", "Název"))
          .flatMap(List::stream)
          .toList();
  private static final List<String> EMAIL = keys(named(PERSON, "Email", "E-mail", "Correo"));
  private static final List<String> PHONE =
      keys(named(PERSON, "Phone", "Téléphone", "Telefon", "Teléfono"));

  @Override
  public String name() {
    return "pipedrive-deals";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(
        file,
        columns ->
            Header.hasOne(columns, TITLE)
                && (Header.hasOne(columns, STATUS) || Header.hasOne(columns, VALUE)));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, columns -> Header.hasOne(columns, TITLE), "\"Deal - Title\"");
    TableReader.require(table, STATUS, "no column \"Deal - Status\": export the deals with it");
    TableReader.require(
        table,
        Stream.of(WON, CLOSED).flatMap(List::stream).toList(),
        "no column says when a deal was won: export the deals with \"Won time\" and \"Lost time\"");
    Dates dates = Dates.in(reading.zone()).shownBy(table, ENDED);
    List<String> emails = beginning(table, EMAIL);
    List<String> phones = beginning(table, PHONE);
    return new TableReader(table, line -> entries(line, reading, dates, emails, phones));
  }

  private static List<Entry> entries(
      CsvTable.Line line,
      ReadingContext reading,
      Dates dates,
      List<String> emails,
      List<String> phones) {
    String title = line.first(TITLE);
    String company = line.first(COMPANY);
    Deal deal =
        new Deal(line.place(), reading)
            .id(line.first(ID), title + "\n" + company + "\n" + line.first(CREATED))
            .title(title)
            .person(line.first(CONTACT))
            .company(company)
            .worth(line.named(VALUE), line.first(VALUE), line.first(CURRENCY));
    status(deal, line);
    String ended = line.first(deal.isWon() ? WON : LOST);
    deal.on(
        line.named(deal.isWon() ? WON : LOST),
        ended != null ? ended : line.first(CLOSED),
        dates::day);
    emails.forEach(column -> several(line.get(column)).forEach(one -> deal.email("Email", one)));
    phones.forEach(column -> several(line.get(column)).forEach(deal::phone));
    return deal.entries();
  }

  private static void status(Deal deal, CsvTable.Line line) {
    String word = line.first(STATUS);
    String byDay =
        line.first(WON) != null ? Contracts.WON : line.first(LOST) != null ? Contracts.LOST : null;
    String known = DealStatus.of(word).orElse(byDay);
    if (known != null) {
      deal.status(known);
    } else if (word != null) {
      deal.reject("unknown-word", line.named(STATUS), word);
    }
  }

  private static Stream<String> several(String cell) {
    return cell == null
        ? Stream.empty()
        : Stream.of(cell.split("[,;]")).map(Text::orNull).filter(one -> one != null);
  }

  /** The table's columns whose names begin so, in their order: {@code Person - Email (Work)}. */
  private static List<String> beginning(CsvTable table, List<String> keys) {
    return table.columns().stream()
        .filter(column -> keys.stream().anyMatch(column::startsWith))
        .sorted(Comparator.comparing(column -> table.index(column).orElseThrow()))
        .toList();
  }

  private static List<String> deal(String... names) {
    return named(DEAL, names);
  }

  private static List<String> named(List<String> prefixes, String... names) {
    return Stream.of(names)
        .flatMap(name -> prefixes.stream().map(prefix -> prefix + " - " + name))
        .toList();
  }

  private static List<String> keys(List<String> names) {
    return names.stream().map(Text::key).distinct().toList();
  }
}
