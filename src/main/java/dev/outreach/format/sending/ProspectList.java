package dev.outreach.format.sending;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of prospects that says when each was last written to and last answered: one contact per
 * row, the last mail of mine, and the last of theirs. What went before is not in it, so that an
 * answer to an earlier step counts for the last one if it came after it, and for none if it came
 * before. Whom nobody wrote to yet is a contact alone.
 *
 * <p>The columns are named as in the tools' interfaces for programs, whatever the case, spaces and
 * underscores: a file with other labels needs a mapping of the user's own, which is asked first.
 */
public final class ProspectList implements Format {
  /** Woodpecker's prospects. A status tells there that the last answer is a machine's. */
  public static final ProspectList WOODPECKER =
      new ProspectList(
          "woodpecker-prospects",
          List.of("email", "last_contacted", "last_replied", "status"),
          List.of("last_contacted"),
          List.of("last_replied"),
          List.of(),
          Map.of(
              "bounced", Outcome.BOUNCED,
              "autoreplied", Outcome.AUTO_REPLY,
              "autoreply", Outcome.AUTO_REPLY,
              "optout", Outcome.UNSUBSCRIBED));

  /** Instantly's leads. A status may be a number there. */
  public static final ProspectList INSTANTLY =
      new ProspectList(
          "instantly-leads",
          List.of("email", "timestamp_last_contact"),
          List.of("timestamp_last_contact"),
          List.of("timestamp_last_reply"),
          List.of("timestamp_last_open"),
          Map.of(
              "bounced", Outcome.BOUNCED,
              "unsubscribed", Outcome.UNSUBSCRIBED,
              "outofoffice", Outcome.AUTO_REPLY,
              "autoreply", Outcome.AUTO_REPLY));

  private static final Map<String, String> NUMBERED = Map.of("-1", "bounced", "-2", "unsubscribed");

  private final String name;
  private final List<String> columns;
  private final List<String> contacted;
  private final List<String> replied;
  private final List<String> opened;
  private final Map<String, Outcome> statuses;

  private ProspectList(
      String name,
      List<String> columns,
      List<String> contacted,
      List<String> replied,
      List<String> opened,
      Map<String, Outcome> statuses) {
    this.name = name;
    this.columns = columns;
    this.contacted = contacted;
    this.replied = replied;
    this.opened = opened;
    this.statuses = statuses;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, this::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(FormatMarks.table(name, columns));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, this::isHeader, String.join(", ", columns));
    Dates dates = Dates.in(reading.zone()).shownBy(table, contacted);
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private boolean isHeader(Set<String> header) {
    return Header.hasAll(header, columns);
  }

  private List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    Lead lead =
        new Lead(line, reading, dates)
            .emails(List.of("email"))
            .phones(List.of("phone"))
            .profile(List.of("linkedin_url", "linkedin"))
            .named(List.of("first_name"), List.of("last_name"))
            .at(List.of("company", "company_name"), List.of("title", "job_title"));
    Outcome outcome = outcome(line.first(List.of("status", "lead_status")));
    lead.touch(Event.SENT, contacted)
        .ifPresent(
            touch ->
                touch.campaign(line.first(List.of("campaign_name", "campaign"))).outcome(outcome));
    lead.touch(Event.REPLIED, replied)
        .filter(touch -> outcome == Outcome.AUTO_REPLY)
        .ifPresent(touch -> touch.outcome(outcome));
    lead.touch(Event.OPENED, opened);
    return lead.entries();
  }

  private Outcome outcome(String status) {
    return status == null ? null : statuses.get(NUMBERED.getOrDefault(status, Text.key(status)));
  }
}
