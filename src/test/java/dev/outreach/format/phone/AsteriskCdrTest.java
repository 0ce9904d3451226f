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
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskCdrTest {
  private static final ReadingContext READING = reading("tel:+33639980001", "tel:+33199000001");
  private static final AsteriskCdr SOURCE = new AsteriskCdr();

  /** Accountcode to dstchannel is what varies; start, answer, end; seconds; how it ended. */
  private static final String ANSWERED =
      "\"\",\"0199001122\",\"201\",\"office\",\"\"\"Ana Lima\"\" <0199001122>\",\"SIP/trunk-01\","
          + "\"SIP/201-02\",\"Dial\",\"SIP/201,20\",\"2010-09-13 10:00:00\",\"2010-09-13 10:00:12\","
          + "\"2010-09-13 10:01:27\",87,75,\"ANSWERED\",\"DOCUMENTATION\",\"1284364800.1\",\"\"";

  @TempDir Path folder;

  private List<Entry> read(String... rows) throws IOException {
    return entries(SOURCE, log(rows), READING);
  }

  private ExportFile log(String... rows) throws IOException {
    return file(folder, "Master.csv", String.join("\n", rows) + "\n");
  }

  private static String leg(String from, String to, String context, String ending, int talk) {
    return "\"\",\"%s\",\"%s\",\"%s\",\"\",\"SIP/a-1\",\"SIP/b-2\",\"Dial\",\"\","
            .formatted(from, to, context)
        + "\"2010-09-13 10:00:00\",\"\",\"2010-09-13 10:01:00\",60,%d,\"%s\",\"DOCUMENTATION\""
            .formatted(talk, ending);
  }

  private static List<String> seen(List<Entry> touches) {
    return cells(
        touches,
        Touches.DIRECTION,
        Touches.PARTY,
        Touches.OUTCOME,
        Touches.DURATION_SECONDS,
        Touches.PERSON_NAME,
        Touches.SENDER);
  }

  @Test
  void aCallIsReadInTheServersTime() throws IOException {
    List<Entry> calls = read(ANSWERED);
    assertEquals(List.of("inbound tel:+33199001122 answered 75 Ana Lima 201"), seen(calls));
    assertEquals(
        List.of("call call 2010-09-13T08:00:00Z 2010-09-13 10:00:00 configured"),
        cells(
            calls,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.OCCURRED_AT,
            Touches.OCCURRED_RAW,
            Touches.ZONE_BASIS));
    assertEquals("line 1", calls.get(0).place());
  }

  @Test
  void theOtherOrderOfColumnsIsKnownByItsDates() throws IOException {
    String custom =
        "\"\"\"Ana Lima\"\" <0199001122>\",\"0199001122\",\"201\",\"office\",\"SIP/trunk-01\","
            + "\"SIP/201-02\",\"Dial\",\"SIP/201,20\",\"2010-09-13 10:00:00\","
            + "\"2010-09-13 10:00:12\",\"2010-09-13 10:01:27\",\"87\",\"75\",\"ANSWERED\","
            + "\"DOCUMENTATION\",\"\",\"1284364800.1\",\"\",\"14\"";
    assertEquals(cells(read(ANSWERED), Touches.ID), cells(read(custom), Touches.ID));
    assertEquals(seen(read(ANSWERED)), seen(read(custom)));
  }

  @Test
  void optionalColumnsMayBeMissing() throws IOException {
    String sixteen = ANSWERED.replace(",\"1284364800.1\",\"\"", "");
    String newer = ANSWERED + ",\"\",\"1284364800.1\",\"7\"";
    String onlyNewer = sixteen + ",\"\",\"1284364800.1\",\"7\"";
    for (String row : List.of(sixteen, newer, onlyNewer)) {
      assertEquals(seen(read(ANSWERED)), seen(read(row)), row);
    }
    assertEquals(cells(read(ANSWERED), Touches.ID), cells(read(newer), Touches.ID));
    assertEquals(cells(read(ANSWERED), Touches.ID), cells(read(onlyNewer), Touches.ID));
  }

  @ParameterizedTest
  @CsvSource({
    "0639980001, 0199001122, office, outbound tel:+33199001122",
    "0199001122, 0639980001, office, inbound tel:+33199001122",
    "0199001122, +33 1 99 00 00 01, from-internal, inbound tel:+33199001122",
    "0199003344, 0199001122, from-internal, outbound tel:+33199001122",
    "0199001122, 0199003344, from-pstn, inbound tel:+33199001122",
    "0199001122, 201, from-internal, inbound tel:+33199001122",
    "201, 0199001122, office, outbound tel:+33199001122",
    "201, 90199001122, office, outbound tel:+33199001122",
    "0199001122, s, ivr-3, inbound tel:+33199001122",
    "0199001122@pbx.example.org, 201, office, inbound tel:+33199001122",
  })
  void directionIsToldByMyNumbersThenByTheContextThenByTheShape(
      String from, String to, String context, String expected) throws IOException {
    List<Entry> calls = read(leg(from, to, context, "ANSWERED", 30));
    assertEquals(List.of(expected), cells(calls, Touches.DIRECTION, Touches.PARTY));
  }

  @ParameterizedTest
  @CsvSource({
    "201, 202, from-internal",
    "201, *97, from-internal",
    "0639980001, 201, from-trunk",
    "0639980001, 0199000001, from-trunk",
    "anonymous, 201, from-trunk",
    "'', 0199000001, from-trunk",
    "alice, vmu201, office",
  })
  void callsWithinTheHouseAndWithheldNumbersAreNoTouches(String from, String to, String context)
      throws IOException {
    assertEquals(List.of(), read(leg(from, to, context, "ANSWERED", 30)));
  }

  @Test
  void betweenTwoStrangersNobodyKnowsWhoCalled() throws IOException {
    String strangers = leg("0199001122", "0199003344", "office", "ANSWERED", 30);
    assertEquals(List.of("unknown-direction"), reasons(read(strangers)));
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> entries(SOURCE, log(strangers), reading()));
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("me.phones"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, 30, answered",
    "ANSWERED, 0, no_answer",
    "NO ANSWER, 0, no_answer",
    "BUSY, 0, busy",
    "FAILED, 0, no_answer",
    "CONGESTION, 0, no_answer",
  })
  void dispositionsHaveTheirOutcome(String disposition, int talk, String outcome)
      throws IOException {
    List<Entry> calls = read(leg("201", "0199001122", "office", disposition, talk));
    assertEquals(List.of(outcome), cells(calls, Touches.OUTCOME));
  }

  @Test
  void whatAMachineAnsweredIsNoTalk() throws IOException {
    String mailbox = ANSWERED.replace("\"Dial\"", "\"VoiceMail\"");
    String mailboxByNumber = ANSWERED.replace("\"201\"", "\"vmu201\"");
    String music = ANSWERED.replace("\"Dial\"", "\"Queue\"").replace("\"SIP/201-02\"", "\"\"");
    String queued = ANSWERED.replace("\"Dial\"", "\"Queue\"");
    assertEquals(
        List.of("voicemail 0", "voicemail 0", "no_answer 0", "answered 75"),
        List.of(
            seenOutcome(mailbox),
            seenOutcome(mailboxByNumber),
            seenOutcome(music),
            seenOutcome(queued)));
  }

  private String seenOutcome(String row) throws IOException {
    return cells(read(row), Touches.OUTCOME, Touches.DURATION_SECONDS).get(0);
  }

  @Test
  void namesAreTheCallersAndNeverMine() throws IOException {
    String out =
        ANSWERED
            .replace("\"0199001122\",\"201\"", "\"201\",\"0199001122\"")
            .replace("Ana Lima\"\" <0199001122>", "Camille\"\" <201>");
    assertEquals(List.of("null"), cells(read(out), Touches.PERSON_NAME));
    for (String none : List.of("", "0199001122", "Anonymous", "Unknown")) {
      List<Entry> calls = read(ANSWERED.replace("Ana Lima", none));
      assertEquals(List.of("null"), cells(calls, Touches.PERSON_NAME), none);
    }
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            ANSWERED,
            ANSWERED.replace("2010-09-13 10:00:00", "2010-09-31 10:00:00"),
            ANSWERED.replace("2010-09-13 10:00:00", ""),
            ANSWERED.replace(",87,75,", ",87,-5,"),
            ANSWERED.replace("\"ANSWERED\"", "\"GONE\""),
            "\"\",\"0199\",\"20",
            ANSWERED.replace("0199001122", "01990011223344").replace("800.1", "800.2"));
    assertEquals(
        List.of(
            "bad-date", "bad-date", "bad-duration", "unknown-word", "broken-quote", "bad-phone"),
        reasons(entries));
    assertEquals(7, entries.size());
  }

  @Test
  void aNumberThatIsNoneIsRejected() throws IOException {
    assertEquals(
        List.of("bad-phone"), reasons(read(leg("201", "123456789012345678", "x", "BUSY", 0))));
  }

  @Test
  void rotatedLogsGiveTheSameIds() throws IOException {
    String other = ANSWERED.replace("1284364800.1", "1284364800.9");
    List<String> ids = cells(read(ANSWERED, other), Touches.ID);
    assertEquals(2, ids.stream().distinct().count());
    ExportFile rotated = file(folder, "Master.csv.1", other + "\n" + ANSWERED + "\n");
    assertTrue(SOURCE.recognises(rotated, READING));
    assertEquals(ids.get(1), cells(entries(SOURCE, rotated, READING), Touches.ID).get(0));
  }

  @Test
  void recognisedByItsCellsNotByItsName() throws IOException {
    String[] names = {"Master.csv", "Master-20110401.csv", "Master.csv-20110401", "cdr.txt"};
    for (String name : names) {
      assertTrue(SOURCE.recognises(file(folder, name, ANSWERED), READING), name);
    }
    String freeSwitch = ANSWERED.replace("\"ANSWERED\"", "\"NORMAL_CLEARING\"");
    String[] others = {
      "", "\n\n", "a,b,c\n1,2,3\n", freeSwitch, "\"".repeat(20_000), ",".repeat(20_000)
    };
    for (String other : others) {
      assertFalse(SOURCE.recognises(file(folder, "Master.csv", other), READING), other);
    }
    assertFalse(SOURCE.recognises(file(folder, "photo.jpg", ANSWERED), READING));
  }
}
