package dev.outreach.format.linkedin;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.linkedin.LinkedInFixture.FROM_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.ME;
import static dev.outreach.format.linkedin.LinkedInFixture.NADIA;
import static dev.outreach.format.linkedin.LinkedInFixture.NINE;
import static dev.outreach.format.linkedin.LinkedInFixture.OLD_FROM_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.OLD_TO_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.OMAR;
import static dev.outreach.format.linkedin.LinkedInFixture.TEN;
import static dev.outreach.format.linkedin.LinkedInFixture.TO_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.all;
import static dev.outreach.format.linkedin.LinkedInFixture.identifiers;
import static dev.outreach.format.linkedin.LinkedInFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.format.Formats;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedInMessagesTest {
  private static final String FILE = "messages.csv";
  private static final String TWELVE = TEN + ",ATTACHMENTS,IS MESSAGE DRAFT";

  @TempDir Path temp;
  private LinkedInFixture archive;

  @BeforeEach
  void folder() throws IOException {
    archive = new LinkedInFixture(Files.createDirectory(temp.resolve("export")));
  }

  private List<Entry> messages(String... lines) throws IOException {
    return read(archive.file(FILE, lines).get(FILE), NADIA);
  }

  @Test
  void messageAndReplyAreTwoTouchesOfOneThread() throws IOException {
    List<Entry> touches = messages(TEN, TO_WREN, FROM_WREN);
    assertEquals(List.of("outbound", "inbound"), all(touches, Touches.DIRECTION));
    assertEquals(List.of("linkedin:2-a", "linkedin:2-a"), all(touches, Touches.THREAD));
    assertEquals(List.of("Wren Hale", "Wren Hale"), all(touches, Touches.PERSON_NAME));
    List<String> wren = List.of("linkedin:wren-hale-example", "linkedin-thread:2-a");
    assertEquals(wren, identifiers(touches.get(0)));
    assertEquals(wren, identifiers(touches.get(1)));
    Entry first = touches.get(0);
    assertEquals(Instant.parse("2026-05-04T08:00:00Z"), cell(first, Touches.OCCURRED_AT));
    assertEquals("utc", cell(first, Touches.ZONE_BASIS));
    assertEquals("linkedin:nadia-rowe-example", cell(first, Touches.SENDER));
    assertEquals("Your site", cell(first, Touches.SUBJECT));
    assertEquals("message", cell(first, Touches.KIND));
    assertEquals("line 2", first.place());
  }

  @Test
  void oldExportNamesTheRecipientByWhoElseWroteInTheConversation() throws IOException {
    List<Entry> touches = messages(NINE, OLD_TO_WREN, OLD_FROM_WREN);
    List<String> wren = List.of("linkedin:wren-hale-example", "linkedin-thread:2-a");
    assertEquals(wren, identifiers(touches.get(0)));
    assertEquals(wren, identifiers(touches.get(1)));
  }

  @Test
  void oldExportNamesASilentRecipientByTheConversation() throws IOException {
    assertEquals(List.of("linkedin-thread:2-a"), identifiers(messages(NINE, OLD_TO_WREN).get(0)));
  }

  @Test
  void oldExportNamesASilentRecipientByTheOnlyConnectionOfThatName() throws IOException {
    String header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    String wren = "Wren,Hale," + WREN + ",,,,03 May 2026";
    archive.file("Connections.csv", header, wren);
    assertEquals(
        List.of("linkedin:wren-hale-example", "linkedin-thread:2-a"),
        identifiers(messages(NINE, OLD_TO_WREN).get(0)));
    archive.file("Connections.csv", header, wren, "Wren,Hale," + WREN + "-2,,,,03 May 2026");
    assertEquals(List.of("linkedin-thread:2-a"), identifiers(messages(NINE, OLD_TO_WREN).get(0)));
  }

  @Test
  void messageKeepsItsIdInExportsOfEveryAge() throws IOException {
    String quoted = "\"" + String.join("\",\"", TO_WREN.split(",", -1)) + "\"";
    String header = "\"" + TEN.replace(",", "\",\"") + "\"";
    List<Entry> old = messages(NINE, OLD_TO_WREN, OLD_FROM_WREN);
    List<Object> ids = all(old, Touches.ID);
    assertEquals(ids, all(messages(TEN, TO_WREN, FROM_WREN), Touches.ID));
    assertEquals(ids.get(0), cell(messages(header, quoted).get(0), Touches.ID));
    assertEquals(ids.get(0), cell(messages(NINE, OLD_TO_WREN).get(0), Touches.ID));
    String html = TO_WREN.replace(",Hi,", ",<p>Hi&nbsp;</p>,").replace("Nadia Rowe", "Nadia R.");
    assertEquals(ids.get(0), cell(messages(TEN, html).get(0), Touches.ID));
  }

  @Test
  void otherWordsInTheSameSecondAreAnotherMessage() throws IOException {
    List<Entry> touches = messages(TEN, TO_WREN, TO_WREN.replace(",Hi,", ",Hello,"));
    assertEquals(2, all(touches, Touches.ID).stream().distinct().count());
  }

  @Test
  void draftsAreNoTouches() throws IOException {
    List<Entry> touches =
        messages(
            TWELVE + ",IS CONVERSATION DRAFT",
            TO_WREN + ",,No,No",
            TO_WREN.replace("08:00", "08:01") + ",,Yes,No",
            TO_WREN.replace("08:00", "08:02") + ",,true,",
            TO_WREN.replace("2-a", "") + ",,No,Yes");
    assertEquals(List.of("line 2"), touches.stream().map(Entry::place).toList());
  }

  @Test
  void sponsoredMessagesAreNoTouches() throws IOException {
    String date = ",Nadia Rowe," + ME + ",2026-05-06 07:00:00 UTC,Offer,";
    List<Entry> touches =
        messages(
            TEN,
            TO_WREN,
            "2-s,,Vendor Ltd," + date + "\"<p class=\"\"spinmail-quill-editor__spin-break\"\">\",",
            "2-t,,LinkedIn Member," + date + "Buy,INBOX",
            "2-u,,," + date + "Buy,INBOX");
    assertEquals(1, touches.size());
  }

  @Test
  void deletedMemberToWhomIWroteIsKnownByTheConversation() throws IOException {
    List<Entry> touches =
        messages(
            TEN,
            "2-d,,Nadia Rowe," + ME + ",LinkedIn Member,,2026-05-04 08:00:00 UTC,,Hi,INBOX",
            "2-d,,LinkedIn Member,,Nadia Rowe," + ME + ",2026-05-04 09:00:00 UTC,,Yes,INBOX");
    assertEquals(
        List.of("linkedin-thread:2-d", "linkedin-thread:2-d"), all(touches, Touches.PARTY));
    assertEquals(List.of("outbound", "inbound"), all(touches, Touches.DIRECTION));
  }

  @Test
  void spamIsBulkMail() throws IOException {
    Entry spam = messages(TEN, TO_WREN, FROM_WREN.replace("INBOX", "SPAM")).get(1);
    assertEquals("bulk", cell(spam, Touches.OUTCOME));
  }

  @Test
  void messageToAGroupIsOneTouchPerRecipient() throws IOException {
    String toBoth = "\"Wren Hale, PhD, Omar Quill\",\"" + WREN + "," + OMAR + "\"";
    String toUs = "\"Wren Hale, PhD, Nadia Rowe\",\"" + WREN + "," + ME + "\"";
    List<Entry> touches =
        messages(
            TEN,
            "2-g,Team,Nadia Rowe," + ME + "," + toBoth + ",2026-05-04 08:00:00 UTC,,Hi,INBOX",
            "2-g,Team,Omar Quill," + OMAR + "," + toUs + ",2026-05-04 08:30:00 UTC,,Ho,INBOX");
    assertEquals(
        List.of("linkedin:wren-hale-example", "linkedin:omar-quill-example"),
        all(touches.subList(0, 2), Touches.PARTY));
    assertEquals(
        List.of("Wren Hale, PhD", "Omar Quill"), all(touches.subList(0, 2), Touches.PERSON_NAME));
    assertEquals(List.of("linkedin:omar-quill-example"), identifiers(touches.get(2)));
    assertEquals(3, all(touches, Touches.ID).stream().distinct().count());
  }

  @Test
  void recipientsMayBeJoinedByBlanks() throws IOException {
    String toBoth = "\"Wren Hale, Omar Quill\"," + WREN + " " + OMAR;
    List<Entry> touches =
        messages(
            TEN, "2-g,,Nadia Rowe," + ME + "," + toBoth + ",2026-05-04 08:00:00 UTC,,Hi,INBOX");
    assertEquals(
        List.of("linkedin:wren-hale-example", "linkedin:omar-quill-example"),
        all(touches, Touches.PARTY));
  }

  @Test
  void oldGroupMessageFindsItsRecipientsByName() throws IOException {
    String header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    archive.file("Connections.csv", header, "Wren,\"Hale, MSc\"," + WREN + ",,,,03 May 2026");
    String to = "\"Wren Hale, MSc, Omar Quill, Ida Frost, PhD\"";
    List<Entry> touches =
        messages(
            NINE,
            "2-g,Team,Nadia Rowe," + ME + "," + to + ",2026-05-04 08:00:00 UTC,,Hi,INBOX",
            "2-g,Team,Omar Quill," + OMAR + "," + to + ",2026-05-04 08:30:00 UTC,,Ho,INBOX");
    assertEquals(
        List.of(
            "linkedin:wren-hale-example",
            "linkedin:omar-quill-example",
            "linkedin-name:idafrostphd",
            "linkedin:omar-quill-example"),
        all(touches, Touches.PARTY));
  }

  @Test
  void nameWithACommaIsOnePerson() throws IOException {
    List<Entry> touches =
        messages(
            NINE,
            OLD_TO_WREN.replace(",Wren Hale,", ",\"Wren Hale, PhD\","),
            OLD_FROM_WREN.replace("2-a", "2-b"));
    assertEquals(List.of("linkedin-thread:2-a"), identifiers(touches.get(0)));
    assertEquals("Wren Hale, PhD", cell(touches.get(0), Touches.PERSON_NAME));
  }

  @Test
  void contentOverSeveralLinesIsOneMessage() throws IOException {
    String lines = TO_WREN.replace(",Hi,", ",\"Hi,\r\n\r\nsaid \"\"Nadia\"\",\n2-x,,\n\",");
    List<Entry> touches = messages(TEN, lines, FROM_WREN);
    assertEquals(List.of("line 2", "line 7"), touches.stream().map(Entry::place).toList());
  }

  @Test
  void spreadsheetsVersionIsReadToo() throws IOException {
    String row = TO_WREN.replace("2026-05-04 08:00:00 UTC", "2026/5/4 8:00").replace(',', ';');
    archive.file(StandardCharsets.UTF_16LE, FILE, "\uFEFF" + TEN.replace(',', ';'), row);
    Entry touch = read(archive.get(FILE), NADIA).get(0);
    assertEquals(Instant.parse("2026-05-04T08:00:00Z"), cell(touch, Touches.OCCURRED_AT));
    archive.file(
        Charset.forName("windows-1252"),
        FILE,
        TEN + "\r",
        TO_WREN.replace("Wren Hale", "Zoé Hale") + "\r");
    assertEquals("Zoé Hale", cell(read(archive.get(FILE), NADIA).get(0), Touches.PERSON_NAME));
  }

  @Test
  void exportWithoutARequiredColumnIsRefused() throws IOException {
    archive.file(FILE, TEN.replace("DATE,", ""), "2-a");
    RefusedFile refused = assertThrows(RefusedFile.class, () -> read(archive.get(FILE), NADIA));
    assertEquals("missing-column", refused.reason());
  }

  @Test
  void badRecordCostsOnlyItself() throws IOException {
    List<Entry> entries =
        messages(
            TEN,
            TO_WREN.replace("2026-05-04", "2026-02-30"),
            TO_WREN.replace("2-a", ""),
            "2-c,,Wren",
            FROM_WREN);
    assertEquals(
        new Reject("line 2", "bad-date", "DATE", "9999-99-99 99:99:99 AAA"), entries.get(0));
    assertEquals(new Reject("line 3", "missing-value", "CONVERSATION ID", null), entries.get(1));
    assertEquals("bad-date", ((Reject) entries.get(2)).reason());
    assertEquals("inbound", cell(entries.get(3), Touches.DIRECTION));
  }

  @Test
  void quoteThatNeverClosesCostsItsRowAlone() throws IOException {
    List<Entry> entries = messages(TEN, TO_WREN, FROM_WREN.replace("Yes!", "\"Yes!"), TO_WREN);
    assertEquals(new Reject("line 3", "broken-quote", null, null), entries.get(1));
    assertEquals("outbound", cell(entries.get(2), Touches.DIRECTION));
  }

  @Test
  void whatAHostileRowHoldsIsReadInNoTime() throws IOException {
    String names =
        IntStream.range(0, 20_000).mapToObj(i -> "Ana L" + i).collect(Collectors.joining(", "));
    String manyNames = TO_WREN.replace("Wren Hale," + WREN, "\"" + names + "\",");
    String markup = FROM_WREN.replace("Yes!", "<".repeat(300_000));
    String slashes = FROM_WREN.replace(WREN, "https://linkedin.com/in/" + "/".repeat(300_000));
    List<Entry> touches =
        assertTimeout(
            Duration.ofSeconds(10), () -> messages(TEN, TO_WREN, manyNames, markup, slashes));
    assertEquals(4, touches.stream().map(Entry::place).distinct().count());
  }

  @Test
  @Slow
  void aConversationOfThousandsIsReadInNoTime() throws IOException {
    List<String> lines = new ArrayList<>(List.of(TEN));
    for (int i = 0; i < 10_000; i++) {
      lines.add(FROM_WREN.replace(WREN, "https://www.linkedin.com/in/a" + i));
      lines.add(FROM_WREN.replace("Wren Hale," + WREN, "LinkedIn Member,"));
      lines.add(TO_WREN.replace(WREN, "https://www.linkedin.com/in/a" + i));
    }
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertEquals(30_000, messages(lines.toArray(String[]::new)).size()));
  }

  @Test
  void onlyConversationsWithPeopleAreRecognised() throws IOException {
    archive.file("guide_messages.csv", TEN, TO_WREN);
    archive.file("learning_role_play_messages.csv", TEN, TO_WREN);
    archive.file("Ad_Targeting.csv", "Member Age,Company Names", "30,Acme");
    archive.file("MESSAGES_12.CSV", TEN, TO_WREN);
    ReadingContext reading = LinkedInFixture.reading(NADIA);
    assertFalse(Formats.of(archive.get("guide_messages.csv"), reading).isPresent());
    assertFalse(Formats.of(archive.get("learning_role_play_messages.csv"), reading).isPresent());
    assertFalse(Formats.of(archive.get("Ad_Targeting.csv"), reading).isPresent());
    assertTrue(Formats.of(archive.get("MESSAGES_12.CSV"), reading).isPresent());
  }

  @Test
  void companyPageIsNotThePersonOfThatName() throws IOException {
    String page = "https://www.linkedin.com/company/wren-hale-example/";
    List<Entry> touches = messages(TEN, TO_WREN, FROM_WREN.replace(WREN, page).replace("-a", "-p"));
    assertEquals("linkedin-company:wren-hale-example", cell(touches.get(1), Touches.PARTY));
  }
}
