package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.measure.share.Wilson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyWindowTest {
  private static final ReplyWindow WEEK = new ReplyWindow(7);

  private final List<NamedCsvRecord> sends = Reference.rows("reply_maturity/input.csv");

  @Test
  void naiveMatureAndKaplanMeierRatesAreKeptApart() {
    long mature = sends.stream().filter(ReplyWindowTest::isMature).count();
    long matureReplies =
        sends.stream().filter(s -> isMature(s) && observation(s).events() == 1).count();
    long replies = sends.stream().filter(s -> observation(s).events() == 1).count();

    assertPrecise(expected("naive_all_sends"), Wilson.rate(replies, sends.size()), "naive");
    assertPrecise(expected("mature_only_age_ge_W"), Wilson.rate(matureReplies, mature), "mature");
    Estimate rate = WEEK.rate(observations(), mature);
    assertPrecise(expected("km_1_minus_S(7)"), rate.value(), "Kaplan-Meier");
    KaplanMeier silence = KaplanMeier.of(observations());
    assertEquals(1 - silence.survivalAt(7).value(), rate.value(), 1e-15);
    assertPrecise(silence.survivalAt(7).standardError(), rate.standardError(), "Greenwood");
    assertEquals(1 - silence.survivalAt(7).interval().high(), rate.interval().low(), 1e-15);
    assertEquals(1 - silence.survivalAt(7).interval().low(), rate.interval().high(), 1e-15);
  }

  @Test
  void replyAfterTheWindowIsCensoredAtItsEnd() {
    assertEquals(EventCount.censored(7), WEEK.observe(30, 9.0));
    assertEquals(EventCount.event(7), WEEK.observe(30, 7.0));
  }

  @Test
  void youngSendIsCensoredAtItsAge() {
    assertEquals(EventCount.censored(3), WEEK.observe(3, null));
    assertEquals(EventCount.event(2), WEEK.observe(3, 2.0));
    assertEquals(EventCount.censored(0), WEEK.observe(0, null));
  }

  @Test
  void replyThatIsNotYetDueOnTheAsOfDateIsUnknown() {
    assertEquals(EventCount.censored(3), WEEK.observe(3, 5.0));
  }

  @Test
  void sendIsMatureOnTheLastDayOfTheWindow() {
    assertTrue(WEEK.isMature(7));
    assertFalse(WEEK.isMature(6.9));
  }

  @Test
  void withoutAMatureSendThereIsNoRate() {
    assertNull(WEEK.rate(List.of(WEEK.observe(3, 1.0), WEEK.observe(5, null)), 0));
    assertNull(WEEK.rate(List.of(), 0));
  }

  @Test
  void whenEveryMatureSendWasAnsweredTheLastKnownShareStands() {
    List<EventCount> observed = List.of(WEEK.observe(30, 1.0), WEEK.observe(3, null));
    assertEquals(0.5, WEEK.rate(observed, 1).value());
  }

  @Test
  void optOutCompetesWithTheReply() {
    List<EventCount> observed =
        List.of(EventCount.competing(1), EventCount.event(2), new EventCount(7, 0, 0, 2));
    assertEquals(0.25, WEEK.rate(observed, 4).value());
  }

  @Test
  void windowWithoutLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ReplyWindow(0));
    assertThrows(IllegalArgumentException.class, () -> new ReplyWindow(Double.NaN));
  }

  private List<EventCount> observations() {
    return sends.stream().map(ReplyWindowTest::observation).toList();
  }

  private static EventCount observation(NamedCsvRecord send) {
    return WEEK.observe(number(send, "age_days_at_asof"), number(send, "reply_day"));
  }

  private static boolean isMature(NamedCsvRecord send) {
    return WEEK.isMature(number(send, "age_days_at_asof"));
  }

  private static double expected(String estimator) {
    return number(
        Reference.rows("reply_maturity/expected.csv", "estimator", estimator).get(0), "value");
  }
}
