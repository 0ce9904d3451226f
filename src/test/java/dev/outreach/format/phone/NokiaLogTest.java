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

class NokiaLogTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final NokiaLog SOURCE = new NokiaLog();
  private static final String HEADER =
      "Date,\"Time\",\"Type\",\"RemoteParty\",\"Direction\",\"DurationType\",\"Duration\","
          + "\"Status\",\"Subject\",\"Number\",\"SentData\",\"RecvData\",\"MsgType\","
          + "\"MsgTotalPart\",\"MsgTotalSent\",\"MsgTotalDelivered\",\"MsgTotalFailed\","
          + "\"MsgTotalReceived\",";
  private static final String CALL =
      "04/02/2009,\"21:15\",\"Voice call\",\"Ana Lima\",\"Outgoing\",\"1\",\"58\",\"\",\"6\","
          + "\"+33199001122\",";
  private static final String SMS =
      "04/02/2009,\"21:15\",\"Short message\",\"Ana Lima\",\"Outgoing\",\"-1\",\"0\",\"Sent\","
          + "\"See you at\",\"+33199001122\",";

  @TempDir Path folder;

  private ExportFile log(String... lines) throws IOException {
    return file(folder, "log-20090402.csv", HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  private List<Entry> read(String... lines) throws IOException {
    return entries(SOURCE, log(lines), READING);
  }

  private static List<String> seen(List<Entry> touches) {
    return cells(
        touches,
        Touches.CHANNEL,
        Touches.KIND,
        Touches.DIRECTION,
        Touches.OUTCOME,
        Touches.DURATION_SECONDS);
  }

  @Test
  void theMonthComesBeforeTheDay() throws IOException {
    assertEquals(
        List.of(
            "tel:+33199001122 Ana Lima 2009-04-02T19:15:00Z configured null null",
            "tel:+33199001122 Ana Lima 2009-04-02T19:15:00Z configured null sms:+33199001122"),
        cells(
            read(CALL, SMS),
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS,
            Touches.SUBJECT,
            Touches.THREAD));
  }

  @Test
  void callsAndShortMessagesAreTold() throws IOException {
    String missed = CALL.replace("Outgoing", "Missed call").replace("\"58\"", "\"0\"");
    assertEquals(
        List.of(
            "call call outbound answered 58",
            "call call inbound answered 58",
            "call call inbound no_answer 0",
            "call call outbound no_answer 0",
            "sms message outbound null null",
            "sms message inbound null null",
            "sms message outbound bounced null"),
        seen(
            read(
                CALL,
                CALL.replace("Outgoing", "Incoming"),
                missed,
                CALL.replace("\"58\"", "\"0\""),
                SMS,
                SMS.replace("Outgoing", "Incoming"),
                SMS.replace("\"Sent\"", "\"Failed\""))));
  }

  @Test
  void dataConnectionsWithheldNumbersAndMyOwnAreNoTouches() throws IOException {
    assertEquals(
        List.of(),
        read(
            CALL.replace("Voice call", "Packet data").replace("+33199001122", "internet"),
            CALL.replace("+33199001122", ""),
            CALL.replace("+33199001122", "3663"),
            CALL.replace("+33199001122", "0639980001")));
  }

  @Test
  void twoMessagesOfOneMinuteAreTwo() throws IOException {
    List<String> ids = cells(read(SMS, SMS.replace("See you at", "Bring the"), SMS), Touches.ID);
    assertEquals(2, ids.stream().distinct().count());
    assertEquals(ids.get(0), ids.get(2));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            CALL,
            CALL.replace("04/02/2009", "14/02/2009"),
            CALL.replace("21:15", ""),
            CALL.replace("Outgoing", "Sideways"),
            CALL.replace("\"58\"", "\"long\""),
            "04/02/2009,\"21");
    assertEquals(
        List.of("bad-date", "bad-date", "unknown-direction", "bad-duration", "broken-quote"),
        reasons(entries));
    assertEquals(6, entries.size());
  }

  @Test
  void recognisedByItsFirstLine() throws IOException {
    assertTrue(SOURCE.recognises(log(CALL), READING));
    assertTrue(SOURCE.recognises(file(folder, "log.csv", "\uFEFF" + HEADER), READING));
    assertFalse(SOURCE.recognises(file(folder, "log-1.csv", CALL), READING));
    assertFalse(SOURCE.recognises(file(folder, "log-2.csv", ""), READING));
  }

  @Test
  void aLogThatLostAColumnIsRefused() throws IOException {
    ExportFile file = file(folder, "log-3.csv", HEADER.replace("Number", "N") + "\n" + CALL);
    RefusedFile refused = assertThrows(RefusedFile.class, () -> SOURCE.open(file, READING));
    assertEquals("missing-column", refused.reason());
  }
}
