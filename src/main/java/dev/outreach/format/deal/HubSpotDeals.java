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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * HubSpot's export of deals as CSV, with English or French labels: one contract per row. The
 * columns are the user's choice; the close date is needed, and the associated contact or company,
 * or nobody can be told.
 *
 * <p>The stage's label is the user's own: they may say what it means, else {@link DealStatus} reads
 * it, else the stage's probability tells. Where {@code Is Closed Won} and {@code Is closed lost}
 * were exported, they come before it. Columns may have their labels or internal names. Contacts
 * stand as {@code Ana Lima (ana@example.org)}, several parted by semicolons; only the first is
 * taken, since identifiers that stand together are one person's.
 */
public final class HubSpotDeals implements Format {
  private static final List<String> ID =
      List.of(
          "Record ID",
          "Deal ID",
          "hs_object_id",
          "ID de fiche d'informations",
          "ID de l'enregistrement");
  private static final List<String> NAME = List.of("Deal Name", "Nom de la transaction");
  private static final List<String> STAGE = List.of("Deal Stage", "Phase de la transaction");
  private static final List<String> CLOSED = List.of("Close Date", "Date de fermeture");
  private static final List<String> AMOUNT = List.of("Amount", "Montant");
  private static final List<String> CURRENCY =
      List.of("Currency", "Deal Currency", "deal_currency_code", "Deal Currency Code", "Devise");
  private static final List<String> CREATED = List.of("Create Date", "Date de création");
  private static final List<String> IS_WON =
      List.of(
          "Is Closed Won", "Closed Won", "hs_is_closed_won", "Est fermée gagnée", "Fermée gagnée");
  private static final List<String> IS_LOST =
      List.of(
          "Is Closed Lost",
          "Closed Lost",
          "hs_is_closed_lost",
          "Est fermée perdue",
          "Fermée perdue");
  private static final List<String> IS_CLOSED =
      List.of("Is Deal Closed?", "Is Closed", "hs_is_closed", "Est fermée");
  private static final List<String> PROBABILITY =
      List.of("Deal Probability", "hs_deal_stage_probability", "Probabilité de la transaction");
  private static final List<String> CONTACT =
      List.of("Associated Contact", "Associated Contacts", "Contact associé", "Contacts associés");
  private static final List<String> EMAIL =
      List.of("Associated Contact Email", "Contact Email", "E-mail du contact associé");
  private static final List<String> COMPANY =
      List.of(
          "Associated Company (Primary)",
          "Primary Associated Company",
          "Associated Company",
          "Associated Companies",
          "Company Name",
          "Entreprise associée (principale)",
          "Entreprise associée",
          "Entreprises associées");
  private static final Pattern WITH_ADDRESS = Pattern.compile("([^@]*)\\(([^()\\s]+@[^()\\s]+)\\)");

  @Override
  public String name() {
    return "hubspot-deals";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, HubSpotDeals::isHeader);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, HubSpotDeals::isHeader, "\"Deal Name\", \"Deal Stage\"");
    TableReader.require(table, CLOSED, "no column \"Close Date\": export the deals with it");
    TableReader.require(
        table,
        Stream.of(CONTACT, EMAIL, COMPANY).flatMap(List::stream).toList(),
        "no column says whose the deals are: export them with the names of the associated"
            + " contacts and companies");
    Dates dates = Dates.in(reading.zone()).shownBy(table, CLOSED);
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasOne(columns, NAME) && Header.hasOne(columns, STAGE);
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    String title = line.first(NAME);
    String company = firstOf(line.first(COMPANY));
    Deal deal =
        new Deal(line.place(), reading)
            .id(line.first(ID), title + "\n" + company + "\n" + line.first(CREATED))
            .title(title)
            .company(company)
            .status(status(line, reading))
            .on(line.named(CLOSED), line.first(CLOSED), dates::day)
            .worth(line.named(AMOUNT), line.first(AMOUNT), line.first(CURRENCY))
            .email(line.named(EMAIL), firstOf(line.first(EMAIL)));
    contact(deal, firstOf(line.first(CONTACT)));
    return deal.entries();
  }

  private static void contact(Deal deal, String cell) {
    if (cell == null) {
      return;
    }
    Matcher both = WITH_ADDRESS.matcher(cell);
    if (both.matches()) {
      deal.person(Text.orNull(both.group(1))).email(CONTACT.get(0), both.group(2));
    } else if (cell.contains("@")) {
      deal.email(CONTACT.get(0), cell);
    } else {
      deal.person(cell);
    }
  }

  private static String firstOf(String cell) {
    return cell == null ? null : Text.orNull(cell.split(";", 2)[0]);
  }

  private static String status(CsvTable.Line line, ReadingContext reading) {
    if (DealStatus.isYes(line.first(IS_WON))) {
      return Contracts.WON;
    }
    boolean isEnded =
        DealStatus.isYes(line.first(IS_CLOSED)) && DealStatus.isNo(line.first(IS_WON));
    if (isEnded || DealStatus.isYes(line.first(IS_LOST))) {
      return Contracts.LOST;
    }
    String stage = line.first(STAGE);
    return reading
        .dealStages()
        .status(stage)
        .or(() -> DealStatus.of(stage))
        .or(() -> byProbability(line))
        .orElse(Contracts.OPEN);
  }

  /** HubSpot gives each stage one, and only those at the end are certain. */
  private static Optional<String> byProbability(CsvTable.Line line) {
    String cell = line.first(PROBABILITY);
    boolean isOpen = DealStatus.isNo(line.first(IS_WON)) && DealStatus.isNo(line.first(IS_LOST));
    if (cell == null || isOpen) {
      return Optional.empty();
    }
    return switch (cell.replace(',', '.')) {
      case "1", "1.0", "1.00", "100%", "100 %" -> Optional.of(Contracts.WON);
      case "0", "0.0", "0.00", "0%", "0 %" -> Optional.of(Contracts.LOST);
      default -> Optional.empty();
    };
  }
}
