package dev.outreach.format.whatsapp;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.whatsapp.ChatFixture.FILE;
import static dev.outreach.format.whatsapp.ChatFixture.camille;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WhatsApp itself writes, in the languages that are read and in those that are not. */
class ChatWordsTest {
  private static final String MINE = "[13/06/2024, 21:25:00] Camille Aubry: Bonjour";
  private static final String HERS = "[13/06/2024, 21:26:00] Zoé Tramier: ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This business uses a secure service from Meta to manage this chat. Tap to learn more.",
        "Zoé Tramier updated the message timer. New messages will disappear after 7 days.",
        "Zoé Tramier started a video call",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "Zoé Tramier hat die Sicherheitsnummer geändert.",
        "Los mensajes y las llamadas están cifrados de extremo a extremo.",
        "I messaggi e le chiamate sono crittografati end-to-end.",
        "As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.",
        "Berichten en oproepen worden end-to-end versleuteld.",
        "Diese Nachricht wurde gelöscht.",
        "Eliminaste este mensaje.",
        "Questo messaggio è stato eliminato.",
        "Mensagem apagada",
        "Dit bericht is verwijderd.",
      })
  void whatWhatsAppMarksAsItsOwnIsNobodysMessage(String notice) throws IOException {
    assertEquals(List.of("message outbound"), kinds(MINE, HERS + "\u200E" + notice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200Eimage omitted",
        "\u200EBild weggelassen",
        "\u200EImagen omitida",
        "\u200Eimmagine omessa",
        "\u200Eimagem ocultada",
        "\u200Eafbeelding weggelaten",
        "\u200E<angehängt: 00000012-PHOTO.jpg>",
        "\u200ELocation: https://maps.example/1",
        "\u200EUMFRAGE:",
        "\u200EBasile.vcf",
        "\u200EWaiting for this message. This may take a while.",
        "see here: \u200Estarted a video call",
        "Zoé Tramier started a video call",
        "Call failed, try again",
        "Verpasster Zug!",
      })
  void mediaAndWhatIsNotMarkedAreMessages(String words) throws IOException {
    assertEquals(List.of("message outbound", "message inbound"), kinds(MINE, HERS + words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verpasster Sprachanruf. Zum Zurückrufen tippen|no_answer null",
        "Verpasster Videoanruf|no_answer null",
        "Sprachanruf. 12 Min.|answered 720",
        "Videoanruf, 1 Std. 5 Min.|answered 3900",
        "Sprachanruf, Keine Antwort|no_answer null",
        "Llamada de voz perdida|no_answer null",
        "Videollamada, 3 min|answered 180",
        "Llamada de voz, Sin respuesta|no_answer null",
        "Chiamata vocale persa. Tocca per richiamare|no_answer null",
        "Videochiamata, 2 ore 1 minuto|answered 7260",
        "Chamada de voz perdida às 14:05|no_answer null",
        "Ligação de voz, 45 seg|answered 45",
        "Gemiste spraakoproep|no_answer null",
        "Video-oproep, 1 uur|answered 3600",
        "Voice call, Declined|declined null",
      })
  void callsAreReadInEachLanguage(String words, String call) throws IOException {
    List<Entry> entries = read(MINE, HERS + words);
    assertEquals(
        List.of("message null null", "call " + call),
        cells(entries, Touches.KIND, Touches.OUTCOME, Touches.DURATION_SECONDS));
  }

  @ParameterizedTest
  @CsvSource({"'Call failed, Try again',no_answer", "'Group call, 2 invited',null"})
  void aMarkedLineOfACallIsOneWhateverElseItSays(String words, String outcome) throws IOException {
    List<Entry> entries = read(MINE, HERS + "\u200E" + words);
    assertEquals(
        List.of("message null", "call " + outcome), cells(entries, Touches.KIND, Touches.OUTCOME));
  }

  @ParameterizedTest
  @CsvSource({
    "Wiadomości i połączenia są szyfrowane metodą end-to-end.,Polish",
    "Mesajlar ve aramalar uçtan uca şifrelidir.,Turkish",
    "Meddelanden och samtal är totalsträckskrypterade.,Swedish",
  })
  void aChatInAnotherLanguageIsRefusedByItsName(String notice, String language) {
    for (String line :
        List.of(
            "[13/06/2024, 21:24:00] Zoé Tramier: \u200E" + notice,
            "13/06/2024, 21:24 - " + notice)) {
      RefusedFile refused = assertThrows(RefusedFile.class, () -> read(line));
      assertEquals("language-not-read", refused.reason());
      assertTrue(refused.getMessage().contains(language), refused.getMessage());
    }
  }

  @Test
  void aPersonMayQuoteAnotherLanguage() throws IOException {
    assertEquals(2, read(MINE, HERS + "Mesajlar uçtan uca şifrelidir").size());
  }

  @Test
  void whoFoundedAGroupIsInIt() throws IOException {
    String group = "WhatsApp Chat - Salon.txt";
    String founded = "[13/06/2024, 21:20:00] Nils Orth: \u200ENils Orth created group “Salon”";
    String joined = "[13/06/2024, 21:20:00] Nils Orth: \u200ENils Orth requested to join.";
    assertEquals(
        List.of("message outbound whatsapp-name:nils orth"),
        cells(
            ChatFixture.read(folder, group, camille(), founded, joined, MINE),
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY));
    assertEquals(List.of(), ChatFixture.read(folder, group, camille(), founded));
  }

  private List<String> kinds(String... lines) throws IOException {
    return cells(read(lines), Touches.KIND, Touches.DIRECTION);
  }

  private List<Entry> read(String... lines) throws IOException {
    return ChatFixture.read(folder, FILE, camille(), lines);
  }
}
