package dev.outreach.format.sending;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * lemlist's activities as CSV: one row per event with its time, under the names of its API ({@code
 * type}, {@code createdAt}, {@code leadEmail} …). The program itself does not offer the file; it is
 * what helpers such as lembot write, and the only one that tells when each message went out. Steps
 * count from 0 there, and from 1 here.
 */
public final class LemlistActivities implements Format {
  private static final List<String> COLUMNS = List.of("type", "createdAt");
  private static final List<String> EMAIL = List.of("leadEmail");
  private static final List<String> PROFILE = List.of("linkedinUrl", "leadLinkedinUrl");
  private static final List<String> CAMPAIGN = List.of("campaignName", "name");

  @Override
  public String name() {
    return "lemlist-activities";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, LemlistActivities::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(), List.of("type", "createdAt", "leadEmail", "campaignId", "sequenceStep")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, LemlistActivities::isHeader, "type, createdAt and leadEmail");
    Dates dates = Dates.in(reading.zone()).shownBy(table, List.of("createdAt"));
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasAll(columns, COLUMNS)
        && Header.hasOne(columns, List.of("leadEmail", "leadId"))
        && Header.hasOne(columns, List.of("campaignName", "campaignId", "sequenceStep"));
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    String type = line.get("type");
    Event event = type == null ? null : LemlistEvents.named(type);
    if (event == null) {
      return List.of();
    }
    Lead lead =
        new Lead(line, reading, dates)
            .emails(EMAIL)
            .phones(List.of("leadPhone"))
            .profile(PROFILE)
            .named(List.of("leadFirstName"), List.of("leadLastName"))
            .at(List.of("leadCompanyName"), List.of());
    String id = line.get("_id");
    lead.touch(event, List.of("createdAt"))
        .ifPresent(
            touch -> {
              if (id != null) {
                touch.recordIdOfOne("lemlist:" + id);
              }
              touch
                  .campaign(line.first(CAMPAIGN))
                  .step(step(line.get("sequenceStep")))
                  .variant(line.get("sequenceTested"))
                  .sender(reading.identifiers().email(line.get("sendUserEmail")).orElse(null));
            });
    return lead.events();
  }

  private static String step(String fromZero) {
    return fromZero != null && fromZero.matches("\\d{1,4}")
        ? String.valueOf(Integer.parseInt(fromZero) + 1)
        : fromZero;
  }

  /**
   * lemlist's names of activities, for those that are touches. Visits, likes, tasks, pauses and
   * marks that the user sets are none; that an invitation was accepted stands in LinkedIn's own
   * archive.
   */
  private static final class LemlistEvents {
    private static final Map<String, Event> BY_NAME =
        Map.ofEntries(
            Map.entry("emailsSent", Event.SENT),
            Map.entry("emailsOpened", Event.OPENED),
            Map.entry("emailsClicked", Event.OPENED),
            Map.entry("emailsReplied", Event.REPLIED),
            Map.entry("emailsBounced", Event.BOUNCED),
            Map.entry("emailsUnsubscribed", Event.UNSUBSCRIBED),
            Map.entry("linkedinInviteDone", Event.mine(Channel.LINKEDIN, Kind.INVITATION)),
            Map.entry("linkedinSent", Event.mine(Channel.LINKEDIN, Kind.MESSAGE)),
            Map.entry("linkedinVoiceNoteDone", Event.mine(Channel.LINKEDIN, Kind.MESSAGE)),
            Map.entry("linkedinOpened", Event.theirs(Channel.LINKEDIN, Kind.MESSAGE, Outcome.READ)),
            Map.entry("linkedinReplied", Event.theirs(Channel.LINKEDIN, Kind.MESSAGE, null)),
            Map.entry("whatsappMessageSent", Event.mine(Channel.WHATSAPP, Kind.MESSAGE)),
            Map.entry("whatsappReplied", Event.theirs(Channel.WHATSAPP, Kind.MESSAGE, null)),
            Map.entry("smsSent", Event.mine(Channel.SMS, Kind.MESSAGE)),
            Map.entry("smsReplied", Event.theirs(Channel.SMS, Kind.MESSAGE, null)),
            Map.entry("aircallDone", Event.mine(Channel.CALL, Kind.CALL)),
            Map.entry(
                "meetingBooked", Event.theirs(Channel.FORM, Kind.FORM, Outcome.MEETING_BOOKED)));

    private LemlistEvents() {}

    /** The touch of this name; null where it is none. */
    static Event named(String type) {
      return BY_NAME.get(type);
    }
  }
}
