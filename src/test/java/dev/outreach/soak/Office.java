package dev.outreach.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The tools of an invented office, and the full export that each gives every night: a CRM of
 * touches, a calendar, deals, an address book, and a log kept by hand. The same beginning and the
 * same number of touches give the same exports.
 */
final class Office {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CALENDAR =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> STATES = List.of("", "", "", "", "interested", "later");
  private static final String MISTYPED = "2062-01-05";

  private final Instant beginning;
  private final int touchesAtFirst;
  private final Random random = new Random(20);
  private final List<String[]> touches = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<String[]> deals = new ArrayList<>();
  private final List<String[]> people = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int meetingsSoFar;
  private int mistypedTouch = -1;
  private int mistypedDeal = -1;

  private static final class Meeting {
    private final int id;
    private final int person;
    private final Instant entered;
    private Instant at;
    private boolean isCancelled;

    Meeting(int id, int person, Instant entered, Instant at) {
      this.id = id;
      this.person = person;
      this.entered = entered;
      this.at = at;
    }
  }

  /**
   * An office before its first night.
   *
   * @param beginning night 0, by whose exports there are so many touches
   */
  Office(Instant beginning, int touches) {
    this.beginning = beginning;
    this.touchesAtFirst = touches;
    for (int i = 0; i < Math.max(5, touches / 5); i++) {
      people.add(new String[] {"Person " + name(i), email(i), "Company " + i % (touches / 8 + 1)});
    }
    for (int i = 0; i < touches; i++) {
      touch(beginning.minus(Duration.ofMinutes(26L * (touches - i))));
    }
    for (int i = 0; i < touches / 200 + 2; i++) {
      deal(beginning.minus(Duration.ofDays(1L + i % 300)));
      Instant at = beginning.minus(Duration.ofHours(30L * i + 3));
      meeting(at.minus(Duration.ofDays(5)), at);
      log(at);
    }
    for (int day = 1; day < 10; day++) {
      meeting(beginning.minus(Duration.ofDays(2)), beginning.plus(Duration.ofHours(24L * day - 9)));
    }
  }

  /** When the exports of a night are made. */
  Instant night(int number) {
    return beginning.plus(Duration.ofDays(number));
  }

  /** Whether nothing new happened since the night before. */
  static boolean isQuiet(int night) {
    return night % 10 == 9;
  }

  /** What happens in the office before this night: a hundredth more of everything. */
  void work(int night) {
    if (night == 0 || isQuiet(night)) {
      return;
    }
    Instant now = night(night);
    int more = Math.max(2, touchesAtFirst / 100);
    for (int i = 0; i < more; i++) {
      touch(now.minus(Duration.ofMinutes(3L * (more - i))));
    }
    for (int i = 0; i < 5; i++) {
      touches.get(random.nextInt(touches.size()))[6] = STATES.get(4 + random.nextInt(2));
    }
    mistype(night, now);
    people.get(random.nextInt(people.size()))[2] = "Company " + night + " SARL";
    int person = people.size();
    people.add(new String[] {"Person " + name(person), email(person), "Company " + night});
    deal(now.minus(Duration.ofDays(1)));
    meeting(now.minus(Duration.ofHours(4)), now.plus(Duration.ofHours(24L * (3 + night % 9) - 5)));
    callOff(night, now);
    log(now.minus(Duration.ofHours(6)));
    if (night % 5 == 2) {
      int line = random.nextInt(log.size());
      log.set(line, log.get(line) + " (again)");
    }
  }

  private void mistype(int night, Instant now) {
    if (mistypedTouch >= 0 && night % 7 == 5) {
      touches.get(mistypedTouch)[1] = CLOCK.format(now.minus(Duration.ofDays(3)));
      deals.get(mistypedDeal)[2] = day(now.minus(Duration.ofDays(3)));
      mistypedTouch = -1;
    } else if (night % 7 == 2) {
      mistypedTouch = touches.size() - 1;
      touches.get(mistypedTouch)[1] = MISTYPED + " 10:00";
      deal(now);
      mistypedDeal = deals.size() - 1;
      deals.get(mistypedDeal)[2] = MISTYPED;
    }
  }

  private void callOff(int night, Instant now) {
    List<Meeting> toCome =
        meetings.stream().filter(one -> one.at.isAfter(now) && !one.isCancelled).toList();
    Meeting one = toCome.get(random.nextInt(toCome.size()));
    switch (night % 6) {
      case 1 -> one.isCancelled = true;
      case 3 -> meetings.remove(one);
      case 5 -> one.at = one.at.plus(Duration.ofDays(2));
      default -> {}
    }
  }

  private void touch(Instant at) {
    int id = touches.size();
    int person = random.nextInt(people.size());
    String way = random.nextInt(5) == 0 ? "in" : "out";
    String medium = random.nextInt(6) == 0 ? "linkedin" : "email";
    touches.add(
        new String[] {
          "t" + id,
          CLOCK.format(at),
          people.get(person)[0],
          email(person),
          way,
          medium,
          STATES.get(random.nextInt(STATES.size())),
          "Subject " + id % 40
        });
  }

  private void meeting(Instant entered, Instant at) {
    meetings.add(new Meeting(meetingsSoFar, random.nextInt(people.size()), entered, at));
    meetingsSoFar++;
  }

  private void deal(Instant at) {
    int person = random.nextInt(people.size());
    deals.add(
        new String[] {
          Integer.toString(deals.size()),
          deals.size() % 3 == 0 ? "Closed Lost" : "Closed Won",
          day(at),
          Integer.toString(500 + 10 * (deals.size() % 90)),
          people.get(person)[0] + " (" + email(person) + ")"
        });
  }

  private void log(Instant at) {
    int person = random.nextInt(people.size());
    log.add(
        CLOCK.format(at)
            + ",call,outbound,"
            + people.get(person)[0]
            + ","
            + email(person)
            + ",answered,spoke of the site");
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) {
      name.insert(0, (char) ('a' + rest % 26));
    }
    return "P" + name;
  }

  private static String email(int person) {
    return "person" + person + "@firm" + person % 2500 + ".example";
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  /**
   * Writes the exports of a night.
   *
   * @param isKept whether the tools' exports of the nights before are kept beside these
   */
  void export(int night, Path exports, boolean isKept) throws IOException {
    Instant at = night(night);
    Path folder = Files.createDirectories(isKept ? exports.resolve(day(at)) : exports);
    List<String> crm = new ArrayList<>(List.of("id,when,person,mail,way,medium,state,subject"));
    touches.forEach(touch -> crm.add(String.join(",", touch)));
    write(folder.resolve("crm.csv"), crm, at);
    List<String> sold = new ArrayList<>();
    sold.add("Record ID,Deal Name,Deal Stage,Close Date,Amount,Currency,Associated Contact");
    deals.forEach(d -> sold.add(d[0] + ",Site," + d[1] + "," + d[2] + "," + d[3] + ",EUR," + d[4]));
    write(folder.resolve("deals.csv"), sold, at);
    write(folder.resolve("agenda.ics"), calendar(), at);
    write(folder.resolve("book.vcf"), book(), at);
    List<String> own = new ArrayList<>();
    own.add("occurred_at,channel,direction,person_name,email,outcome,note");
    own.addAll(log);
    write(exports.resolve("touches.csv"), own, at);
  }

  private List<String> calendar() {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Agenda");
    for (Meeting one : meetings) {
      lines.add("BEGIN:VEVENT\nUID:meeting" + one.id + "@aubry.example");
      lines.add("DTSTAMP:" + CALENDAR.format(one.entered));
      lines.add("DTSTART:" + CALENDAR.format(one.at));
      lines.add("DTEND:" + CALENDAR.format(one.at.plus(Duration.ofHours(1))));
      lines.add("STATUS:" + (one.isCancelled ? "CANCELLED" : "CONFIRMED"));
      lines.add("ORGANIZER:mailto:camille@aubry.example");
      lines.add(
          "ATTENDEE;PARTSTAT=ACCEPTED;CN="
              + people.get(one.person)[0]
              + ":mailto:"
              + email(one.person));
      lines.add("END:VEVENT");
    }
    lines.add("END:VCALENDAR");
    return lines;
  }

  private List<String> book() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      String[] person = people.get(i);
      lines.add("BEGIN:VCARD\nVERSION:3.0\nUID:p" + i + "\nFN:" + person[0]);
      lines.add("EMAIL:" + person[1] + "\nORG:" + person[2] + "\nEND:VCARD");
    }
    return lines;
  }

  private static void write(Path file, List<String> lines, Instant at) throws IOException {
    String text = String.join("\n", lines) + "\n";
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
      Files.setLastModifiedTime(file, FileTime.from(at));
    }
  }

  /** The configuration of a program that reads these exports, in the folder that holds them. */
  static Path configuration(Path folder, Path exports) throws IOException {
    return Files.writeString(
        Files.createDirectories(folder).resolve("outreach.conf"),
        """
        outreach {
          me { names = ["Camille Aubry"], emails = ["camille@aubry.example"] }
          exports = ["%s"]
          warehouse = warehouse
          reports.directory = reports
          time-zone = UTC
          as-of = now
          mappings = [{
            name = crm, files = "crm.*\\\\.csv", entry = touches
            columns {
              record_id = [id], occurred_at = [when], person_name = [person], email = [mail]
              direction = [way], channel = [medium], outcome = [state], subject = [subject]
            }
            values { direction { in = inbound, out = outbound } }
          }]
        }
        """
            .formatted(exports.toAbsolutePath()));
  }
}
