package dev.outreach.format.mail;

import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsFolderTest {
  private static final String MINE = mail("From: me@example.org", "To: ana@example.com", "Hi");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Drafts",
        "Brouillons.mbox",
        "drafts-1",
        "Drafts (2).mbox",
        "INBOX.Drafts",
        "Entw&APw-rfe",
        "Entwürfe",
        "Borradores",
        "Bozze",
        "Rascunhos",
        "Concepten",
        "Unsent Messages",
        "Boîte d'envoi",
      })
  void aFolderOfDraftsIsKnownByItsName(String name) {
    assertTrue(DraftsFolder.isNamed(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sent", "Draft beer", "Drafts of 2024 clients", "Archive-1", "&-", "&x", ""})
  void anotherFolderIsNone(String name) {
    assertFalse(DraftsFolder.isNamed(name));
  }

  @ParameterizedTest
  @CsvSource({
    "[Gmail].sbd/Drafts, 0",
    "Drafts.mbox/mbox, 0",
    "Brouillons.sbd/2024, 0",
    "Drafts/Sent, 1",
    "[Gmail].sbd/Sent Mail, 1",
  })
  void aMailboxOfDraftsAmountsToNothing(String path, int touches) throws IOException {
    assertEquals(touches, count(new Mbox(), file(path, MINE)));
  }

  @ParameterizedTest
  @CsvSource({"Drafts/a.eml, 0", "Sent/a.eml, 1", "Drafts/Sent/a.eml, 1"})
  void aMailSavedAmongDraftsAmountsToNothing(String path, int touches) throws IOException {
    assertEquals(touches, count(new Eml(), file(path, EmlTest.withoutSeparator(MINE))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"8\", \"1\", \"5\"|0",
        "\"1\"|0",
        "\"7\", \"2\", \"5\", \"15\"|1",
        "\"2\", \"1\"|1",
        "\"18\"|1",
        "|1",
      })
  void protonSaysBesideTheMailThatItIsADraft(String labels, int touches) throws IOException {
    String list = labels == null ? "" : labels;
    String json = "{\"Version\": 1, \"Payload\": {\"LabelIDs\": [" + list + "], \"Unread\": 0}}";
    file("Aq-_9==.metadata.json", json);
    assertEquals(touches, count(new Eml(), file("Aq-_9==.eml", EmlTest.withoutSeparator(MINE))));
    ExportFile zip =
        ReadBack.zip(
            folder, Map.of("m/A.eml", EmlTest.withoutSeparator(MINE), "m/A.metadata.json", json));
    assertEquals(touches, count(new Eml(), zip.member("m/A.eml")));
  }

  @Test
  void metadataThatIsNoJsonSaysNothing() throws IOException {
    file("B.metadata.json", "LabelIDs 8");
    assertEquals(1, count(new Eml(), file("B.eml", EmlTest.withoutSeparator(MINE))));
  }

  private static int count(Format source, ExportFile file) throws IOException {
    return ReadBack.entries(source, file, reading()).size();
  }

  private ExportFile file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return ExportFile.of(file, path, Limits.DEFAULT);
  }
}
