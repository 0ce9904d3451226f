package dev.outreach.report;

import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.ChannelDays;
import dev.outreach.journey.Client;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Post;
import dev.outreach.measure.ChannelScopes;
import dev.outreach.measure.ChannelScopes.Scope;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The user's own clock: when a channel was first used, and when it first brought something. */
final class Firsts implements Report {

  /** The first days of something; null where it did not come. */
  private static final class FirstDays implements Serializable {
    private LocalDate activity;
    private LocalDate reply;
    private LocalDate contract;
    private LocalDate contractOnly;

    private void add(
        LocalDate anActivity, LocalDate aReply, LocalDate aContract, LocalDate aContractOnly) {
      activity = earlier(activity, anActivity);
      reply = earlier(reply, aReply);
      contract = earlier(contract, aContract);
      contractOnly = earlier(contractOnly, aContractOnly);
    }

    private void add(FirstDays other) {
      add(other.activity, other.reply, other.contract, other.contractOnly);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one == null || other != null && other.isBefore(one) ? other : one;
    }
  }

  private record Row(Scope scope, FirstDays days) {}

  private static final Layout<Row> LAYOUT =
      Layout.of(
          word("channel", "channel, then group of channels, then all", row -> row.scope.name()),
          cell(
              DAY,
              "first_activity_on",
              "day of the first touch in either direction, or first post, on it",
              row -> row.days.activity),
          cell(DAY, "first_reply_on", "day of the first reply on it", row -> row.days.reply),
          cell(
              DAY,
              "first_contract_on",
              "day of the first contract with someone touched on it before; for all, of the first"
                  + " client since first_activity_on, even one of whom no touch is known",
              row -> row.days.contract),
          cell(
              SMALL,
              "days_to_first_contract",
              "days from first_activity_on to first_contract_on",
              row -> Days.between(row.days.activity, row.days.contract)),
          cell(
              DAY,
              "first_contract_only_on",
              "day of the first contract with someone whose every earlier touch was on it",
              row -> row.days.contractOnly),
          cell(
              SMALL,
              "days_to_first_contract_only",
              "days from first_activity_on to first_contract_only_on",
              row -> Days.between(row.days.activity, row.days.contractOnly)));

  @Override
  public String name() {
    return "firsts";
  }

  @Override
  public String question() {
    return "How long after I took up a channel did it bring its first reply and contract?";
  }

  @Override
  public String grain() {
    return "channel with a touch, group of such channels, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class Earliest implements ReportTally {
    private final Basis basis;
    private final HashMap<Set<String>, FirstDays> byChannels = new HashMap<>();
    private final TreeSet<LocalDate> signedOn = new TreeSet<>();

    private Earliest(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void journey(String person, Journey journey) {
      boolean isContracted = Conversions.isContracted(journey);
      for (ChannelDays channel : journey.channels()) {
        of(Set.of(channel.channel()))
            .add(
                channel.firstTouchOn(),
                channel.firstReplyOn(),
                isContracted ? channel.firstContractOn() : null,
                null);
      }
      if (isContracted && journey.channelsBeforeContract() != null) {
        of(Set.copyOf(journey.channelsBeforeContract()))
            .add(null, null, null, journey.contractedOn());
      }
    }

    @Override
    public void client(String person, Client client) {
      signedOn.add(client.firstContractOn());
    }

    private FirstDays of(Set<String> channels) {
      return byChannels.computeIfAbsent(channels, each -> new FirstDays());
    }

    @Override
    public Serializable state() {
      return new Serializable[] {byChannels, signedOn};
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      Serializable[] parts = (Serializable[]) state;
      ((Map<Set<String>, FirstDays>) parts[0]).forEach((channels, days) -> of(channels).add(days));
      signedOn.addAll((Set<LocalDate>) parts[1]);
    }

    @Override
    public ReportTable table(Facts facts) {
      TreeMap<Scope, FirstDays> byScope = new TreeMap<>();
      for (Post post : facts.posts()) {
        FirstDays published = new FirstDays();
        published.activity = basis.day(post.at());
        addTo(byScope, Set.of(post.channel()), published);
      }
      byChannels.forEach((channels, days) -> addTo(byScope, channels, days));
      List<Row> rows = new ArrayList<>();
      byScope.forEach((scope, days) -> rows.add(new Row(scope, withAnyClient(scope, days))));
      return LAYOUT.table(rows);
    }

    private void addTo(Map<Scope, FirstDays> byScope, Set<String> channels, FirstDays days) {
      for (Scope scope : ChannelScopes.of(channels, basis.channelGroups())) {
        byScope.computeIfAbsent(scope, each -> new FirstDays()).add(days);
      }
    }

    /** A first contract is that of any client; one from before all activity is not its doing. */
    private FirstDays withAnyClient(Scope scope, FirstDays days) {
      if (scope.isAll()) {
        days.contract = days.activity == null ? null : signedOn.ceiling(days.activity);
      }
      return days;
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Earliest(basis);
  }
}
