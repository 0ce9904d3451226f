package dev.outreach.source.phone;

import dev.outreach.source.ExportFile;
import dev.outreach.source.ExportStamp;
import dev.outreach.source.Reading;
import dev.outreach.source.SafeXml;
import dev.outreach.source.Text;
import dev.outreach.source.When;
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
  static When when(String millis) {
    try {
      long count = Long.parseLong(millis);
      return count > 0 && count < YEAR_10000
          ? new When(Instant.ofEpochMilli(count), millis, ZoneBasis.UTC)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** When the backup was made, of its root element. */
  static ExportStamp stamp(SafeXml root) {
    When when = when(String.valueOf(cell(root, "backup_date")));
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
  static String identifier(String address, Reading reading) {
    if (address != null && TOKEN.matcher(address).matches()) {
      return null;
    }
    return address != null && address.indexOf('@') > 0
        ? reading.identifiers().email(address).orElse(null)
        : reading.identifiers().phone(address).orElse(null);
  }
}
