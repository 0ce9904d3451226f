package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What several tools tell of the same events, and whom the user leaves out. All are invented.
 *
 * <ul>
 *   <li>A mail and its answer stand in the mailbox and, a minute later, in HubSpot, which has one
 *       more.
 *   <li>A call with Bo Serval stands in Aircall's export, which knows how long it was, and in the
 *       log, which knows the day and how it ended. The switchboard has another call with him the
 *       day before; the log has one with Ana Lorne.
 *   <li>A meeting with Ana Lorne stands in the calendar and in the log.
 *   <li>Two mails with family and one of a shop are ignored, one is a colleague's, one a
 *       newsletter.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class ToldTwiceTest {
  private StoryRun story;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    story = new StoryRun("told-twice", folder);
    story.outreach("run");
  }

  @Test
  void eachEventIsOneTouchOfItsWeekAndWhoIsLeftOutIsInNone() throws Exception {
    assertEquals(
        List.of(
            "2025-03-03|call|outbound|2|1|1",
            "2025-03-03|email|inbound|1|1|0",
            "2025-03-03|email|outbound|1|1|1",
            "2025-03-10|call|outbound|1|1|0",
            "2025-03-10|email|outbound|1|1|0",
            "2025-03-10|meeting|outbound|1|1|0"),
        story.rows(
            "activity",
            "week_start_on",
            "channel",
            "direction",
            "touches",
            "people",
            "new_people"));
  }

  @Test
  void dataQualitySaysOfEachExportWhatCountsElsewhereAndWhatNowhere() throws Exception {
    assertEquals(
        List.of(
            "agenda.ics|1|0|0|0|0",
            "aircall-calls-2025-03.csv|2|0|0|0|0",
            "courrier.mbox|7|0|3|1|1",
            "hubspot-crm-exports-all-emails.csv|3|2|0|0|0",
            "touches.csv|3|2|0|0|0"),
        story.rows(
            "data_quality",
            "file",
            "touches",
            "also_elsewhere",
            "ignored",
            "own_domain",
            "nobody"));
  }

  @Test
  void theCallOfSwitchboardAndLogHasTheLengthOfOneAndTheEndingOfTheOther() throws Exception {
    assertEquals(
        List.of("3|2|1|1|1|3.1"),
        story
            .rows(
                "calls",
                "calls",
                "people_called",
                "answered",
                "no_answer",
                "refused",
                "minutes_talked",
                "campaign")
            .stream()
            .filter(row -> row.endsWith("|all"))
            .map(row -> row.substring(0, row.length() - "|all".length()))
            .toList());
  }

  @Test
  void onlyThoseWithWhomThereIsBusinessArePeople() throws Exception {
    assertEquals(
        List.of("call|us|1|0|1|0", "email|us|1|1|0|1", "all|all|2|1|1|1"),
        story.rows(
            "channel_conversion",
            "first_channel",
            "opened_by",
            "people",
            "replied",
            "lost",
            "met"));
    assertEquals(
        List.of("email:ana@lorne.example|later"), story.rows("recontact", "person", "reason"));
  }
}
