package dev.outreach.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.export.Touch;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last row of a table that no line end closes. */
class CutOffRowTest {
  private static final String HEADER = "date,channel,direction,email,campaign";
  private static final String GOOD = "2026-01-05,email,out,ben@example.org,replied";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'2026-01-05,email,out,anna@example.o', cut-off, cut-off",
    "'2026-01-05,email,out,\"anna@example.org\"', cut-off, cut-off",
    "'2026-01-05,email,out,anna@example.org,repl', -, still-written",
    "'2026-01-05,email,out,anna@example.org,', -, still-written",
    "'2026-01-05,email,out,anna@example.org,\"replied\"', -, -",
    "'2026-01-05,email,out,anna@example.org,\"repl', broken-quote, broken-quote"
  })
  void aLastRowWithoutLineEndIsHeldBackIfItLacksCellsOrItsLastCellMayGoOn(
      String last, String whenQuiet, String whenBeingWritten) throws IOException {
    for (String text :
        List.of(HEADER + "\n" + last, HEADER + "\n" + GOOD + "\n" + last, HEADER + "\r" + last)) {
      assertEquals(whenQuiet, fate(text, false), text);
      assertEquals(whenBeingWritten, fate(text, true), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\n  ", "\n,,,,"})
  void aLastRowWithALineEndIsWholeHoweverShortItIs(String end) throws IOException {
    String text = HEADER + "\n" + GOOD + "\n2026-01-05,email,out,anna@example.org" + end;
    assertEquals("-", fate(text, false));
    assertEquals("-", fate(text, true));
  }

  @Test
  void aHeaderThatEndsWithASeparatorNamesNoCell() throws IOException {
    assertEquals("-", fate(HEADER + ",\n" + GOOD, false));
    assertEquals("cut-off", fate(HEADER + ",note\n" + GOOD, false));
  }

  @Test
  void theRowsBeforeItStand() throws IOException {
    String many = (GOOD + "\n").repeat(3_000);
    List<Entry> entries = entries(HEADER + "\n" + many + "2026-01-05,email,out,anna@ex", true);
    assertEquals(3_001, entries.size());
    assertEquals(3_000, entries.stream().filter(Touch.class::isInstance).count());
    assertEquals("line 3002", entries.get(3_000).place());
  }

  @Test
  void aQuoteThatIsNeverClosedBeforeTheLastRowCostsItsOwnLine() throws IOException {
    String text = HEADER + "\n2026-01-05,email,out,\"anna@example.org,\n" + GOOD;
    assertEquals(List.of("broken-quote", "still-written"), faults(entries(text, true)));
    assertEquals(List.of("broken-quote"), faults(entries(text, false)));
  }

  @Test
  void aLogWithoutHeaderIsHeldBackWhileItIsWritten() throws IOException {
    String call =
        "\"\",\"0199001122\",\"100\",\"from-trunk\",\"\"\"A\"\" <0199001122>\",\"SIP/t\",\"SIP/100\","
            + "\"Dial\",\"x\",\"2026-01-05 10:00:00\",\"2026-01-05 10:00:05\","
            + "\"2026-01-05 10:01:00\",60,55,\"ANSWERED\",\"DOCUMENTATION\",\"1.1\",\"\"";
    ExportFile file =
        ReadBack.file(folder, "Master.csv", call + "\n" + call.replace(",\"\"", ",a"));
    assertEquals(List.of(), faults(entries(file)));
    assertEquals(List.of("still-written"), faults(entries(file.beingWritten())));
  }

  @Test
  void aLedgerThatEndsWithinALineLosesThatEntryAlone() throws IOException {
    String columns =
        "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
            + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
            + "|Montantdevise|Idevise\n";
    String client =
        "VE|V|%s|20260105|411000|C|ACME|Acme|F%s|20260105|Site|1200,00|0,00|||20260105||";
    String sale = "VE|V|%s|20260105|706000|P|||F%s|20260105|Site|0,00|1200,00|||20260105||";
    String text =
        columns
            + String.join(
                "\n",
                client.replace("%s", "1"),
                sale.replace("%s", "1"),
                client.replace("%s", "2"),
                sale.replace("%s", "2"));
    String name = "123456789FEC20261231.txt";
    List<Entry> whole = entries(ReadBack.file(folder, name, text));
    assertEquals(2, whole.stream().filter(Contract.class::isInstance).count());
    ExportFile cut = ReadBack.file(folder, name, text.substring(0, text.length() - 20));
    assertEquals(List.of("cut-off"), faults(entries(cut)));
    assertEquals(1, entries(cut).stream().filter(Contract.class::isInstance).count());
    ExportFile written = ReadBack.file(folder, name, text).beingWritten();
    assertEquals(List.of("still-written"), faults(entries(written)));
  }

  @Test
  void aFileIsBeingWrittenForTenSecondsAfterTheLastByteAndAnArchivesMemberNever()
      throws IOException {
    Path file = Files.writeString(folder.resolve("touches.csv"), HEADER);
    for (Map.Entry<Long, Boolean> age :
        Map.of(0L, true, 8_000L, true, -8_000L, true, 10_000L, false, -20_000L, false).entrySet()) {
      long at = System.currentTimeMillis() - age.getKey();
      Files.setLastModifiedTime(file, FileTime.fromMillis(at));
      ExportFile found = Exports.find(List.of(file), Limits.DEFAULT).get(0).file();
      assertEquals(age.getValue(), found.isBeingWritten(), age.toString());
      assertFalse(found.member("a.csv").isBeingWritten());
    }
  }

  @Test
  void whereverALogIsCutOffNoPartOfACellIsStoredAsAWholeOne() throws IOException {
    String text = HEADER + "\n" + GOOD + "\n2026-01-06,email,out,anna@example.org,replied\n";
    List<String> whole = parties(entries(text, true));
    assertEquals(2, whole.size());
    for (int bytes = HEADER.length() + 1; bytes <= text.length(); bytes++) {
      List<String> read = parties(entries(text.substring(0, bytes), true));
      assertTrue(whole.containsAll(read), bytes + ": " + read);
    }
  }

  private String fate(String text, boolean isBeingWritten) throws IOException {
    List<String> faults = faults(entries(text, isBeingWritten));
    return faults.isEmpty() ? "-" : String.join(" ", faults);
  }

  private List<Entry> entries(String text, boolean isBeingWritten) throws IOException {
    ExportFile file = ReadBack.file(folder, "touches.csv", text);
    return entries(isBeingWritten ? file.beingWritten() : file);
  }

  private static List<Entry> entries(ExportFile file) throws IOException {
    ReadingContext reading = ReadBack.reading(new ExportOwner(Set.of("Max"), Set.of()));
    return ReadBack.entries(Formats.of(file, reading).orElseThrow(), file, reading);
  }

  private static List<String> faults(List<Entry> entries) {
    return new ArrayList<>(ReadBack.reasons(entries));
  }

  private static List<String> parties(List<Entry> entries) {
    return entries.stream()
        .filter(Touch.class::isInstance)
        .map(touch -> ReadBack.cells(List.of(touch), "party", "tool_campaign").get(0))
        .collect(Collectors.toList());
  }
}
