package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailbox in which others answer than were asked. All are invented.
 *
 * <ul>
 *   <li>What was sent to contact@ is answered by Bob Sel, what was sent to Ana Brun by an assistant
 *       of another firm, and Cleo Dray answers from another address, to another one of mine.
 *   <li>Dan Erle unsubscribes, Gus Hald's machine answers.
 *   <li>The first mail to Flo Guil says to be an answer: it is older than the mailbox.
 *   <li>Ida Jarre is in two campaigns, and answers one.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class AskedAndAnsweredTest {
  private StoryRun story;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    story = new StoryRun("asked-and-answered", folder);
    story.outreach("run");
  }

  @Test
  void eachQuestionHasItsOwnAnswerWhoeverWroteIt() throws Exception {
    assertEquals(
        List.of(
            "(none)|known|1|0|0|0|0",
            "(none)|new|5|3|2|1|1",
            "audit|new|1|0|0|0|0",
            "formation|new|1|1|0|0|0"),
        story.rows(
            "reply_rates",
            "campaign",
            "relation",
            "people_mature",
            "people_replied",
            "answered_by_other",
            "unsubscribed",
            "auto_replies"));
  }

  /** Seven were asked; Bob Sel and the assistant came by what was sent to others. */
  @Test
  void allRelationsAreOfMyDoing() throws Exception {
    assertEquals(
        List.of("email|us|9|2", "all|all|9|2"),
        story.rows("channel_conversion", "first_channel", "opened_by", "people", "replied"));
  }

  @Test
  void whoAnsweredIsNewInTheWeekTowardsMe() throws Exception {
    assertEquals(
        List.of("email|inbound|4|4|2", "email|outbound|8|7|7"),
        story.rows("activity", "channel", "direction", "touches", "people", "new_people"));
  }
}
