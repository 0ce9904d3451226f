package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwilioCallsTest {
  private static final String HEADER =
      "Sid,ParentCallSid,From,To,Status,Direction,StartTime,EndTime,Duration,Price";
  private static final String MINE = "+12025550199";
  private static final String MOBILE = "+33639980001";
  private static final ReadingContext READING = reading("tel:" + MINE, "tel:" + MOBILE);

  @TempDir Path folder;

  @Test
  void aCallThatTheInterfaceBeganIsWithWhomItCalled() throws IOException {
    List<Entry> calls =
        read(row("CA1", "", MINE, "+12025550101", "completed", "outbound-api", "61"));
    assertEquals(
        List.of("call call outbound answered 61 tel:+12025550101 tel:+12025550199 utc"),
        cells(
            calls,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS,
            Touches.PARTY,
            Touches.SENDER,
            Touches.ZONE_BASIS));
  }

  @Test
  void aCallPassedOnToMeIsOneTouchByItsCaller() throws IOException {
    assertEquals(
        List.of("inbound tel:+12025550101"),
        parties(
            row("CA1", "", "+12025550101", MINE, "completed", "inbound", "61"),
            row("CA2", "CA1", "+12025550101", MOBILE, "completed", "outbound-dial", "55"),
            row("CA3", "CA1", MINE, MOBILE, "completed", "outbound-dial", "55"),
            row("CA4", "CA1", "+12025550101", "+12025550177", "busy", "outbound-dial", "0")));
  }

  @Test
  void aCallFromABrowserOrByClickIsOneTouchToTheOtherEnd() throws IOException {
    assertEquals(
        List.of("outbound tel:+12025550101", "outbound tel:+12025550102"),
        parties(
            row("CA1", "", "client:camille", "", "completed", "inbound", "61"),
            row("CA2", "CA1", MINE, "+12025550101", "completed", "outbound-dial", "55"),
            row("CA3", "", MINE, MOBILE, "completed", "outbound-api", "61"),
            row("CA4", "CA3", MINE, "+12025550102", "completed", "outbound-dial", "55"),
            row("CA5", "CA3", MINE, "sip:desk@example.org", "completed", "outbound-dial", "55")));
  }

  @Test
  void eachStatusIsAnOutcome() throws IOException {
    List<Entry> calls =
        read(
            row("CA1", "", MINE, "+12025550101", "no-answer", "outbound-api", "0"),
            row("CA2", "", MINE, "+12025550101", "busy", "outbound-api", "0"),
            row("CA3", "", MINE, "+12025550101", "failed", "outbound-api", "0"),
            row("CA4", "", MINE, "+12025550101", "canceled", "outbound-api", ""),
            row("CA5", "", MINE, "+12025550101", "completed", "outbound-api", "0"),
            row("CA6", "", MINE, "+12025550101", "ringing", "outbound-api", ""));
    assertEquals(
        List.of("no_answer 0", "busy 0", "no_answer 0", "no_answer null", "no_answer 0"),
        cells(calls, Touches.OUTCOME, Touches.DURATION_SECONDS));
  }

  @Test
  void timesAreUtcInEitherWayOfWriting() throws IOException {
    String row = row("CA1", "", MINE, "+12025550101", "completed", "outbound-api", "61");
    for (String time :
        List.of(
            "\"Mon, 15 Jan 2024 10:30:00 +0000\"", "2024-01-15T10:30:00Z", "2024-01-15 10:30:00")) {
      assertEquals(
          List.of("2024-01-15T10:30:00Z"),
          cells(read(row.replace("2024-01-15 10:30:00 UTC", time)), Touches.OCCURRED_AT));
    }
  }

  @Test
  void theSidIsTheCallsIdentity() throws IOException {
    String row = row("CA1", "", MINE, "+12025550101", "completed", "outbound-api", "61");
    List<String> ids =
        cells(read(row, row.replace("+12025550101", "+12025550102"), row), Touches.ID);
    assertEquals(1, ids.stream().distinct().count());
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    String row = row("CA1", "", MINE, "+12025550101", "completed", "outbound-api", "61");
    List<Entry> entries =
        read(
            row.replace("completed", "gone"),
            row.replace("outbound-api", "sideways"),
            row.replace("2024-01-15", "2024-13-15"),
            row.replace("2024-01-15 10:30:00 UTC", ""),
            row.replace(",61,", ",long,"),
            row + ",1,2",
            row.replace(MINE, "anonymous"));
    assertEquals(
        List.of(
            "unknown-word",
            "unknown-word",
            "bad-date",
            "missing-date",
            "bad-number",
            "too-many-cells"),
        reasons(entries));
    assertEquals(7, entries.size());
  }

  @Test
  void recognisedByItsColumns() throws IOException {
    TwilioCalls twilio = new TwilioCalls();
    assertTrue(twilio.recognises(file(folder, "call-log.csv", HEADER + "\n"), READING));
    assertTrue(
        twilio.recognises(
            file(
                folder,
                "Twilio.csv",
                "Call Sid,From,To,Direction,Status,Start Time,End Time,Duration\n"),
            READING));
    assertFalse(twilio.recognises(file(folder, "calls.csv", HEADER + "\n"), READING));
    assertFalse(twilio.recognises(file(folder, "twilio.csv", "From,To,Body\n"), READING));
    assertFalse(twilio.recognises(file(folder, "twilio.csv", "\u0000\"\u0000"), READING));
    assertFalse(twilio.recognises(file(folder, "twilio.csv", ""), READING));
  }

  @Test
  void aFileThatLostItsHeaderIsRefused() throws IOException {
    assertEquals(
        "missing-column",
        assertThrows(
                RefusedFile.class,
                () -> new TwilioCalls().open(file(folder, "twilio.csv", "a,b\n"), READING))
            .reason());
  }

  private static String row(
      String sid, String parent, String from, String to, String status, String way, String length) {
    return String.join(
        ",", sid, parent, from, to, status, way, "2024-01-15 10:30:00 UTC", "", length, "");
  }

  private List<String> parties(String... rows) throws IOException {
    return cells(read(rows), Touches.DIRECTION, Touches.PARTY);
  }

  private List<Entry> read(String... rows) throws IOException {
    String content = HEADER + "\n" + String.join("\n", rows) + "\n";
    return entries(new TwilioCalls(), file(folder, "call-log.csv", content), READING);
  }
}
