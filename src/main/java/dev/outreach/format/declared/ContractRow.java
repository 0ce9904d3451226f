package dev.outreach.format.declared;

import dev.outreach.export.Amount;
import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row that tells of a deal. Without a status it is won if it says when it was signed, else open.
 * A won deal must say when; the day of an open one is a hope and is not kept. The currency may
 * stand in its own cell or with the amount.
 */
final class ContractRow {
  private ContractRow() {}

  /** One contract; none with a counterpart that is me. */
  static List<Entry> entries(FieldRow row, ReadingContext reading, String source) throws BadCell {
    Party party = Party.of(row, reading);
    if (!party.isNamed()) {
      throw new BadCell("missing-person", MappedField.PERSON_NAME, null);
    }
    LocalDate day = row.day(MappedField.SIGNED_ON);
    String said =
        row.word(
            MappedField.STATUS,
            word -> reading.dealStages().status(word).or(() -> Vocabulary.status(word)));
    String status = said != null ? said : day != null ? Contracts.WON : Contracts.OPEN;
    if (status.equals(Contracts.WON) && day == null) {
      throw new BadCell("missing-date", MappedField.SIGNED_ON, null);
    }
    boolean isOwn =
        row.text(MappedField.AMOUNT) == null && row.text(MappedField.OWN_AMOUNT) != null;
    Amount amount = amount(row);
    Contract contract =
        new Contract(
            row.place(),
            row.text(MappedField.CONTRACT_ID),
            party.identifiers(),
            party.name(),
            party.company(),
            status,
            status.equals(Contracts.OPEN) ? null : day,
            amount == null ? null : amount.value(),
            isOwn ? ownCurrency(row, amount, reading) : currency(row, amount, MappedField.CURRENCY),
            row.text(MappedField.REFERRED_BY),
            row.text(MappedField.NOTE),
            kind(row));
    return party.isNobody() ? List.of() : List.of(contract);
  }

  private static String kind(FieldRow row) throws BadCell {
    String said = row.word(MappedField.CONTRACT_KIND, Vocabulary::contractKind);
    return said == null ? Contracts.DEAL : said;
  }

  private static Amount amount(FieldRow row) throws BadCell {
    for (MappedField field :
        List.of(MappedField.AMOUNT, MappedField.OWN_AMOUNT, MappedField.GROSS_AMOUNT)) {
      if (row.text(field) != null) {
        return row.read(field, Amount::of, "bad-number");
      }
    }
    return null;
  }

  /** Of one's own books: what is told, else the invoice's where that is one's own country's. */
  private static String ownCurrency(FieldRow row, Amount amount, ReadingContext reading)
      throws BadCell {
    String told = currency(row, amount, MappedField.OWN_CURRENCY);
    return told != null
        ? told
        : Optional.ofNullable(row.text(MappedField.CURRENCY))
            .flatMap(Amount::currency)
            .filter(code -> code.equals(Amount.currencyIn(reading.identifiers().region())))
            .orElse(null);
  }

  private static String currency(FieldRow row, Amount amount, MappedField column) throws BadCell {
    String said = row.word(column, Amount::currency);
    String written = amount == null ? null : amount.currency();
    if (said != null && written != null && !said.equals(written)) {
      throw new BadCell("two-currencies", column, row.text(column));
    }
    return said != null ? said : written;
  }
}
