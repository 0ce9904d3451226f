package dev.outreach.format.meta;

import static dev.outreach.format.ReadBack.records;
import static dev.outreach.format.meta.MetaFixture.INBOX;
import static dev.outreach.format.meta.MetaFixture.at;
import static dev.outreach.format.meta.MetaFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.ReadBack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaHtmlTest {
  private static final MetaHtml SOURCE = new MetaHtml();

  @TempDir Path folder;

  @Test
  void pagesAreRefusedWithTheChoiceToMake() throws IOException {
    for (String path :
        List.of(
            INBOX + "zoe_1/message_1.html",
            "messages/archived_threads/zoe_1/message_12.html",
            "your_instagram_activity/messages/message_requests/zoe_1/message_1.html")) {
      ExportFile file = at(folder, path, "<html>");
      assertTrue(SOURCE.recognises(file, reading()), path);
      RefusedFile refused =
          assertThrows(RefusedFile.class, () -> SOURCE.open(file, reading("Camille Aubry")));
      assertEquals("html-export", refused.reason());
      assertTrue(refused.getMessage().contains("JSON"), refused.getMessage());
    }
  }

  @Test
  void pageBesideItsJsonHoldsNothingMore() throws IOException {
    ExportFile page = at(folder, INBOX + "zoe_1/message_1.html", "<html>");
    at(folder, INBOX + "zoe_1/message_1.json", "{}");
    assertEquals(List.of(), records(SOURCE, page, reading()));
    ExportFile zip =
        ReadBack.zip(
            folder, Map.of(INBOX + "z/message_1.html", "", INBOX + "z/message_1.json", ""));
    assertEquals(List.of(), records(SOURCE, zip.member(INBOX + "z/message_1.html"), reading()));
  }

  @Test
  void otherPagesAreNotRecognised() throws IOException {
    for (String path :
        List.of("index.html", "messages/inbox/message_1.html", "blog/inbox/x/message_1.html")) {
      assertFalse(SOURCE.recognises(at(folder, path, "<html>"), reading()), path);
    }
  }
}
