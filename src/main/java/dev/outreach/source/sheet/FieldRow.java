package dev.outreach.source.sheet;

import dev.outreach.source.Dates;
import dev.outreach.source.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
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
    String cell = text(field);
    if (cell == null) {
      return null;
    }
    return dates.day(cell).orElseThrow(() -> new BadCell(dates.fault(cell), field, cell));
  }

  /** When the touch happened: the date, with the time of day if that has a column of its own. */
  When when() throws BadCell {
    if (text(Field.OCCURRED_AT) != null || text(Field.LOCAL_DATE) == null) {
      return when(Field.OCCURRED_AT, Field.TIME, dates);
    }
    ZoneId zone = read(Field.ZONE, FieldRow::zone, "bad-zone");
    return when(Field.LOCAL_DATE, Field.LOCAL_TIME, zone == null ? dates : dates.at(zone));
  }

  private When when(Field day, Field hour, Dates dates) throws BadCell {
    String date = text(day);
    String time = text(hour);
    if (date == null) {
      throw new BadCell("missing-date", day, null);
    }
    return (time == null ? dates.when(date) : dates.when(date, time))
        .orElseThrow(() -> new BadCell(dates.fault(date), day, date));
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
