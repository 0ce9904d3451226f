package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Launcher.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people were written to, and three answered. Of three won deals one is signed on the as-of
 * day, one on the day after, and one in a year that was mistyped; so is a fourth answer. Of two
 * connections one is of the as-of day, one of the day after.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class StillToComeTest {
  private StoryRun story;
  private Ended run;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    story = new StoryRun("still-to-come", folder);
    run = story.outreach("run");
  }

  @Test
  void aContractOfTheAsOfDayCountsAndALaterOneIsInNoReport() throws Exception {
    assertEquals(
        List.of("Acme|2026-03-01|1|1000.00|2026-03-01"),
        story.rows(
            "clients", "client", "first_contract_on", "contracts", "amount", "last_contract_on"));
    assertEquals(
        List.of("email|us|4|1|0", "all|all|4|1|0"),
        story.rows(
            "channel_conversion", "first_channel", "opened_by", "people", "contracted", "lost"));
    assertEquals(
        List.of("2026-03-01"),
        story.rows("firsts", "first_contract_on").stream()
            .filter(day -> !day.isEmpty())
            .distinct()
            .toList());
    assertFalse(run.out().contains("Brio") || run.out().contains("Cobalt"), run.out());
    assertTrue(run.out().strip().startsWith("1 client has signed 1 contract"), run.out());
  }

  @Test
  void aConnectionOfTheAsOfDayCountsAndALaterOneIsInNoReport() throws Exception {
    assertEquals(List.of("contacts|1", "all|1"), story.rows("network", "source", "connections"));
  }

  @Test
  void anAnswerInAMistypedYearIsNone() throws Exception {
    assertEquals(
        List.of("email|new|4|3"),
        story.rows(
            "reply_rates_by_channel", "channel", "relation", "people_contacted", "people_replied"));
  }

  @Test
  void theyAreCountedPerFileAndTheRunSaysHowManyThereAre() throws Exception {
    assertEquals(
        List.of("contacts.csv|0|1", "contracts.csv|4|3", "touches.csv|0|2"),
        story.rows("data_quality", "file", "contracts", "in_future"));
    assertTrue(
        run.err()
            .contains(
                "Left out, since they are later than the as-of date: 2 touches, 3 contracts,"
                    + " 1 connection; outreach check tells of which files.\n"),
        run.err());
  }

  @Test
  void checkNamesTheLatestOfEachFile() throws Exception {
    String printed = story.outreach("check").out();
    assertTrue(
        printed.contains("    3 dates are later than the as-of date, the latest 2062-02-01"));
    assertTrue(printed.contains("    1 date is later than the as-of date, the latest 2026-03-02"));
    assertTrue(
        printed.contains("    2 dates are later than the as-of date, the latest 2062-01-20"));
  }
}
