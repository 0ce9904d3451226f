package dev.outreach.measure;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.share.Step;
import dev.outreach.measure.share.Variant;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages and invitations that were sent as a step of a campaign, or in one of several wordings: a
 * touch that names neither step nor variant is not among them, nor is a call.
 *
 * <p>Counted are people who did not know me before it. Each person counts once in a step, by the
 * first of its touches that they got, whatever variants came later: so two variants' people are
 * never the same, which comparing them rests on.
 */
public final class CampaignSteps implements Serializable {
  private record Name(String campaign, String step) implements Serializable {}

  /** By step, variant and day since 1970: people, those credited with a reply, with a good one. */
  private final Map<Name, Map<String, Map<Integer, long[]>>> counts = new HashMap<>();

  /** Counts the attempt, if it is one of those. */
  public void add(Attempt attempt, ZoneId zone) {
    if (!attempt.isFirstInStep() || !Replies.isNew(attempt)) {
      return;
    }
    int day = Math.toIntExact(LocalDate.ofInstant(attempt.touch().at(), zone).toEpochDay());
    long[] cell =
        cell(
            new Name(attempt.touch().campaign(), attempt.touch().step()),
            attempt.touch().variant(),
            day);
    if (Replies.isMature(attempt)) {
      cell[0]++;
    }
    if (Replies.isCredited(attempt)) {
      cell[1]++;
      cell[2] += Replies.isNo(attempt) ? 0 : 1;
    }
  }

  private long[] cell(Name name, String variant, int day) {
    return counts
        .computeIfAbsent(name, each -> new HashMap<>())
        .computeIfAbsent(variant, each -> new HashMap<>())
        .computeIfAbsent(day, each -> new long[3]);
  }

  public void merge(CampaignSteps other) {
    other.counts.forEach(
        (name, variants) ->
            variants.forEach(
                (variant, days) ->
                    days.forEach(
                        (day, more) -> {
                          long[] sums = cell(name, variant, day);
                          for (int i = 0; i < sums.length; i++) {
                            sums[i] += more[i];
                          }
                        })));
  }

  /** In no order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    counts.forEach(
        (name, variants) -> {
          List<Variant> all = new ArrayList<>();
          variants.forEach((variant, days) -> all.add(new Variant(variant, days(days))));
          steps.add(new Step(name.campaign, name.step, all));
        });
    return steps;
  }

  private static List<Variant.Day> days(Map<Integer, long[]> counts) {
    List<Variant.Day> days = new ArrayList<>();
    counts.forEach((day, n) -> days.add(new Variant.Day(day, n[0], n[1], n[2])));
    return days;
  }
}
