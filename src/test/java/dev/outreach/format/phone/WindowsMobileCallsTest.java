package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsMobileCallsTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final WindowsMobileCalls SOURCE = new WindowsMobileCalls();
  private static final String CALL =
      "O\t+33 1 99 00 11 22\tLima, Ana\tHdy\t2009.09.14 13:52.03\t54\tLocal\tConnected\tEnded\t"
          + "CID_Available";

  @TempDir Path folder;

  private ExportFile log(String... lines) throws IOException {
    return file(folder, "callhistory.tsv", String.join("\r\n", lines) + "\r\n");
  }

  private List<Entry> read(String... lines) throws IOException {
    return entries(SOURCE, log(lines), READING);
  }

  @Test
  void aDotStandsBeforeTheSeconds() throws IOException {
    assertEquals(
        List.of("outbound tel:+33199001122 Ana Lima answered 54 2009-09-14T11:52:03Z configured"),
        cells(
            read(CALL),
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS));
  }

  @Test
  void whoIsNotReachedHasNoTalk() throws IOException {
    String missed = CALL.replace("Connected", "busy/no answer");
    assertEquals(
        List.of("outbound no_answer 0", "inbound no_answer 0", "outbound no_answer 0"),
        cells(
            read(missed, missed.replaceFirst("O", "I"), CALL.replace("\t54\t", "\t0\t")),
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void aNameThatIsNotFiledStaysAsItIs() throws IOException {
    for (String name : List.of("Ana Lima", "Lima, Ana, Studio")) {
      assertEquals(
          List.of(name), cells(read(CALL.replace("Lima, Ana", name)), Touches.PERSON_NAME));
    }
    assertEquals(List.of("null"), cells(read(CALL.replace("Lima, Ana", "")), Touches.PERSON_NAME));
  }

  @Test
  void callsWithoutANumberOrWithMyOwnAreNoTouches() throws IOException {
    assertEquals(
        List.of(),
        read(
            CALL.replace("+33 1 99 00 11 22", ""),
            CALL.replace("+33 1 99 00 11 22", "123"),
            CALL.replace("+33 1 99 00 11 22", "06 39 98 00 01")));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Entry> entries =
        read(
            CALL,
            CALL.replaceFirst("O", "X"),
            CALL.replace("13:52.03", "13:72.03"),
            CALL.replace("\t54\t", "\tlong\t"),
            "O\t+33199001122\tcut",
            "\"O\t+33");
    assertEquals(
        List.of("unknown-direction", "bad-date", "bad-duration", "bad-date", "broken-quote"),
        reasons(entries));
    assertEquals(6, entries.size());
  }

  @Test
  void overlappingExportsGiveTheSameIds() throws IOException {
    String later = CALL.replace("13:52.03", "13:52.04");
    List<String> ids = cells(read(CALL, later), Touches.ID);
    assertEquals(2, ids.stream().distinct().count());
    assertEquals(ids.subList(1, 2), cells(read(later), Touches.ID));
  }

  @Test
  void recognisedByItsCells() throws IOException {
    assertTrue(SOURCE.recognises(log(CALL), READING));
    assertTrue(SOURCE.recognises(file(folder, "calls.txt", CALL), READING));
    assertFalse(SOURCE.recognises(log(CALL.replace('\t', ' ')), READING));
    assertFalse(SOURCE.recognises(log("O\tnumber\tname\tkind\ttime\t1\t2\t3"), READING));
    assertFalse(SOURCE.recognises(log(""), READING));
  }
}
