package dev.outreach.format.phone;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.RecordId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text and picture messages from SMS Backup &amp; Restore ({@code sms-*.xml}). An {@code <sms>} is
 * one touch, one per number where it went to several; a sent {@code <mms>} to a group, also in RCS,
 * is one per member, a received one is its sender's. Not sent yet (drafts, outbox, queue) is no
 * touch; failed is a bounced one. Senders without a phone number or address (short codes, {@code
 * INFO}) write to many and are passed over. Thread: {@code sms:} and the other numbers.
 */
public final class SmsBackupMessages implements Format {
  @Override
  public String name() {
    return "sms-backup-sms";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return SmsBackup.hasRoot(file, "smses");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.xml(name(), "sms", "mms", "address", "date", "body", "readable_date"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new Messages(SafeXml.open(file), reading);
  }

  private static final class Messages implements RecordReader {
    private static final String RECEIVED = "1";
    private static final String SENT = "2";
    private static final String FAILED = "5";

    /** Draft, outbox, queue. */
    private static final Set<String> UNSENT = Set.of("3", "4", "6");

    /** Picture messages' acknowledgements, delivery reports and read reports. */
    private static final Set<String> REPORTS = Set.of("129", "131", "133", "134", "135", "136");

    private final SafeXml xml;
    private final ReadingContext reading;
    private long count;
    private ExportStamp stamp = ExportStamp.NONE;

    Messages(SafeXml xml, ReadingContext reading) {
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
        if (xml.isStart("smses")) {
          stamp = SmsBackup.stamp(xml);
        }
        if (xml.isStart("sms")) {
          return sms(place());
        }
        if (xml.isStart("mms")) {
          return mms(place());
        }
      }
      return null;
    }

    private String place() {
      count++;
      return "line " + xml.line() + ", message " + count;
    }

    /** Times of received messages are whole seconds: the text's hash tells two of one second. */
    private List<Entry> sms(String place) {
      Message message =
          new Message(
              place,
              RecordId.of("sms", SmsBackup.cell(xml, "date"), xml.attribute("body")),
              SmsBackup.cell(xml, "type"),
              SmsBackup.cell(xml, "date"),
              SmsBackup.personName(xml));
      return touches(message, new SmsParties(SmsBackup.cell(xml, "address"), reading));
    }

    /**
     * The transaction's id stays when a failed message is sent after all; m_id is the network's.
     */
    private List<Entry> mms(String place) throws IOException {
      String date = SmsBackup.cell(xml, "date");
      String key = SmsBackup.cell(xml, "tr_id");
      String id = RecordId.of("mms", date, key != null ? key : SmsBackup.cell(xml, "m_id"));
      Message message =
          new Message(place, id, SmsBackup.cell(xml, "msg_box"), date, SmsBackup.personName(xml));
      boolean isReport = REPORTS.contains(String.valueOf(SmsBackup.cell(xml, "m_type")));
      SmsParties parties = new SmsParties(SmsBackup.cell(xml, "address"), reading);
      while (xml.next() && !xml.isEnd("mms")) {
        if (xml.isStart("addr")) {
          parties.add(SmsBackup.cell(xml, "type"), SmsBackup.cell(xml, "address"));
        }
      }
      return isReport ? List.of() : touches(message, parties);
    }

    private static List<Entry> touches(Message message, SmsParties parties) {
      if (UNSENT.contains(String.valueOf(message.box))) {
        return List.of();
      }
      boolean isSent = SENT.equals(message.box) || FAILED.equals(message.box);
      if (!isSent && !RECEIVED.equals(message.box)) {
        return List.of(Reject.of(message.place, "unknown-type", "type", message.box));
      }
      if (!isSent && parties.from() == null && parties.isGroup()) {
        return List.of(Reject.of(message.place, "missing-sender", "addr", null));
      }
      EventTime when = SmsBackup.when(message.date);
      if (when == null) {
        return List.of(Reject.of(message.place, "bad-date", "date", message.date));
      }
      if (!isSent) {
        return parties.from() == null
            ? List.of()
            : List.of(touch(message, Direction.INBOUND, when, parties, parties.from()));
      }
      List<Entry> touches = new ArrayList<>();
      for (String recipient : parties.recipientsOfMine()) {
        touches.add(
            touch(message, Direction.OUTBOUND, when, parties, recipient)
                .outcome(FAILED.equals(message.box) ? Outcome.BOUNCED : null));
      }
      return touches;
    }

    private static Touch touch(
        Message message, String direction, EventTime when, SmsParties parties, String party) {
      return new Touch(message.place, Channel.SMS, Kind.MESSAGE, direction, when)
          .with(party)
          .recordId(message.id)
          .named(parties.recipients().size() > 1 ? null : message.personName)
          .thread(parties.thread());
    }

    @Override
    public void close() throws IOException {
      xml.close();
    }
  }

  private record Message(String place, String id, String box, String date, String personName) {}
}
