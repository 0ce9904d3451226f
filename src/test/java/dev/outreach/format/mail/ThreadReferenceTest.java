package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.entries;
import static dev.outreach.format.mail.MboxFixture.list;
import static dev.outreach.format.mail.MboxFixture.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.export.Entry;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published cases under src/test/resources/reference: each mail's thread, and its parent. */
class ThreadReferenceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"single", "unrelated", "two", "two_reverse", "missing_parent", "refs_parse"})
  void threadsAndParentsAreAsPublished(String name) throws IOException {
    List<NamedCsvRecord> arrived = rows("input.csv", name);
    String mbox = arrived.stream().map(ThreadReferenceTest::asMail).collect(Collectors.joining());
    List<Entry> touches = entries(folder, mbox);
    assertEquals(arrived.size(), touches.size());
    for (Entry touch : touches) {
      NamedCsvRecord expected =
          rows("expected.csv", name).stream()
              .filter(row -> row.getField("message_id").equals(cell(touch, Touches.MESSAGE_KEY)))
              .findFirst()
              .orElseThrow();
      assertEquals(expected.getField("thread_root"), cell(touch, Touches.THREAD));
      assertEquals(
          expected.getField("parent_id"),
          list(touch, Touches.IN_REPLY_TO).stream().findFirst().orElse(""));
    }
  }

  private static String asMail(NamedCsvRecord row) {
    return mail(
        "Message-ID: <" + row.getField("message_id") + ">",
        "Subject: " + row.getField("subject"),
        "References: " + ids(row.getField("references")),
        "In-Reply-To: " + ids(row.getField("in_reply_to")),
        "x");
  }

  private static String ids(String cell) {
    return cell.isEmpty() || cell.startsWith("<") ? cell : "<" + cell + ">";
  }

  private static List<NamedCsvRecord> rows(String file, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    ThreadReferenceTest.class.getResourceAsStream(
                        "/reference/threading_jwz/" + file),
                    StandardCharsets.UTF_8))) {
      return reader.stream().filter(row -> row.getField("case").equals(name)).toList();
    }
  }
}
