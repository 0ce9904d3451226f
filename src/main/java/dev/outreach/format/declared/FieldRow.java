package dev.outreach.format.declared;

import dev.outreach.export.Dates;
import dev.outreach.export.EventTime;
import dev.outreach.reader.MappedField;
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
record FieldRow(String place, Map<MappedField, String> cells, Dates dates) {
  /** The cell as it is written; null where it is empty. */
  String text(MappedField field) {
    return cells.get(field);
  }

  /** The cell as its reader understands it; null where it is empty. */
  <T> T read(MappedField field, Function<String, Optional<T>> reader, String reason)
      throws BadCell {
    String cell = text(field);
    if (cell == null) {
      return null;
    }
    return reader.apply(cell).orElseThrow(() -> new BadCell(reason, field, cell));
  }

  /** As {@link #read}, of a cell that holds one of the words that we know. */
  <T> T word(MappedField field, Function<String, Optional<T>> vocabulary) throws BadCell {
    return read(field, vocabulary, "unknown-word");
  }

  LocalDate day(MappedField field) throws BadCell {
    String cell = text(field);
    if (cell == null) {
      return null;
    }
    return dates.day(cell).orElseThrow(() -> new BadCell(dates.fault(cell), field, cell));
  }

  /** When the touch happened: the date, with the time of day if that has a column of its own. */
  EventTime when() throws BadCell {
    if (text(MappedField.OCCURRED_AT) != null || text(MappedField.LOCAL_DATE) == null) {
      return when(MappedField.OCCURRED_AT, MappedField.TIME, dates);
    }
    ZoneId zone = read(MappedField.ZONE, FieldRow::zone, "bad-zone");
    return when(
        MappedField.LOCAL_DATE, MappedField.LOCAL_TIME, zone == null ? dates : dates.at(zone));
  }

  private EventTime when(MappedField day, MappedField hour, Dates dates) throws BadCell {
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
    String first = text(MappedField.FIRST_NAME);
    String whole = text(MappedField.PERSON_NAME);
    // Beside a first name, a French "nom" is the family name.
    String last = text(MappedField.LAST_NAME) == null ? whole : text(MappedField.LAST_NAME);
    if (first == null || last == null) {
      return Stream.of(first, whole, last).filter(Objects::nonNull).findFirst().orElse(null);
    }
    return last.startsWith(first + " ") ? last : first + " " + last;
  }
}
