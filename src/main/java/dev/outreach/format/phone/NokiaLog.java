package dev.outreach.format.phone;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Durations;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RecordId;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Calls and short messages of a Nokia telephone, from the tool LogExport for Symbian ({@code
 * log-*.csv}). One touch per row with a number; data connections, which the log has among them, are
 * none. The month comes before the day, rows are shorter than the header, and the column {@code
 * Subject} has the beginning of a message, which is not read. Times are the telephone's, to the
 * minute, and read in the configured zone.
 */
public final class NokiaLog implements Format {
  private static final List<String> COLUMNS =
      List.of("date", "time", "type", "remoteparty", "direction", "durationtype", "number");

  @Override
  public String name() {
    return "nokia-log";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isUnderAnyName(file, header -> header.containsAll(COLUMNS));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, header -> header.containsAll(COLUMNS), String.join(", ", COLUMNS));
    Rows rows = new Rows(Dates.of(null, "MM/dd/yyyy HH:mm", reading.zone()), reading);
    return TableReader.ofAnyLength(table, rows::entries);
  }

  private record Rows(Dates dates, ReadingContext reading) {
    List<Entry> entries(CsvTable.Line line) {
      return switch (key(line, "Type")) {
        case "voicecall" -> touch(line, Channel.CALL, Kind.CALL);
        case "shortmessage" -> touch(line, Channel.SMS, Kind.MESSAGE);
        default -> List.of();
      };
    }

    private List<Entry> touch(CsvTable.Line line, String channel, String kind) {
      Optional<String> number = reading.identifiers().phone(line.get("Number"));
      if (number.isEmpty() || reading.me().isMe(number.get())) {
        return List.of();
      }
      String way = key(line, "Direction");
      if (!List.of("outgoing", "incoming", "missedcall").contains(way)) {
        return List.of(
            Reject.of(line.place(), "unknown-direction", "Direction", line.get("Direction")));
      }
      String date = line.get("Date");
      String time = line.get("Time");
      Optional<EventTime> when =
          date == null || time == null ? Optional.empty() : dates.when(date, time);
      if (when.isEmpty()) {
        return List.of(Reject.of(line.place(), "bad-date", "Date and Time", date + " " + time));
      }
      String direction = way.equals("outgoing") ? Direction.OUTBOUND : Direction.INBOUND;
      Touch touch =
          new Touch(line.place(), channel, kind, direction, when.get())
              .with(number.get())
              .recordId(id(line))
              .named(line.get("RemoteParty"));
      if (kind.equals(Kind.MESSAGE)) {
        return List.of(
            touch
                .thread(number.get().replaceFirst("tel", "sms"))
                .outcome(key(line, "Status").equals("failed") ? Outcome.BOUNCED : null));
      }
      String duration = line.get("Duration");
      Optional<Long> seconds = duration == null ? Optional.of(0L) : Durations.seconds(duration);
      if (seconds.isEmpty()) {
        return List.of(Reject.of(line.place(), "bad-duration", "Duration", duration));
      }
      return List.of(
          touch
              .outcome(seconds.get() > 0 ? Outcome.ANSWERED : Outcome.NO_ANSWER)
              .durationSeconds(seconds.get()));
    }

    /** Two messages of one minute differ in their beginnings, of which the hash alone is kept. */
    private static String id(CsvTable.Line line) {
      return RecordId.of(
          "nokia", line.get("Date"), line.get("Time"), line.get("Duration"), line.get("Subject"));
    }

    private static String key(CsvTable.Line line, String column) {
      return Text.key(Optional.ofNullable(line.get(column)).orElse(""));
    }
  }
}
