package dev.outreach.format.phone;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Durations;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Twilio's call log as CSV, with the columns of its interface for developers ({@code sid,
 * parent_call_sid, from, to, status, direction, start_time, duration}) in any spelling; that of the
 * console's own download is not known. Times without a zone are UTC.
 *
 * <p>A call has several legs, and one of them is with a person: a caller's own, or that of a call
 * by the interface. A leg that a call dialled is mine to somebody if it shows one of my numbers (a
 * dialler in the browser, click to call), else somebody's call passed on to me. So {@code
 * me.phones} must hold the Twilio numbers and those of whoever answers. Legs of software phones
 * ({@code client:}, {@code sip:}) are mine. That a menu or a machine took a call cannot be told.
 */
public final class TwilioCalls implements Format {
  private static final Pattern NAME = Pattern.compile("(?i).*(twilio|calls?[ _-]?logs?).*\\.csv");
  private static final Set<String> COLUMNS =
      Set.of("from", "to", "status", "direction", "duration");
  private static final String RFC_2822 = "EEE, d MMM yyyy HH:mm:ss Z";

  @Override
  public String name() {
    return "twilio-calls";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return NAME.matcher(file.name()).matches() && Header.isIn(file, TwilioCalls::isHeader);
  }

  private static boolean isHeader(Set<String> columns) {
    return columns.containsAll(COLUMNS)
        && columns.contains("starttime")
        && (columns.contains("parentcallsid")
            || columns.contains("callsid")
            || columns.contains("sid"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    String wanted = "Call Sid, From, To, Status, Direction, Start Time and Duration";
    CsvTable table = CsvTable.open(file, TwilioCalls::isHeader, wanted);
    return new TableReader(table, new Rows(reading)::entries);
  }

  private static final class Rows {
    private final ReadingContext reading;
    private final Dates usual;
    private final Dates rfc2822;

    Rows(ReadingContext reading) {
      this.reading = reading;
      this.usual = Dates.of(ZoneOffset.UTC, null, reading.zone());
      this.rfc2822 = Dates.of(ZoneOffset.UTC, RFC_2822, reading.zone());
    }

    List<Entry> entries(CsvTable.Line line) {
      String said = line.get("direction");
      String direction = said == null ? "" : said.toLowerCase(Locale.ROOT);
      boolean isInbound = direction.equals("inbound");
      if (!isInbound && !direction.startsWith("outbound")) {
        return List.of(Reject.of(line.place(), "unknown-word", "direction", said));
      }
      boolean isPassedOn = line.get("parentcallsid") != null && !isMine(line.get("from"));
      String party = identifier(line.get(isInbound ? "from" : "to"));
      if (isPassedOn || party == null || reading.me().isMe(party)) {
        return List.of();
      }
      String start = line.get("starttime");
      Optional<EventTime> when =
          start == null ? Optional.empty() : usual.when(start).or(() -> rfc2822.when(start));
      if (when.isEmpty()) {
        String reason = start == null ? "missing-date" : "bad-date";
        return List.of(Reject.of(line.place(), reason, "start_time", start));
      }
      String length = line.get("duration");
      Long seconds = length == null ? null : Durations.seconds(length).orElse(null);
      if (length != null && seconds == null) {
        return List.of(Reject.of(line.place(), "bad-number", "duration", length));
      }
      String sid = line.get("callsid") == null ? line.get("sid") : line.get("callsid");
      Touch touch =
          new Touch(
                  line.place(),
                  Channel.CALL,
                  Kind.CALL,
                  isInbound ? Direction.INBOUND : Direction.OUTBOUND,
                  when.get())
              .with(party)
              .sender(identifier(line.get(isInbound ? "to" : "from")))
              .durationSeconds(seconds);
      if (sid != null) {
        touch.recordIdOfOne("twilio:" + sid);
      }
      return outcome(line, seconds, touch);
    }

    private static List<Entry> outcome(CsvTable.Line line, Long seconds, Touch touch) {
      String status = line.get("status");
      return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
        case "completed" ->
            List.of(
                touch.outcome(
                    seconds != null && seconds == 0 ? Outcome.NO_ANSWER : Outcome.ANSWERED));
        case "busy" -> List.of(touch.outcome(Outcome.BUSY));
        case "no-answer", "no answer", "canceled", "failed" ->
            List.of(touch.outcome(Outcome.NO_ANSWER));
        case "queued", "ringing", "in-progress", "in progress" -> List.of();
        default -> List.of(Reject.of(line.place(), "unknown-word", "status", status));
      };
    }

    private boolean isMine(String address) {
      String number = identifier(address);
      return number == null || reading.me().isMe(number);
    }

    /** Of a telephone number; null for a software phone, and for a withheld number. */
    private String identifier(String address) {
      Identifiers identifiers = reading.identifiers();
      boolean isNumber = address != null && address.chars().noneMatch(Character::isLetter);
      return isNumber ? identifiers.phone(address).orElse(null) : null;
    }
  }
}
