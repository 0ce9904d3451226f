package dev.outreach.format.declared;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.ReadingContext;
import java.util.List;

/** A row of an address book: one contact; none if it is me. */
final class ContactRow {
  private ContactRow() {}

  static List<Entry> entries(FieldRow row, ReadingContext reading, String source) throws BadCell {
    Party party = Party.of(row, reading);
    if (!party.isNamed()) {
      throw new BadCell("missing-person", MappedField.PERSON_NAME, null);
    }
    Contact contact =
        new Contact(
            row.place(),
            party.identifiers(),
            party.name(),
            party.company(),
            row.text(MappedField.ROLE),
            row.day(MappedField.CONNECTED_ON),
            row.text(MappedField.REFERRED_BY));
    return party.isNobody() ? List.of() : List.of(contact);
  }
}
