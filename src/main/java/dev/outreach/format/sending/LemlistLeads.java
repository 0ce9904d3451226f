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
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * lemlist's export of a campaign's leads, or its report: one contact per lead. The lead's own
 * variables are columns too, in any number.
 *
 * <p>The leads have {@code lastState} and {@code status} and no date of anything: a state without a
 * time is no touch, so of such a file come contacts and no reply rate. The report has dates ({@code
 * sentAt}, {@code repliedAt} …), of each kind of event one per lead: those are touches. Where a
 * campaign has several steps, its report repeats the columns for each; the first of a name counts.
 * The campaign stands in neither, unless a column {@code campaignName} was added.
 */
public final class LemlistLeads implements Format {
  private static final List<String> LEADS = List.of("emailStatus", "lastState");
  private static final List<String> REPORT = List.of("sentStep", "sentAt");
  private static final List<String> EMAIL = List.of("email");
  private static final List<String> PROFILE = List.of("linkedinUrl");

  @Override
  public String name() {
    return "lemlist-leads";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, LemlistLeads::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(), List.of("email", "emailStatus", "firstName", "lastName", "lastState")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, LemlistLeads::isHeader, "email and lastState, or sentStep and sentAt");
    Dates dates = Dates.in(reading.zone()).shownBy(table, List.of("sentAt"));
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    boolean isOfLemlist = Header.hasAll(columns, LEADS) || Header.hasAll(columns, REPORT);
    return isOfLemlist && (Header.hasOne(columns, EMAIL) || Header.hasOne(columns, PROFILE));
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    Lead lead =
        new Lead(line, reading, dates)
            .emails(EMAIL)
            .phones(List.of("phone"))
            .profile(PROFILE)
            .named(List.of("firstName"), List.of("lastName"))
            .at(List.of("companyName", "company"), List.of("jobTitle"));
    String campaign = line.get("campaignName");
    String step = line.get("sentStep");
    lead.touch(Event.SENT, List.of("sentAt"))
        .ifPresent(touch -> touch.campaign(campaign).step(step));
    lead.touch(Event.OPENED, List.of("openedAt"));
    lead.touch(Event.OPENED, List.of("clickedAt"));
    lead.touch(Event.REPLIED, List.of("repliedAt"));
    lead.touch(Event.BOUNCED, List.of("bouncedAt"));
    lead.touch(Event.UNSUBSCRIBED, List.of("unsubscribedAt"));
    return lead.entries();
  }
}
