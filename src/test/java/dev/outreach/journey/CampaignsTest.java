package dev.outreach.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsTest {
  private static final ChannelGroups GROUPS =
      new ChannelGroups(Map.of("social", List.of("linkedin", "x")));
  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final List<CampaignRule> RULES =
      List.of(
          rule("march", MARCH, LocalDate.parse("2026-03-31"), List.of("social", "sms"), null),
          rule("audit", null, null, List.of(), "Audit (gratuit)"),
          new CampaignRule(
              "second account", null, null, List.of(), List.of("Me@example.org"), null, List.of()),
          new CampaignRule(
              "fair",
              MARCH,
              null,
              List.of("email"),
              List.of(),
              null,
              List.of("email:ana@example.org", "x:bob")));

  @ParameterizedTest
  @CsvSource(
      value = {
        "spring, x, 2026-03-10T10:00:00Z, NULL, NULL, email:ana@example.org, spring",
        "' ', x, 2026-03-10T10:00:00Z, NULL, NULL, NULL, march",
        "NULL, x, 2026-02-28T23:00:00Z, NULL, NULL, NULL, march",
        "NULL, x, 2026-02-28T22:59:59Z, NULL, NULL, NULL, (none)",
        "NULL, x, 2026-03-31T21:59:59Z, NULL, NULL, NULL, march",
        "NULL, x, 2026-03-31T22:00:00Z, NULL, NULL, NULL, (none)",
        "NULL, sms, 2026-03-10T10:00:00Z, NULL, NULL, NULL, march",
        "NULL, email, 2026-03-10T10:00:00Z, NULL, NULL, NULL, (none)",
        "NULL, x, 2026-03-10T10:00:00Z, audit (gratuit), NULL, NULL, march",
        "NULL, email, 2026-03-10T10:00:00Z, Re: AUDIT (GRATUIT) du site, NULL, NULL, audit",
        "NULL, email, 2026-03-10T10:00:00Z, audit gratuit, NULL, NULL, (none)",
        "NULL, email, 2026-03-10T10:00:00Z, NULL, me@EXAMPLE.org, NULL, second account",
        "NULL, email, 2026-03-10T10:00:00Z, NULL, other@example.org, x:bob, fair",
        "NULL, email, 2026-03-10T10:00:00Z, NULL, NULL, email:ana@example.org, fair",
        "NULL, email, 2026-02-10T10:00:00Z, NULL, NULL, email:ana@example.org, (none)",
        "NULL, email, 2026-03-10T10:00:00Z, NULL, NULL, email:eve@example.org, (none)"
      },
      nullValues = "NULL")
  void toolsOwnCampaignElseTheFirstRuleThatFits(
      String own,
      String channel,
      String at,
      String subject,
      String sender,
      String identifier,
      String campaign) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Touches.ID, "t1");
    cells.put(Touches.SOURCE, "test");
    cells.put(Touches.CHANNEL, channel);
    cells.put(Touches.KIND, "message");
    cells.put(Touches.DIRECTION, "outbound");
    cells.put(Touches.OCCURRED_AT, Instant.parse(at));
    cells.put(Touches.TOOL_CAMPAIGN, own);
    cells.put(Touches.SUBJECT, subject);
    cells.put(Touches.SENDER, sender);
    cells.put(Touches.IDENTIFIERS, identifier == null ? null : new String[] {"tel:+1", identifier});
    assertEquals(
        campaign,
        Campaigns.withCampaign(
                TestSpark.table(Touches.SCHEMA, List.of(TestSpark.row(Touches.SCHEMA, cells))),
                RULES,
                GROUPS,
                History.PARIS)
            .select(Attempts.CAMPAIGN)
            .first()
            .getString(0));
  }

  private static CampaignRule rule(
      String name, LocalDate from, LocalDate until, List<String> channels, String subject) {
    return new CampaignRule(name, from, until, channels, List.of(), subject, List.of());
  }
}
