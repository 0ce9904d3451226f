package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsBackupCallsTest {
  private static final ReadingContext READING = reading("tel:+33199000001");

  @TempDir Path folder;

  private List<Entry> read(String... calls) throws IOException {
    return entries(new SmsBackupCalls(), backup(calls), READING);
  }

  private ExportFile backup(String... calls) throws IOException {
    return file(
        folder,
        "calls-20250102.xml",
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
            + "<!--File Created By SMS Backup & Restore's <smses> app-->\n"
            + "<?xml-stylesheet type=\"text/xsl\" href=\"calls.xsl\"?>\n"
            + "<calls count=\"56\">\n"
            + String.join("\n", calls)
            + "\n</calls>");
  }

  private static String call(String number, String duration, String date, String type) {
    return "<call number=\"%s\" duration=\"%s\" date=\"%s\" type=\"%s\" presentation=\"1\" "
            .formatted(number, duration, date, type)
        + "readable_date=\"2 janv. 2025\" contact_name=\"Ana Lima\" />";
  }

  @Test
  void eachTypeHasItsDirectionAndOutcome() throws IOException {
    List<Entry> calls =
        read(
            call("+33639980011", "61", "1735808400000", "1"),
            call("+33639980011", "62", "1735808400001", "2"),
            call("+33639980011", "0", "1735808400002", "3"),
            call("+33639980011", "20", "1735808400003", "4"),
            call("+33639980011", "0", "1735808400004", "5"),
            call("+33639980011", "0", "1735808400005", "6"),
            call("+33639980011", "9", "1735808400006", "7"));
    assertEquals(
        List.of(
            "call call inbound answered 61",
            "call call outbound answered 62",
            "call call inbound no_answer 0",
            "call call inbound voicemail 20",
            "call call inbound declined 0",
            "call call inbound declined 0",
            "call call inbound answered 9"),
        cells(
            calls,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void outgoingCallOfNoSecondsIsAnUnansweredAttempt() throws IOException {
    List<Entry> calls = read(call("06 39 98 00 11", "0", "1735808400000", "2"));
    assertEquals(
        List.of("outbound no_answer tel:+33639980011 Ana Lima 2025-01-02T09:00:00Z utc"),
        cells(
            calls,
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS));
  }

  @Test
  void namesThatSayNothingAreNoNames() throws IOException {
    String call = call("+33639980011", "5", "1735808400000", "1");
    for (String name : List.of("(Unknown)", "null", "", " ")) {
      List<Entry> calls = read(call.replace("Ana Lima", name));
      assertEquals(List.of("null"), cells(calls, Touches.PERSON_NAME), name);
    }
  }

  @Test
  void callsWithoutAPersonBehindThemAreNoTouches() throws IOException {
    String shown = call("+33639980011", "5", "1735808400000", "1");
    assertEquals(
        List.of(),
        read(
            shown.replace("presentation=\"1\"", "presentation=\"2\""),
            call("", "0", "1735808400000", "3"),
            call("-1", "0", "1735808400000", "3"),
            call("null", "0", "1735808400000", "3"),
            call("3663", "40", "1735808400000", "2"),
            call("+33199000001", "40", "1735808400000", "2")));
  }

  @Test
  void badRecordsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            call("+33639980011", "5", "yesterday", "1"),
            call("+33639980011", "5", "99999999999999999", "1"),
            call("+33639980011", "-5", "1735808400000", "1"),
            call("+33639980011", "5", "1735808400000", "42"),
            call("+33639980011", "5", "1735808400000", "1"));
    assertEquals(List.of("bad-date", "bad-date", "bad-duration", "unknown-type"), reasons(entries));
    assertEquals(5, entries.size());
    assertEquals("line 5, call 1", entries.get(0).place());
  }

  @Test
  void overlappingBackupsGiveTheSameIds() throws IOException {
    String first = call("+33639980011", "5", "1735808400000", "1");
    String sameCall = first.replace("+33639980011", "0639980011").replace("Ana Lima", "Ana");
    String longer = first.replace("duration=\"5\"", "duration=\"6\"");
    List<String> ids = cells(read(first, sameCall, longer), Touches.ID);
    assertEquals(ids.get(0), ids.get(1));
    assertFalse(ids.get(0).equals(ids.get(2)));
  }

  @Test
  void brokenXmlEndsTheFileAfterWhatStandsBefore() throws IOException {
    ExportFile file =
        backup(call("+33639980011", "5", "1735808400000", "1"), "<call number=\"+3363998<call");
    try (RecordReader reader = new SmsBackupCalls().open(file, READING)) {
      assertEquals(1, reader.next().size());
      RefusedFile refused = assertThrows(RefusedFile.class, reader::next);
      assertEquals("broken-xml", refused.reason());
      assertTrue(refused.getMessage().contains("line 6"), refused.getMessage());
      assertNull(refused.getCause());
    }
  }

  @Test
  void fileCutOffIsRefused() throws IOException {
    ExportFile file = file(folder, "calls.xml", "<calls count=\"2\">\n<call number=\"+336");
    try (RecordReader reader = new SmsBackupCalls().open(file, READING)) {
      assertEquals("broken-xml", assertThrows(RefusedFile.class, reader::next).reason());
    }
  }

  @Test
  void recognisedByItsOutermostElement() throws IOException {
    SmsBackupCalls calls = new SmsBackupCalls();
    assertTrue(calls.recognises(backup(), READING));
    assertTrue(calls.recognises(file(folder, "a.XML", "\uFEFF<calls count='0'/>"), READING));
    assertFalse(calls.recognises(file(folder, "b.xml", "<callsigns/>"), READING));
    assertFalse(calls.recognises(file(folder, "c.xml", "<!-- <calls> --><smses/>"), READING));
    assertFalse(calls.recognises(file(folder, "d.xml", ""), READING));
    assertFalse(calls.recognises(file(folder, "e.txt", "<calls/>"), READING));
    assertEquals("", SafeXml.root(file(folder, "f.xml", "<!--".repeat(4_000))));
  }
}
