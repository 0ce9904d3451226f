package dev.outreach.settings;

import dev.outreach.journey.CampaignRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One entry of {@code campaigns}. */
final class CampaignSection {
  private static final String DAY = "a day such as 2026-01-31";

  private CampaignSection() {}

  static CampaignRule rule(ConfigGroup campaign, PersonIdentifiers people, Channels channels) {
    try (campaign) {
      LocalDate from = campaign.optional("from").as(DAY, LocalDate::parse);
      LocalDate until = campaign.optional("until").as(DAY, LocalDate::parse);
      if (from != null && until != null && until.isBefore(from)) {
        campaign.problem("until", "must not be before from, was " + until + " before " + from);
      }
      return new CampaignRule(
          campaign.value("name").text(),
          from,
          until,
          channels.named(campaign.optional("channels")),
          campaign.optional("senders").list("an account of yours", people::account),
          campaign.optional("subject").text(),
          campaign
              .optional("contacts")
              .list("an e-mail address, a phone number or a profile", people::any),
          variants(campaign.optional("variants")));
    }
  }

  private static List<CampaignRule.Variant> variants(Value values) {
    List<CampaignRule.Variant> variants = new ArrayList<>();
    for (Value value : values.list()) {
      try (ConfigGroup variant = ConfigGroup.of(value)) {
        variants.add(
            new CampaignRule.Variant(
                variant.value("name").text(), variant.value("subject").text()));
      }
    }
    return List.copyOf(variants);
  }
}
