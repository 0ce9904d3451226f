package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
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
import java.util.ArrayList;
import java.util.List;

/**
 * {@code messages.csv} of a LinkedIn archive: one touch per message and counterpart, InMails
 * included; a message of mine to a group is one per recipient. Drafts and advertisements are passed
 * over; what LinkedIn put in the spam folder is {@link Outcome#BULK}. Times are UTC. The file does
 * not say which message answers which; a conversation is a thread.
 */
public final class LinkedInMessages implements Format {
  private static final String FILE = "messages.csv";
  private static final String SPAM = "SPAM";

  @Override
  public String name() {
    return "linkedin-messages";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return LinkedInFile.is(
        file, FILE, List.of("CONVERSATION ID", "CONVERSATION TITLE", "SENDER PROFILE URL"));
  }

  @Override
  public List<String> evidence() {
    return List.of(LinkedInConnections.FILE, LinkedInInvitations.FILE, LinkedInMe.PROFILE);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = LinkedInFile.open(file, LinkedInMessage.COLUMNS);
    try {
      LinkedInCounterparts counterparts = new LinkedInCounterparts(file, reading);
      return TableReader.ofAnyLength(
          table, row -> entries(LinkedInMessage.of(row, reading.identifiers()), counterparts));
    } catch (IOException e) {
      table.close();
      throw e;
    }
  }

  private static List<Entry> entries(LinkedInMessage message, LinkedInCounterparts counterparts) {
    CsvTable.Line row = message.row();
    if (counterparts.isNoTouch(message)) {
      return List.of();
    }
    if (message.conversation() == null) {
      return List.of(Reject.of(row.place(), "missing-value", "CONVERSATION ID", null));
    }
    EventTime when = LinkedInDates.ofMessage(row.get("DATE"));
    if (when == null) {
      return List.of(Reject.of(row.place(), "bad-date", "DATE", row.get("DATE")));
    }
    if (!counterparts.me().wrote(message)) {
      boolean isSpam = SPAM.equalsIgnoreCase(row.get("FOLDER"));
      return List.of(
          touch(message, Direction.INBOUND, when, counterparts.sender(message))
              .recordIdOfOne(message.id(when))
              .outcome(isSpam ? Outcome.BULK : null));
    }
    List<Entry> sent = new ArrayList<>();
    boolean isGroup = counterparts.isGroup(message.conversation());
    String id = message.id(when);
    for (LinkedInCounterparts.Counterpart recipient : counterparts.recipients(message)) {
      Touch touch = touch(message, Direction.OUTBOUND, when, recipient).sender(message.sender());
      sent.add(isGroup ? touch.recordId(id) : touch.recordIdOfOne(id));
    }
    return sent;
  }

  private static Touch touch(
      LinkedInMessage message,
      String direction,
      EventTime when,
      LinkedInCounterparts.Counterpart counterpart) {
    CsvTable.Line row = message.row();
    Touch touch = new Touch(row.place(), Channel.LINKEDIN, Kind.MESSAGE, direction, when);
    counterpart.identifiers().forEach(touch::with);
    return touch
        .named(counterpart.name())
        .thread("linkedin:" + message.conversation())
        .subject(row.get("SUBJECT"));
  }
}
