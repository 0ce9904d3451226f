package dev.outreach.export;

import static java.util.Map.entry;

import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A record that could not be taken: why (a short code such as {@code bad-date}), in which field,
 * and its value masked. Costs no other record.
 */
public record Reject(String place, String reason, String field, String maskedValue)
    implements Entry, Serializable {
  /** Of the last row of a table, with fewer cells than the header and no line end behind it. */
  public static final String CUT_OFF = "cut-off";

  /** Of the last row of a table to which something was written when it was found. */
  public static final String STILL_WRITTEN = "still-written";

  /** Of a row with a quote that opens one of its cells and is never closed. */
  public static final String BROKEN_QUOTE = "broken-quote";

  /** Of a cell that names no day, or no time of day. */
  public static final String BAD_DATE = "bad-date";

  /** Of a date such as 05/03/24, where nothing in the file tells the day from the month. */
  public static final String DAY_OR_MONTH = "day-or-month";

  /** Of a number that a spreadsheet shows as {@code 3,364E+10}: most of its digits are lost. */
  public static final String SHORTENED = "shortened-number";

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          entry(BAD_DATE, "write it as 2026-01-31 14:05, or name its pattern in a mapping"),
          entry(
              DAY_OR_MONTH,
              "which number is the day cannot be told; write it as 2026-01-31 14:05, or name its"
                  + " pattern in a mapping"),
          entry("missing-date", "give it a date, or take the record out"),
          entry("missing-person", "give a name, an address, a number or a profile"),
          entry("missing-channel", "write email, call, linkedin …"),
          entry("unknown-word", "write another word, or translate it in a mapping"),
          entry("bad-number", "write amounts as 1234.50"),
          entry("bad-duration", "write seconds, or 00:05:30"),
          entry("bad-email", "correct the address, or leave the cell empty"),
          entry("bad-phone", "correct the number, or leave the cell empty"),
          entry(
              SHORTENED,
              "the spreadsheet kept its first digits only: give the column the format Text there,"
                  + " put the numbers in again, and save it anew"),
          entry("bad-zone", "write a zone such as Europe/Paris"),
          entry("two-currencies", "leave one of the two"),
          entry("bad-handle", "write it as linkedin:ana-lima, or as the profile's address"),
          entry("bad-value", "the tool writes another word there: export it anew"),
          entry("bad-recurrence", "the rule of the series cannot be followed: enter its meetings"),
          entry("bad-account", "each line of the books stands on an account, such as 411000"),
          entry("bad-call", "what the tool says of the call cannot be read: export it anew"),
          entry("lone-line", "an entry of the books has two lines at least, of one EcritureNum"),
          entry("too-many-lines", "the entry bills too many at once: number its invoices each"),
          entry("missing-value", "the cell is empty where the tool writes something"),
          entry("missing-id", "the record has no number of its own: export it anew"),
          entry("missing-sender", "nothing says who wrote it"),
          entry("missing-recipient", "nothing says to whom it went"),
          entry("not-an-object", "the file is not as the tool writes it: export it anew"),
          entry("broken-message", "the message is damaged in the archive"),
          entry("unknown-direction", "tell your own numbers in me.phones, or translate the word"),
          entry("unknown-type", "the tool writes another word there: translate it in a mapping"),
          entry("too-many-cells", "put the cell that holds a separator in quotes"),
          entry(BROKEN_QUOTE, "close the quote, or take it out"),
          entry(
              CUT_OFF,
              "the file ends within this row: export it anew; if it is whole, end it with a new line"),
          entry(
              STILL_WRITTEN,
              "the file was written to a moment ago and ends within this row,"
                  + " which the next run reads"));

  /** A reject whose value is masked here: no character of it is kept. */
  public static Reject of(String place, String reason, String field, String value) {
    return new Reject(place, reason, field, mask(value));
  }

  /** Why a cell of a file with its dates in this order is no date, as a reason. */
  public static String dateFault(String cell, DayOrder order) {
    Dates dates = Dates.in(ZoneOffset.UTC);
    boolean isEither =
        cell != null
            && dates.in(order).day(cell).isEmpty()
            && dates.in(DayOrder.DAY_FIRST).day(cell).isPresent()
            && dates.in(DayOrder.MONTH_FIRST).day(cell).isPresent();
    return isEither ? DAY_OR_MONTH : BAD_DATE;
  }

  /** {@code Tel. 06 39 98} becomes {@code Aaa. 99 99 99}: shape and length, no content. */
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
                masked.append(Character.isUpperCase(c) ? 'A' : 'a');
              } else if (c > ' ' && c < 127) {
                masked.append((char) c);
              } else {
                masked.append(' ');
              }
            });
    return masked.toString();
  }

  /** Whether its row may be whole once the file is: the file is to be read again then. */
  public boolean isHeldBack() {
    return reason.equals(STILL_WRITTEN);
  }

  /** Reason, field, masked value, and what the user can do about it where that is known. */
  public String inWords() {
    String advice = ADVICE.get(reason);
    return reason
        + (field == null ? "" : " in \"" + field + "\"")
        + (maskedValue == null ? "" : " (\"" + maskedValue + "\")")
        + (advice == null ? "" : ": " + advice);
  }

  @Override
  public Row toRow(String source) {
    return RowFactory.create(
        RecordId.of(source, place, reason, field), source, reason, field, maskedValue);
  }
}
