package dev.outreach.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a pax header of a tar archive says of the file after it: records of {@code <length>
 * <key>=<value>\n}, the length counting all of it.
 */
final class PaxRecords {
  private static final int MOST = 1 << 24;

  private PaxRecords() {}

  /**
   * The records by their keys.
   *
   * @throws RefusedFile if a length does not fit
   */
  static Map<String, String> of(byte[] bytes) throws RefusedFile {
    Map<String, String> records = new HashMap<>();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int record = 0;
      int digit = at;
      while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9') {
        record = Math.min(MOST, record * 10 + bytes[digit++] - '0');
      }
      if (record <= digit - at + 1 || at + record > bytes.length) {
        throw ArchiveGuard.broken(null);
      }
      String text = new String(bytes, digit + 1, at + record - digit - 2, StandardCharsets.UTF_8);
      int sign = text.indexOf('=');
      if (sign > 0) {
        records.put(text.substring(0, sign), text.substring(sign + 1));
      }
      at += record;
    }
    return records;
  }
}
