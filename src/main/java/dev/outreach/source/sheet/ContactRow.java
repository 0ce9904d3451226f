package dev.outreach.source.sheet;

import dev.outreach.source.Contact;
import dev.outreach.source.Entry;
import dev.outreach.source.Reading;
import java.util.List;

/** A row of an address book: one contact; none if it is me. */
final class ContactRow {
  private ContactRow() {}

  static List<Entry> entries(FieldRow row, Reading reading, String source) throws BadCell {
    Party party = Party.of(row, reading);
    if (!party.isNamed()) {
      throw new BadCell("missing-person", Field.PERSON_NAME, null);
    }
    Contact contact =
        new Contact(
            row.place(),
            party.identifiers(),
            party.name(),
            party.company(),
            row.text(Field.ROLE),
            row.day(Field.CONNECTED_ON),
            row.text(Field.REFERRED_BY));
    return party.isNobody() ? List.of() : List.of(contact);
  }
}
