package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleVoiceTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final String AT = "2019-03-01T16_28_19Z.html";

  @TempDir Path folder;

  @Test
  void eachKindOfCallHasItsDirectionAndOutcome() throws IOException {
    assertEquals(
        "call call outbound answered 42 tel:+12025550101 Ana Lima 2019-03-01T16:28:19Z offset",
        call("Ana Lima - Placed - " + AT, "placed", "PT42S"));
    assertEquals(
        "call call inbound answered 62 tel:+12025550101 Ana Lima 2019-03-01T16:28:19Z offset",
        call("Ana Lima - Received - " + AT, "received", "PT1M2S"));
    assertEquals(
        "call call inbound no_answer null tel:+12025550101 Ana Lima 2019-03-01T16:28:19Z offset",
        call("Ana Lima - Missed - " + AT, "missed", null));
    assertEquals(
        "call call inbound voicemail 22 tel:+12025550101 Ana Lima 2019-03-01T16:28:19Z offset",
        call(
            "Ana Lima - Voicemail - " + AT,
            "inbox\">x</a><a rel=\"tag\" href=\"#voicemail",
            "PT22S"));
    assertEquals(
        "call call outbound no_answer 0 tel:+12025550101 Ana Lima 2019-03-01T16:28:19Z offset",
        call("Ana Lima - Placed - " + AT, "placed", "PT0S"));
  }

  @Test
  void theTypeIsReadFromTheNameThenFromTheTitleWhereThereIsNoLabel() throws IOException {
    assertTrue(
        call("Ana - Missed - " + AT, "inbox", null).startsWith("call call inbound no_answer"));
    assertTrue(call("- Missed - " + AT, "inbox", null).startsWith("call call inbound no_answer"));
    assertTrue(call("Ana - " + AT, "inbox", "PT4S").startsWith("call call outbound answered"));
  }

  @Test
  void aCallOfNoKnownTypeIsRejected() throws IOException {
    String page = callPage("tel:+12025550101", "inbox", null).replace("<title>Placed", "<title>");
    assertEquals(List.of("unknown-type"), reasons(read("Ana - " + AT, page)));
  }

  @Test
  void aRecordingAndSpamAreNoTouches() throws IOException {
    assertEquals(
        List.of(),
        read("Ana - Recorded - " + AT, callPage("tel:+12025550101", "recorded", "PT9S")));
    assertEquals(
        List.of(), read("Ana - Missed - " + AT, callPage("tel:+12025550101", "spam", "PT9S")));
  }

  @Test
  void callsWithoutAPersonBehindThemAreNoTouches() throws IOException {
    for (String number : List.of("tel:", "tel:262966", "tel:+33639980001", "")) {
      assertEquals(List.of(), read(" - Missed - " + AT, callPage(number, "missed", null)), number);
    }
  }

  @Test
  void badCallsAreRejected() throws IOException {
    String page = callPage("tel:+12025550101", "placed", "PT9S");
    assertEquals(List.of("bad-date"), reasons(read("a " + AT, page.replace("2019-03", "2019-13"))));
    assertEquals(List.of("missing-date"), reasons(read("a " + AT, page.replace("published", "x"))));
    assertEquals(List.of("bad-duration"), reasons(read("a " + AT, page.replace("PT9S", "long"))));
  }

  @Test
  void eachMessageIsWithTheOtherOfItsConversation() throws IOException {
    List<Entry> chat =
        read(
            "Ana Lima - Text - " + AT,
            chatPage(
                message("2021-05-04T17:43:05.490-04:00", "+12025550101", "Ana Lima"),
                mine("2021-05-04T17:43:32.154-04:00"),
                message("2021-05-04T17:44:00.000Z", "262966", "")));
    assertEquals(
        List.of(
            "sms message inbound tel:+12025550101 Ana Lima null 2021-05-04T21:43:05.490Z",
            "sms message outbound tel:+12025550101 Ana Lima tel:+12025550199"
                + " 2021-05-04T21:43:32.154Z"),
        cells(
            chat,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.SENDER,
            Touches.OCCURRED_AT));
    assertEquals(
        List.of("google-voice:tel:+12025550101", "google-voice:tel:+12025550101"),
        cells(chat, Touches.THREAD));
  }

  @Test
  void mineToAGroupIsOneTouchPerOtherMemberAndTheirsIsOneByItsAuthor() throws IOException {
    String participants =
        "<div class=\"participants\">Group conversation with: "
            + sender("++12025550101", "<span class=\"fn\">++12025550101</span>")
            + sender("+33639980001", "<span class=\"fn\">Me too</span>")
            + sender("ana@example.org", "<span class=\"fn\">Ana Lima</span>")
            + "</div>";
    List<Entry> chat =
        read(
            "Group Conversation - " + AT,
            chatPage(
                participants,
                mine("2021-05-04T17:43:32.154-04:00"),
                message("2021-05-04T17:45:32.154-04:00", "ana@example.org", "ana@example.org"),
                message("2021-05-04T17:46:32.154-04:00", "+12025550103", "Left Since")));
    assertEquals(
        List.of(
            "outbound email:ana@example.org Ana Lima",
            "outbound tel:+12025550101 null",
            "inbound email:ana@example.org Ana Lima",
            "inbound tel:+12025550103 null"),
        cells(chat, Touches.DIRECTION, Touches.PARTY, Touches.PERSON_NAME));
    assertEquals(4, cells(chat, Touches.ID).stream().distinct().count());
    assertEquals(1, cells(chat, Touches.THREAD).stream().distinct().count());
  }

  @Test
  void whereOnlyIWroteTheNameOfTheFileSaysToWhom() throws IOException {
    String page = chatPage(mine("2021-05-04T17:43:32.154-04:00"));
    assertEquals("tel:+12025550101 null", party("+12025550101 - Text - " + AT, page));
    assertEquals(
        "tel:+12025550101 null",
        party("+12025550101 - Text - 2022-03-09T08_34_25Z (1).html", page));
    assertEquals("google-voice-name:bo - acme Bo - Acme", party("Bo - Acme - Text - " + AT, page));
    assertEquals(List.of(), read(" - Text - " + AT, page));
  }

  @Test
  void aNameIsKnownByTheNumberThatAnotherPageGivesIt() throws IOException {
    String page = chatPage(mine("2021-05-04T17:43:32.154-04:00"));
    Map<String, String> takeout = new LinkedHashMap<>();
    takeout.put("Takeout/Voice/Calls/Ana Lima - Text - " + AT, page);
    for (int i = 0; i < 9; i++) {
      takeout.put("Takeout/Voice/Calls/Ana Lima - Text - 2019-03-01T16_28_2" + i + "Z.html", page);
    }
    takeout.put(
        "Takeout/Voice/Calls/Ana Lima - Voicemail - " + AT,
        callPage("tel:+12025550101", "voicemail", null));
    takeout.put("Takeout/Voice/Phones.vcf", CARD);
    ExportFile zip = ReadBack.zip(folder, takeout);
    ExportFile member = zip.member("Takeout/Voice/Calls/Ana Lima - Text - " + AT);
    assertEquals(
        List.of("tel:+12025550101 Ana Lima"),
        cells(entries(new GoogleVoice(), member, READING), Touches.PARTY, Touches.PERSON_NAME));
  }

  private static final String CARD =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nTEL;TYPE=CELL:+1 202-555-0198\r\n"
          + "item1.TEL:+12025550199\r\nitem1.X-ABLabel:Google Voice\r\nEND:VCARD\r\n";

  @Test
  void myNumbersAreThoseOfTheCardAboveThePages() throws IOException {
    Path voice = Files.createDirectories(folder.resolve("Voice/Calls"));
    Files.writeString(folder.resolve("Voice/Phones.vcf"), CARD);
    String placed = callPage("tel:+12025550101", "placed", "PT5S");
    assertEquals(
        List.of("tel:+12025550199"),
        cells(read(voice, "Ana - Placed - " + AT, placed), Touches.SENDER));
    assertEquals(
        List.of(),
        read(voice, "x - Placed - " + AT, callPage("tel:+12025550198", "placed", "PT5S")));
    String chat = chatPage(message("2021-05-04T17:43:05.490-04:00", "+12025550198", "Moi"));
    assertEquals(
        List.of("outbound tel:+12025550102"),
        cells(read(voice, "+12025550102 - Text - " + AT, chat), Touches.DIRECTION, Touches.PARTY));
  }

  @Test
  void aCardOfRubbishChangesNothing() throws IOException {
    Path voice = Files.createDirectories(folder.resolve("Voice/Calls"));
    String placed = callPage("tel:+12025550101", "placed", "PT5S");
    for (String card : List.of("", "TEL", "\u0000".repeat(70_000), "item1.TEL:".repeat(9_000))) {
      Files.writeString(folder.resolve("Voice/Phones.vcf"), card);
      assertEquals(
          List.of("null tel:+12025550101"),
          cells(read(voice, "Ana - Placed - " + AT, placed), Touches.SENDER, Touches.PARTY));
    }
  }

  @Test
  void overlappingExportsGiveTheSameIds() throws IOException {
    String page = chatPage(message("2021-05-04T17:43:05.490-04:00", "+12025550101", "Ana Lima"));
    String renamed = page.replace("Ana Lima", "Ana").replace("17:43:05.490-04:00", "21:43:05.490Z");
    assertEquals(
        cells(read("Ana Lima - Text - " + AT, page), Touches.ID),
        cells(read("Ana - Text - 2021-05-04T21_43_05Z (1).html", renamed), Touches.ID));
  }

  @Test
  void messagesThatAreBrokenCostOnlyThemselves() throws IOException {
    List<Entry> chat =
        read(
            "Ana - Text - " + AT,
            chatPage(
                message("yesterday", "+12025550101", "Ana"),
                "<div class=\"message\"><abbr class=\"dt\" title=\"2021-05-04T17:43:05Z\"></div>",
                message("2021-05-04T17:43:05.490-04:00", "+12025550101", "Ana"),
                "<div class=\"message\"><cite><a class=\"tel\" href=\"tel:+120255501"));
    assertEquals(List.of("bad-date", "missing-sender", "missing-date"), reasons(chat));
    assertEquals("message 1", chat.get(0).place());
    assertEquals(4, chat.size());
  }

  @Test
  void aPageMadeToExhaustTheMachineIsRefused() throws IOException {
    ExportFile page = file(folder, "Ana - Text - " + AT, chatPage("<div>".repeat(1_000)));
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> new GoogleVoice().open(page, READING));
    assertEquals("page-too-deep", refused.reason());
    assertFalse(refused.getMessage().contains("Ana"));
  }

  @Test
  void recognisedByNameAndMicroformat() throws IOException {
    String chat = chatPage();
    String call = callPage("tel:", "missed", null);
    assertTrue(recognised("Ana Lima - Text - " + AT, chat));
    assertTrue(recognised("- Missed - 2011-10-27T22_07_36Z.html", call));
    assertTrue(recognised("Ana - 2018-04-01T16_28_19Z (2).html", call));
    assertTrue(recognised("Group Conversation - 2017-02-04T18_40_16.html", chat));
    assertFalse(recognised("Bills.html", "<table class=\"haudio\">"));
    assertFalse(recognised("Ana - Text - 2019-03-01T16_28_19Z-2-1.vcf", "BEGIN:VCARD"));
    assertFalse(recognised("Ana - Text - " + AT, "<html>"));
    assertFalse(recognised("index.html", chat));
    assertFalse(recognised("Ana - Text - " + AT, "\u0000"));
  }

  private boolean recognised(String name, String content) throws IOException {
    return new GoogleVoice().recognises(file(folder, name, content), READING);
  }

  private String call(String name, String label, String duration) throws IOException {
    return cells(
            read(name, callPage("tel:+12025550101", label, duration)),
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.OUTCOME,
            Touches.DURATION_SECONDS,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS)
        .get(0);
  }

  private String party(String name, String page) throws IOException {
    return cells(read(name, page), Touches.PARTY, Touches.PERSON_NAME).get(0);
  }

  private List<Entry> read(String name, String page) throws IOException {
    return read(folder, name, page);
  }

  private static List<Entry> read(Path folder, String name, String page) throws IOException {
    return entries(new GoogleVoice(), file(folder, name, page), READING);
  }

  private static ExportFile file(Path folder, String name, String page) throws IOException {
    Path file = Files.writeString(folder.resolve(name), page);
    return ExportFile.of(file, name, Limits.DEFAULT);
  }

  private static String callPage(String number, String label, String duration) {
    return "<?xml version=\"1.0\" ?>\n<html><head><title>Placed call to\nAna Lima</title></head>"
        + "<body><div class=\"haudio\"><span class=\"fn\">Placed call to\nAna Lima</span>"
        + "<div class=\"contributor vcard\">Placed call to <a class=\"tel\" href=\""
        + number
        + "\"><span class=\"fn\">Ana Lima</span></a></div>"
        + "<abbr class=\"published\" title=\"2019-03-01T12:28:19.000-04:00\">Mar 1</abbr><br />"
        + (duration == null ? "" : "<abbr class=\"duration\" title=\"" + duration + "\">(0)</abbr>")
        + "<div class=\"tags\">Labels: <a rel=\"tag\" href=\"http://www.google.com/voice#"
        + label
        + "\">x</a></div></div></body></html>";
  }

  private static String chatPage(String... parts) {
    return "<html><head><title></title></head><body><div class=\"hChatLog hfeed\">"
        + String.join("\n", parts)
        + "</div><div class=\"tags\"><a rel=\"tag\" href=\"http://www.google.com/voice#sms\">Text"
        + "</a></div></body></html>";
  }

  private static String mine(String time) {
    return message(time, sender("+12025550199", "<abbr class=\"fn\" title=\"\">Moi</abbr>"));
  }

  private static String message(String time, String number, String name) {
    return message(time, sender(number, "<span class=\"fn\">" + name + "</span>"));
  }

  private static String message(String time, String sender) {
    return "<div class=\"message\"><abbr class=\"dt\" title=\""
        + time
        + "\">May 4</abbr>:\n"
        + sender
        + ":\n<q>See you<br></q></div>";
  }

  private static String sender(String number, String name) {
    return "<cite class=\"sender vcard\"><a class=\"tel\" href=\"tel:"
        + number
        + "\">"
        + name
        + "</a></cite>";
  }
}
