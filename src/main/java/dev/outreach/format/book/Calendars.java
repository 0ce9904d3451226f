package dev.outreach.format.book;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Calendars as iCalendar or vCalendar ({@code .ics}, {@code .vcs}): Google's Takeout, Outlook,
 * Apple, Thunderbird, invitations by mail. One touch for each other person at a meeting: outbound
 * if it is mine, inbound if they invited me. The answer is the outcome; a meeting declined, by me
 * or by them, did not take place. One held by video is a call on its own channel.
 *
 * <p>A meeting without people invited is passed over: whose name stands in its title cannot be
 * told. Its id is the event's, with the time at which a series first had it, so that a later export
 * moves it and does not double it. Needs {@code me.emails}.
 */
public final class Calendars implements Format {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.(ics|vcs|ical)");
  private static final Pattern BEGIN = Pattern.compile("(?i)begin\\s{0,9}:\\s{0,9}vcalendar");

  @Override
  public String name() {
    return "ics";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return NAME.matcher(file.name()).matches() && ContentLines.beginWith(file, BEGIN);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    if (reading.me().identifiers().stream().noneMatch(one -> one.startsWith("email:"))) {
      throw new RefusedFile(
          "me-unknown",
          "none of your e-mail addresses is known, so nothing tells who invited whom: set"
              + " outreach.me.emails");
    }
    CalendarSurvey survey = CalendarSurvey.of(file, reading);
    CardComponents events = CardComponents.open(file, CalendarSurvey.NAMES, Meeting.PROPERTIES);
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        Component event = events.next();
        while (event != null && !event.name().equals("VEVENT")) {
          event = events.next();
        }
        if (event == null) {
          return null;
        }
        return event.fault() == null
            ? Meeting.entries(event, events.method(), survey, reading)
            : List.of(Reject.of(event.place(), event.fault(), null, null));
      }

      @Override
      public ExportStamp stamp() {
        return new ExportStamp(survey.writtenAt(), events.isList() ? calendar() : null);
      }

      /** Its own name, else the file's: without one, a file of another name is another calendar. */
      private String calendar() {
        return events.calendar().isEmpty() ? file.name() : events.calendar();
      }

      @Override
      public void close() throws IOException {
        events.close();
      }
    };
  }
}
