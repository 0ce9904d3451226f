package dev.outreach.source.sheet;

import dev.outreach.source.Dates;
import dev.outreach.source.When;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row of a CSV in the terms of our own fields, whatever the file calls them.
 *
 * <p>A cell that is there and cannot be read makes its record a reject: left out, it would vanish
 * without anybody knowing, and a record is not counted twice.
 *
 * @param place where in the file
 * @param cells what is not empty
 * @param dates how the file writes its times
 */
record FieldRow(String place, Map<Field, String> cells, Dates dates) {
  /** The cell as it is written; null where it is empty. */
  String text(Field field) {
    return cells.get(field);
  }

  /** The cell as its reader understands it; null where it is empty. */
  <T> T read(Field field, Function<String, Optional<T>> reader, String reason) throws BadCell {
    String cell = text(field);
    if (cell == null) {
      return null;
    }
    return reader.apply(cell).orElseThrow(() -> new BadCell(reason, field, cell));
  }

  /** As {@link #read}, of a cell that holds one of the words that we know. */
  <T> T word(Field field, Function<String, Optional<T>> vocabulary) throws BadCell {
    return read(field, vocabulary, "unknown-word");
  }

  LocalDate day(Field field) throws BadCell {
    return read(field, dates::day, "bad-date");
  }

  /** When the touch happened: the date, with the time of day if that has a column of its own. */
  When when() throws BadCell {
    String date = text(Field.OCCURRED_AT);
    String time = text(Field.TIME);
    if (date == null) {
      throw new BadCell("missing-date", Field.OCCURRED_AT, null);
    }
    return (time == null ? dates.when(date) : dates.when(date, time))
        .orElseThrow(() -> new BadCell("bad-date", Field.OCCURRED_AT, date));
  }

  /** The person's name, from one column or from two. */
  String personName() {
    String first = text(Field.FIRST_NAME);
    String whole = text(Field.PERSON_NAME);
    // Beside a first name, a French "nom" is the family name.
    String last = text(Field.LAST_NAME) == null ? whole : text(Field.LAST_NAME);
    if (first == null || last == null) {
      return Stream.of(first, whole, last).filter(Objects::nonNull).findFirst().orElse(null);
    }
    return last.startsWith(first + " ") ? last : first + " " + last;
  }
}
