package dev.outreach.format.book;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static dev.outreach.format.book.Ics.ANA;
import static dev.outreach.format.book.Ics.MINE;
import static dev.outreach.format.book.Ics.START;
import static dev.outreach.format.book.Ics.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
  private static final String BO = "ORGANIZER;CN=Bo Berg:mailto:bo@example.org";
  private static final String ME = "ATTENDEE;PARTSTAT=%s:mailto:me@example.org";

  @TempDir Path folder;

  private List<Entry> read(String... lines) throws IOException {
    return Ics.read(folder, event("1", lines));
  }

  private List<String> met(String... lines) throws IOException {
    return cells(read(lines), Touches.DIRECTION, Touches.PARTY, Touches.OUTCOME);
  }

  @Test
  void myMeetingIsATouchForEachOtherPerson() throws IOException {
    List<Entry> touches =
        read(
            MINE,
            ANA,
            "ATTENDEE;CN=\"Dahl, Cy\";PARTSTAT=NEEDS-ACTION:MAILTO:cy@example.org",
            "ATTENDEE;PARTSTAT=DECLINED;CN=di@example.org:mailto:Di@Example.org",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:moi@example.com",
            "ATTENDEE;CUTYPE=ROOM:mailto:salle@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL:mailto:c_1@resource.calendar.google.com",
            "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:ed@example.org",
            "ATTENDEE;PARTSTAT=DELEGATED:mailto:flo@example.org",
            START,
            "DTEND:20100315T113000Z",
            "SUMMARY:Point\\, avril",
            "LOCATION:12 rue des Lices\\, Lanvéoric");
    assertEquals(
        List.of(
            "meeting meeting outbound email:ana@example.org Ana Lima accepted 5400",
            "meeting meeting outbound email:cy@example.org Dahl, Cy null 5400",
            "meeting meeting outbound email:di@example.org null declined null"),
        cells(
            touches,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
    assertEquals(
        "Point, avril email:me@example.org 2010-03-15T10:00:00Z 20100315T100000Z utc",
        cells(
                touches,
                Touches.SUBJECT,
                Touches.SENDER,
                Touches.OCCURRED_AT,
                Touches.OCCURRED_RAW,
                Touches.ZONE_BASIS)
            .get(0));
  }

  @Test
  void whoInvitedMeMovedTowardsMe() throws IOException {
    assertEquals(
        List.of("inbound email:bo@example.org accepted", "inbound email:ana@example.org null"),
        met(BO, ANA, ME.formatted("ACCEPTED"), "ATTENDEE:mailto:bo@example.org", START));
    assertEquals(
        List.of("inbound email:bo@example.org null"),
        met(
            BO,
            ME.formatted("TENTATIVE"),
            "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org",
            START));
  }

  @Test
  void whatIDeclinedDidNotTakePlace() throws IOException {
    List<Entry> touches = read(BO, ANA, ME.formatted("DECLINED"), START, "DURATION:PT1H");
    assertEquals(
        List.of("inbound email:bo@example.org declined null"),
        cells(
            touches, Touches.DIRECTION, Touches.PARTY, Touches.OUTCOME, Touches.DURATION_SECONDS));
    assertEquals(
        List.of("inbound email:bo@example.org accepted"),
        met(
            BO,
            ME.formatted("DECLINED"),
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:moi@example.com",
            START));
  }

  @Test
  void eventOfNobodyOrOfACalendarOfMineIsMine() throws IOException {
    assertEquals(List.of("outbound email:ana@example.org accepted"), met(ANA, START));
    assertEquals(
        List.of("outbound email:ana@example.org accepted"),
        met("ORGANIZER;CN=Clients:mailto:1@group.calendar.google.com", ANA, START));
  }

  @Test
  void eventsBetweenOthersDoNotConcernMe() throws IOException {
    assertEquals(List.of(), met(BO, ANA, START));
    assertEquals(
        List.of("inbound email:ana@example.org null"),
        met("ORGANIZER;CN=Bo:/o=ACME/cn=bo", ANA, ME.formatted("ACCEPTED"), START));
  }

  @Test
  void eventsWithoutOthersAreNoTouches() throws IOException {
    assertEquals(List.of(), read(MINE, START, "SUMMARY:Déjeuner avec Ana Lima"));
    assertEquals(List.of(), read(START, "SUMMARY:Férié"));
    assertEquals(List.of(), read(MINE, ME.formatted("ACCEPTED"), START));
    assertEquals(List.of(), read(MINE, "ATTENDEE;CN=Ana:invalid:nomail", START));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STATUS:CANCELLED", "status:cancelled"})
  void cancelledEventIsNoMeeting(String status) throws IOException {
    assertEquals(List.of(), read(MINE, ANA, START, status));
  }

  @ParameterizedTest
  @CsvSource({"CANCEL, 0", "COUNTER, 0", "REFRESH, 0", "REQUEST, 1", "PUBLISH, 1", "REPLY, 1"})
  void whatTheCalendarIsForTellsWhetherItIsHeld(String method, int meetings) throws IOException {
    assertEquals(
        meetings, Ics.read(folder, "METHOD:" + method, event("1", MINE, ANA, START)).size());
  }

  @Test
  void replyUpdatesTheMeetingThatItAnswers() throws IOException {
    String asked = event("1", MINE, ANA.replace("ACCEPTED", "NEEDS-ACTION"), START);
    String declined = event("1", MINE, ANA.replace("ACCEPTED", "DECLINED"), START);
    List<Entry> touches = new ArrayList<>(Ics.read(folder, asked));
    touches.addAll(Ics.read(folder, "METHOD:REPLY", declined));
    assertEquals(List.of("null", "declined"), cells(touches, Touches.OUTCOME));
    assertEquals(1, cells(touches, Touches.ID).stream().distinct().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOCATION:https://zoom.us/j/1|video",
        "LOCATION:Réunion Microsoft Teams|video",
        "LOCATION:Réunion Microsoft Teams\\; Salle 3|meeting",
        "LOCATION:12 rue des Lices|meeting",
        "LOCATION:skype:max.muster|video",
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc|video",
        "CONFERENCE;VALUE=URI:https://visio.numerique.gouv.fr/abc|video",
        "URL:https://acme.example.com/zoom.us.html|video",
        "URL:https://acme.example.com/|meeting",
        "DESCRIPTION:Lien : <https://teams.microsoft.com/l/meetup-join/1>|video",
        "SUMMARY:zoom.us|meeting",
      })
  void videoIsToldByThePlaceOrWithoutOneByALink(String line, String channel) throws IOException {
    List<Entry> touches = read(MINE, ANA, START, "DURATION:PT30M", line);
    String kind = channel.equals("video") ? "call null" : "meeting accepted";
    assertEquals(
        List.of(channel + " " + kind + " 1800"),
        cells(touches, Touches.CHANNEL, Touches.KIND, Touches.OUTCOME, Touches.DURATION_SECONDS));
  }

  @Test
  void placeCountsBeforeALinkForThoseWhoCannotCome() throws IOException {
    List<Entry> touches =
        read(MINE, ANA, START, "LOCATION:Caen", "X-GOOGLE-CONFERENCE:https://meet.google.com/a");
    assertEquals(List.of("meeting"), cells(touches, Touches.CHANNEL));
  }

  @Test
  void callByVideoIsOfWhoCalled() throws IOException {
    String room = "LOCATION:https://meet.google.com/abc";
    assertEquals(
        List.of("inbound email:bo@example.org null"),
        met(BO, ANA, ME.formatted("ACCEPTED"), START, room));
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "31, 0"})
  void toMoreThanThirtyItIsAConference(int others, int touches) throws IOException {
    String people =
        IntStream.range(0, others)
            .mapToObj(n -> "ATTENDEE:mailto:p" + n + "@example.org")
            .collect(Collectors.joining("\r\n"));
    assertEquals(touches, read(MINE, people, START).size());
  }

  @Test
  void oneNamedTwiceIsOne() throws IOException {
    assertEquals(1, read(MINE, ANA, ANA.replace("ana@", "Ana@"), START).size());
  }

  @Test
  void addressMayStandBesideAnotherKindOfOne() throws IOException {
    assertEquals(
        List.of("outbound email:ana@example.org null", "outbound email:bo@example.org null"),
        met(
            MINE,
            "ATTENDEE;CN=Ana;EMAIL=ana@example.org:/12345/principal/",
            "ATTENDEE;CN=Cy:/12346/principal/",
            "ATTENDEE;ROLE=ATTENDEE:Bo Berg <bo@example.org>",
            START));
  }

  @Test
  void vCalendarSaysItInOtherWords() throws IOException {
    assertEquals(
        List.of("inbound email:bo@example.org declined"),
        met(
            "ATTENDEE;ROLE=ORGANIZER:Bo Berg <bo@example.org>",
            "ATTENDEE;STATUS=DECLINED:Max <me@example.org>",
            START));
  }

  @Test
  void movedMeetingKeepsItsId() throws IOException {
    List<String> ids =
        cells(
            Ics.read(
                folder,
                event("1", MINE, ANA, START),
                event("1", MINE, ANA, "DTSTART:20100316T090000Z", "SUMMARY:Plus tard"),
                event("2", MINE, ANA, START)),
            Touches.ID);
    assertEquals(ids.get(0), ids.get(1));
    assertNotEquals(ids.get(0), ids.get(2));
  }

  @Test
  void withoutAnIdTimeAndTitleMakeOne() throws IOException {
    String event = "BEGIN:VEVENT\n" + MINE + "\n" + ANA + "\n" + START + "\nSUMMARY:%s\nEND:VEVENT";
    List<String> ids =
        cells(
            Ics.read(folder, event.formatted("A"), event.formatted("A"), event.formatted("B")),
            Touches.ID);
    assertEquals(ids.get(0), ids.get(1));
    assertNotEquals(ids.get(0), ids.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DURATION:PT1H15M|4500",
        "DURATION:P1DT1H|90000",
        "DURATION:P30D|null",
        "DURATION:-PT1H|null",
        "DURATION:soon|null",
        "DTEND:20100315T101500Z|900",
        "DTEND:20100315T090000Z|null",
        "DTEND;TZID=Europe/Paris:20100315T120000|3600",
        "X-NONE:1|null",
      })
  void durationIsWhatWasPlanned(String line, String seconds) throws IOException {
    assertEquals(List.of(seconds), cells(read(MINE, ANA, START, line), Touches.DURATION_SECONDS));
  }

  @Test
  void badEventsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        Ics.read(
            folder,
            event("1", MINE, ANA),
            event("2", MINE, ANA, "DTSTART:20101315T100000Z"),
            event("3", MINE, ANA, "DTSTART:99991231T100000Z"),
            event("4", MINE, ANA, START, "RRULE:FREQ=SECONDLY"),
            event("5", "DTSTART:someday"),
            "BEGIN:VEVENT\r\nUID:6",
            event("7", MINE, ANA, START));
    assertEquals(
        List.of("bad-date", "bad-date", "bad-date", "bad-recurrence", "not-closed"),
        reasons(entries));
    assertEquals(6, entries.size());
  }

  @Test
  void calendarCutOffKeepsWhatIsWhole() throws IOException {
    ExportFile file =
        file(
            folder,
            "a.ics",
            "BEGIN:VCALENDAR\n" + event("1", MINE, ANA, START) + "\nBEGIN:VEVENT\n" + MINE);
    List<Entry> entries = entries(new Calendars(), file, Ics.READING);
    assertEquals(2, entries.size());
    assertEquals(List.of("not-closed"), reasons(entries));
  }

  @Test
  void alarmsWithinAnEventAreNotOfIt() throws IOException {
    assertEquals(
        List.of("outbound email:ana@example.org accepted"),
        met(
            MINE,
            ANA,
            "BEGIN:VALARM",
            "ATTENDEE:mailto:alarm@example.org",
            "STATUS:CANCELLED",
            "END:VALARM",
            START));
  }

  @Test
  void tasksAndJournalsAreNoMeetings() throws IOException {
    assertEquals(
        List.of(), Ics.read(folder, event("1", MINE, ANA, START).replace("VEVENT", "VTODO")));
  }

  @Test
  void withoutMyAddressesItIsRefused() throws IOException {
    ExportFile file = file(folder, "a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR");
    RefusedFile refused =
        assertThrows(
            RefusedFile.class, () -> new Calendars().open(file, reading("tel:+33199000000")));
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("outreach.me.emails"));
  }

  @Test
  void recognisedByNameAndBeginning() throws IOException {
    Calendars calendars = new Calendars();
    String begin = "\uFEFFBEGIN:VCALENDAR";
    for (String name : List.of("invite.ics", "Clients.ICS", "a.vcs")) {
      assertTrue(calendars.recognises(file(folder, name, begin), Ics.READING), name);
    }
    assertFalse(calendars.recognises(file(folder, "b.ics", "BEGIN:VCARD"), Ics.READING));
    assertFalse(calendars.recognises(file(folder, "c.ics", ""), Ics.READING));
    assertFalse(calendars.recognises(file(folder, "d.txt", begin), Ics.READING));
  }

  @ParameterizedTest
  @CsvSource({
    // The meeting begins on 15 March at ten.
    "STATUS:CANCELLED, ACCEPTED, 20100315T100001Z, no_show",
    "STATUS:CANCELLED, ACCEPTED, 20100315T100000Z, nothing",
    "STATUS:CANCELLED, ACCEPTED, , nothing",
    "STATUS:CONFIRMED, DECLINED, 20100315T100001Z, no_show",
    "STATUS:CONFIRMED, DECLINED, 20100315T100000Z, declined",
    "STATUS:CONFIRMED, DECLINED, , declined",
    "STATUS:CONFIRMED, ACCEPTED, 20100315T100001Z, accepted"
  })
  void whatIsCalledOffOnceItHasBegunDidNotHappenForTheyDidNotCome(
      String status, String answer, String changed, String outcome) throws IOException {
    String ana = ANA.replace("ACCEPTED", answer);
    String modified = changed == null ? "COMMENT:-" : "LAST-MODIFIED:" + changed;
    List<Entry> touches = read(MINE, ana, START, "DURATION:PT1H", status, modified);
    assertEquals(
        outcome.equals("nothing") ? List.of() : List.of(outcome), cells(touches, Touches.OUTCOME));
    if (outcome.equals("no_show")) {
      assertEquals(List.of("null"), cells(touches, Touches.DURATION_SECONDS));
    }
  }

  @Test
  void whatIDeclineOnceItHasBegunIsMyDoingNotTheirs() throws IOException {
    assertEquals(
        List.of("inbound email:bo@example.org declined"),
        met(BO, ME.formatted("DECLINED"), START, "LAST-MODIFIED:20100315T113000Z"));
  }

  @Test
  void aVideoCallToWhichTheyDidNotComeIsNoTalk() throws IOException {
    assertEquals(
        List.of("video no_show null"),
        cells(
            read(
                MINE,
                ANA,
                START,
                "DURATION:PT1H",
                "LOCATION:https://meet.google.com/abc-defg-hij",
                "STATUS:CANCELLED",
                "LAST-MODIFIED:20100315T101500Z"),
            Touches.CHANNEL,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void aRelaysAddressNeverStandsForAnybody() throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            Ics.event(
                "1",
                "ORGANIZER;CN=Max;EMAIL=me@example.org:mailto:2_GEZA@imip.me.com",
                "ATTENDEE;CN=Ana;EMAIL=ana@example.org:mailto:2_HAZT@imip.me.com",
                "ATTENDEE;CN=bob@example.org:mailto:x1y2@privaterelay.appleid.com",
                "ATTENDEE;CN=Cleo:mailto:2_JBSW@imip.me.com",
                Ics.START));
    assertEquals(
        List.of("email:ana@example.org outbound", "email:bob@example.org outbound"),
        cells(touches, Touches.PARTY, Touches.DIRECTION));
  }
}
