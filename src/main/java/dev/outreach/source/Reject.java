package dev.outreach.source;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A record that could not be taken: why (a short code such as {@code bad-date}), in which field,
 * and its value masked. Costs no other record.
 */
public record Reject(String place, String reason, String field, String maskedValue)
    implements Entry {

  /** A reject whose value is masked here: no character of it is kept. */
  public static Reject of(String place, String reason, String field, String value) {
    return new Reject(place, reason, field, mask(value));
  }

  /** {@code 06 39 98 00 11} becomes {@code 99 99 99 99 99}: shape and length, no content. */
  static String mask(String value) {
    if (value == null) {
      return null;
    }
    StringBuilder masked = new StringBuilder();
    value
        .codePoints()
        .limit(40)
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                masked.append('9');
              } else if (Character.isLetter(c)) {
                masked.append('x');
              } else if (c > ' ' && c < 127) {
                masked.append((char) c);
              } else {
                masked.append(' ');
              }
            });
    return masked.toString();
  }

  /** Reason, field and masked value in one line. */
  public String inWords() {
    return reason
        + (field == null ? "" : " in " + field)
        + (maskedValue == null ? "" : " (such as " + maskedValue + ")");
  }

  @Override
  public Row toRow(String source) {
    return RowFactory.create(
        RecordId.of(source, place, reason, field), source, reason, field, maskedValue);
  }
}
