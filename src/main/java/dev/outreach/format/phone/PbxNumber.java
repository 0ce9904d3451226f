package dev.outreach.format.phone;

import dev.outreach.export.Text;
import dev.outreach.reader.ReadingContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands at one end of a switchboard's call: an outside number, which may be mine, or else an
 * extension, a mailbox ({@code vmu201}), a step of the dial plan ({@code s}), or nobody, the number
 * being withheld. A digit dialled in front for an outside line (0 or 9) is taken off where the
 * number is none with it.
 *
 * @param raw as the log has it; null for nobody
 * @param identifier the outside number; null where it is none
 */
record PbxNumber(String raw, String identifier, boolean isMine) {
  /** Longer than any extension, shorter than any number with its area. */
  private static final int LONGEST_EXTENSION = 6;

  private static final Pattern DIALLED = Pattern.compile("\\+?[\\d .()/-]{2,40}");
  private static final Pattern OUTSIDE_LINE = Pattern.compile("[09].+");

  static PbxNumber of(String cell, ReadingContext reading) {
    String raw = Text.orNull(cell);
    if (raw == null) {
      return new PbxNumber(null, null, false);
    }
    // A SIP address has its host behind the number.
    int at = raw.indexOf('@');
    String number = at > 0 ? raw.substring(0, at) : raw;
    String identifier = DIALLED.matcher(number).matches() ? outside(number, reading) : null;
    return new PbxNumber(raw, identifier, identifier != null && reading.me().isMe(identifier));
  }

  boolean isOutside() {
    return identifier != null;
  }

  /** Too long for an extension, and yet no number. */
  boolean isOdd() {
    return identifier == null
        && raw != null
        && DIALLED.matcher(raw).matches()
        && raw.chars().filter(Character::isDigit).count() > LONGEST_EXTENSION;
  }

  /** What it is called as an account of mine. */
  String account() {
    return identifier == null ? raw : identifier;
  }

  private static String outside(String number, ReadingContext reading) {
    Optional<String> whole = reading.identifiers().phone(number);
    if (whole.isEmpty() && OUTSIDE_LINE.matcher(number).matches()) {
      return reading.identifiers().phone(number.substring(1)).orElse(null);
    }
    return whole.orElse(null);
  }
}
