package dev.outreach.journey;

import dev.outreach.table.ChannelGroups;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which touches belong to a campaign of the user's, where the tool has no campaign of its own.
 * Every condition that is given must hold; an empty list or a null is no condition.
 *
 * @param name the campaign
 * @param from first day, in the reporting zone
 * @param until last day, in the reporting zone
 * @param channels channels, or groups of channels
 * @param senders accounts of mine
 * @param subject text that the subject holds, whatever its case
 * @param contacts identifiers of counterparts, normalised
 * @param variants which template a touch of the campaign is, where the tool does not say: the first
 *     that fits; no condition
 */
public record CampaignRule(
    String name,
    LocalDate from,
    LocalDate until,
    List<String> channels,
    List<String> senders,
    String subject,
    List<String> contacts,
    List<Variant> variants)
    implements Serializable {

  /**
   * A template, known by its subject.
   *
   * @param subject text that the subject holds, whatever its case
   */
  public record Variant(String name, String subject) implements Serializable {}

  /**
   * Whether a touch is of the campaign, as {@link Campaigns#withCampaign} says it of a row.
   *
   * @param sender may be null, as may {@code about}, the subject
   * @param zone in which the days begin and end
   */
  public boolean fits(
      Instant at,
      String channel,
      String sender,
      String about,
      Collection<String> identifiers,
      ChannelGroups groups,
      ZoneId zone) {
    return (from == null || !at.isBefore(from.atStartOfDay(zone).toInstant()))
        && (until == null || at.isBefore(until.plusDays(1).atStartOfDay(zone).toInstant()))
        && (channels.isEmpty()
            || channels.contains(channel)
            || groups.of(channel).stream().anyMatch(channels::contains))
        && (senders.isEmpty()
            || sender != null && senders.stream().anyMatch(sender::equalsIgnoreCase))
        && (subject == null
            || about != null
                && about.toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT)))
        && (contacts.isEmpty() || identifiers.stream().anyMatch(contacts::contains));
  }
}
