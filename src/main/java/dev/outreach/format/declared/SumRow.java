package dev.outreach.format.declared;

import dev.outreach.export.Text;
import dev.outreach.reader.MappedField;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of a table that are no records: a line of totals below them, as spreadsheets have it, or
 * above them, as tools write that group them ({@code 29 Jun 2026 (95)}).
 */
final class SumRow {
  private static final Set<String> TOTALS =
      Set.of(
          ("total totals totaux totale totales totali totaal subtotal subtotals sous sum somme summe"
                  + " suma soma somma gesamt gesamtsumme zwischensumme grand moyenne average")
              .split(" "));
  private static final Set<String> WITH_TOTAL = Set.of("sous", "grand");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern COUNTED = Pattern.compile(".*\\S ?\\(\\d{1,6}\\)");
  private static final int DIGITS_OF_A_NUMBER = 6;

  private SumRow() {}

  /** Whether the first cell says that the row sums up others, and no other speaks of somebody. */
  static boolean isTotal(FieldRow row, List<String> cells) {
    return !cells.isEmpty()
        && isCalledTotal(cells.get(0))
        && isOfFigures(cells)
        && Stream.of(MappedField.PHONE, MappedField.FROM, MappedField.TO)
            .map(row::text)
            .noneMatch(SumRow::isNumber)
        && Stream.of(
                MappedField.OCCURRED_AT,
                MappedField.LOCAL_DATE,
                MappedField.SIGNED_ON,
                MappedField.CONNECTED_ON)
            .map(row::text)
            .filter(Objects::nonNull)
            .allMatch(date -> row.dates().day(date).isEmpty());
  }

  /** Whether it names a group and how many rows stand below it; of a row that is no record. */
  static boolean isGroup(List<String> cells) {
    return !cells.isEmpty() && COUNTED.matcher(cells.get(0)).matches() && isOfFigures(cells);
  }

  private static boolean isCalledTotal(String cell) {
    Matcher words = WORD.matcher(cell);
    String first = words.find() ? Text.key(words.group()) : "";
    return TOTALS.contains(first)
        && (!WITH_TOTAL.contains(first)
            || words.results().map(word -> Text.key(word.group())).anyMatch("total"::equals));
  }

  /** Whether all but the first cell hold figures, a dash or a currency. */
  private static boolean isOfFigures(Collection<String> cells) {
    return cells.stream()
        .skip(1)
        .allMatch(
            cell ->
                cell.indexOf('@') < 0
                    && (cell.length() <= 3 || cell.chars().anyMatch(Character::isDigit)));
  }

  private static boolean isNumber(String cell) {
    return cell != null && cell.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
  }
}
