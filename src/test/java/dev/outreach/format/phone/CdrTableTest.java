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

class CdrTableTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final CdrTable SOURCE = new CdrTable();
  private static final String HEADER =
      "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,"
          + "disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,"
          + "outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence";
  private static final String RANG =
      "2010-09-13 10:00:00,\"\"\"Ana Lima\"\" <0199001122>\",0199001122,600,ext-group,SIP/t-1,"
          + "SIP/201-2,Dial,x,20,0,NO ANSWER,3,,1284364800.2,,0199000001,,0199001122,Ana Lima,,,,"
          + "1284364800.1,,1";
  private static final String TALKED =
      RANG.replace(",20,0,NO ANSWER", ",87,75,ANSWERED").replace("800.2", "800.3");

  @TempDir Path folder;

  private ExportFile table(String name, String... lines) throws IOException {
    return file(folder, name, String.join("\n", lines) + "\n");
  }

  private List<Entry> read(String... lines) throws IOException {
    return entries(SOURCE, table("cdr.csv", lines), READING);
  }

  private static List<String> seen(List<Entry> calls) {
    return cells(
        calls,
        Touches.DIRECTION,
        Touches.PARTY,
        Touches.OUTCOME,
        Touches.DURATION_SECONDS,
        Touches.PERSON_NAME,
        Touches.OCCURRED_AT);
  }

  @Test
  void legsOfOneLinkedIdAreOneCall() throws IOException {
    assertEquals(
        List.of("inbound tel:+33199001122 answered 75 Ana Lima 2010-09-13T08:00:00Z"),
        seen(read(HEADER, RANG, TALKED)));
  }

  @Test
  void columnsAreFoundByNameWithAnySeparator() throws IOException {
    String header = "\"disposition\";\"dst\";\"src\";\"billsec\";\"duration\";\"calldate\"";
    List<Entry> calls =
        read(header, "\"BUSY\";\"0199001122\";\"201\";\"0\";\"5\";\"2010-09-13 10:00:00\"");
    assertEquals(
        List.of("outbound tel:+33199001122 busy 0 null 2010-09-13T08:00:00Z"), seen(calls));
  }

  @Test
  void aDialledNumberOfMineTellsAnInboundCallThatNothingElseTells() throws IOException {
    String direct = TALKED.replace(",600,ext-group", ",0199003344,office");
    assertEquals(
        List.of("inbound tel:+33199001122"),
        cells(read(HEADER, direct), Touches.DIRECTION, Touches.PARTY));
    assertEquals(
        List.of("unknown-direction"),
        reasons(read(HEADER, direct.replace(",0199000001,", ",NULL,"))));
  }

  @Test
  void peopleICallAreNamedByTheirOwnColumn() throws IOException {
    String out =
        "2010-09-13 10:00:00,\"\"\"Camille\"\" <201>\",201,0199001122,from-internal,a,b,Dial,x,87,"
            + "75,ANSWERED,3,,1284364800.3,,\\N,,201,Camille,0199000001,,Ana Lima,1284364800.3,,1";
    assertEquals(
        List.of("outbound tel:+33199001122 answered 75 Ana Lima 2010-09-13T08:00:00Z"),
        seen(read(HEADER, out)));
  }

  @Test
  void theSameCallInMasterCsvHasTheSameId() throws IOException {
    String master =
        "\"\",\"0199001122\",\"201\",\"office\",\"\",\"SIP/t-1\",\"SIP/201-2\",\"Dial\",\"x\","
            + "\"2010-09-13 10:00:00\",\"\",\"2010-09-13 10:00:20\",20,0,\"NO ANSWER\","
            + "\"DOCUMENTATION\",\"1284364800.2\",\"\",\"\",\"1284364800.1\",\"1\"";
    List<Entry> inLog = entries(new AsteriskCdr(), table("Master.csv", master), READING);
    assertEquals(cells(inLog, Touches.ID), cells(read(HEADER, TALKED), Touches.ID));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            HEADER,
            TALKED,
            TALKED.replace("2010-09-13 10:00:00", "0000-00-00 00:00:00"),
            TALKED.replace(",87,75,", ",87,,"),
            TALKED.replace("ANSWERED", "NULL"));
    assertEquals(List.of("bad-date", "bad-duration", "unknown-word"), reasons(entries));
    assertEquals(4, entries.size());
  }

  @Test
  void recognisedByItsColumns() throws IOException {
    assertTrue(SOURCE.recognises(table("export.csv", HEADER), READING));
    assertTrue(SOURCE.recognises(table("b.csv", HEADER.replace(',', ';')), READING));
    assertTrue(SOURCE.recognises(table("c.csv", "\uFEFF" + HEADER), READING));
    assertFalse(SOURCE.recognises(table("c.csv", HEADER.replace("billsec", "sec")), READING));
    assertFalse(SOURCE.recognises(table("d.csv", ""), READING));
  }

  @Test
  void aTableThatLostAColumnIsRefused() throws IOException {
    ExportFile file = table("cdr.csv", HEADER.replace("disposition", "d"), TALKED);
    RefusedFile refused = assertThrows(RefusedFile.class, () -> SOURCE.open(file, READING));
    assertEquals("missing-column", refused.reason());
  }
}
