package dev.outreach.report;

import static dev.outreach.report.TestFacts.DAY;
import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  private static final int NUMBER = Definition.values().length;

  private final TestFacts facts = new TestFacts();

  private final Report report = new Definitions();

  @Test
  void campaignWithMostPeopleIsTakenUnlessAnotherIsNamed() {
    for (String person : List.of("a", "b", "c")) {
      facts.attempts.add("person", person, "campaign", "two", "is_bounced", person.equals("a"));
      facts.attempts.add("person", person, "campaign", "(none)");
      facts.attempts.add("person", person, "campaign", "with two", "is_bounced", true);
    }
    assertEquals(Set.of("two|email|2"), campaigns("people_contacted"));
    facts.choices = TestFacts.withDefinitionsCampaign(facts.choices, "(none)");
    assertEquals(Set.of("(none)|email|3"), campaigns("people_contacted"));
  }

  private Set<String> campaigns(String definition) {
    return facts.answer(report, "campaign", "channel", "denominator", "definition").stream()
        .filter(row -> row.endsWith("|" + definition))
        .map(row -> row.substring(0, row.length() - definition.length() - 1))
        .collect(Collectors.toSet());
  }

  private void first(String person, Object... cells) {
    add(person, true, cells);
  }

  private void followUp(String person, Object... cells) {
    add(person, false, cells);
  }

  private void add(String person, boolean isFirst, Object... cells) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "person", person, "is_first_in_campaign", isFirst, "is_first_on_channel", isFirst));
    all.addAll(List.of(cells));
    facts.attempts.add(all.toArray());
  }

  private static Object[] replied(long days) {
    return new Object[] {
      "is_replied", true, "observed_seconds", days * DAY, "is_last_before_reply", true
    };
  }

  private String row(String definition, String... columns) {
    String[] all = new String[columns.length + 1];
    all[0] = "definition";
    System.arraycopy(columns, 0, all, 1, columns.length);
    return facts.answer(report, all).stream()
        .filter(row -> row.startsWith(definition + "|"))
        .map(row -> row.substring(definition.length() + 1))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** Five contacted, one bounced: the same campaign under each definition. */
  private void campaign() {
    first("answers the first", replied(2));
    first("answers the follow-up", "is_opened", true, "late_reply_seconds", 9 * DAY);
    followUp("answers the follow-up", replied(3));
    first("is away", "has_auto_reply", true);
    followUp("is away");
    first("is silent", "is_opened", true);
    first("is young", "is_mature", false, "observed_seconds", DAY);
    first("has moved", "is_bounced", true);
  }

  @Test
  void oneCampaignHasAsManyRatesAsDefinitions() {
    campaign();
    assertEquals(
        List.of(
            "mature|1|4|0.25",
            "censored||5|0.25",
            "people_contacted|1|5|0.2",
            "within_7_days|1|5|0.2",
            "within_14_days|2|5|0.4",
            "within_30_days|2|5|0.4",
            "any_message|2|5|0.4",
            "not_automatic|2|4|0.5",
            "auto_replies_counted|3|5|0.6",
            "opened|2|2|1",
            "messages_sent|2|8|0.25",
            "messages_delivered|2|7|0.2857",
            "positive||5|",
            "positive_of_replies||2|"),
        facts.answer(report, "definition", "numerator", "denominator", "rate"));
  }

  @Test
  void limitsAreGivenWhereBothCountPeopleAndOneIsPartOfTheOther() {
    campaign();
    assertEquals("0.25|0.0456|0.6994", row("mature", "rate", "rate_low", "rate_high"));
    assertEquals("0.4|0.1176|0.7693", row("any_message", "rate", "rate_low", "rate_high"));
    assertEquals("0.25|0.0395|0.8721", row("censored", "rate", "rate_low", "rate_high"));
    for (String definition : List.of("opened", "messages_sent", "messages_delivered")) {
      assertEquals("|", row(definition, "rate_low", "rate_high"), definition);
    }
    assertEquals("||", row("positive", "rate", "rate_low", "rate_high"));
  }

  @Test
  void ratesOfTheProgramAreThoseOfReplyRates() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      boolean isMature = random.nextInt(3) > 0;
      boolean isReplied = random.nextInt(4) == 0;
      long observed = isReplied || !isMature ? random.nextLong(7 * DAY) : 7 * DAY;
      first(
          "p" + i,
          "channel",
          random.nextBoolean() ? "email" : "linkedin",
          "kind",
          List.of(Kind.MESSAGE, Kind.INVITATION, Kind.COMMENT).get(random.nextInt(3)),
          "campaign",
          random.nextBoolean() ? "spring" : "autumn",
          "is_bounced",
          random.nextInt(10) == 0,
          "is_mature",
          isMature,
          "is_replied",
          isReplied,
          "observed_seconds",
          observed);
      if (random.nextBoolean()) {
        followUp("p" + i, replied(1));
      }
    }
    for (String campaign : List.of("spring", "autumn")) {
      facts.choices = TestFacts.withDefinitionsCampaign(facts.choices, campaign);
      assertEquals(
          of(
              campaign,
              facts.answer(
                  new ReplyRates(),
                  "channel",
                  "campaign",
                  "people_replied",
                  "people_mature",
                  "reply_rate",
                  "reply_rate_low",
                  "reply_rate_high")),
          byChannel("mature", "numerator", "denominator", "rate", "rate_low", "rate_high"));
      assertEquals(
          of(
              campaign,
              facts.answer(
                  new ReplyRates(), "channel", "campaign", "people_contacted", "reply_rate_km")),
          byChannel("censored", "denominator", "rate"));
    }
  }

  private static List<String> of(String campaign, List<String> rows) {
    return rows.stream().filter(row -> row.contains("|" + campaign + "|")).toList();
  }

  /** Channel, campaign and these columns, in the order of reply_rates. */
  private List<String> byChannel(String definition, String... columns) {
    String[] all = new String[columns.length + 2];
    all[0] = "channel";
    all[1] = "campaign";
    System.arraycopy(columns, 0, all, 2, columns.length);
    return Stream.of(row(definition, all).split(" ")).sorted().toList();
  }

  @Test
  void replyCountsToTheEndOfItsDays() {
    first("on the seventh day", replied(7));
    first("a second later", "late_reply_seconds", 7 * DAY + 1);
    first("on the thirtieth day", "late_reply_seconds", 30 * DAY);
    assertEquals("1|3", row("within_7_days", "numerator", "denominator"));
    assertEquals("2|3", row("within_14_days", "numerator", "denominator"));
    assertEquals("3|3", row("within_30_days", "numerator", "denominator"));
  }

  @Test
  void replyThatIsOnlyNotedCountsAtTheEndOfTheReplyWindow() {
    first(
        "p",
        "is_replied",
        true,
        "observed_seconds",
        14 * DAY,
        "window_seconds",
        14 * DAY,
        "is_last_before_reply",
        true);
    assertEquals("0|7", row("within_7_days", "numerator", "window_days"));
    assertEquals("1", row("within_14_days", "numerator"));
    assertEquals("1|14", row("mature", "numerator", "window_days"));
  }

  @Test
  void whereNoOpenIsKnownNothingIsSaidOfThoseWhoOpened() {
    first("p", replied(1));
    assertEquals("1|||", row("opened", "numerator", "denominator", "rate", "rate_low"));
  }

  @Test
  void morePeopleMayAnswerThanAreKnownToHaveOpened() {
    first("a", replied(1));
    first("b", replied(1));
    first("c", "is_opened", true);
    assertEquals("2|1|2", row("opened", "numerator", "denominator", "rate"));
  }

  @Test
  void favourableRepliesAreThoseNotedAsSuch() {
    first("a", "is_replied", true, "reply_outcome", code(Outcome.INTERESTED));
    first("b", "is_replied", true, "reply_outcome", code(Outcome.REFUSED));
    first("c", "is_replied", true);
    first("d");
    assertEquals("1|4|0.25", row("positive", "numerator", "denominator", "rate"));
    assertEquals("1|3|0.3333", row("positive_of_replies", "numerator", "denominator", "rate"));
  }

  @Test
  void withoutRepliesNoneIsFavourable() {
    first("a");
    assertEquals("0|1|0", row("positive", "numerator", "denominator", "rate"));
    assertEquals("0|0|", row("positive_of_replies", "numerator", "denominator", "rate"));
  }

  @Test
  void whoWasNeverReachedCountsInNoShareOfPeople() {
    first("a", "is_bounced", true, "has_auto_reply", true, "is_opened", true);
    followUp("a", replied(1));
    assertEquals("1|2|0.5", row("messages_sent", "numerator", "denominator", "rate"));
    assertEquals("1|1|1", row("messages_delivered", "numerator", "denominator", "rate"));
    assertEquals("0|0|", row("auto_replies_counted", "numerator", "denominator", "rate"));
    assertEquals("0||", row("opened", "numerator", "denominator", "rate"));
  }

  @Test
  void replyIsCreditedToOneMessageOfASequence() {
    first("a", "is_replied", true, "observed_seconds", 5 * DAY);
    followUp("a", replied(2));
    assertEquals("1|2|0.5", row("messages_sent", "numerator", "denominator", "rate"));
    assertEquals("1|1|1", row("people_contacted", "numerator", "denominator", "rate"));
  }

  @Test
  void channelOfCallsAloneIsLeftOutAndChannelsAreSorted() {
    first("a", "channel", "call", "kind", Kind.CALL);
    first("b", "channel", "x");
    first("c", "channel", "linkedin", "kind", Kind.INVITATION);
    first("d", "channel", "email", "campaign", "Zebra");
    List<String> rows = facts.answer(report, "campaign", "channel");
    assertEquals(List.of("spring|linkedin", "spring|x"), rows.stream().distinct().toList());
    assertEquals(2 * NUMBER, rows.size());
  }

  @Test
  void commentsAreNoMessagesButTheirPeopleCount() {
    first("a", "channel", "linkedin", "kind", Kind.COMMENT);
    first("b", "channel", "linkedin");
    assertEquals("1", row("messages_sent", "denominator"));
    assertEquals("2", row("any_message", "denominator"));
  }

  @Test
  void eachDefinitionSaysWhatItCounts() {
    first("a");
    for (String row : facts.answer(report, "definition", "numerator_is", "denominator_is")) {
      assertFalse(row.endsWith("|"), row);
      assertEquals(row.startsWith("censored"), row.contains("||"), row);
    }
  }
}
