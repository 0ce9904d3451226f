package dev.outreach.format.phone;

import dev.outreach.export.CsvRows;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls of a Windows Mobile telephone, from the tool CallHistory export ({@code callhistory.tsv},
 * no header): {@code O} or {@code I}, number, name, kind of number, time with a dot before the
 * seconds, seconds talked, Local or Roam, {@code Connected} or {@code busy/no answer}, and two
 * more. One touch per call with a number. The telephone does not tell busy from not answered; its
 * times are its own and read in the configured zone.
 */
public final class WindowsMobileCalls implements Format {
  private static final int LOOKED_AT = 3;
  private static final int WAY = 0;
  private static final int NUMBER = 1;
  private static final int NAME = 2;
  private static final int TIME = 4;
  private static final int SECONDS = 5;
  private static final int STATE = 7;
  private static final Pattern WAYS = Pattern.compile("[OIM]");
  private static final Pattern TIMES =
      Pattern.compile("\\d{4}\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d\\.\\d\\d");

  @Override
  public String name() {
    return "windows-mobile-calls";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.rows(LOOKED_AT, file, '\t').stream()
        .anyMatch(
            cells ->
                cells.size() > STATE
                    && WAYS.matcher(cells.get(WAY).strip()).matches()
                    && TIMES.matcher(cells.get(TIME).strip()).matches());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    Dates dates = Dates.of(null, "yyyy.MM.dd HH:mm.ss", reading.zone());
    return new Calls(CsvRows.open(file, '\t'), dates, reading);
  }

  private record Calls(CsvRows rows, Dates dates, ReadingContext reading) implements RecordReader {
    @Override
    public List<Entry> next() throws IOException {
      CsvRows.Row row = rows.next();
      if (row == null) {
        return null;
      }
      return row.fault() == null
          ? call(row)
          : List.of(Reject.of(row.place(), row.fault(), null, null));
    }

    private List<Entry> call(CsvRows.Row row) {
      String way = row.at(WAY);
      if (way == null || !WAYS.matcher(way).matches()) {
        return List.of(Reject.of(row.place(), "unknown-direction", "direction", way));
      }
      Optional<String> number = reading.identifiers().phone(row.at(NUMBER));
      if (number.isEmpty() || reading.me().isMe(number.get())) {
        return List.of();
      }
      Optional<EventTime> when = Optional.ofNullable(row.at(TIME)).flatMap(dates::when);
      if (when.isEmpty()) {
        return List.of(Reject.of(row.place(), "bad-date", "time", row.at(TIME)));
      }
      String seconds = row.at(SECONDS);
      if (seconds == null || !seconds.matches("\\d{1,9}")) {
        return List.of(Reject.of(row.place(), "bad-duration", "seconds", seconds));
      }
      boolean isTalk = "Connected".equalsIgnoreCase(row.at(STATE)) && !seconds.matches("0+");
      String direction = way.equals("O") ? Direction.OUTBOUND : Direction.INBOUND;
      return List.of(
          new Touch(row.place(), Channel.CALL, Kind.CALL, direction, when.get())
              .with(number.get())
              .named(name(row.at(NAME)))
              .outcome(isTalk ? Outcome.ANSWERED : Outcome.NO_ANSWER)
              .durationSeconds(isTalk ? Long.valueOf(seconds) : Long.valueOf(0)));
    }

    /** The address book files people as {@code Lima, Ana}. */
    private static String name(String filed) {
      String[] parts = filed == null ? new String[0] : filed.split(",", -1);
      return parts.length == 2 ? (parts[1].strip() + " " + parts[0].strip()).strip() : filed;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
