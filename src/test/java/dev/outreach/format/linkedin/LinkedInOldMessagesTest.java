package dev.outreach.format.linkedin;

import static dev.outreach.format.ReadBack.cells;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInOldMessagesTest {
  private static final String HEADER = "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER";
  private static final ReadingContext READING =
      ReadBack.reading(
          new ExportOwner(Set.of("Nadia Rowe"), Set.of("linkedin:nadia-rowe-example")));

  @TempDir Path folder;

  private ExportFile messages(String name, String header, String... rows) throws IOException {
    return ReadBack.file(folder, name, header + "\n" + String.join("\n", rows) + "\n");
  }

  private List<Entry> read(String... rows) throws IOException {
    return ReadBack.entries(
        new LinkedInOldMessages(), messages("messages.csv", HEADER, rows), READING);
  }

  @Test
  void theColumnSaysWhichMessagesAreMine() throws IOException {
    List<Entry> entries =
        read(
            "Nadia Rowe,Wren Hale,2019-11-06T02:08:20,Your site,Hi,OUTGOING,INBOX",
            "Wren Hale,Nadia Rowe,2019-11-06T09:30:00,,Yes!,INCOMING,INBOX",
            "Wren Hale,Nadia Rowe,2019-11-06 09:31:00 UTC,,Ads,,SPAM");
    assertEquals(
        List.of(
            "outbound linkedin-name:wrenhale Wren Hale 2019-11-06T02:08:20Z null",
            "inbound linkedin-name:wrenhale Wren Hale 2019-11-06T09:30:00Z null",
            "inbound linkedin-name:wrenhale Wren Hale 2019-11-06T09:31:00Z bulk"),
        cells(
            entries,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.OUTCOME));
    assertEquals(1, Set.copyOf(cells(entries, Touches.THREAD)).size());
    assertEquals(3, Set.copyOf(cells(entries, Touches.ID)).size());
  }

  @Test
  void aMessageToSeveralIsOneTouchOnEach() throws IOException {
    assertEquals(
        List.of("Wren Hale, PhD", "Omar Quill"),
        cells(
            read(
                "Nadia Rowe,\"Wren Hale, PhD, Omar Quill\",2019-11-06T02:08:20,,Hi,OUTGOING,INBOX"),
            Touches.PERSON_NAME));
  }

  @Test
  void theConnectionsTellTheProfileBehindAName() throws IOException {
    ReadBack.file(
        folder,
        "Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            + "Wren,Hale,https://www.linkedin.com/in/wren-hale-example,,,,07 Jun 2019\n");
    assertEquals(
        List.of("linkedin:wren-hale-example"),
        cells(read("Nadia Rowe,Wren Hale,2019-11-06T02:08:20,,Hi,OUTGOING,"), Touches.PARTY));
  }

  @Test
  void whatIsNoMessageOfAnybodyIsPassedOverOrRejected() throws IOException {
    List<Entry> entries =
        read(
            "Nadia Rowe,Wren Hale,2019-11-06T02:08:20,,Hi,OUTGOING,DRAFT",
            ",Nadia Rowe,2019-11-06T02:08:20,,Ad,INCOMING,INBOX",
            "Nadia Rowe,Wren Hale,yesterday,,Hi,OUTGOING,INBOX",
            "Nadia Rowe,Wren Hale,2019-11-06T02:08:20,,Hi,SIDEWAYS,INBOX");
    assertEquals(List.of("bad-date", "unknown-word"), ReadBack.reasons(entries));
    assertEquals(2, entries.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.csv", "messages_7789716.csv", "Messages (1).csv"})
  void theFileIsKnownUnderTheNamesThatItGets(String name) throws IOException {
    ExportFile file = messages(name, HEADER, "Nadia Rowe,Wren Hale,2019-11-06T02:08:20,,Hi,,");
    assertEquals("linkedin-messages-2020", Formats.of(file, READING).map(Format::name).orElse(""));
  }

  @Test
  void newerExportsAreNotItsOwn() throws IOException {
    LinkedInOldMessages source = new LinkedInOldMessages();
    assertTrue(source.recognises(messages("messages.csv", HEADER, "x"), READING));
    assertFalse(source.recognises(messages("messages.csv", LinkedInFixture.NINE, "x"), READING));
    assertFalse(source.recognises(messages("other.csv", HEADER, "x"), READING));
  }
}
