package dev.outreach.report;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.ChannelDays;
import dev.outreach.journey.Client;
import dev.outreach.journey.ContractEvent;
import dev.outreach.journey.FollowUp;
import dev.outreach.journey.HistoryListener;
import dev.outreach.journey.Hop;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Path;
import dev.outreach.journey.Profile;
import dev.outreach.journey.Recency;
import dev.outreach.journey.Relation;
import dev.outreach.journey.TouchEvent;
import dev.outreach.journey.WeekCount;
import dev.outreach.report.TestRows.Cells;
import dev.outreach.table.Direction;
import dev.outreach.table.Outcome;
import dev.outreach.table.Uncounted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tells a listener the invented facts, as the fold tells what it finds. */
final class TestHistories {
  private static final Comparator<Cells> IN_TIME =
      Comparator.comparing((Cells row) -> row.<Instant>get("occurred_at"))
          .thenComparing(row -> row.<String>get("touch_id"));

  private final TestFacts facts;

  TestHistories(TestFacts facts) {
    this.facts = facts;
  }

  /** Each person is a history; what is nobody's is told with those of whom a part is told. */
  void tell(HistoryListener listener, Predicate<String> isTold) {
    Set<String> people = new TreeSet<>();
    for (TestRows table :
        List.of(
            facts.attempts,
            facts.journeys,
            facts.clients,
            facts.hops,
            facts.paths,
            facts.followUps,
            facts.relations)) {
      table.rows().forEach(row -> people.add(row.get("person")));
    }
    Set<Map<String, Object>> firstInStep = firstInStep();
    people.stream()
        .filter(isTold)
        .forEach(
            person -> {
              rows(facts.attempts, person)
                  .forEach(row -> listener.attempt(person, attempt(row, firstInStep)));
              rows(facts.relations, person)
                  .forEach(row -> listener.relation(person, relation(row)));
              rows(facts.hops, person).forEach(row -> listener.hop(person, hop(row)));
              rows(facts.followUps, person)
                  .forEach(row -> listener.followUp(person, followUp(row)));
              rows(facts.journeys, person).forEach(row -> listener.journey(person, journey(row)));
              rows(facts.paths, person).forEach(row -> listener.path(person, path(row)));
              rows(facts.clients, person).forEach(row -> listener.client(person, client(row)));
              listener.endHistory();
            });
    if (isTold.test("")) {
      facts.weeks.rows().forEach(row -> listener.week(week(row)));
      facts.uncounted.rows().stream()
          .filter(row -> !row.get("reason").equals(Uncounted.IN_FUTURE))
          .forEach(
              row -> {
                for (long i = 0; i < row.number("touches"); i++) {
                  listener.uncounted(row.get("file_key"), row.get("reason"));
                }
              });
    }
  }

  private static List<Cells> rows(TestRows table, String person) {
    return table.rows().stream().filter(row -> person.equals(row.get("person"))).toList();
  }

  /** The first of each person in a step, as the fold finds it. */
  private Set<Map<String, Object>> firstInStep() {
    Set<Map<String, Object>> first = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<List<String>> steps = new HashSet<>();
    List<Cells> attempts = new ArrayList<>(facts.attempts.rows());
    attempts.sort(IN_TIME);
    for (Cells row : attempts) {
      boolean isOfStep =
          Set.of("message", "invitation").contains(row.<String>get("kind"))
              && (row.get("step") != null || row.get("variant") != null);
      List<String> step = new ArrayList<>();
      step.add(row.get("person"));
      step.add(row.get("campaign"));
      step.add(row.get("step"));
      if (isOfStep && steps.add(step)) {
        first.add(row.values());
      }
    }
    return first;
  }

  private static Attempt attempt(Cells row, Set<Map<String, Object>> firstInStep) {
    TouchEvent touch =
        new TouchEvent(
            row.get("touch_id"),
            row.get("occurred_at"),
            row.get("channel"),
            row.get("kind"),
            true,
            row.get("campaign"),
            row.get("step"),
            row.get("variant"),
            row.get("sender"),
            outcome(row.get("outcome")),
            row.get("duration_seconds"),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            row.get("recipient_zone"),
            new TouchEvent.Origin(
                "invented",
                0,
                null,
                row.is("is_day_only"),
                false,
                TouchEvent.Names.NOTHING,
                false));
    return new Attempt(
        touch,
        row.is("is_first_on_channel"),
        row.is("is_first_in_campaign"),
        firstInStep.contains(row.values()),
        row.get("relation"),
        row.is("is_bounced"),
        row.is("has_auto_reply"),
        row.is("is_mature"),
        row.is("is_replied"),
        row.get("replied_at"),
        row.get("hours_to_reply"),
        row.get("reply_link"),
        row.number("observed_seconds"),
        row.number("window_seconds"),
        row.get("handed_off_to"),
        row.get("late_reply_seconds"),
        outcome(row.get("reply_outcome")),
        row.is("is_last_before_reply"),
        row.is("is_opened"),
        row.is("is_answered_by_other"),
        row.is("is_unsubscribed"));
  }

  private static Outcome outcome(String code) {
    return code == null ? null : Outcome.of(code).orElseThrow();
  }

  /** Without a touch there is no day of the first one. */
  private static Journey journey(Cells row) {
    List<ChannelDays> channels = row.get("channels");
    long prospecting = row.number("prospecting_seconds");
    long all =
        channels.stream().mapToLong(one -> one.outboundSeconds() + one.inboundSeconds()).sum();
    return new Journey(
        row.number("touches"),
        row.number("touches") == 0 ? null : row.get("first_touch_on"),
        row.get("first_channel"),
        row.get("first_campaign"),
        row.get("opened_by"),
        row.get("replied_on"),
        row.get("spoke_on"),
        row.get("met_on"),
        row.number("no_shows"),
        row.get("contracted_on"),
        row.get("lost_on"),
        row.get("deal_lost_on"),
        row.get("colleague_signed_on"),
        row.is("is_pre_existing"),
        row.get("state"),
        row.is("is_same_day_loss"),
        row.get("days"),
        row.number("contracts"),
        row.get("amount"),
        row.get("currency"),
        row.get("contract_source"),
        row.number("replies_before_send"),
        prospecting == TestFacts.ALL_SECONDS ? all : prospecting,
        new Profile.Known(
            row.get("person_name"),
            row.get("company"),
            row.get("lead_source"),
            row.get("referred_by"),
            row.number("introductions")),
        last(row),
        channels,
        row.get("channels_before_contract"));
  }

  private static Recency.Last last(Cells row) {
    return new Recency.Last(
        row.get("written_on"),
        row.get("asked_on"),
        row.get("refused_on"),
        row.get("last_touch_on"),
        row.get("last_outbound_at"),
        row.get("last_inbound_at"),
        row.get("last_outcome"),
        row.get("last_outcome_at"),
        row.get("last_response"),
        row.get("last_response_at"));
  }

  /** Somebody without a touch or a contract has no journey. */
  private static Relation relation(Cells row) {
    TestRows journey = new TestFacts().journeys;
    List<Object> cells = new ArrayList<>();
    for (String day :
        List.of(
            "written_on", "replied_on", "spoke_on", "met_on", "contracted_on", "last_touch_on")) {
      if (row.get(day) != null) {
        cells.add(day);
        cells.add(row.get(day));
      }
    }
    journey.add(cells.toArray());
    return new Relation(
        row.get("source"),
        row.get("connected_on"),
        cells.isEmpty() ? null : journey(journey.rows().get(0)));
  }

  private static Client client(Cells row) {
    return new Client(
        new ContractEvent.Client(row.get("client"), row.get("matched_by"), row.get("identifier")),
        row.number("people"),
        row.get("first_contract_on"),
        row.get("last_contract_on"),
        row.number("contracts"),
        row.get("amount"),
        row.get("currency"),
        row.get("first_touch_on"),
        row.get("first_channel"),
        row.get("opened_by"),
        row.get("days_to_first_contract"));
  }

  private static Hop hop(Cells row) {
    return new Hop(
        row.get("from_channel"),
        row.get("to_channel"),
        row.get("moved_by"),
        row.get("hopped_on"),
        row.number("days"),
        row.get("first_channel"),
        row.get("contracted_on"),
        row.is("is_pre_existing"));
  }

  private static FollowUp followUp(Cells row) {
    return new FollowUp(
        row.get("started_at"),
        row.get("campaign"),
        row.is("is_bounced"),
        row.is("is_known_before"),
        row.get("followed_up_at"),
        row.get("heard_at"),
        row.get("contracted_on"),
        row.get("lost_on"),
        row.is("is_pre_existing"));
  }

  private static Path path(Cells row) {
    ContractEvent contract =
        new ContractEvent(
            null,
            true,
            row.get("person"),
            row.get("amount"),
            row.get("currency"),
            row.get("source"),
            null,
            null,
            null,
            null);
    return new Path(
        row.get("ending"),
        row.get("ending").equals(Path.CONTRACT) ? contract : null,
        row.get("ended_at"),
        row.is("is_before_first_touch"),
        row.get("touches"),
        row.is("is_cut"));
  }

  private static WeekCount week(Cells row) {
    return new WeekCount(
        new WeekCount.Key(
            row.get("week_start_on"),
            row.get("channel"),
            row.get("direction").equals(Direction.OUTBOUND)),
        row.number("touches"),
        row.number("people"),
        row.number("new_people"),
        row.number("no_shows"));
  }
}
