package dev.outreach.journey;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

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
}
