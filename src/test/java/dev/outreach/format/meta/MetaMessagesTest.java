package dev.outreach.format.meta;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.reasons;
import static dev.outreach.format.ReadBack.records;
import static dev.outreach.format.meta.MetaFixture.INBOX;
import static dev.outreach.format.meta.MetaFixture.at;
import static dev.outreach.format.meta.MetaFixture.message;
import static dev.outreach.format.meta.MetaFixture.reading;
import static dev.outreach.format.meta.MetaFixture.secret;
import static dev.outreach.format.meta.MetaFixture.secretThread;
import static dev.outreach.format.meta.MetaFixture.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaMessagesTest {
  private static final String ME = "Camille Aubry";
  private static final String HER = "Zoé Tramier";
  private static final String HIM = "Basile Ormond";
  private static final List<String> TWO = List.of(HER, ME);
  private static final List<String> THREE = List.of(HER, HIM, ME);
  private static final long T = 1_268_000_000_000L;
  private static final MetaMessages SOURCE = new MetaMessages();

  @TempDir Path folder;

  private List<Entry> read(String path, String content) throws IOException {
    ExportFile file = at(folder, path, content);
    assertTrue(SOURCE.recognises(file, reading(ME)));
    return entries(SOURCE, file, reading(ME));
  }

  private List<Entry> readTwo(String... messages) throws IOException {
    return read(INBOX + "zoe_1/message_1.json", thread(TWO, HER, messages));
  }

  private RefusedFile refusal(String content, String... names) throws IOException {
    ExportFile file = at(folder, INBOX + "zoe_1/message_1.json", content);
    return assertThrows(RefusedFile.class, () -> entries(SOURCE, file, reading(names)));
  }

  private static List<String> summary(List<Entry> entries) {
    return cells(entries, Touches.CHANNEL, Touches.KIND, Touches.DIRECTION, Touches.PARTY);
  }

  @Test
  void messagesBetweenTwoGoToTheOtherOrComeFromThem() throws IOException {
    List<Entry> entries = readTwo(message(HER, T + 5, "Avec plaisir"), message(ME, T, "Bonjour"));
    assertEquals(
        List.of(
            "facebook message inbound facebook-name:zoé tramier",
            "facebook message outbound facebook-name:zoé tramier"),
        summary(entries));
    assertEquals(
        List.of("Zoé Tramier 2010-03-07T22:13:20.005Z utc", "Zoé Tramier 2010-03-07T22:13:20Z utc"),
        cells(entries, Touches.PERSON_NAME, Touches.OCCURRED_AT, Touches.ZONE_BASIS));
    assertEquals(1, new HashSet<>(cells(entries, Touches.THREAD)).size());
  }

  @Test
  void namesAreRepairedOnlyWhereAllOfThemIsGarbled() {
    assertEquals("Zoé", Mojibake.repaired("ZoÃ©"));
    assertEquals("été 🙂", Mojibake.repaired("Ã©tÃ© ð\u009f\u0099\u0082"));
    assertEquals("Zoé", Mojibake.repaired("Zoé"));
    assertEquals("Zoé", Mojibake.repaired("Zoe\u0301"));
    assertEquals("ZoÃ© 🙂", Mojibake.repaired("ZoÃ© 🙂"));
    assertEquals("Ã", Mojibake.repaired("Ã"));
  }

  @Test
  void sameMessageInBothArchivesHasOneIdAndOneThread() throws IOException {
    List<Entry> open =
        readTwo(
            message(HER, T + 9, "Même café ?"),
            message(ME, T + 9, "Même café ?"),
            message(HER, T + 5, "Zoé sent an attachment.", ", \"share\": {\"link\": \"x\"}"),
            message(ME, T, "Voici https://blog.example.org/1"));
    String media = ", \"media\": [{\"uri\": \"./media/a.jpg\"}]";
    List<Entry> secret =
        read(
            "messages/Zoé Tramier_12.json",
            secretThread(
                List.of(ME, HER),
                HER,
                secret(ME, T, "Voici https://blog.example.org/1"),
                secret(HER, T + 5, "", media),
                secret(ME, T + 9, "Même café ?"),
                secret(HER, T + 9, "Même café ?"),
                secret(HER, T + 20, "À bientôt")));
    assertEquals(4, open.size());
    assertEquals(5, secret.size());
    Set<String> ids = new HashSet<>(cells(open, Touches.ID));
    ids.addAll(cells(secret, Touches.ID));
    assertEquals(5, ids.size());
    assertEquals(
        new HashSet<>(cells(open, Touches.THREAD)), new HashSet<>(cells(secret, Touches.THREAD)));
  }

  @Test
  void groupIsOneThreadInBothArchives() throws IOException {
    List<Entry> open =
        read(INBOX + "g_1/message_1.json", thread(THREE, "Salon été", message(HIM, T, "Oui")));
    List<Entry> secret =
        read("messages/Salon_3.json", secretThread(THREE, "Salon été", secret(HIM, T, "Oui")));
    assertEquals(
        cells(open, Touches.ID, Touches.THREAD), cells(secret, Touches.ID, Touches.THREAD));
  }

  @Test
  void twoMessagesOfOneMillisecondAreToldByTheirWords() throws IOException {
    List<String> ids = cells(readTwo(message(ME, T, "un"), message(ME, T, "deux")), Touches.ID);
    assertNotEquals(ids.get(0), ids.get(1));
  }

  @Test
  void mineToAGroupIsOneForEachOtherAlsoForThoseWhoLeft() throws IOException {
    List<Entry> entries =
        read(
            INBOX + "salon_1/message_1.json",
            thread(
                THREE,
                "Salon",
                message(ME, T + 2, "Qui vient ?"),
                message("Perrine Vasseur-Lo", T + 1, "Moi"),
                message("Facebook user", T, "Moi aussi")));
    assertEquals(
        List.of(
            "facebook message outbound facebook-name:zoé tramier",
            "facebook message outbound facebook-name:basile ormond",
            "facebook message outbound facebook-name:perrine vasseur-lo",
            "facebook message inbound facebook-name:perrine vasseur-lo"),
        summary(entries));
    assertEquals(4, new HashSet<>(cells(entries, Touches.ID)).size());
  }

  @Test
  void participantsMayStandBehindTheMessages() throws IOException {
    String late =
        "{\"messages\": [%s], \"participants\": [{\"name\": \"Basile Ormond\"}, {\"name\": \"%s\"}]}"
            .formatted(message(ME, T, "Bonjour"), ME);
    assertEquals(
        List.of("facebook message outbound facebook-name:basile ormond"),
        summary(read(INBOX + "b_1/message_1.json", late)));
  }

  @Test
  void whoeverIsListedIsTheOtherThoughTheyChangedTheirName() throws IOException {
    assertEquals(
        List.of("facebook message outbound facebook-name:zoé tramier"),
        summary(readTwo(message("Facebook user", T + 1, "Oui"), message(ME, T, "Bonjour"))));
  }

  @Test
  void accountsThatAreGoneArePassedOver() throws IOException {
    for (String gone :
        List.of(
            "Facebook user", "Utilisateur Facebook", "Instagram User", "Utilisateur d’Instagram")) {
      String content =
          thread(List.of(gone, ME), gone, message(gone, T + 1, "Oui"), message(ME, T, "Bonjour"));
      assertEquals(List.of(), read(INBOX + "gone_1/message_1.json", content), gone);
    }
    assertEquals(List.of(), readTwo(message("", T, "Oui")));
  }

  @Test
  void callsHaveTheirLengthAndWhetherTheyWereTaken() throws IOException {
    List<Entry> entries =
        readTwo(
            message(ME, T + 3, "You called Zoé.", ", \"type\": \"Call\", \"call_duration\": 192"),
            message(HER, T + 2, "", ", \"type\": \"Call\", \"call_duration\": 0, \"missed\": true"),
            message(ME, T + 1, "Zoé missed your call.", ", \"call_duration\": 0"),
            message(HER, T, "The video call ended.", ", \"call_duration\": 60"));
    assertEquals(
        List.of(
            "call outbound answered 192",
            "call inbound no_answer 0",
            "call outbound no_answer 0",
            "call inbound answered 60"),
        cells(entries, Touches.KIND, Touches.DIRECTION, Touches.OUTCOME, Touches.DURATION_SECONDS));
  }

  @Test
  void messagesTakenBackAndEmptyOnesAreNoTouches() throws IOException {
    assertEquals(
        List.of(),
        readTwo(
            message(ME, T, "oups", ", \"is_unsent\": true"),
            message(HER, T, "", ", \"is_geoblocked_for_viewer\": false"),
            message(HER, T, "", ", \"reactions\": [{\"actor\": \"x\"}], \"photos\": []"),
            message(HER, T, "Zoé left the group.", ", \"type\": \"Unsubscribe\""),
            secret(ME, T, "oups", ", \"isUnsent\": true"),
            message(HER, T, "x", ", \"type\": \"placeholder\"")));
  }

  @Test
  void mediaWithoutWordsIsAMessage() throws IOException {
    assertEquals(
        2,
        readTwo(
                message(ME, T, "", ", \"sticker\": {\"uri\": \"a.png\"}"),
                message(HER, T, "", ", \"photos\": [{\"uri\": \"a.jpg\"}]"))
            .size());
  }

  @Test
  void whatTheNetworkAnnouncesIsNoAnswer() throws IOException {
    for (String notice :
        List.of(
            "You are now connected on Messenger",
            "Vous êtes maintenant en contact sur Messenger",
            "Say hi to your new Facebook friend, Zoé.",
            "Reacted ❤ to your message ",
            "Liked a message",
            "A aimé un message",
            "Zoé added Basile Ormond to the group.",
            "Zoé Tramier left the group.",
            "Zoé named the group Salon.",
            "Zoé a quitté le groupe.",
            "Zoé started a video chat",
            "Video chat ended",
            "Zoé set the nickname for Camille to Cam.")) {
      assertEquals(List.of(), readTwo(message(HER, T, notice)), notice);
    }
    assertEquals(List.of(), readTwo(message(ME, T, "You added Zoé to the group.")));
  }

  @Test
  void peopleMayWriteAboutGroupsAndCalls() throws IOException {
    for (String words :
        List.of(
            "I left the group.",
            "You missed a call from me",
            "Vous avez modifié le thème en bleu ?",
            "You added a page to the chat widget",
            "Have you started a video chat")) {
      assertEquals(1, readTwo(message(HER, T, words)).size(), words);
    }
  }

  @Test
  void folderOrArchiveOrFollowersTellTheNetwork() throws IOException {
    String content = thread(TWO, HER, message(HER, T, "Oui"));
    for (String path :
        List.of(
            "your_instagram_activity/messages/inbox/zoe_1/message_1.json",
            "instagram-cam-2010-03-08/messages/inbox/zoe_1/message_1.json",
            "facebook-cam/your_instagram_activity/messages/inbox/zoe_1/message_1.json")) {
      assertEquals(List.of("instagram"), cells(read(path, content), Touches.CHANNEL), path);
    }
    for (String path :
        List.of(
            "messages/inbox/zoe_1/message_1.json",
            "your_facebook_activity/messages/archived_threads/zoe_1/message_1.json",
            "loose/message_1.json")) {
      assertEquals(List.of("facebook"), cells(read(path, content), Touches.CHANNEL), path);
    }
    at(folder, "old/connections/followers_and_following/followers_1.json", "[]");
    assertEquals(
        List.of("instagram instagram-name:zoé tramier"),
        cells(
            read("old/messages/inbox/zoe_1/message_1.json", content),
            Touches.CHANNEL,
            Touches.PARTY));
  }

  @Test
  void followersInTheArchiveTellInstagram() throws IOException {
    String content = thread(TWO, HER, message(HER, T, "Oui"));
    String path = "messages/inbox/zoe_1/message_1.json";
    Map<String, String> files =
        Map.of(path, content, "connections/followers_and_following/following.json", "{}");
    ExportFile member = ReadBack.zip(folder, files).member(path);
    assertEquals(
        List.of("instagram"), cells(entries(SOURCE, member, reading(ME)), Touches.CHANNEL));
    ExportFile other = ReadBack.zip(folder, Map.of(path, content)).member(path);
    assertEquals(List.of("facebook"), cells(entries(SOURCE, other, reading(ME)), Touches.CHANNEL));
  }

  @Test
  void twoPeopleNeitherOfWhomIsMeRefuseTheFile() throws IOException {
    String content = thread(List.of(HER, "Camille A."), HER, message(HER, T, "Oui"));
    RefusedFile refused = refusal(content, ME);
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("outreach.me.names"), refused.getMessage());
    assertEquals("me-unknown", refusal(content).reason());
  }

  @Test
  void groupWithoutMeIsRejectedUnlessILeftIt() throws IOException {
    List<String> others = List.of(HER, HIM, "Perrine Vasseur-Lo");
    String content = thread(others, "Salon", message(HER, T, "Oui"));
    assertEquals(
        List.of("me-not-among-them"), reasons(read(INBOX + "salon_1/message_1.json", content)));
    assertEquals(
        List.of("facebook message inbound facebook-name:zoé tramier"),
        summary(
            read(
                INBOX + "salon_1/message_1.json",
                content.replace("_participant\": true", "_participant\": false"))));
  }

  @Test
  void oneBadMessageCostsOnlyItself() throws IOException {
    List<Entry> entries =
        readTwo(
            "5",
            "{\"timestamp_ms\": 1, \"content\": \"x\"}",
            message(HER, T, "x").replace("" + T, "\"soon\""),
            message(HER, T, "x").replace("" + T, "-5"),
            message(HER, T, "x").replace("" + T, "{\"a\": [1]}"),
            message(HER, T, "x", ", \"call_duration\": \"long\""),
            message(HER, T, "x"));
    assertEquals(
        List.of(
            "not-an-object", "missing-sender", "bad-date", "bad-date", "bad-date", "bad-duration"),
        reasons(entries));
    assertEquals("message 7", entries.get(6).place());
  }

  @Test
  void brokenJsonIsRefusedWithItsPlaceAndNoContent() throws IOException {
    String whole = thread(TWO, HER, message(HER, T, "canary"), message(HER, T, "x"));
    for (String content :
        List.of(
            "{this is not: json",
            whole.substring(0, whole.length() - 150),
            whole.replace("\"content\"", "content"),
            whole + "}")) {
      RefusedFile refused = refusal(content, ME);
      assertEquals("broken-json", refused.reason(), content);
      assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
    }
    for (String content : List.of("[]", "{}", "", "{\"messages\": {\"a\": 1}}")) {
      assertEquals("no-messages", refusal(content, ME).reason(), content);
    }
  }

  @Test
  void depthAndLengthAreBounded() throws IOException {
    assertEquals("json-limit", refusal("{\"messages\": " + "[".repeat(100_000), ME).reason());
    assertEquals(
        "json-limit",
        refusal(thread(TWO, HER, message(HER, T, "x".repeat(5_000_001))), ME).reason());
  }

  @Test
  void groupIsBounded() throws IOException {
    StringBuilder people = new StringBuilder("{\"name\": \"" + ME + "\"}");
    for (int i = 0; i < 5_000; i++) {
      people.append(", {\"name\": \"Person ").append(i).append("\"}");
    }
    String content =
        "{\"participants\": [%s], \"messages\": [%s]}".formatted(people, message(ME, T, "x"));
    assertEquals(MetaThread.MOST_PEOPLE - 1, read(INBOX + "all_1/message_1.json", content).size());
  }

  @Test
  void emptyConversationHasNoRecords() throws IOException {
    ExportFile file =
        at(folder, "messages/Zoé_4.json", secretThread(List.of("Zoé", "Basile"), "Zoé"));
    assertEquals(
        "me-unknown",
        assertThrows(RefusedFile.class, () -> SOURCE.open(file, reading(ME))).reason());
    assertEquals(List.of(), records(SOURCE, file, reading("Basile")));
  }

  @Test
  void otherFilesAreNotRecognised() throws IOException {
    for (String path :
        List.of(
            INBOX + "zoe_1/message_1.html",
            INBOX + "zoe_1/photos/message_1.txt",
            "your_activity_across_facebook/posts/your_posts_1.json",
            "other/message_1.json",
            "package.json")) {
      ExportFile file = at(folder, path, "{\"participants\": 5, \"messages\": []}");
      assertFalse(SOURCE.recognises(file, reading(ME)), path);
    }
    assertFalse(SOURCE.recognises(at(folder, "message_1.json", "\u0000\u00ff["), reading(ME)));
  }
}
