package dev.outreach.format.whatsapp;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatDatesTest {
  @TempDir Path folder;

  private List<String> times(String region, String... heads) throws IOException {
    String[] lines = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      lines[i] = heads[i] + "Zoé Tramier: m";
    }
    return cells(
        ChatFixture.read(
            folder, ChatFixture.FILE, ChatFixture.reading(region, "Camille Aubry"), lines),
        Touches.OCCURRED_AT);
  }

  @Test
  void ambiguousFormsAreReadDayFirst() throws IOException {
    for (String head :
        List.of(
            "3/6/18, 1:55 p.m. - ",
            "03-06-2018, 01.55 PM - ",
            "[3/6/18 1:55:00 p. m.] ",
            "\u200E[3/6/18 1:55:00 p. m.] ",
            "3/6/2018 1:55\u00A0p.\u00A0m. - ",
            "3/6/18, 1:55\u202FPM - ",
            "03/06/2018 à 13:55 - ",
            "03/06/2018, 13:55 - ",
            "[03/06/2018 13:55:00] ",
            "\uFEFF3/6/18, 13:55 - ")) {
      assertEquals(List.of("2018-06-03T11:55:00Z"), times("FR", head), head);
    }
  }

  @Test
  void formsWithANumberOverTwelveAreReadAsThatSays() throws IOException {
    for (String head :
        List.of(
            "13.06.18 21.25.15: ",
            "[06.13.18 21:25:15] ",
            "13.6.2018 klo 21.25.15 - ",
            "13. 6. 2018. 21:25:15 ",
            "[2018/06/13, 21:25:15] ",
            "[2018-06-13, 21:25:15] ",
            "[06/2018/13, 21:25:15] ",
            "6/13/18, 9:25:15 PM - ")) {
      assertEquals(List.of("2018-06-13T19:25:15Z"), times("FR", head), head);
    }
  }

  @Test
  void oneLineOverTwelveDecidesForTheWholeFile() throws IOException {
    assertEquals(
        List.of("2018-03-05T12:00:00Z", "2018-03-28T11:00:00Z"),
        times("FR", "3/5/18, 13:00 - ", "3/28/18, 13:00 - "));
    assertEquals(
        List.of("2018-05-03T11:00:00Z", "2018-05-28T11:00:00Z"),
        times("US", "3/5/18, 13:00 - ", "28/5/18, 13:00 - "));
  }

  @Test
  void orderThatGoesForwardInTimeIsTaken() throws IOException {
    assertEquals(
        List.of("2018-01-11T12:00:00Z", "2018-02-03T12:00:00Z"),
        times("FR", "1/11/18, 13:00 - ", "2/3/18, 13:00 - "));
    assertEquals(
        List.of("2018-01-11T12:00:00Z", "2018-02-03T12:00:00Z"),
        times("US", "11/1/18, 13:00 - ", "3/2/18, 13:00 - "));
  }

  @Test
  void regionDecidesWhereNothingElseDoes() throws IOException {
    assertEquals(List.of("2018-03-06T12:55:00Z"), times("US", "3/6/18, 1:55 PM - "));
    assertEquals(List.of("2018-06-03T11:55:00Z"), times("IN", "3/6/18, 1:55 pm - "));
    assertEquals(List.of("2018-03-06T12:55:00Z"), times("FR", "2018/03/06, 13:55 - "));
  }

  @Test
  void twelveIsMidnightAndNoon() throws IOException {
    assertEquals(
        List.of("2018-06-13T22:10:00Z", "2018-06-14T10:10:00Z", "2018-06-14T22:09:00Z"),
        times("FR", "14/6/18, 12:10 AM - ", "14/6/18, 12:10 PM - ", "15/6/18, 0:09 a. m. - "));
  }

  @Test
  void linesOfOneTimeKeepTheirOrder() throws IOException {
    assertEquals(
        List.of("2018-06-13T11:55:00Z", "2018-06-13T11:55:00.001Z", "2018-06-13T11:56:00Z"),
        times("FR", "13/6/18, 13:55 - ", "13/6/18, 13:55 - ", "13/6/18, 13:56 - "));
  }

  @Test
  void daysThatDoNotExistAreRejected() throws IOException {
    List<Entry> entries =
        ChatFixture.read(
            folder,
            ChatFixture.FILE,
            ChatFixture.camille(),
            "13/06/2018, 21:25 - Zoé Tramier: m",
            "31/02/2019, 21:25 - Zoé Tramier: m",
            "99/99/2019, 21:25 - Zoé Tramier: m",
            "14/06/2019, 77:25 - Zoé Tramier: m",
            "14/06/1019, 07:25 - Zoé Tramier: m",
            "14/06/2019, 07:25 - Zoé Tramier: m");
    assertEquals(List.of("bad-date", "bad-date", "bad-date", "bad-date"), reasons(entries));
    assertEquals(6, entries.size());
    assertTrue(entries.get(5).place().contains("6"), entries.get(5).place());
  }

  @Test
  void datesInAnotherFormAreWordsOfTheMessage() throws IOException {
    assertEquals(
        1,
        ChatFixture.read(
                folder,
                ChatFixture.FILE,
                ChatFixture.camille(),
                "[13/06/2018, 21:25:15] Zoé Tramier: Deux dates :",
                "14/06/2018, 10:00 - Atelier: salle 2",
                "[14.06.2018, 10:00:00] Atelier: salle 3",
                "14/06/2018 14:00 Atelier: salle 2")
            .size());
  }

  @Test
  void aChatMayGoOnInAnotherForm() throws IOException {
    assertEquals(
        List.of(
            "2018-06-13T19:25:15Z",
            "2018-07-02T08:00:00Z",
            "2018-07-02T08:01:00Z",
            "2018-07-03T08:01:00Z"),
        instants(
            "[13/06/2018, 21:25:15] Zoé Tramier: a",
            "7/2/18, 10:00 - Zoé Tramier: b",
            "7/2/18, 10:01 - Camille Aubry: c",
            "[03/07/2018, 10:01:00] Zoé Tramier: d"));
  }

  @Test
  void aChatQuotedInAMessageIsNotTheChat() throws IOException {
    assertEquals(
        List.of("2018-06-13T19:25:15Z", "2018-06-13T19:30:00Z"),
        instants(
            "[13/06/2018, 21:25:15] Zoé Tramier: You wrote:",
            "02/05/2018, 10:00 - Zoé Tramier: b",
            "02/05/2018, 10:01 - Camille Aubry: c",
            "[13/06/2018, 21:30:00] Zoé Tramier: d"));
  }

  @Test
  void theHourThatComesTwiceKeepsTheOrderOfTheLines() throws IOException {
    assertEquals(
        List.of(
            "2025-10-26T00:50:00Z",
            "2025-10-26T01:10:00Z",
            "2025-10-26T01:20:00Z",
            "2025-10-26T02:05:00Z"),
        instants(
            "26/10/2025, 02:50 - Zoé Tramier: a",
            "26/10/2025, 02:10 - Camille Aubry: b",
            "26/10/2025, 02:20 - Zoé Tramier: c",
            "26/10/2025, 03:05 - Camille Aubry: d"));
    assertEquals(
        List.of("2025-10-25T08:50:00Z", "2025-10-25T08:10:00Z"),
        instants("25/10/2025, 10:50 - Zoé Tramier: a", "25/10/2025, 10:10 - Camille Aubry: b"));
  }

  private List<String> instants(String... lines) throws IOException {
    return cells(
        ChatFixture.read(folder, ChatFixture.FILE, ChatFixture.camille(), lines),
        Touches.OCCURRED_AT);
  }
}
