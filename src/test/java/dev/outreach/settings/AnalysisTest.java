package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.failure.RunFailure;
import dev.outreach.report.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  private Choices choices(String analysis) throws IOException {
    Path file = folder.resolve("outreach.conf");
    Files.writeString(file, "outreach.analysis { " + analysis + " }");
    return SettingsLoader.load(file, List.of(), NOW).choices();
  }

  private String problems(String analysis) {
    return assertThrows(RunFailure.class, () -> choices(analysis)).getMessage();
  }

  @Test
  void theDefaultsAreThoseOfReferenceConf() throws IOException {
    Choices choices = choices("");
    assertEquals(20, choices.minimumPeople());
    assertEquals(Duration.ofDays(90), choices.verdictPeriod());
    assertEquals(Duration.ofDays(30), choices.hopWithin());
    assertEquals(
        new Choices.FollowUp("email", "call", Duration.ofDays(3), Duration.ofDays(14)),
        choices.followUp());
    assertEquals(
        new Choices.Attribution(
            Duration.ofDays(730),
            Duration.ofDays(30),
            true,
            Set.of("form"),
            Duration.ofDays(365),
            false),
        choices.attribution());
    assertEquals(
        Map.of(
            "asked",
            Duration.ofDays(1),
            "later",
            Duration.ofDays(90),
            "bad-timing",
            Duration.ofDays(7),
            "unanswered",
            Duration.ofDays(60),
            "soft-no",
            Duration.ofDays(180)),
        choices.recontact().after());
    assertEquals(Choices.Recontact.REASONS, choices.recontact().after().keySet());
    assertEquals(Period.ofMonths(36), choices.recontact().retention());
  }

  @Test
  void everyKeyMaySayOtherwise() throws IOException {
    Choices choices =
        choices(
            """
            minimum-people = 5, verdict-period = 4w, hop-within = 36h
            follow-up { first = linkedin, then = video, landmark = 5d, horizon = 1w }
            attribution {
              lookback = 90d, half-life = 7d, collapse = false, direct-channels = [blog, form]
              closed-after = 30d, credit = every-contract
            }
            effort { outbound.call = 4m, inbound.form = 1m }
            recontact { after { asked = 2d, soft-no = 52w }, retention-months = 24 }
            """);
    assertEquals(5, choices.minimumPeople());
    assertEquals(Duration.ofDays(28), choices.verdictPeriod());
    assertEquals(Duration.ofHours(36), choices.hopWithin());
    assertEquals(
        new Choices.FollowUp("linkedin", "video", Duration.ofDays(5), Duration.ofDays(7)),
        choices.followUp());
    assertEquals(
        new Choices.Attribution(
            Duration.ofDays(90),
            Duration.ofDays(7),
            false,
            Set.of("blog", "form"),
            Duration.ofDays(30),
            true),
        choices.attribution());
    assertEquals(Duration.ofMinutes(4), choices.effort().outbound().get("call"));
    assertEquals(Duration.ofMinutes(5), choices.effort().outbound().get("message"));
    assertEquals(Duration.ofMinutes(1), choices.effort().inbound().get("form"));
    assertEquals(Duration.ofDays(2), choices.recontact().after().get("asked"));
    assertEquals(Duration.ofDays(364), choices.recontact().after().get("soft-no"));
    assertEquals(Duration.ofDays(90), choices.recontact().after().get("later"));
    assertEquals(Period.ofMonths(24), choices.recontact().retention());
  }

  @Test
  void nullTakesAReasonOrAnEffortAway() throws IOException {
    Choices choices = choices("recontact.after.later = null, effort.outbound.post = null");
    assertEquals(
        Set.of("asked", "bad-timing", "unanswered", "soft-no"),
        choices.recontact().after().keySet());
    assertTrue(choices.effort().outbound().containsKey("message"));
    assertEquals(null, choices.effort().outbound().get("post"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimum-peple = 3               | minimum-peple: unknown key; did you mean minimum-people?
          follow-up.than = call           | follow-up.than: unknown key; did you mean then?
          recontact.after.latr = 3d       | recontact.after.latr: unknown key; did you mean later?
          recontact.retention = 3         | recontact.retention: unknown key
          attribution.window = 3d         | attribution.window: unknown key
          effort.outbound.massage = 3m    | effort.outbound.massage: unknown key; did you mean message?
          effort.both.message = 3m        | effort.both: unknown key
          """)
  void anUnknownKeyIsTold(String analysis, String problem) {
    String told = problems(analysis);
    assertTrue(told.contains("analysis." + problem), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recontact.after.later = soon        | recontact.after.later: must be a duration
          recontact.after.asked = 0d          | recontact.after.asked: must be a duration
          recontact.after.soft-no = -3d       | recontact.after.soft-no: must be a duration
          recontact.after.unanswered = [3d]   | recontact.after.unanswered: must be a duration
          hop-within = 3                      | hop-within: must be a duration
          verdict-period = null               | verdict-period: must be a duration
          effort.inbound.call = long          | effort.inbound.call: must be a duration
          follow-up.landmark = { days = 3 }   | follow-up.landmark: must be a duration
          recontact.retention-months = 0      | recontact.retention-months: must be a whole number
          recontact.retention-months = 1201   | recontact.retention-months: must be a whole number
          minimum-people = few                | minimum-people: must be a whole number
          attribution.collapse = maybe        | attribution.collapse: must be true or false
          attribution.credit = all            | attribution.credit: must be first-contract or every-contract
          attribution.credit = null           | attribution.credit: must be first-contract or every-contract
          attribution.direct-channels = [fom] | unknown channel or group
          follow-up.first = voice             | follow-up.first: must be one channel, was a group
          follow-up.then = pigeon             | follow-up.then: unknown channel
          follow-up.first = call              | follow-up.then: must be another channel than first
          recontact.after = 3d                | recontact.after: must be a group
          """)
  void aWrongValueIsTold(String analysis, String problem) {
    String told = problems(analysis);
    assertTrue(told.contains(problem), told);
  }

  @Test
  void theBoundsOfTheRetentionAreAllowed() throws IOException {
    assertEquals(
        Period.ofMonths(1), choices("recontact.retention-months = 1").recontact().retention());
    assertEquals(
        Period.ofMonths(1200),
        choices("recontact.retention-months = 1200").recontact().retention());
  }
}
