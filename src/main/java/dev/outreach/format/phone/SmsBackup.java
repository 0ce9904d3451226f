package dev.outreach.format.phone;

import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.SafeXml;
import dev.outreach.export.Text;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the two files of the Android app SMS Backup &amp; Restore have in common. Times count
 * milliseconds from the epoch; an empty cell is the word {@code null}; a number that is in no
 * address book has the name {@code (Unknown)}. From the app's published field list.
 */
final class SmsBackup {
  private static final long YEAR_10000 = 253_402_300_800_000L;

  /** Conversations of several people in RCS have a token in the shape of an address. */
  private static final Pattern TOKEN = Pattern.compile("(?i).*@(?:[^@]*\\.)?rcs\\.[^@]+");

  private SmsBackup() {}

  static boolean hasRoot(ExportFile file, String name) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml") && SafeXml.root(file).equals(name);
  }

  /** An attribute without blanks around it; null where it is missing, empty or {@code null}. */
  static String cell(SafeXml xml, String attribute) {
    String cell = Text.orNull(xml.attribute(attribute));
    return "null".equals(cell) ? null : cell;
  }

  /** Of a count of milliseconds; null where it is none that an export can hold. */
  static EventTime when(String millis) {
    try {
      long count = Long.parseLong(millis);
      return count > 0 && count < YEAR_10000
          ? new EventTime(Instant.ofEpochMilli(count), millis, ZoneBasis.UTC)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** When the backup was made, of its root element. */
  static ExportStamp stamp(SafeXml root) {
    EventTime when = when(String.valueOf(cell(root, "backup_date")));
    return when == null ? ExportStamp.NONE : ExportStamp.madeAt(when.instant());
  }

  static String personName(SafeXml xml) {
    String name = cell(xml, "contact_name");
    return "(Unknown)".equalsIgnoreCase(name) ? null : name;
  }

  /**
   * Of a number, or of the e-mail address that a picture message may have instead; null for short
   * codes, sender names such as {@code INFO}, withheld numbers, and the token of a conversation in
   * RCS: no person is behind them.
   */
  static String identifier(String address, ReadingContext reading) {
    if (address != null && TOKEN.matcher(address).matches()) {
      return null;
    }
    return address != null && address.indexOf('@') > 0
        ? reading.identifiers().email(address).orElse(null)
        : reading.identifiers().phone(address).orElse(null);
  }
}
