package dev.outreach.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CampaignsTest {
  private static final ChannelGroups GROUPS =
      new ChannelGroups(Map.of("social", List.of("linkedin", "x")));
  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final List<CampaignRule> RULES =
      List.of(
          rule("march", MARCH, LocalDate.parse("2026-03-31"), List.of("social", "sms"), null),
          rule("audit", null, null, List.of(), "Audit (gratuit)"),
          new CampaignRule(
              "second account",
              null,
              null,
              List.of(),
              List.of("Me@example.org"),
              null,
              List.of(),
              List.of()),
          new CampaignRule(
              "fair",
              MARCH,
              null,
              List.of("email"),
              List.of(),
              null,
              List.of("email:ana@example.org", "x:bob"),
              List.of()));

  /** Own campaign, channel, time, subject, sender and identifier of a touch; its campaign. */
  private static final String[][] CASES = {
    {"spring", "x", "2026-03-10T10:00:00Z", null, null, "email:ana@example.org", "spring"},
    {" ", "x", "2026-03-10T10:00:00Z", null, null, null, "march"},
    {null, "x", "2026-02-28T23:00:00Z", null, null, null, "march"},
    {null, "x", "2026-02-28T22:59:59Z", null, null, null, "(none)"},
    {null, "x", "2026-03-31T21:59:59Z", null, null, null, "march"},
    {null, "x", "2026-03-31T22:00:00Z", null, null, null, "(none)"},
    {null, "sms", "2026-03-10T10:00:00Z", null, null, null, "march"},
    {null, "email", "2026-03-10T10:00:00Z", null, null, null, "(none)"},
    {null, "x", "2026-03-10T10:00:00Z", "audit (gratuit)", null, null, "march"},
    {null, "email", "2026-03-10T10:00:00Z", "Re: AUDIT (GRATUIT) du site", null, null, "audit"},
    {null, "email", "2026-03-10T10:00:00Z", "audit gratuit", null, null, "(none)"},
    {null, "email", "2026-03-10T10:00:00Z", null, "me@EXAMPLE.org", null, "second account"},
    {null, "email", "2026-03-10T10:00:00Z", null, "other@example.org", "x:bob", "fair"},
    {null, "email", "2026-03-10T10:00:00Z", null, null, "email:ana@example.org", "fair"},
    {null, "email", "2026-02-10T10:00:00Z", null, null, "email:ana@example.org", "(none)"},
    {null, "email", "2026-03-10T10:00:00Z", null, null, "email:eve@example.org", "(none)"}
  };

  @Test
  @Slow
  void toolsOwnCampaignElseTheFirstRuleThatFits() {
    List<Row> touches = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    for (String[] cells : CASES) {
      String id = touches.size() + " " + String.join(", ", Arrays.asList(cells));
      touches.add(touch(id, cells));
      expected.put(id, cells[6]);
    }
    Map<String, String> actual = new TreeMap<>();
    Campaigns.withCampaign(TestSpark.table(Touches.SCHEMA, touches), RULES, GROUPS, History.PARIS)
        .select(Touches.ID, Attempts.CAMPAIGN)
        .collectAsList()
        .forEach(row -> actual.put(row.getString(0), row.getString(1)));
    assertEquals(expected, actual);
  }

  @Test
  void aSingleTouchFitsTheRulesThatItsRowFits() {
    for (String[] cells : CASES) {
      String tools = cells[0] == null || cells[0].isBlank() ? null : cells[0];
      List<String> identifiers =
          cells[5] == null ? List.of() : List.of("tel:+33639980001", cells[5]);
      Instant at = Instant.parse(cells[2]);
      String first =
          RULES.stream()
              .filter(
                  rule ->
                      rule.fits(
                          at, cells[1], cells[4], cells[3], identifiers, GROUPS, History.PARIS))
              .map(CampaignRule::name)
              .findFirst()
              .orElse(Campaigns.NONE);
      assertEquals(cells[6], tools == null ? first : tools, String.join(", ", cells));
    }
  }

  @Test
  @Slow
  void templateIsToldByTheSubjectWhereTheToolDoesNotSay() {
    CampaignRule rule =
        new CampaignRule(
            "audit",
            null,
            null,
            List.of(),
            List.of(),
            "audit",
            List.of(),
            List.of(
                new CampaignRule.Variant("question", "Audit ?"),
                new CampaignRule.Variant("plain", "audit")));
    String[][] cases = {
      {"Un AUDIT ?", null, "question"},
      {"Votre audit", null, "plain"},
      {"Votre audit", "B", "B"},
      {"Bonjour", null, null}
    };
    List<Row> touches = new ArrayList<>();
    for (String[] cells : cases) {
      Map<String, Object> row = new HashMap<>();
      row.put(Touches.ID, "t" + touches.size());
      row.put(Touches.OCCURRED_AT, Instant.parse("2026-03-10T10:00:00Z"));
      row.put(Touches.SUBJECT, cells[0]);
      row.put(Touches.VARIANT, cells[1]);
      for (String required : List.of(Touches.SOURCE, Touches.CHANNEL, Touches.KIND)) {
        row.put(required, "x");
      }
      row.put(Touches.DIRECTION, "outbound");
      touches.add(TestSpark.row(Touches.SCHEMA, row));
    }
    assertEquals(
        Arrays.stream(cases).map(cells -> cells[2]).toList(),
        Campaigns.withCampaign(
                TestSpark.table(Touches.SCHEMA, touches), List.of(rule), GROUPS, History.PARIS)
            .orderBy(Touches.ID)
            .select(Touches.VARIANT)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  private static Row touch(String id, String[] from) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Touches.ID, id);
    cells.put(Touches.SOURCE, "test");
    cells.put(Touches.TOOL_CAMPAIGN, from[0]);
    cells.put(Touches.CHANNEL, from[1]);
    cells.put(Touches.KIND, "message");
    cells.put(Touches.DIRECTION, "outbound");
    cells.put(Touches.OCCURRED_AT, Instant.parse(from[2]));
    cells.put(Touches.SUBJECT, from[3]);
    cells.put(Touches.SENDER, from[4]);
    cells.put(
        Touches.IDENTIFIERS, from[5] == null ? null : new String[] {"tel:+33639980001", from[5]});
    return TestSpark.row(Touches.SCHEMA, cells);
  }

  private static CampaignRule rule(
      String name, LocalDate from, LocalDate until, List<String> channels, String subject) {
    return new CampaignRule(name, from, until, channels, List.of(), subject, List.of(), List.of());
  }
}
