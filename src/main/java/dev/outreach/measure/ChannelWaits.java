package dev.outreach.measure;

import dev.outreach.measure.pace.Wait;
import dev.outreach.measure.survival.EventCount;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Time to first contract, the first channels set against each other. Losses leave observation as
 * the still open do, so that what is compared is the pace of contracts among those who may yet
 * sign. They are compared within campaigns: else what differs between campaigns would count for
 * their channels.
 */
public final class ChannelWaits {
  private ChannelWaits() {}

  /**
   * Channels by their names, each with the people of its campaigns.
   *
   * @param endings channel → campaign → how its people ended
   * @param minimumPeople channels with fewer are left out
   */
  public static List<Wait> of(
      Map<String, ? extends Map<String, Endings>> endings, long minimumPeople) {
    return new TreeMap<>(endings)
        .entrySet().stream()
            .map(channel -> new Wait(channel.getKey(), counts(channel.getValue())))
            .filter(wait -> wait.people() >= minimumPeople && wait.people() > 0)
            .toList();
  }

  /** Without campaigns of which nobody is followed. */
  private static SortedMap<String, List<EventCount>> counts(Map<String, Endings> byCampaign) {
    TreeMap<String, List<EventCount>> counts = new TreeMap<>();
    byCampaign.forEach((campaign, endings) -> counts.put(campaign, endings.counts()));
    counts.values().removeIf(List::isEmpty);
    return counts;
  }
}
