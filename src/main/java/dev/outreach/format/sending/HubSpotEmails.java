package dev.outreach.format.sending;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.MailSubject;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * HubSpot's e-mails as CSV, by the internal names of their properties ({@code hs_email_…}) or the
 * labels of an account in English: a mail of mine is one touch for each that it went to, one to me
 * is its sender's. A mail that was forwarded into HubSpot is one that somebody wrote to me; one
 * that failed or is only planned never left.
 *
 * <p>What it cannot tell: bounces of single recipients, auto-replies, and who read it.
 */
public final class HubSpotEmails implements Format {
  private static final List<String> DIRECTION = List.of("hs_email_direction", "Email direction");
  private static final List<String> DATE =
      List.of("hs_timestamp", "Activity date", "Email sent date", "Create date");
  private static final List<String> FROM =
      List.of("hs_email_from_email", "Email from address", "From address", "Email sender");
  private static final List<String> TO =
      List.of("hs_email_to_email", "Email to address", "To address", "Email recipient");
  private static final List<String> STATUS =
      List.of("hs_email_status", "Email send status", "Email status");
  private static final List<String> SUBJECT = List.of("hs_email_subject", "Email subject");
  private static final List<String> ID = List.of("hs_object_id", "Record ID");
  private static final List<String> THREAD = List.of("hs_email_thread_id", "Email thread ID");
  private static final Set<String> NEVER_LEFT = Set.of("failed", "scheduled", "sending", "draft");
  private static final Map<String, Event> EVENTS =
      Map.of(
          "email", Event.SENT,
          "outgoingemail", Event.SENT,
          "incomingemail", Event.REPLIED,
          "forwardedemail", Event.REPLIED);

  @Override
  public String name() {
    return "hubspot-emails";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, HubSpotEmails::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(name(), List.of("Activity date", "Email direction", "Email subject")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, HubSpotEmails::isHeader, "\"Email direction\"");
    TableReader.require(table, DATE, "no column \"Activity date\": export the e-mails with it");
    Dates dates = Dates.in(reading.zone()).shownBy(table, DATE);
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasOne(columns, DIRECTION)
        && Header.hasOne(columns, FROM)
        && Header.hasOne(columns, TO);
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    String status = line.first(STATUS);
    if (status != null && NEVER_LEFT.contains(Text.key(status))) {
      return List.of();
    }
    String direction = line.first(DIRECTION);
    Event event = direction == null ? null : EVENTS.get(Text.key(direction));
    if (event == null) {
      return List.of(Reject.of(line.place(), "unknown-word", line.named(DIRECTION), direction));
    }
    String date = line.first(DATE);
    Optional<EventTime> when = date == null ? Optional.empty() : dates.when(date);
    if (when.isEmpty()) {
      String reason = date == null ? "missing-date" : "bad-date";
      return List.of(Reject.of(line.place(), reason, line.named(DATE), date));
    }
    List<String> ends = event == Event.SENT ? TO : FROM;
    String cell = line.first(ends);
    if (cell == null) {
      return List.of(Reject.of(line.place(), "missing-person", line.named(ends), null));
    }
    List<Entry> touches = new ArrayList<>();
    for (String part : cell.split("[;,]")) {
      if (part.isBlank()) {
        continue;
      }
      Optional<String> address = reading.identifiers().email(part);
      if (address.isEmpty()) {
        touches.add(Reject.of(line.place(), "bad-email", line.named(ends), part));
      } else if (!reading.me().isMe(address.get())) {
        touches.add(touch(line, event, when.get(), reading.identifiers()).with(address.get()));
      }
    }
    return touches;
  }

  private static Touch touch(
      CsvTable.Line line, Event event, EventTime when, Identifiers identifiers) {
    boolean isMine = event == Event.SENT;
    String id = line.first(ID);
    String thread = line.first(THREAD);
    String status = line.first(STATUS);
    Touch touch =
        event
            .touch(line.place(), when)
            .thread(thread == null ? null : "hubspot:" + thread)
            .subject(line.first(SUBJECT))
            .sender(isMine ? identifiers.email(line.first(FROM)).orElse(null) : null);
    String subject = line.first(SUBJECT);
    if (isMine && "bounced".equalsIgnoreCase(status)) {
      touch.outcome(Outcome.BOUNCED);
    } else if (!isMine && MailSubject.isAutoReply(subject)) {
      touch.outcome(Outcome.AUTO_REPLY);
    } else if (!isMine && MailSubject.isUnsubscribe(subject)) {
      touch.outcome(Outcome.UNSUBSCRIBED);
    }
    return id == null ? touch : touch.recordId("hubspot-email:" + id);
  }
}
