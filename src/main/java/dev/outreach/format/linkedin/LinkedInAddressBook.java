package dev.outreach.format.linkedin;

import dev.outreach.export.Contact;
import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code Contacts.csv} (also {@code ImportedContacts.csv}) of a LinkedIn archive: the address book
 * that its app was given. One contact per row, with all e-mail addresses, numbers and profiles that
 * stand there: they tell that a caller and a connection are one person. What is no address or
 * number is left out, since the book was typed in by hand.
 */
public final class LinkedInAddressBook extends LinkedInTable {
  private static final String SEVERAL = "[,;|\\n]+";

  /** The address book of an archive. */
  public LinkedInAddressBook() {
    super(
        "linkedin-address-book",
        List.of("Contacts.csv", "ImportedContacts.csv"),
        // Every address book has names, and many are called so.
        List.of("Emails", "PhoneNumbers"));
  }

  @Override
  Rows rows(ExportFile file, CsvTable table, ReadingContext reading) {
    return row -> entries(row, reading);
  }

  private static List<Entry> entries(CsvTable.Line row, ReadingContext reading) {
    Identifiers normal = reading.identifiers();
    Set<String> identifiers = new LinkedHashSet<>();
    add(identifiers, row.get("Emails"), normal::email);
    add(identifiers, row.get("PhoneNumbers"), normal::phone);
    add(
        identifiers,
        row.get("Profiles"),
        url -> Optional.ofNullable(LinkedInIds.profile(url, normal)));
    identifiers.removeIf(reading.me()::isMe);
    String name = name(row);
    return identifiers.isEmpty()
        ? List.of()
        : List.of(
            new Contact(
                row.place(),
                List.copyOf(identifiers),
                name,
                row.get("Companies"),
                row.get("Title"),
                null,
                null));
  }

  private static void add(
      Set<String> identifiers, String cell, Function<String, Optional<String>> normal) {
    if (cell != null) {
      Arrays.stream(cell.split(SEVERAL))
          .map(normal)
          .flatMap(Optional::stream)
          .forEach(identifiers::add);
    }
  }

  private static String name(CsvTable.Line row) {
    String whole = row.get("FullName");
    return whole != null ? whole : row.joined("FirstName", "LastName");
  }
}
