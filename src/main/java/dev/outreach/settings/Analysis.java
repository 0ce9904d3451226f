package dev.outreach.settings;

import dev.outreach.report.Choices;
import dev.outreach.table.Kind;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The group {@code analysis}: what the reports are asked with. */
final class Analysis {
  private static final Set<String> KINDS =
      Set.of(
          Kind.MESSAGE,
          Kind.CALL,
          Kind.MEETING,
          Kind.INVITATION,
          Kind.COMMENT,
          Kind.REACTION,
          Kind.FORM,
          Kind.POST,
          Kind.INTRODUCTION);

  private static final String FIRST_CONTRACT = "first-contract";
  private static final String EVERY_CONTRACT = "every-contract";

  private Analysis() {}

  static Choices choices(ConfigGroup analysis, Channels channels) {
    return new Choices(
        analysis.value("minimum-people").whole(1, 1_000_000),
        analysis.value("verdict-period").duration(),
        analysis.optional("definitions-campaign").text(),
        analysis.value("hop-within").duration(),
        followUp(analysis, channels),
        attribution(analysis, channels),
        effort(analysis),
        recontact(analysis));
  }

  private static Choices.FollowUp followUp(ConfigGroup analysis, Channels channels) {
    try (ConfigGroup followUp = analysis.section("follow-up")) {
      Choices.FollowUp choices =
          new Choices.FollowUp(
              channels.one(followUp.value("first")),
              channels.one(followUp.value("then")),
              followUp.value("landmark").duration(),
              followUp.value("horizon").duration());
      if (choices.first() != null && choices.first().equals(choices.then())) {
        followUp.problem("then", "must be another channel than first, was " + choices.then());
      }
      return choices;
    }
  }

  private static Choices.Attribution attribution(ConfigGroup analysis, Channels channels) {
    try (ConfigGroup attribution = analysis.section("attribution")) {
      return new Choices.Attribution(
          attribution.value("lookback").duration(),
          attribution.value("half-life").duration(),
          attribution.value("collapse").isTrue(),
          new TreeSet<>(channels.members(attribution.value("direct-channels"))),
          attribution.value("closed-after").duration(),
          EVERY_CONTRACT.equals(
              attribution
                  .value("credit")
                  .as(
                      FIRST_CONTRACT + " or " + EVERY_CONTRACT,
                      text ->
                          List.of(FIRST_CONTRACT, EVERY_CONTRACT).contains(text) ? text : null)));
    }
  }

  private static Choices.Effort effort(ConfigGroup analysis) {
    try (ConfigGroup effort = analysis.section("effort")) {
      return new Choices.Effort(
          durations(effort.section("outbound"), KINDS),
          durations(effort.section("inbound"), KINDS));
    }
  }

  private static Choices.Recontact recontact(ConfigGroup analysis) {
    try (ConfigGroup recontact = analysis.section("recontact")) {
      return new Choices.Recontact(
          durations(recontact.section("after"), Choices.Recontact.REASONS),
          Period.ofMonths((int) recontact.value("retention-months").whole(1, 1200)));
    }
  }

  /** A key that is null is left out. */
  private static Map<String, Duration> durations(ConfigGroup section, Set<String> known) {
    Map<String, Duration> durations = new TreeMap<>();
    try (section) {
      for (String key : known) {
        Duration duration = section.optional(key).duration();
        if (duration != null) {
          durations.put(key, duration);
        }
      }
    }
    return durations;
  }
}
