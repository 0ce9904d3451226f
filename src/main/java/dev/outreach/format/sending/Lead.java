package dev.outreach.format.sending;

import dev.outreach.export.Contact;
import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.export.Touch;
import dev.outreach.format.declared.Handle;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a sending tool's list: who it is, and what happened when. An address or number that is
 * none is left out, since such lists are gathered by machines and have several for each person;
 * where nothing else is left, the name stands in. A date that is none is a reject beside the
 * person.
 */
final class Lead {
  private static final Pattern SEVERAL = Pattern.compile("[;,]");

  private final CsvTable.Line line;
  private final ReadingContext reading;
  private final Dates dates;
  private final Set<String> identifiers = new LinkedHashSet<>();
  private final List<Entry> events = new ArrayList<>();
  private String name;
  private String company;
  private String role;
  private boolean hasMine;
  private Reject unread;

  Lead(CsvTable.Line line, ReadingContext reading, Dates dates) {
    this.line = line;
    this.reading = reading;
    this.dates = dates;
  }

  /** The addresses in all of these columns. */
  Lead emails(List<String> columns) {
    return identify(columns, normal()::email, "bad-email");
  }

  /** The numbers in all of these columns, which should be the person's own and not a firm's. */
  Lead phones(List<String> columns) {
    return identify(columns, normal()::phone, "bad-phone");
  }

  /** The profiles at the addresses in these columns. */
  Lead profile(List<String> columns) {
    return identify(columns, cell -> Handle.of(cell, null, normal()), "bad-handle");
  }

  /** The name in two columns, as most tools have it. */
  Lead named(List<String> first, List<String> last) {
    name =
        Text.orNull(
            Stream.of(line.first(first), line.first(last))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    return this;
  }

  Lead at(List<String> companies, List<String> roles) {
    company = line.first(companies);
    role = line.first(roles);
    return this;
  }

  /**
   * What happened at the time in one of these columns; nothing where they are empty. Without
   * anybody whom it could have happened to, it is a reject.
   */
  Optional<Touch> touch(Event event, List<String> columns) {
    String cell = line.first(columns);
    if (cell == null || isMe()) {
      return Optional.empty();
    }
    if (party().isEmpty()) {
      events.add(unread != null ? unread : reject("missing-person", null, null));
      return Optional.empty();
    }
    Optional<EventTime> when = dates.when(cell);
    if (when.isEmpty()) {
      events.add(reject("bad-date", columns.get(0), cell));
      return Optional.empty();
    }
    Touch touch = event.touch(line.place(), when.get()).named(name).company(company);
    party().forEach(touch::with);
    events.add(touch);
    return Optional.of(touch);
  }

  /**
   * The person and what happened; nothing for a row that names nobody, or only me. Where a cell
   * should say who it is, and none can be read, the row is a reject.
   */
  List<Entry> entries() {
    if (party().isEmpty()) {
      return unread == null || isMe() ? List.of() : List.of(unread);
    }
    List<Entry> all = new ArrayList<>();
    all.add(new Contact(line.place(), party(), name, company, role, null, null));
    all.addAll(events);
    return all;
  }

  /** What happened, without the person: where each row is an event. */
  List<Entry> events() {
    return events;
  }

  private List<String> party() {
    return identifiers.isEmpty() && !isMe()
        ? normal().name(name, company).map(List::of).orElse(List.of())
        : List.copyOf(identifiers);
  }

  private boolean isMe() {
    return identifiers.isEmpty() && (hasMine || reading.me().isNamed(name));
  }

  private Lead identify(
      List<String> columns, Function<String, Optional<String>> normal, String reason) {
    for (String column : columns) {
      String cell = line.get(column);
      for (String part : cell == null ? new String[0] : SEVERAL.split(cell)) {
        Optional<String> identifier = normal.apply(unguarded(part.strip()));
        if (identifier.isEmpty() && unread == null) {
          unread = reject(reason, column, cell);
        }
        if (identifier.filter(reading.me()::isMe).isPresent()) {
          hasMine = true;
        } else {
          identifier.ifPresent(identifiers::add);
        }
      }
    }
    return this;
  }

  /** Without the apostrophe that spreadsheets put before a number so that it is no formula. */
  private static String unguarded(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private Reject reject(String reason, String column, String cell) {
    return Reject.of(line.place(), reason, column, cell);
  }

  private Identifiers normal() {
    return reading.identifiers();
  }
}
