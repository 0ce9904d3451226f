package dev.outreach.report;

import static dev.outreach.report.TestFacts.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.sheet.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyRatesTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new ReplyRates();

  /** The reference reply_maturity: window of 7 days, eight first touches. */
  private void eightFirstTouches() {
    replied(true, 1);
    replied(true, 3);
    facts.attempts.add();
    facts.attempts.add();
    facts.attempts.add("has_auto_reply", true); // its human reply came on day 9: too late
    replied(false, 2);
    facts.attempts.add("is_mature", false, "observed_seconds", 3 * DAY);
    facts.attempts.add("is_mature", false, "observed_seconds", 0L);
  }

  private void replied(boolean isMature, long days) {
    facts.attempts.add(
        "is_mature",
        isMature,
        "is_replied",
        true,
        "observed_seconds",
        days * DAY,
        "hours_to_reply",
        days * 24.0);
  }

  @Test
  void rateIsTwoOfFiveMatureAndKaplanMeierThreeSevenths() {
    eightFirstTouches();
    assertEquals(
        List.of(
            "email|spring|new|8|0|5|2|0.4|0.1176|0.7693|0.4286|2|0.4|0.1176|0.7693||0|0|1|48|0|7"),
        facts.answer(report, names(report)));
  }

  @Test
  void bouncedFirstTouchIsNotContacted() {
    facts.attempts.add("is_replied", true, "observed_seconds", DAY);
    facts.attempts.add("is_bounced", true);
    facts.attempts.add("is_bounced", true, "is_replied", true, "observed_seconds", DAY);
    assertEquals(
        List.of("1|2|1|1|1|1"),
        facts.answer(
            report,
            "people_contacted",
            "people_bounced",
            "people_mature",
            "people_replied",
            "reply_rate",
            "reply_rate_km"));
  }

  @Test
  void nobodyMatureGivesNoRateButTheWholeInterval() {
    facts.attempts.add(
        "is_mature", false, "is_replied", true, "observed_seconds", DAY, "hours_to_reply", 24.0);
    assertEquals(
        List.of("email|spring|new|1|0|0|0||0|1||0||0|1||0|0|0||0|7"),
        facts.answer(report, names(report)));
  }

  @Test
  void replyWithoutATimeCountsButNotInTheMedian() {
    facts.attempts.add("is_replied", true);
    facts.attempts.add("is_replied", true, "observed_seconds", 7200L, "hours_to_reply", 2.0);
    facts.attempts.add("is_replied", true, "observed_seconds", 10800L, "hours_to_reply", 3.0);
    assertEquals(
        List.of("3|2.5|1"),
        facts.answer(report, "people_replied", "median_hours_to_reply", "reply_rate_km"));
  }

  @Test
  void handOffIsCountedAmongTheMatureOnly() {
    facts.attempts.add("handed_off_to", "call");
    facts.attempts.add("handed_off_to", "call", "is_mature", false, "observed_seconds", DAY);
    facts.attempts.add();
    assertEquals(
        List.of("2|0|1"),
        facts.answer(report, "people_mature", "people_replied", "people_handed_off"));
  }

  @Test
  void laterAttemptsAreLeftOutAndRowsAreSortedByCodePoint() {
    facts.attempts.add("channel", "x", "campaign", "été");
    facts.attempts.add("channel", "email", "campaign", "été");
    facts.attempts.add("channel", "email", "campaign", "autumn");
    facts.attempts.add("channel", "email", "campaign", "Zebra");
    facts.attempts.add("is_first_in_campaign", false, "campaign", "spring");
    assertEquals(
        List.of("email|Zebra|1", "email|autumn|1", "email|été|1", "x|été|1"),
        facts.answer(report, "channel", "campaign", "people_contacted"));
  }

  @Test
  void byChannelCountsEachPersonByTheFirstTouchOnIt() {
    facts.attempts.add("campaign", "spring", "is_replied", true, "observed_seconds", DAY);
    facts.attempts.add("campaign", "autumn", "is_first_on_channel", false);
    facts.attempts.add("channel", "call", "campaign", "autumn");
    assertEquals(
        List.of("call|1|0|0", "email|1|1|1"),
        facts.answer(
            new ReplyRatesByChannel(),
            "channel",
            "people_contacted",
            "people_replied",
            "reply_rate"));
  }

  static String[] names(Report report) {
    return report.columns().stream().map(Field::name).toArray(String[]::new);
  }

  private List<String> came() {
    return facts.answer(
        report,
        "people_mature",
        "people_replied",
        "positive_replies",
        "positive_rate",
        "interested",
        "answered_by_other",
        "unsubscribed");
  }

  private void noted(String outcome) {
    facts.attempts.add("is_replied", true, "observed_seconds", DAY, "reply_outcome", outcome);
  }

  /** Wilson of 5 in 10, by hand: 0.2366 to 0.7634. */
  @Test
  void aReplyIsPositiveUnlessItIsNotedAsANo() {
    for (String outcome : new String[] {"interested", "later", "asked", "meeting_booked"}) {
      noted(outcome);
    }
    noted(null);
    for (String no : new String[] {"refused", "not_interested", "declined"}) {
      noted(no);
    }
    facts.attempts.add();
    facts.attempts.add();
    assertEquals(List.of("10|8|5|0.5|3|0|0"), came());
    assertEquals(
        List.of("0.2366|0.7634"), facts.answer(report, "positive_rate_low", "positive_rate_high"));
  }

  @Test
  void nobodyIsSaidToBeInterestedWhereNothingIsNoted() {
    noted(null);
    assertEquals(List.of("1|1|1|1||0|0"), came());
    noted("refused");
    assertEquals(List.of("2|2|1|0.5|0|0|0"), came());
    noted("referral");
    assertEquals(List.of("3|3|2|0.6667|1|0|0"), came());
  }

  @Test
  void whoUnsubscribedIsCountedAmongTheMatureAndHasNotReplied() {
    facts.attempts.add("is_unsubscribed", true);
    facts.attempts.add("is_unsubscribed", true, "is_mature", false, "observed_seconds", DAY);
    facts.attempts.add("is_unsubscribed", true, "is_bounced", true);
    assertEquals(List.of("1|0|0|0||0|1"), came());
  }

  @Test
  void whoeverAnswersForAnotherIsCountedAmongTheReplies() {
    facts.attempts.add("is_replied", true, "observed_seconds", DAY, "is_answered_by_other", true);
    facts.attempts.add("is_replied", true, "is_answered_by_other", true, "is_mature", false);
    noted(null);
    assertEquals(List.of("2|2|2|1||1|0"), came());
  }

  @Test
  void whoKnewMeAndClientsAreRowsOfTheirOwn() {
    facts.attempts.add("relation", "client");
    facts.attempts.add("relation", "known", "is_replied", true, "observed_seconds", DAY);
    facts.attempts.add();
    assertEquals(
        List.of("client|1|0", "known|1|1", "new|1|0"),
        facts.answer(report, "relation", "people_mature", "people_replied"));
  }

  @Test
  void anAttemptOfWhichTheDayAloneIsKnownCounts() {
    facts.attempts.add("is_day_only", true, "is_replied", true);
    assertEquals(
        List.of("1|1|1|"),
        facts.answer(
            report, "people_mature", "people_replied", "reply_rate", "median_hours_to_reply"));
  }
}
