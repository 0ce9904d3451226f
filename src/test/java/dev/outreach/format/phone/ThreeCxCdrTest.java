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

class ThreeCxCdrTest {
  private static final ReadingContext READING = reading();
  private static final ThreeCxCdr SOURCE = new ThreeCxCdr();
  private static final String HEADER =
      "historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,"
          + "to-no,from-dn,to-dn,dial-no,reason-changed,final-number,final-dn,chain,from-type,"
          + "to-type,final-type,from-dispname,to-dispname,final-dispname";
  private static final String ROW =
      "Call 612504,00000C21DE5C2470_6531,00:01:15,2010/09/13 08:00:00,2010/09/13 08:00:12,"
          + "2010/09/13 08:01:27,TerminatedBySrc,0199001122,Ext.800,10021,800,800,ReplacedDst,"
          + "Ext.201,201,,,,,Chain: 0199001122;Ext.800;Ext.201;,";

  @TempDir Path folder;

  private ExportFile log(String... lines) throws IOException {
    return file(folder, "cdr.log", String.join("\r\n", lines) + "\r\n");
  }

  private List<Entry> read(String... lines) throws IOException {
    return entries(SOURCE, log(lines), READING);
  }

  private static List<String> seen(List<Entry> calls) {
    return cells(
        calls,
        Touches.DIRECTION,
        Touches.PARTY,
        Touches.OUTCOME,
        Touches.DURATION_SECONDS,
        Touches.OCCURRED_AT,
        Touches.ZONE_BASIS);
  }

  @Test
  void theDocumentedOrderNeedsNoHeader() throws IOException {
    assertTrue(SOURCE.recognises(log(ROW), READING));
    assertEquals(
        List.of("inbound tel:+33199001122 answered 75 2010-09-13T08:00:00Z utc"), seen(read(ROW)));
  }

  @Test
  void anOrderOfItsOwnIsRefusedUnlessAHeaderNamesIt() throws IOException {
    String shuffled = "2010/09/13 08:00:00,Call 1,0199001122,Ext.201,00:01:15,2010/09/13 08:00:12";
    assertTrue(SOURCE.recognises(log(shuffled), READING));
    RefusedFile refused = assertThrows(RefusedFile.class, () -> read(shuffled));
    assertEquals("unknown-columns", refused.reason());
    assertTrue(refused.getMessage().contains("historyid,callid"), refused.getMessage());
    String header = "time-start,historyid,from-no,to-no,duration,time-answered";
    assertEquals(
        List.of("inbound tel:+33199001122 answered 75 2010-09-13T08:00:00Z utc"),
        seen(read(header, shuffled)));
  }

  @Test
  void rowsOfOneCallAreOneTouchWithTheBestOutcome() throws IOException {
    String rang = ROW.replace(",00:01:15,", ",,").replace("2010/09/13 08:00:12", "");
    List<Entry> calls = read(rang, ROW);
    assertEquals(
        List.of("inbound tel:+33199001122 answered 75 2010-09-13T08:00:00Z utc"), seen(calls));
    assertEquals(cells(calls, Touches.ID), cells(read(ROW), Touches.ID));
  }

  @ParameterizedTest
  @CsvSource({
    "Queue, Extension, answered 75",
    "Queue, '', no_answer 0",
    "Extension, VMail, voicemail 0",
    "IVR, IVR, no_answer 0",
    "Extension, '', answered 75",
  })
  void whatNoPersonTakesIsNotAnswered(String to, String last, String expected) throws IOException {
    String header =
        "historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,"
            + "to-no,to-type,final-type";
    String row =
        "Call 1,c1,00:01:15,2010/09/13 08:00:00,2010/09/13 08:00:12,2010/09/13 08:01:27,"
            + "TerminatedBySrc,0199001122,Ext.800,%s,%s".formatted(to, last);
    assertEquals(
        List.of(expected), cells(read(header, row), Touches.OUTCOME, Touches.DURATION_SECONDS));
  }

  @Test
  void unansweredCallsOfMineAreAttempts() throws IOException {
    String out = ROW.replace("0199001122,Ext.800", "Ext.201,0199001122");
    String unanswered = out.replace("2010/09/13 08:00:12", "");
    String busy = unanswered.replace("TerminatedBySrc", "Failed_Cause_BUSY").replace("612504", "7");
    assertEquals(
        List.of("outbound no_answer 0", "outbound busy 0"),
        cells(
            read(unanswered, busy.replace("_6531", "_9")),
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void callsWithinTheHouseAreNoTouches() throws IOException {
    assertEquals(List.of(), read(ROW.replace("0199001122,Ext.800", "Ext.201,Ext.202")));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            ROW,
            ROW.replace("2010/09/13 08:00:00", "2010/13/09 08:00:00"),
            ROW.replace("00:01:15", "long"),
            "Call 9,cut off",
            ROW.replace("Call 612504", "\"Call"));
    assertEquals(List.of("bad-date", "bad-duration", "bad-date", "broken-quote"), reasons(entries));
    assertEquals(5, entries.size());
  }

  @Test
  void recognisedByItsCells() throws IOException {
    assertTrue(SOURCE.recognises(log(HEADER), READING));
    assertTrue(SOURCE.recognises(log(HEADER.replace('-', '_')), READING));
    assertFalse(SOURCE.recognises(log("Call 1,2,3"), READING));
    assertFalse(SOURCE.recognises(log(""), READING));
    assertFalse(SOURCE.recognises(log("date,from,to,duration"), READING));
  }
}
