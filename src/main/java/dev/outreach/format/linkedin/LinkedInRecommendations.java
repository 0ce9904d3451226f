package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.List;

/**
 * {@code Recommendations_Received.csv} and {@code Recommendations_Given.csv} of a LinkedIn archive:
 * one touch per recommendation that is shown or waits to be. The files name the person without the
 * profile: it comes from the {@code Connections.csv} beside them where one connection alone has the
 * name. They expect no answer, so they are no attempts.
 */
public final class LinkedInRecommendations extends LinkedInTable {
  /** What others wrote of me. */
  public static final LinkedInRecommendations RECEIVED =
      new LinkedInRecommendations("Recommendations_Received.csv", Direction.INBOUND);

  /** What I wrote of others. */
  public static final LinkedInRecommendations GIVEN =
      new LinkedInRecommendations("Recommendations_Given.csv", Direction.OUTBOUND);

  private static final String DATE = "Creation Date";

  private final String direction;

  private LinkedInRecommendations(String file, String direction) {
    super(
        "linkedin-recommendations",
        List.of(file),
        List.of("First Name", "Last Name", DATE, "Status"));
    this.direction = direction;
  }

  @Override
  public List<String> evidence() {
    return List.of(LinkedInConnections.FILE);
  }

  @Override
  Rows rows(ExportFile file, CsvTable table, ReadingContext reading) throws IOException {
    LinkedInPeople connections = LinkedInConnections.beside(file, reading.identifiers());
    DayOrder order = LinkedInDates.orderOfInvitations(table, DATE);
    return row -> List.of(entry(row, connections, order, reading));
  }

  private Entry entry(
      CsvTable.Line row, LinkedInPeople connections, DayOrder order, ReadingContext reading) {
    String written = row.get(DATE);
    EventTime when = LinkedInDates.ofDay(written, order, reading.zone());
    if (when == null) {
      return Reject.of(row.place(), Reject.dateFault(written, order), DATE, written);
    }
    String name = LinkedInConnections.fullName(row);
    String connection = name == null ? null : connections.identifierOf(name);
    String party = connection != null ? connection : LinkedInIds.name(name);
    if (party == null) {
      return Reject.of(row.place(), "missing-value", "First Name", name);
    }
    return new Touch(row.place(), Channel.LINKEDIN, Kind.REACTION, direction, when)
        .with(party)
        .named(name)
        .company(row.get("Company"))
        .recordIdOfOne("recommendation\n" + when.instant() + "\n" + name);
  }
}
