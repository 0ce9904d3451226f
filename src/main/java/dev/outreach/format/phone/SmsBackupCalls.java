package dev.outreach.format.phone;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeXml;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;

/**
 * Calls from SMS Backup &amp; Restore ({@code calls-*.xml}): one touch per {@code <call>} with a
 * number. A call whose number is withheld, a short code or my own is no touch with a person and is
 * passed over. The root's {@code count} is often wrong and not read; backups overlap, so the id is
 * made of number, time, duration and type.
 */
public final class SmsBackupCalls implements Format {
  @Override
  public String name() {
    return "sms-backup-calls";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return SmsBackup.hasRoot(file, "calls");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.xml(
            name(), "call", "number", "duration", "date", "presentation", "contact_name"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new Calls(SafeXml.open(file), reading);
  }

  private static final class Calls implements RecordReader {
    private static final String NUMBER_SHOWN = "1";

    private final SafeXml xml;
    private final ReadingContext reading;
    private long count;
    private ExportStamp stamp = ExportStamp.NONE;

    Calls(SafeXml xml, ReadingContext reading) {
      this.xml = xml;
      this.reading = reading;
    }

    @Override
    public ExportStamp stamp() {
      return stamp;
    }

    @Override
    public List<Entry> next() throws IOException {
      while (xml.next()) {
        if (xml.isStart("calls")) {
          stamp = SmsBackup.stamp(xml);
        }
        if (xml.isStart("call")) {
          count++;
          return call("line " + xml.line() + ", call " + count);
        }
      }
      return null;
    }

    private List<Entry> call(String place) {
      String presentation = SmsBackup.cell(xml, "presentation");
      String number = SmsBackup.identifier(SmsBackup.cell(xml, "number"), reading);
      boolean isWithheld = presentation != null && !presentation.equals(NUMBER_SHOWN);
      if (isWithheld || number == null || reading.me().isMe(number)) {
        return List.of();
      }
      String date = SmsBackup.cell(xml, "date");
      EventTime when = SmsBackup.when(date);
      if (when == null) {
        return List.of(Reject.of(place, "bad-date", "date", date));
      }
      String duration = SmsBackup.cell(xml, "duration");
      if (duration != null && !duration.matches("\\d{1,9}")) {
        return List.of(Reject.of(place, "bad-duration", "duration", duration));
      }
      Long seconds = duration == null ? null : Long.valueOf(duration);
      String type = SmsBackup.cell(xml, "type");
      String direction = "2".equals(type) ? Direction.OUTBOUND : Direction.INBOUND;
      Touch touch = new Touch(place, Channel.CALL, Kind.CALL, direction, when);
      switch (type == null ? "" : type) {
        case "1", "7" -> touch.outcome(Outcome.ANSWERED);
        case "2" -> touch.outcome(outgoing(seconds));
        case "3" -> touch.outcome(Outcome.NO_ANSWER);
        case "4" -> touch.outcome(Outcome.VOICEMAIL);
        case "5", "6" -> touch.outcome(Outcome.DECLINED);
        default -> {
          return List.of(Reject.of(place, "unknown-type", "type", type));
        }
      }
      return List.of(
          touch
              .with(number)
              .recordId(String.join("|", number, date, String.valueOf(seconds), type))
              .named(SmsBackup.personName(xml))
              .durationSeconds(seconds));
    }

    /** The app has no type for an attempt that nobody took: it lasted no second. */
    private static Outcome outgoing(Long seconds) {
      if (seconds == null) {
        return null;
      }
      return seconds == 0 ? Outcome.NO_ANSWER : Outcome.ANSWERED;
    }

    @Override
    public void close() throws IOException {
      xml.close();
    }
  }
}
