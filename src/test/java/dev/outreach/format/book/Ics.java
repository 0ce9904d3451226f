package dev.outreach.format.book;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;

import dev.outreach.export.Entry;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Calendars written for one test, mine being {@code me@example.org}. */
final class Ics {
  static final ReadingContext READING = reading("email:me@example.org", "email:moi@example.com");
  static final String MINE = "ORGANIZER;CN=Max:mailto:me@example.org";
  static final String ANA = "ATTENDEE;CN=Ana Lima;PARTSTAT=ACCEPTED:mailto:ana@example.org";
  static final String START = "DTSTART:20100315T100000Z";

  private Ics() {}

  /** An event with this UID. */
  static String event(String uid, String... lines) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
  }

  static List<Entry> read(Path folder, String... parts) throws IOException {
    String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", parts);
    return entries(
        new Calendars(), file(folder, "calendar.ics", text + "\r\nEND:VCALENDAR\r\n"), READING);
  }

  /** When each took place, in UTC. */
  static List<String> times(List<Entry> touches) {
    return cells(touches, Touches.OCCURRED_AT);
  }
}
