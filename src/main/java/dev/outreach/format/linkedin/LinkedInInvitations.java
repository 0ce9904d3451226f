package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
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
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * {@code Invitations.csv} of a LinkedIn archive: one touch per invitation to connect, sent or
 * received. The file does not say what came of it: an invitation is accepted when its other end
 * stands in the {@code Connections.csv} beside it, by profile, or by a name that only one
 * connection has where one of the files has no profiles (before late 2023).
 */
public final class LinkedInInvitations implements Format {
  static final String FILE = "Invitations.csv";
  static final List<String> COLUMNS = List.of("From", "To", "Sent At", "Direction");
  static final String OUTGOING = "OUTGOING";
  static final String INCOMING = "INCOMING";
  static final String INVITER = "inviterProfileUrl";
  static final String INVITEE = "inviteeProfileUrl";

  @Override
  public String name() {
    return "linkedin-invitations";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return LinkedInFile.is(file, FILE, List.of("From,To", "Sent At", "Direction", INVITER));
  }

  @Override
  public List<String> evidence() {
    return List.of(LinkedInConnections.FILE);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    LinkedInPeople connections = LinkedInConnections.beside(file, reading.identifiers());
    CsvTable table = LinkedInFile.open(file, COLUMNS);
    DayOrder order = LinkedInDates.orderOfInvitations(table, "Sent At");
    return TableReader.ofAnyLength(table, row -> List.of(entry(row, connections, order, reading)));
  }

  private static Entry entry(
      CsvTable.Line row, LinkedInPeople connections, DayOrder order, ReadingContext reading) {
    boolean out = OUTGOING.equalsIgnoreCase(row.get("Direction"));
    if (!out && !INCOMING.equalsIgnoreCase(row.get("Direction"))) {
      return Reject.of(row.place(), "bad-value", "Direction", row.get("Direction"));
    }
    String sentAt = row.get("Sent At");
    EventTime when = LinkedInDates.ofInvitation(sentAt, order, reading.zone());
    if (when == null) {
      return Reject.of(row.place(), Reject.dateFault(sentAt, order), "Sent At", sentAt);
    }
    Identifiers normal = reading.identifiers();
    String name = row.get(out ? "To" : "From");
    String profile = LinkedInIds.profile(row.get(out ? INVITEE : INVITER), normal);
    String party = party(profile, name, connections);
    if (party == null) {
      return Reject.of(row.place(), "missing-value", out ? "To" : "From", name);
    }
    String direction = out ? Direction.OUTBOUND : Direction.INBOUND;
    return new Touch(row.place(), Channel.LINKEDIN, Kind.INVITATION, direction, when)
        .with(party)
        .named(name)
        .recordIdOfOne(recordId(sentAt, order, name == null ? party : Text.key(name)))
        .sender(out ? LinkedInIds.profile(row.get(INVITER), normal) : null)
        .outcome(isAccepted(profile, name, connections) ? Outcome.ACCEPTED : null);
  }

  /** The minute and the name: all that exports of every age have, and no zone changes. */
  private static String recordId(String sentAt, DayOrder order, String who) {
    return LinkedInDates.local(sentAt, order).truncatedTo(ChronoUnit.MINUTES) + "\n" + who;
  }

  private static String party(String profile, String name, LinkedInPeople connections) {
    if (profile != null) {
      return profile;
    }
    String connection = connections.identifierOf(name);
    return connection != null ? connection : LinkedInIds.name(name);
  }

  private static boolean isAccepted(String profile, String name, LinkedInPeople connections) {
    if (profile != null && connections.has(profile)) {
      return true;
    }
    String namesake = connections.identifierOf(name);
    boolean isSomeoneElse = profile != null && namesake != null && namesake.startsWith("linkedin:");
    return connections.hasOnce(name) && !isSomeoneElse;
  }
}
