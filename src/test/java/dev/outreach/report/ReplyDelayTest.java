package dev.outreach.report;

import static dev.outreach.report.TestFacts.AS_OF;
import static dev.outreach.report.TestFacts.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.sheet.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReplyDelayTest {
  private static final long HOUR = 3600;
  private static final long WINDOW = 7 * DAY;

  private final TestFacts facts = new TestFacts();
  private final Report report = new ReplyDelay();

  /** A first attempt of this age whose reply, if any, came after so many seconds. */
  private void contacted(String channel, long age, Long replyAfter) {
    boolean isReplied = replyAfter != null && replyAfter <= WINDOW;
    facts.attempts.add(
        "channel",
        channel,
        "occurred_at",
        AS_OF.minusSeconds(age),
        "is_mature",
        age >= WINDOW,
        "is_replied",
        isReplied,
        "observed_seconds",
        isReplied ? replyAfter : Long.valueOf(Math.min(age, WINDOW)),
        "late_reply_seconds",
        isReplied ? null : replyAfter);
  }

  @Test
  void sharesGrowWithTheTimeAndLateRepliesCount() {
    contacted("email", 60 * DAY, HOUR);
    contacted("email", 60 * DAY, HOUR + 1);
    contacted("email", 60 * DAY, 20 * DAY);
    contacted("email", 60 * DAY, null);
    assertEquals(
        List.of("email|4|3|0.25|0.5|0.5|0.5|0.5|0.5|0.5|0.75"),
        facts.answer(
            report,
            "channel",
            "people_contacted",
            "people_replied",
            "replied_within_1_hour",
            "replied_within_4_hours",
            "replied_within_1_day",
            "replied_within_2_days",
            "replied_within_3_days",
            "replied_within_7_days",
            "replied_within_14_days",
            "replied_within_30_days"));
  }

  /**
   * Of those who have not replied, at S = 3⁄4 with standard error √(3⁄64): 0.75^exp(±1.96 · 0.2165
   * ⁄ (0.75 ln(4⁄3))), and 1 minus it. On the replied they would be 0.0089 and 0.6653.
   */
  @Test
  void limitsAreLogLogOfTheSilent() {
    contacted("email", 60 * DAY, HOUR);
    for (int i = 0; i < 3; i++) {
      contacted("email", 60 * DAY, null);
    }
    assertEquals(
        List.of("0.25|0.0395|0.8721"),
        facts.answer(
            report,
            "replied_within_1_day",
            "replied_within_1_day_low",
            "replied_within_1_day_high"));
  }

  /** Lung cancer, as in reference/km_lung, an hour for ten days; R's log-log limits are in days. */
  @Test
  void mediansHaveRsLimits() {
    for (String sex : List.of("female", "male")) {
      for (NamedCsvRecord row : Reference.rows("km_lung/input.csv", "group", sex)) {
        long seconds = Reference.count(row, "time") * HOUR / 10;
        boolean isReplied = row.getField("status").equals("1");
        contacted(sex, isReplied ? 60 * DAY : seconds, isReplied ? seconds : null);
      }
    }
    assertEquals(
        List.of("female|90|53|42.6|34.5|52.4|26", "male|138|112|27|21|30.6|59"),
        facts.answer(
            report,
            "channel",
            "people_contacted",
            "people_replied",
            "median_hours",
            "median_hours_low",
            "median_hours_high",
            "median_at_risk"));
  }

  @Test
  void replyAtTheEndOfThirtyDaysCountsAndOneSecondLaterDoesNot() {
    contacted("email", 60 * DAY, 30 * DAY);
    contacted("x", 60 * DAY, 30 * DAY + 1);
    assertEquals(
        List.of("email|1|1", "x|0|0"),
        facts.answer(report, "channel", "people_replied", "replied_within_30_days"));
  }

  @Test
  void longReplyWindowIsFollowedForThirtyDaysOnly() {
    facts.attempts.add(
        "occurred_at",
        AS_OF.minusSeconds(90 * DAY),
        "is_replied",
        true,
        "observed_seconds",
        40 * DAY,
        "window_seconds",
        60 * DAY);
    assertEquals(
        List.of("1|0|0"),
        facts.answer(report, "people_contacted", "people_replied", "replied_within_30_days"));
  }

  @Test
  void nothingIsSaidOfATimeThatNobodyWasFollowedFor() {
    contacted("email", DAY, HOUR);
    contacted("x", DAY - 1, HOUR);
    assertEquals(
        List.of("email|1|1||", "x|1|||"),
        facts.answer(
            report,
            "channel",
            "replied_within_4_hours",
            "replied_within_1_day",
            "replied_within_2_days",
            "replied_within_2_days_low"));
  }

  @Test
  void youngSilenceCountsForAsLongAsItLasted() {
    contacted("email", 60 * DAY, 3 * DAY);
    contacted("email", 60 * DAY, null);
    contacted("email", 2 * DAY, null);
    assertEquals(
        List.of("0|0.5"), facts.answer(report, "replied_within_2_days", "replied_within_3_days"));
  }

  @Test
  void replyThatIsOnlyNotedCountsAtTheEndOfTheReplyWindow() {
    contacted("email", 60 * DAY, WINDOW);
    assertEquals(
        List.of("0|1|168"),
        facts.answer(report, "replied_within_3_days", "replied_within_7_days", "median_hours"));
  }

  @Test
  void medianAndItsLimitsAreOverAllContactedAndEmptyIfNotReached() {
    contacted("email", 60 * DAY, 2 * HOUR);
    contacted("email", 60 * DAY, 5 * HOUR);
    contacted("email", 60 * DAY, null);
    contacted("x", 60 * DAY, 2 * HOUR);
    contacted("x", 60 * DAY, null);
    contacted("x", 60 * DAY, null);
    assertEquals(
        List.of("email|5|2||2", "x||2||"),
        facts.answer(
            report,
            "channel",
            "median_hours",
            "median_hours_low",
            "median_hours_high",
            "median_at_risk"));
  }

  @Test
  void bouncedAndLaterAttemptsAreLeftOut() {
    contacted("email", 60 * DAY, HOUR);
    facts.attempts.add("is_bounced", true, "is_replied", true, "observed_seconds", HOUR);
    facts.attempts.add("is_first_on_channel", false);
    facts.attempts.add("channel", "x", "is_bounced", true);
    assertEquals(
        List.of("email|1|1|1", "x|0|0|"),
        facts.answer(
            report, "channel", "people_contacted", "people_replied", "replied_within_1_hour"));
  }

  @Test
  void sharesAgreeWithTheReplyRateAtItsOwnWindow() {
    Random random = new Random(20260301);
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String channel = "c" + (char) ('a' + i);
      channels.add(channel);
      long oldest = (i % 4 == 3 ? 5 : 45) * DAY;
      for (int person = random.nextInt(25); person >= 0; person--) {
        long age = random.nextLong(oldest);
        long replyAfter = random.nextLong(40) * DAY / 2;
        boolean isAnswered = random.nextInt(3) > 0 && replyAfter <= Math.min(age, 30 * DAY);
        contacted(channel, age, isAnswered ? replyAfter : null);
      }
    }
    contacted("all answered", 10 * DAY, DAY);
    contacted("young", WINDOW - 1, null);
    contacted("just mature", WINDOW, null);
    contacted("just mature", DAY, DAY);
    List<String> rates = facts.answer(new ReplyRatesByChannel(), "channel", "reply_rate_km");
    assertEquals(rates, facts.answer(report, "channel", "replied_within_7_days"));
    assertTrue(rates.containsAll(List.of("all answered|1", "young|", "just mature|0.5")));
  }

  @Test
  void sharesNeverFallAndLieWithinTheirLimits() {
    Random random = new Random(7);
    for (int person = 0; person < 200; person++) {
      long age = random.nextLong(60 * DAY);
      long replyAfter = random.nextLong(30 * DAY);
      contacted("email", age, replyAfter <= age && random.nextBoolean() ? replyAfter : null);
    }
    Row row = facts.rows(report).get(0);
    double before = 0;
    for (Field column : report.columns()) {
      if (column.name().matches("replied_within_\\d+_[a-z]+")) {
        double share = row.getAs(column.name());
        double low = row.getAs(column.name() + "_low");
        double high = row.getAs(column.name() + "_high");
        assertTrue(before <= share, column.name());
        assertTrue(low <= share && share <= high, column.name());
        before = share;
      }
    }
    assertTrue(before > 0.2);
  }

  @Test
  void ageIsCountedInWholeSeconds() {
    Instant justNotADayAgo = AS_OF.minusSeconds(DAY).plusNanos(1000);
    facts.attempts.add("occurred_at", justNotADayAgo, "observed_seconds", DAY - 1);
    assertEquals(List.of(""), facts.answer(report, "replied_within_1_day"));
  }
}
