package dev.outreach.format.meta;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.meta.MetaFixture.INBOX;
import static dev.outreach.format.meta.MetaFixture.at;
import static dev.outreach.format.meta.MetaFixture.message;
import static dev.outreach.format.meta.MetaFixture.reading;
import static dev.outreach.format.meta.MetaFixture.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which conversations are of a group though only one other is left in it. */
class MetaGroupTest {
  private static final String ME = "Camille Aubry";
  private static final String HER = "Zoé Tramier";
  private static final List<String> TWO = List.of(HER, ME);
  private static final String SAID = message(HER, 1_268_000_000_000L, "Oui");

  @TempDir Path folder;

  private String threadOf(String content) throws IOException {
    return cells(
            entries(
                new MetaMessages(), at(folder, INBOX + "x_1/message_1.json", content), reading(ME)),
            Touches.THREAD)
        .get(0);
  }

  @Test
  void aGroupThatOneOtherIsLeftInIsNotTheConversationWithThem() throws IOException {
    String two = threadOf(thread(TWO, HER, SAID));
    assertNotEquals(two, threadOf(thread(TWO, "Salon", SAID)));
    String joinable = "\"joinable_mode\": {\"mode\": 1}, \"messages\"";
    assertNotEquals(two, threadOf(thread(TWO, HER, SAID).replaceFirst("\"messages\"", joinable)));
    String typed = "\"thread_type\": \"RegularGroup\", \"messages\"";
    assertNotEquals(two, threadOf(thread(TWO, HER, SAID).replaceFirst("\"messages\"", typed)));
  }

  @Test
  void aConversationBetweenTwoStaysOneWhateverItsTitle() throws IOException {
    String two = threadOf(thread(TWO, HER, SAID));
    assertEquals(two, threadOf(thread(TWO, "zoé  tramier", SAID)));
    assertEquals(two, threadOf(thread(TWO, "", SAID)));
    assertEquals(two, threadOf(thread(TWO, "Facebook user", SAID)));
    String regular = "\"thread_type\": \"Regular\", \"messages\"";
    assertEquals(two, threadOf(thread(TWO, HER, SAID).replaceFirst("\"messages\"", regular)));
  }
}
