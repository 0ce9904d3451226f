package dev.outreach.format.deal;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Contracts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report or list of opportunities that Salesforce exports as CSV, with English or French labels:
 * one contract per row. Every cell is quoted; below the rows stand the report's name, a copyright,
 * {@code Confidential Information - Do Not Distribute} and the like, and between them may stand
 * subtotals: what has neither stage nor account is no record.
 *
 * <p>Dates are written as in the user's country, see {@link DayOrder}. The account is needed, or
 * nobody can be told. The weekly Data Export names accounts and contacts by ids only and is not
 * read.
 */
public final class SalesforceOpportunities implements Format {
  private static final List<String> ID =
      List.of("Opportunity ID", "ID de l'opportunité", "ID opportunité");
  private static final List<String> NAME =
      List.of("Opportunity Name", "Nom de l'opportunité", "Nom opportunité");
  private static final List<String> ACCOUNT =
      List.of("Account Name", "Account Name: Account Name", "Nom du compte");
  private static final List<String> STAGE = List.of("Stage", "Étape", "Phase");
  private static final List<String> CLOSED = List.of("Close Date", "Date de clôture");
  private static final List<String> CREATED = List.of("Created Date", "Date de création");
  private static final List<String> AMOUNT =
      List.of("Amount", "Opportunity Amount", "Montant", "Montant de l'opportunité");
  private static final List<String> CURRENCY =
      List.of(
          "Amount Currency",
          "Opportunity Currency",
          "Montant (Devise)",
          "Devise de l'opportunité",
          "Devise");
  private static final List<String> IS_WON = List.of("Won", "Gagnée", "Conclue");
  private static final List<String> IS_CLOSED = List.of("Closed", "Fermée");
  private static final List<String> CONTACT =
      List.of(
          "Contact Name",
          "Primary Contact",
          "Contact: Full Name",
          "Nom du contact",
          "Contact principal");
  private static final List<String> EMAIL =
      List.of(
          "Contact: Email",
          "Contact Email",
          "Primary Contact Email",
          "Email",
          "Contact : E-mail",
          "E-mail");
  private static final List<String> PHONE =
      List.of("Contact: Phone", "Contact Phone", "Phone", "Contact : Téléphone", "Téléphone");

  @Override
  public String name() {
    return "salesforce-opportunities";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, SalesforceOpportunities::isHeader);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, SalesforceOpportunities::isHeader, "\"Opportunity Name\", \"Stage\"");
    TableReader.require(table, CLOSED, "no column \"Close Date\": add it to the report");
    TableReader.require(
        table,
        Stream.of(ACCOUNT, CONTACT, EMAIL).flatMap(List::stream).toList(),
        "no column says whose the opportunities are: add \"Account Name\" to the report");
    Dates dates = Dates.in(reading.zone()).shownBy(table, CLOSED);
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasOne(columns, NAME) && Header.hasOne(columns, STAGE);
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    String title = line.first(NAME);
    String account = line.first(ACCOUNT);
    if (line.first(STAGE) == null) {
      return List.of();
    }
    return new Deal(line.place(), reading)
        .id(line.first(ID), title + "\n" + account + "\n" + line.first(CREATED))
        .title(title)
        .company(account)
        .person(line.first(CONTACT))
        .status(status(line, reading))
        .on(line.named(CLOSED), line.first(CLOSED), dates::day)
        .worth(line.named(AMOUNT), line.first(AMOUNT), line.first(CURRENCY))
        .email(line.named(EMAIL), line.first(EMAIL))
        .phone(line.first(PHONE))
        .entries();
  }

  private static String status(CsvTable.Line line, ReadingContext reading) {
    if (DealStatus.isYes(line.first(IS_WON))) {
      return Contracts.WON;
    }
    return DealStatus.isYes(line.first(IS_CLOSED)) && line.first(IS_WON) != null
        ? Contracts.LOST
        : DealStatus.ofStage(line.first(STAGE), reading.dealStages());
  }
}
