package dev.outreach.format.linkedin;

import dev.outreach.export.Contact;
import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a LinkedIn archive says of its owner: {@code Profile.csv}, {@code Email Addresses.csv} and
 * {@code PhoneNumbers.csv}. A row with an address, a number or a handle that the settings do not
 * name as mine is a contact that carries it beside one of mine, so that mail from a forgotten
 * address is not taken for somebody else's; a row that tells nothing new is passed over.
 */
public final class LinkedInOwner extends LinkedInTable {
  /** My name, headline and handles. */
  public static final LinkedInOwner PROFILE =
      new LinkedInOwner(LinkedInMe.PROFILE, List.of("First Name", "Last Name", "Headline"));

  /** Addresses that I signed in with. */
  public static final LinkedInOwner EMAILS =
      new LinkedInOwner("Email Addresses.csv", List.of("Email Address", "Confirmed", "Primary"));

  /** Numbers that I gave. */
  public static final LinkedInOwner PHONES =
      new LinkedInOwner("PhoneNumbers.csv", List.of("Number", "Type"));

  private LinkedInOwner(String file, List<String> columns) {
    super("linkedin-owner", List.of(file), columns);
  }

  @Override
  Rows rows(ExportFile file, CsvTable table, ReadingContext reading) {
    return row -> entries(row, reading);
  }

  private static List<Entry> entries(CsvTable.Line row, ReadingContext reading) {
    Identifiers normal = reading.identifiers();
    Set<String> said = new LinkedHashSet<>();
    normal.email(row.get("Email Address")).ifPresent(said::add);
    normal.phone(number(row)).ifPresent(said::add);
    handles(row.get("Twitter Handles"), normal, said);
    said.removeIf(reading.me()::isMe);
    if (said.isEmpty()) {
      return List.of();
    }
    Set<String> mine = new LinkedHashSet<>();
    reading.me().identifiers().stream().sorted().limit(1).forEach(mine::add);
    mine.addAll(said);
    String name = LinkedInConnections.fullName(row);
    return List.of(
        new Contact(row.place(), List.copyOf(mine), name, null, row.get("Headline"), null, null));
  }

  /** The extension column holds the country's prefix, where it holds anything. */
  private static String number(CsvTable.Line row) {
    String number = row.get("Number");
    String prefix = row.get("Extension");
    return number == null || prefix == null || number.startsWith("+") ? number : prefix + number;
  }

  /** Of {@code [ana,ana_work]} each. */
  private static void handles(String cell, Identifiers normal, Set<String> said) {
    if (cell != null) {
      for (String handle : cell.replaceAll("[\\[\\]]", "").split(",")) {
        normal.handle("x", handle).ifPresent(said::add);
      }
    }
  }
}
