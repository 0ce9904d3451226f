package dev.outreach.source.sheet;

import dev.outreach.source.Amount;
import dev.outreach.source.Contract;
import dev.outreach.source.Entry;
import dev.outreach.source.Reading;
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
  static List<Entry> entries(FieldRow row, Reading reading, String source) throws BadCell {
    Party party = Party.of(row, reading);
    if (!party.isNamed()) {
      throw new BadCell("missing-person", Field.PERSON_NAME, null);
    }
    LocalDate day = row.day(Field.SIGNED_ON);
    String said =
        row.word(
            Field.STATUS,
            word -> reading.dealStages().status(word).or(() -> Vocabulary.status(word)));
    String status = said != null ? said : day != null ? Contracts.WON : Contracts.OPEN;
    if (status.equals(Contracts.WON) && day == null) {
      throw new BadCell("missing-date", Field.SIGNED_ON, null);
    }
    boolean isOwn = row.text(Field.AMOUNT) == null && row.text(Field.OWN_AMOUNT) != null;
    Amount amount = amount(row);
    Contract contract =
        new Contract(
            row.place(),
            row.text(Field.CONTRACT_ID),
            party.identifiers(),
            party.name(),
            party.company(),
            status,
            status.equals(Contracts.OPEN) ? null : day,
            amount == null ? null : amount.value(),
            isOwn ? ownCurrency(row, amount, reading) : currency(row, amount, Field.CURRENCY),
            row.text(Field.REFERRED_BY),
            row.text(Field.NOTE),
            kind(row));
    return party.isNobody() ? List.of() : List.of(contract);
  }

  private static String kind(FieldRow row) throws BadCell {
    String said = row.word(Field.CONTRACT_KIND, Vocabulary::contractKind);
    return said == null ? Contracts.DEAL : said;
  }

  private static Amount amount(FieldRow row) throws BadCell {
    for (Field field : List.of(Field.AMOUNT, Field.OWN_AMOUNT, Field.GROSS_AMOUNT)) {
      if (row.text(field) != null) {
        return row.read(field, Amount::of, "bad-number");
      }
    }
    return null;
  }

  /** Of one's own books: what is told, else the invoice's where that is one's own country's. */
  private static String ownCurrency(FieldRow row, Amount amount, Reading reading) throws BadCell {
    String told = currency(row, amount, Field.OWN_CURRENCY);
    return told != null
        ? told
        : Optional.ofNullable(row.text(Field.CURRENCY))
            .flatMap(Amount::currency)
            .filter(code -> code.equals(Amount.currencyIn(reading.identifiers().region())))
            .orElse(null);
  }

  private static String currency(FieldRow row, Amount amount, Field column) throws BadCell {
    String said = row.word(column, Amount::currency);
    String written = amount == null ? null : amount.currency();
    if (said != null && written != null && !said.equals(written)) {
      throw new BadCell("two-currencies", column, row.text(column));
    }
    return said != null ? said : written;
  }
}
