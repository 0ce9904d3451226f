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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeSwitchCdrTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final FreeSwitchCdr SOURCE = new FreeSwitchCdr();
  private static final String A = "0aa00000-0000-4000-8000-00000000000a";
  private static final String B = "0bb00000-0000-4000-8000-00000000000b";

  @TempDir Path folder;

  private static String leg(String from, String to, String cause, int talk, String a, String b) {
    return "\"Ana Lima\",\"%s\",\"%s\",\"default\",\"2010-09-13 10:00:00\",".formatted(from, to)
        + "\"%s\",\"2010-09-13 10:01:30\",\"90\",\"%d\",\"%s\",\"%s\",\"%s\",\"\",\"PCMA\",\"PCMA\""
            .formatted(talk == 0 ? "" : "2010-09-13 10:00:12", talk, cause, a, b);
  }

  private List<Entry> read(String... rows) throws IOException {
    return entries(SOURCE, log(rows), READING);
  }

  private ExportFile log(String... rows) throws IOException {
    return file(folder, "Master.csv", String.join("\n", rows) + "\n");
  }

  @Test
  void bothLegsOfAConversationAreOneCall() throws IOException {
    List<Entry> calls =
        read(
            leg("0199001122", "1000", "NORMAL_CLEARING", 78, B, A),
            leg("1001", "0199003344", "NORMAL_CLEARING", 0, "0cc" + A.substring(3), ""),
            leg("0199001122", "1000", "NORMAL_CLEARING", 78, A, B));
    assertEquals(
        List.of(
            "inbound tel:+33199001122 answered 78 Ana Lima 1000",
            "outbound tel:+33199003344 no_answer 0 null 1001"),
        cells(
            calls,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS,
            Touches.PERSON_NAME,
            Touches.SENDER));
    List<Entry> oneLeg = read(leg("0199001122", "1000", "NORMAL_CLEARING", 78, A, B));
    assertEquals(cells(calls, Touches.ID).get(0), cells(oneLeg, Touches.ID).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL_CLEARING, 9, answered",
    "NORMAL_CLEARING, 0, no_answer",
    "ALLOTTED_TIMEOUT, 9, answered",
    "NO_ANSWER, 0, no_answer",
    "ORIGINATOR_CANCEL, 0, no_answer",
    "CALL_REJECTED, 0, no_answer",
    "USER_BUSY, 0, busy",
    "UNALLOCATED_NUMBER, 0, wrong_number",
    "INVALID_NUMBER_FORMAT, 0, wrong_number",
  })
  void causesHaveTheirOutcome(String cause, int talk, String outcome) throws IOException {
    List<Entry> calls = read(leg("1000", "0199001122", cause, talk, A, B));
    assertEquals(List.of(outcome), cells(calls, Touches.OUTCOME));
  }

  @Test
  void theWorldComesInThroughThePublicContext() throws IOException {
    String fromOutside =
        leg("0199001122", "0199003344", "NORMAL_CLEARING", 9, A, B).replace("default", "public");
    assertEquals(
        List.of("inbound tel:+33199001122"),
        cells(read(fromOutside), Touches.DIRECTION, Touches.PARTY));
  }

  @Test
  void asterisksColumnsAreReadWithItsOwnWords() throws IOException {
    String legacy =
        "\"\",\"0199001122\",\"1000\",\"public\",\"\",\"sofia/a\",\"sofia/b\",\"bridge\",\"\","
            + "\"2010-09-13 10:00:00\",\"2010-09-13 10:00:12\",\"2010-09-13 10:01:30\","
            + "\"90\",\"78\",\"NORMAL_CLEARING\",\"\",\"%s\",\"\"".formatted(A);
    assertTrue(SOURCE.recognises(log(legacy), READING));
    assertEquals(
        List.of("inbound answered 78"),
        cells(
            entries(SOURCE, log(legacy), READING),
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS));
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    String good = leg("1000", "0199001122", "USER_BUSY", 0, A, B);
    List<Entry> entries =
        read(
            good,
            good.replace("2010-09-13 10:00:00", "soon"),
            good.replace("USER_BUSY", "?"),
            good.replace("\"90\"", "\"x\""),
            "cut,off");
    assertEquals(List.of("bad-date", "unknown-word", "bad-duration", "bad-date"), reasons(entries));
    assertEquals(5, entries.size());
  }

  @Test
  void aCauseOfThousandsOfWordsIsNone() throws IOException {
    String good = leg("1000", "0199001122", "USER_BUSY", 0, A, B);
    String endless = good.replace("USER_BUSY", "A" + "_A".repeat(200_000));
    assertEquals(List.of("unknown-word"), reasons(read(good, endless)));
    String long16Kib = good.replace("USER_BUSY", "A" + "_A".repeat(7_500));
    assertFalse(SOURCE.recognises(log(long16Kib), READING));
  }

  @Test
  void asterisksLogOfTheSameNameIsNotTaken() throws IOException {
    String good = leg("1000", "0199001122", "USER_BUSY", 0, A, B);
    assertTrue(SOURCE.recognises(log(good), READING));
    assertFalse(new AsteriskCdr().recognises(log(good), READING));
    assertFalse(SOURCE.recognises(log(good.replace("USER_BUSY", "NO ANSWER")), READING));
    assertFalse(SOURCE.recognises(log("INSERT INTO cdr VALUES (\"Ana\");"), READING));
  }
}
