package dev.outreach.format.phone;

import dev.outreach.export.CsvRows;
import dev.outreach.export.Dates;
import dev.outreach.export.Durations;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls of a 3CX switchboard, from the file that its CDR service writes ({@code cdr.log}) or a copy
 * with a header. Its administrator chooses columns and order and the file names none: with a header
 * it is read by name, without one if the cells bear out the documented order ({@link
 * ThreeCxColumns}), else it is refused. One touch per call and outside number; rows with one {@code
 * callid} or {@code historyid} are one call. Times are UTC, as users of the service found.
 *
 * <p>What a queue or a menu takes and no person does is not answered; a mailbox is a voicemail.
 */
public final class ThreeCxCdr implements Format {
  @Override
  public String name() {
    return "3cx-cdr";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return ThreeCxColumns.isThreeCx(file);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new CallLegs(new ThreeCxRows(file), "3cx", reading);
  }

  /** The rows of a 3CX log, by its columns' names. */
  private static final class ThreeCxRows implements LegLog {
    private final CsvRows rows;
    private final Map<String, Integer> columns;
    private final Dates dates = Dates.of(ZoneOffset.UTC, null, ZoneOffset.UTC);

    ThreeCxRows(ExportFile file) throws IOException {
      columns = ThreeCxColumns.of(file);
      rows = CsvRows.open(file, ',');
    }

    @Override
    public Leg next() throws IOException, BadLeg {
      CsvRows.Row row = rows.next();
      while (row != null && !row.isBroken() && ThreeCxColumns.isHeader(row.cells().getFields())) {
        row = rows.next();
      }
      if (row == null) {
        return null;
      }
      if (row.fault() != null) {
        throw new BadLeg(row.place(), row.fault(), null, null);
      }
      return leg(row);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }

    private Leg leg(CsvRows.Row row) throws BadLeg {
      EventTime start = when(row, "timestart").orElseThrow(() -> bad(row, "timestart"));
      Optional<EventTime> answered = when(row, "timeanswered");
      Optional<EventTime> ended = when(row, "timeend");
      long seconds = seconds(row);
      Instant end = ended.map(EventTime::instant).orElse(start.instant().plusSeconds(seconds));
      // Of a call that was passed on, the answer's time is that of the last one who took it.
      Instant talkFrom = ended.isPresent() ? end.minusSeconds(seconds) : start.instant();
      List<String> keys =
          Stream.of(cell(row, "callid"), cell(row, "historyid")).filter(Objects::nonNull).toList();
      return new Leg(
          row.place(),
          keys.isEmpty() ? null : keys.get(0),
          keys.isEmpty() ? List.of(start.raw() + "|" + cell(row, "fromno")) : keys,
          start,
          end,
          ends(row),
          outcome(row, answered.isPresent() && seconds > 0),
          talkFrom,
          seconds);
    }

    private Leg.Ends ends(CsvRows.Row row) {
      return new Leg.Ends(
          cell(row, "fromno"),
          cell(row, "tono"),
          null,
          null,
          cell(row, "fromdispname"),
          cell(row, "todispname"));
    }

    private Outcome outcome(CsvRows.Row row, boolean isTalk) {
      String reason = key(cell(row, "reasonterminated"));
      if (!isTalk) {
        return reason.contains("busy") ? Outcome.BUSY : Outcome.NO_ANSWER;
      }
      String last = cell(row, "finaltype") != null ? "finaltype" : "totype";
      return switch (key(cell(row, last))) {
        case "queue", "ivr", "ringgroup", "ringgrouppaging" -> Outcome.NO_ANSWER;
        case "vmail", "voicemail" -> Outcome.VOICEMAIL;
        default -> Outcome.ANSWERED;
      };
    }

    private Optional<EventTime> when(CsvRows.Row row, String column) throws BadLeg {
      String cell = cell(row, column);
      if (cell == null) {
        return Optional.empty();
      }
      return Optional.of(dates.when(cell).orElseThrow(() -> bad(row, column)));
    }

    private long seconds(CsvRows.Row row) throws BadLeg {
      String cell = cell(row, "duration");
      return cell == null ? 0 : Durations.seconds(cell).orElseThrow(() -> bad(row, "duration"));
    }

    private BadLeg bad(CsvRows.Row row, String column) {
      String reason = column.equals("duration") ? "bad-duration" : "bad-date";
      return new BadLeg(row.place(), reason, column, cell(row, column));
    }

    private String cell(CsvRows.Row row, String column) {
      Integer index = columns.get(column);
      return index == null ? null : row.at(index);
    }

    private static String key(String cell) {
      return cell == null ? "" : Text.key(cell);
    }
  }
}
