package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.outreach.Slow;
import dev.outreach.format.ReadBack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeHtmlTest {
  @TempDir Path folder;

  @Test
  void aPageThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    assertEquals("é\u202Fb", SafeHtml.read(page("<p>&eacute;&#8239;b<q")).text());
  }

  @Test
  void pagesThatAreOverABoundAreRefused() throws IOException {
    assertRefused("page-too-large", "x".repeat((16 << 20) + 1));
    assertRefused("page-too-large", "<b>".repeat(1_000_001));
    assertRefused("page-too-deep", "<div>".repeat(600));
  }

  @Test
  @Slow
  void pagesMadeToTakeForeverEndSoon() {
    String unclosed = "<div><span>".repeat(100_000) + "</b></i>".repeat(100_000);
    String attributes = "<b a" + " b=c".repeat(100_000) + ">";
    String formatting = "<b id=1><i id=2><p>".repeat(50_000);
    for (String html : new String[] {unclosed, attributes, formatting, "<!--".repeat(100_000)}) {
      assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            try {
              SafeHtml.read(page(html));
            } catch (RefusedFile e) {
              assertEquals("page-too-deep", e.reason());
            }
          });
    }
  }

  @Test
  void anUnknownCharsetIsNoReasonToStop() throws IOException {
    assertEquals("a", SafeHtml.read(page("<meta charset='no-such-set'>a")).text());
  }

  private void assertRefused(String reason, String html) throws IOException {
    ExportFile page = page(html);
    assertEquals(reason, assertThrows(RefusedFile.class, () -> SafeHtml.read(page)).reason());
  }

  private ExportFile page(String html) throws IOException {
    return ReadBack.file(folder, "page.html", html);
  }
}
