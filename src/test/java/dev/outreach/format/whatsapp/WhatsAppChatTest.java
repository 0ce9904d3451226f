package dev.outreach.format.whatsapp;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.whatsapp.ChatFixture.FILE;
import static dev.outreach.format.whatsapp.ChatFixture.SOURCE;
import static dev.outreach.format.whatsapp.ChatFixture.camille;
import static dev.outreach.format.whatsapp.ChatFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatsAppChatTest {
  private static final String ENCRYPTED =
      "Les messages et les appels sont chiffrés de bout en bout. Personne ne peut les lire.";
  private static final String MINE = "13/06/2018, 21:25 - Camille Aubry: Bonjour";
  private static final String HERS = "13/06/2018, 21:26 - Zoé Tramier: Bonsoir";

  @TempDir Path folder;

  private List<Entry> read(String name, String... lines) throws IOException {
    return ChatFixture.read(folder, name, camille(), lines);
  }

  private RefusedFile refusal(String name, ReadingContext reading, String... lines) {
    return assertThrows(RefusedFile.class, () -> ChatFixture.read(folder, name, reading, lines));
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  @Test
  void messagesBetweenTwoAreMineOrTheirs() throws IOException {
    List<Entry> entries =
        read(FILE, "13/06/2018, 21:24 - " + ENCRYPTED, MINE, "et à demain :", "", HERS);
    assertEquals(
        List.of(
            "message outbound whatsapp-name:zoé tramier",
            "message inbound whatsapp-name:zoé tramier"),
        summary(entries));
    assertEquals(
        List.of(
            "whatsapp Zoé Tramier 13/06/2018, 21:25 configured whatsapp:zoé tramier",
            "whatsapp Zoé Tramier 13/06/2018, 21:26 configured whatsapp:zoé tramier"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.PERSON_NAME,
            Touches.OCCURRED_RAW,
            Touches.ZONE_BASIS,
            Touches.THREAD));
    assertEquals(List.of("line 2", "line 5"), entries.stream().map(Entry::place).toList());
  }

  @Test
  void phonesWriteTheirLinesEachInItsWay() throws IOException {
    List<Entry> entries =
        read(
            "Discussion WhatsApp avec Zoé Tramier.txt",
            "\u200E[13/06/2018 21:24:01] Zoé Tramier\u00A0: \u200E" + ENCRYPTED + "\r",
            "[13/06/2018 21:25:15] Zoé Tramier\u00A0: Bonjour\r",
            "et merci\r",
            "\u200E[13/06/2018 21:26:15] \u202ACamille Aubry\u202C\u00A0: \u200Eimage absente\r",
            "[13/06/2018 21:27:15] Zoé Tramier\u00A0:\r");
    assertEquals(
        List.of(
            "message inbound whatsapp-name:zoé tramier",
            "message outbound whatsapp-name:zoé tramier",
            "message inbound whatsapp-name:zoé tramier"),
        summary(entries));
  }

  @Test
  void betweenTwoIAmTheOneWhoseNameIsNotTheChats() throws IOException {
    ReadingContext nobody = reading("FR");
    assertEquals(
        List.of(
            "message outbound whatsapp-name:zoé tramier",
            "message inbound whatsapp-name:zoé tramier"),
        summary(
            ChatFixture.read(folder, FILE, nobody, MINE.replace("Camille Aubry", "Cam"), HERS)));
    assertEquals(
        List.of("message inbound whatsapp-name:zoé tramier"),
        summary(ChatFixture.read(folder, FILE, nobody, HERS)));
    assertEquals(
        List.of("message outbound whatsapp-name:zoé tramier"),
        summary(ChatFixture.read(folder, FILE, nobody, MINE)));
    assertEquals(
        "me-unknown",
        refusal("_chat.txt", nobody, MINE, HERS, MINE.replace("Camille", "C.")).reason());
    RefusedFile refused = refusal("_chat.txt", nobody, MINE, HERS);
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("outreach.me.names"), refused.getMessage());
  }

  @Test
  void nameOfTheChatIsInTheFileOrItsZipOrItsFolderOrItsFirstLine() throws IOException {
    String text = MINE + "\n";
    List<String> expected = List.of("message outbound whatsapp-name:zoé tramier");
    for (String name :
        List.of(
            FILE,
            "WhatsApp Chat - Zoé Tramier.txt",
            "Discussion WhatsApp - Zoé Tramier (2).txt",
            "WhatsApp_Chat_with_Zoé Tramier.txt")) {
      assertEquals(expected, summary(read(name, MINE)), name);
    }
    Path zip = ReadBack.zip(folder, Map.of("_chat.txt", text)).file();
    Path named = Files.move(zip, folder.resolve("WhatsApp Chat - Zoé Tramier.zip"));
    ExportFile archive = ExportFile.of(named, "x.zip", camille().limits());
    ExportFile member = archive.member("_chat.txt");
    assertTrue(SOURCE.recognises(member, camille()));
    assertEquals(expected, summary(entries(SOURCE, member, camille())));
    Path unpacked = Files.createDirectory(folder.resolve("Discussion WhatsApp - Zoé Tramier"));
    assertEquals(expected, summary(ChatFixture.read(unpacked, "_chat.txt", camille(), MINE)));
    assertEquals(
        expected,
        summary(read("_chat.txt", "13/06/2018, 21:24 - Zoé Tramier: \u200E" + ENCRYPTED, MINE)));
    assertEquals("counterpart-unknown", refusal("_chat.txt", camille(), MINE).reason());
  }

  @Test
  void peopleOutsideTheAddressBookAreKnownByNumber() throws IOException {
    String number = "+33 6 39 98 00 12";
    String named = "WhatsApp Chat with " + number + ".txt";
    assertEquals(
        List.of("message outbound tel:+33639980012", "message inbound tel:+33639980012"),
        summary(read(named, MINE, HERS.replace("Zoé Tramier", "\u202A" + number + "\u202C"))));
    List<Entry> entries =
        ChatFixture.read(
            folder, named, reading("FR"), MINE, HERS.replace("Zoé Tramier", "~\u202FZoé T"));
    assertEquals(
        List.of("message outbound tel:+33639980012", "message inbound tel:+33639980012"),
        summary(entries));
    assertEquals(
        List.of("tel:+33639980012", "whatsapp-name:zoé t"),
        List.of((String[]) ReadBack.cell(entries.get(1), Touches.IDENTIFIERS)));
    assertNull(ReadBack.cell(read(named, MINE).get(0), Touches.PERSON_NAME));
    assertEquals(
        List.of("message outbound whatsapp-name:zoé tramier"),
        summary(read(FILE, MINE.replace("Camille Aubry", "+33 6 39 98 00 01"))));
    assertEquals(
        List.of("message inbound tel:+12025550123"),
        summary(
            read(
                    "WhatsApp Chat with x.txt",
                    HERS.replace("Zoé Tramier", "+1 (202) 555\u20110123"),
                    MINE)
                .subList(0, 1)));
  }

  @Test
  void mineToAGroupIsOneForEachOtherWhoWroteInIt() throws IOException {
    List<Entry> entries =
        read(
            "WhatsApp Chat with Salon 2018.txt",
            "13/06/2018, 21:20 - Zoé Tramier created group \"Salon: 2018\"",
            "13/06/2018, 21:20 - Zoé Tramier added you",
            MINE,
            HERS,
            "13/06/2018, 21:27 - ~ Basile: Présent",
            "13/06/2018, 21:28 - +33 6 39 98 00 12: Présent",
            "13/06/2018, 21:29 - Salon 2018: \u200EBasile left",
            "13/06/2018, 21:30 - Zoé Tramier changed the subject from \"a: b\" to \"c: d\"");
    assertEquals(
        List.of(
            "message outbound whatsapp-name:zoé tramier",
            "message outbound whatsapp-name:basile",
            "message outbound tel:+33639980012",
            "message inbound whatsapp-name:zoé tramier",
            "message inbound whatsapp-name:basile",
            "message inbound tel:+33639980012"),
        summary(entries));
    assertEquals(1, new HashSet<>(cells(entries, Touches.THREAD)).size());
    assertEquals(6, new HashSet<>(cells(entries, Touches.ID)).size());
  }

  @Test
  void groupInWhichNobodyElseWroteHasNoTouches() throws IOException {
    assertEquals(
        List.of(),
        read(
            "WhatsApp Chat with Salon.txt",
            "13/06/2018, 21:20 - Vous avez créé le groupe “Salon”",
            MINE));
  }

  @Test
  void announcementsAreNoMessages() throws IOException {
    for (String notice :
        List.of(
            "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
            "Zoé Tramier changed their phone number to a new number.",
            "Your security code with Zoé Tramier changed.",
            "Votre code de sécurité avec Zoé Tramier a changé.",
            "Zoé Tramier: \u200EZoé Tramier is a contact.",
            "Zoé Tramier: \u200EZoé Tramier fait partie de vos contacts.",
            "Zoé Tramier: \u200EZoé Tramier a quitté le groupe",
            "Zoé Tramier: \u200EZoé Tramier added Basile",
            "Zoé Tramier: Messages and calls are end-to-end encrypted.",
            "Zoé Tramier: " + ENCRYPTED)) {
      assertEquals(List.of(), read(FILE, "13/06/2018, 21:25 - " + notice), notice);
    }
  }

  @Test
  void peopleMayWriteWhatSoundsLikeAnAnnouncement() throws IOException {
    for (String words :
        List.of(
            "Basile left",
            "I changed the subject: look",
            "Video call tonight?",
            "Appel vidéo 14h30",
            "Appel vocal demain",
            "\u200Ereport added.pdf • \u200E2 pages \u200Edocument omitted",
            "\u200E<jointe : 00000012-PHOTO.jpg>")) {
      assertEquals(
          List.of("message inbound whatsapp-name:zoé tramier"),
          summary(read(FILE, "13/06/2018, 21:26 - Zoé Tramier: " + words)),
          words);
    }
  }

  @Test
  void messagesTakenBackAreNoTouches() throws IOException {
    for (String text :
        List.of(
            "This message was deleted",
            "\u200EThis message was deleted.",
            "You deleted this message",
            "Ce message a été supprimé",
            "\u200EVous avez supprimé ce message.",
            "This message was deleted by admin Basile")) {
      assertEquals(List.of(), read(FILE, "13/06/2018, 21:26 - Zoé Tramier: " + text), text);
    }
  }

  @Test
  void callsHaveTheirOutcomeAndLength() throws IOException {
    Map<String, String> calls =
        Map.ofEntries(
            Map.entry("Missed voice call", "no_answer null"),
            Map.entry("\u200EMissed video call, \u200ETap to call back", "no_answer null"),
            Map.entry("Appel vocal manqué", "no_answer null"),
            Map.entry("\u200EAppel vidéo manqué. \u200ETouchez pour rappeler", "no_answer null"),
            Map.entry("Silenced voice call, Focus mode", "no_answer null"),
            Map.entry("\u200EVoice call, \u200ENo answer", "no_answer null"),
            Map.entry("\u200EVoice call, \u200E12 min", "answered 720"),
            Map.entry("Voice call. 25 sec", "answered 25"),
            Map.entry("Video call, 1 hr 5 min", "answered 3900"),
            Map.entry("Appel vocal  3 min", "answered 180"),
            Map.entry("Appel vidéo, 1 h 5 min", "answered 3900"),
            Map.entry("Appel vocal, aucune réponse", "no_answer null"),
            Map.entry("Voice call, Answered on other device", "answered null"),
            Map.entry("Group call, 3 joined", "answered null"),
            Map.entry("Voice call", "null null"));
    for (Map.Entry<String, String> call : calls.entrySet()) {
      List<Entry> entries = read(FILE, "13/06/2018, 21:26 - Zoé Tramier: " + call.getKey());
      assertEquals(
          List.of("call inbound " + call.getValue()),
          cells(
              entries, Touches.KIND, Touches.DIRECTION, Touches.OUTCOME, Touches.DURATION_SECONDS),
          call.getKey());
    }
  }

  @Test
  void missedCallUnderNoNameIsTheOthersBetweenTwo() throws IOException {
    String missed = "13/06/2018, 21:30 - Missed voice call";
    assertEquals(
        List.of(
            "message outbound whatsapp-name:zoé tramier", "call inbound whatsapp-name:zoé tramier"),
        summary(read(FILE, MINE, missed)));
    String third = HERS.replace("Zoé Tramier", "Basile Ormond");
    assertEquals(4, read("WhatsApp Chat with Salon.txt", MINE, HERS, third, missed).size());
  }

  @Test
  void overlappingExportsGiveTheSameIds() throws IOException {
    String[] old = {
      "13/06/2018, 21:25 - Camille Aubry: un",
      "13/06/2018, 21:25 - Camille Aubry: <Media omitted>",
      "13/06/2018, 21:25 - Zoé Tramier: deux",
      "13/06/2018, 21:25 - Camille Aubry: trois",
      "13/06/2018, 21:25 - Camille Aubry: Missed voice call",
      "13/06/2018, 21:26 - Zoé Tramier: quatre"
    };
    List<String> ids = cells(read(FILE, old), Touches.ID);
    assertEquals(6, Set.copyOf(ids).size());
    List<String> longer =
        cells(
            read(
                "Discussion WhatsApp avec Zoé Tramier.txt",
                "[13/06/2018 21:25:01] Camille Aubry: un",
                "[13/06/2018 21:25:05] Camille Aubry: \u200E<attached: 00000002-PHOTO.jpg>",
                "[13/06/2018 21:25:09] Zoé Tramier: deux \u200E<This message was edited>",
                "[13/06/2018 21:25:31] Camille Aubry: This message was deleted",
                "[13/06/2018 21:25:32] Camille Aubry: \u200EMissed voice call",
                "[13/06/2018 21:26:33] Zoé Tramier: quatre",
                "[13/06/2018 21:26:34] Zoé Tramier: cinq"),
            Touches.ID);
    assertEquals(6, longer.size());
    assertEquals(
        List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(4), ids.get(5)), longer.subList(0, 5));
    assertFalse(ids.contains(longer.get(5)));
    List<String> cut = cells(read(FILE, Arrays.copyOfRange(old, 1, old.length)), Touches.ID);
    assertTrue(ids.containsAll(cut));
  }

  @Test
  void minuteThatComesBackGoesOnCounting() throws IOException {
    List<String> ids = cells(read(FILE, MINE, HERS, MINE, MINE), Touches.ID);
    assertEquals(4, Set.copyOf(ids).size());
  }

  @Test
  void idsDoNotDependOnTheZone() throws IOException {
    ReadingContext utc =
        new ReadingContext(
            camille().me(),
            camille().identifiers(),
            ZoneId.of("UTC"),
            camille().limits(),
            List.of());
    assertEquals(
        cells(read(FILE, MINE, HERS), Touches.ID),
        cells(ChatFixture.read(folder, FILE, utc, MINE, HERS), Touches.ID));
  }

  @Test
  void brokenAndHostileFilesAreRefusedOrRead() throws IOException {
    for (String text : List.of("", "hello", "[[[[[", "13/06/2018", "\u0000\uFFFF")) {
      assertEquals("no-messages", refusal(FILE, camille(), text).reason(), text);
    }
    String endless = MINE + "x".repeat(3_000_000);
    assertEquals(1, read(FILE, endless).size());
    assertEquals(
        2, read(FILE, MINE, "13/06/2018, 21:2", "13/06", HERS + ":".repeat(50_000)).size());
    assertEquals(
        1,
        read(FILE, MINE, "13/06/2018, 21:26 - ".repeat(20_000) + ",", "1".repeat(99_999)).size());
    assertEquals(
        List.of("message inbound whatsapp-name:~"),
        summary(read(FILE, HERS.replace("Zoé Tramier", "~"), MINE).subList(0, 1)));
  }

  @Test
  void authorsOfAGroupAreBounded() throws IOException {
    String[] lines = new String[3_001];
    for (int i = 0; i < 3_000; i++) {
      lines[i] = "13/06/2018, 21:26 - P" + i + ": x";
    }
    lines[3_000] = "13/06/2018, 21:27 - Camille Aubry: x";
    String name = "WhatsApp Chat with Salon.txt";
    String[] withMeFirst = lines.clone();
    withMeFirst[0] = MINE;
    assertEquals(2_999 + 2 * (ChatSurvey.MOST_AUTHORS - 1), read(name, withMeFirst).size());
  }

  @Test
  void otherTextsAreNotRecognised() throws IOException {
    Map<String, String> texts =
        Map.of(
            "notes.txt", MINE,
            "touches.txt", "occurred_at;channel\n13/06/2018, 21:25 - x: y",
            "server.txt", "2018-06-13 21:25:15 - INFO: started",
            "whatsapp.txt", "to do: buy milk",
            "WhatsApp Chat with Zoé.csv", MINE,
            "_chat.txt.html", MINE,
            "garbage.txt", "\u0000\uFFFE[");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      ExportFile file = ReadBack.file(folder, text.getKey(), text.getValue());
      assertFalse(SOURCE.recognises(file, camille()), text.getKey());
    }
  }

  @Test
  void renamedChatsAreRecognisedByTheirFirstLines() throws IOException {
    String line = "13/06/2018, 21:25 - Zoé: hello\n";
    assertFalse(SOURCE.recognises(ReadBack.file(folder, "z2.txt", line.repeat(2)), camille()));
    assertTrue(SOURCE.recognises(ReadBack.file(folder, "z3.txt", line.repeat(3)), camille()));
    assertTrue(SOURCE.recognises(ReadBack.file(folder, "mon whatsapp.txt", MINE), camille()));
    assertTrue(
        SOURCE.recognises(
            ReadBack.file(folder, "zoé.txt", "13/06/2018, 21:25 - " + ENCRYPTED + "\n" + MINE),
            camille()));
  }
}
