package dev.outreach.format.web;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Entries of a form, one inbound touch a row. Strangers fill forms in, so what they wrote in the
 * place of a number is no number and costs nothing. Who left neither address nor number is known by
 * the name, as far as this channel goes; an entry that says nothing of who sent it is passed over,
 * and so is one of mine, sent to try the form out.
 */
final class FormRows {
  /** Where the export says which of the columns are the tool's own. */
  record Own(Optional<Integer> date, Function<CsvTable.Line, String> id) {}

  private static final Set<String> DISCARDED = Set.of("spam", "trash");

  private final FormColumns columns;
  private final Own own;
  private final Dates dates;
  private final String dateColumn;
  private final ReadingContext reading;

  private FormRows(CsvTable table, Own own, ReadingContext reading) throws IOException {
    this.columns = new FormColumns(table);
    this.own = own;
    this.dateColumn = own.date().map(table::name).orElse("date");
    this.dates =
        Dates.in(reading.zone())
            .in(DayOrder.at(own.date().stream().toList(), table, DayOrder.USUAL));
    this.reading = reading;
  }

  /** A reader of the entries of this table. */
  static RecordReader read(CsvTable table, Own own, ReadingContext reading) throws IOException {
    return new TableReader(table, new FormRows(table, own, reading)::entries);
  }

  private List<Entry> entries(CsvTable.Line line) {
    String status = line.get("status");
    if (status != null && DISCARDED.contains(status.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    String written = own.date().map(line::at).orElse(null);
    Optional<EventTime> when = written == null ? Optional.empty() : dates.when(written);
    if (when.isEmpty()) {
      return List.of(
          Reject.of(
              line.place(), dates.fault(written == null ? "" : written), dateColumn, written));
    }
    Optional<String> email = columns.email(line, reading);
    String name = columns.personName(line);
    List<String> identifiers = new ArrayList<>();
    email.ifPresent(identifiers::add);
    identifiers.addAll(columns.phones(line, reading.identifiers()));
    if (identifiers.stream().anyMatch(reading.me()::isMe)) {
      return List.of();
    }
    if (identifiers.isEmpty()) {
      reading.identifiers().displayName(Channel.FORM, name).ifPresent(identifiers::add);
    }
    if (identifiers.isEmpty()) {
      String unread = columns.cell(line, FormField.EMAIL);
      return unread == null
          ? List.of()
          : List.of(Reject.of(line.place(), "bad-email", "e-mail", unread));
    }
    return List.of(touch(line, when.get(), identifiers, name));
  }

  private Touch touch(CsvTable.Line line, EventTime when, List<String> identifiers, String name) {
    String id = own.id().apply(line);
    Touch touch =
        new Touch(line.place(), Channel.FORM, Kind.FORM, Direction.INBOUND, when)
            .named(name)
            .company(columns.cell(line, FormField.COMPANY))
            .subject(columns.cell(line, FormField.SUBJECT))
            .leadSource(LeadSource.of(line, columns));
    identifiers.forEach(touch::with);
    // Each site counts from 1, so the number alone would not do; and no name is part of it, since
    // another export may leave that column out.
    String at = "@" + when.instant();
    return id == null ? touch.recordId("form" + at) : touch.recordIdOfOne("form-entry:" + id + at);
  }
}
