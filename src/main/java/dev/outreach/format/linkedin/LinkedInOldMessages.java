package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RecordId;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code messages.csv} of LinkedIn archives up to 2020: names alone, and a column that says which
 * messages are mine. One touch per message and counterpart, known by the profile that {@code
 * Connections.csv} beside it has under the name once, else by the name. Drafts are passed over;
 * what lies in the spam folder is {@link Outcome#BULK}. Times are UTC. A thread is all that I
 * exchanged with the same people.
 */
public final class LinkedInOldMessages implements Format {
  private static final String FILE = "messages.csv";
  private static final List<String> COLUMNS = List.of("FROM", "TO", "DATE", "CONTENT");

  @Override
  public String name() {
    return "linkedin-messages-2020";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return ExportFile.sameName(file.name(), FILE)
        && Header.isIn(file, LinkedInOldMessages::isHeader);
  }

  @Override
  public List<String> evidence() {
    return List.of(LinkedInConnections.FILE);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    LinkedInPeople connections = LinkedInConnections.beside(file, reading.identifiers());
    CsvTable table =
        CsvTable.open(
            file, LinkedInOldMessages::isHeader, "the columns " + String.join(", ", COLUMNS));
    return TableReader.ofAnyLength(table, row -> entries(row, connections, reading));
  }

  private static boolean isHeader(Set<String> header) {
    return Header.hasAll(header, COLUMNS)
        && (Header.has(header, "DIRECTION") || Header.has(header, "FOLDER"))
        && !Header.has(header, "CONVERSATION ID");
  }

  private static List<Entry> entries(
      CsvTable.Line row, LinkedInPeople connections, ReadingContext reading) {
    String folder = row.get("FOLDER") == null ? "" : row.get("FOLDER").toUpperCase(Locale.ROOT);
    if (folder.contains("DRAFT")) {
      return List.of();
    }
    EventTime when = LinkedInDates.ofMessage(row.get("DATE"));
    if (when == null) {
      return List.of(Reject.of(row.place(), "bad-date", "DATE", row.get("DATE")));
    }
    Optional<Boolean> isMine = isMine(row, reading);
    if (isMine.isEmpty()) {
      String direction = row.get("DIRECTION");
      return List.of(Reject.of(row.place(), "unknown-word", "DIRECTION", direction));
    }
    boolean isSent = isMine.get();
    List<String> others = isSent ? names(row.get("TO"), connections) : one(row.get("FROM"));
    String id = id(row, when);
    String thread =
        "linkedin:"
            + RecordId.of(String.join("\n", others.stream().map(Text::key).sorted().toList()));
    List<Entry> touches = new ArrayList<>();
    for (String other : others) {
      String identifier = identifier(other, connections);
      if (identifier == null || reading.me().isNamed(other)) {
        continue;
      }
      Touch touch =
          new Touch(
                  row.place(),
                  Channel.LINKEDIN,
                  Kind.MESSAGE,
                  isSent ? Direction.OUTBOUND : Direction.INBOUND,
                  when)
              .with(identifier)
              .named(other)
              .thread(thread)
              .subject(row.get("SUBJECT"))
              .outcome(!isSent && folder.contains("SPAM") ? Outcome.BULK : null);
      touches.add(others.size() > 1 ? touch.recordId(id) : touch.recordIdOfOne(id));
    }
    return touches;
  }

  /** By its direction, else by the name of whoever wrote it. */
  private static Optional<Boolean> isMine(CsvTable.Line row, ReadingContext reading) {
    String direction = row.get("DIRECTION");
    return switch (direction == null ? "" : direction.toUpperCase(Locale.ROOT)) {
      case "OUTGOING", "SENT", "OUTBOUND" -> Optional.of(true);
      case "INCOMING", "RECEIVED", "INBOUND" -> Optional.of(false);
      case "" -> Optional.of(reading.me().isNamed(row.get("FROM")));
      default -> Optional.empty();
    };
  }

  private static List<String> one(String name) {
    return LinkedInIds.isNobody(name) ? List.of() : List.of(name);
  }

  /** Joined by commas, which names hold too: a single word behind one is of the name before it. */
  private static List<String> names(String to, LinkedInPeople connections) {
    if (to == null || connections.hasName(to)) {
      return one(to);
    }
    List<String> names = new ArrayList<>();
    for (String part : to.split("[,;] ?")) {
      boolean isSuffix = !names.isEmpty() && !part.strip().contains(" ");
      if (isSuffix) {
        names.add(names.remove(names.size() - 1) + ", " + part.strip());
      } else if (!LinkedInIds.isNobody(part)) {
        names.add(part.strip());
      }
    }
    return names;
  }

  private static String identifier(String name, LinkedInPeople connections) {
    String known = connections.identifierOf(name);
    return known != null ? known : LinkedInIds.name(name);
  }

  /** Of the content only letters and digits count, as in newer exports. */
  private static String id(CsvTable.Line row, EventTime when) {
    String content = row.get("CONTENT");
    return when.instant() + "\n" + RecordId.of(content == null ? "" : Text.key(content));
  }
}
