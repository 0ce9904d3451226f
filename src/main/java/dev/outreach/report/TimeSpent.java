package dev.outreach.report;

import static dev.outreach.report.Layout.MONEY_SUM;
import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Efforts;
import dev.outreach.measure.Efforts.Effort;
import dev.outreach.measure.Efforts.Side;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Kind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What talking, writing and publishing took, and how many replies and contracts it brought. */
final class TimeSpent implements Report {

  private record Line(Side side, Effort effort, String minutesPerKind) {}

  private static final Layout<Line> LAYOUT =
      Layout.of(
          word(
              "by",
              "what the rows divide, each time the same whole: channel; push_or_pull, by who opened"
                  + " the relationship; direction; all, the whole",
              row -> row.side.breakdown()),
          word(
              "name",
              "the channel; push (relationships that we opened) or pull (those that they opened, and"
                  + " posts for all to read); outbound (from me) or inbound (to me); all",
              row -> row.side.name()),
          count(
              "touches",
              "messages, calls, meetings and so on with somebody, in both directions, those after a"
                  + " contract too",
              row -> row.effort.touches()),
          count(
              "posts",
              "posts for all to read, the same one in several places counted once; by channel, once"
                  + " on each that it stood on",
              row -> row.effort.posts()),
          cell(
              NUMBER,
              "minutes",
              "minutes for touches and posts: what talks lasted, and minutes_per_kind; a post on"
                  + " several channels is divided evenly between them",
              row -> row.effort.minutes()),
          count(
              "people",
              "people with a touch there; by channel and by direction one may count in several rows",
              row -> row.effort.people()),
          count(
              "replied",
              "people who wrote to us after our first touch; by channel, those who did on it after"
                  + " our first touch on it; empty for inbound, since a reply answers what is"
                  + " outbound",
              row -> row.effort.replied(row.side)),
          count(
              "contracted",
              "people who signed a client's first contract, on the day of the first touch or later;"
                  + " by channel, counted where the relationship was opened; empty by direction, since a contract"
                  + " comes of both",
              row -> row.effort.contracted(row.side)),
          cell(
              MONEY_SUM,
              "amount",
              "known amounts of their contracts, as in channel_conversion; empty if there are none,"
                  + " or in more than one currency, or by direction",
              row -> row.effort.amounts().sum()),
          cell(
              TEXT,
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              row -> row.effort.amounts().currency()),
          cell(
              NUMBER,
              "minutes_per_reply",
              "minutes ÷ replied, as it stands; empty while nobody replied",
              row -> row.effort.minutesPerReply(row.side)),
          cell(
              NUMBER,
              "minutes_of_relationships",
              "minutes with the people whose relationship was opened here, up to the day on which"
                  + " they or somebody else of their firm signed, on whatever channel they were"
                  + " spent, and for the posts here; the channels add up to all; empty by direction",
              row -> row.effort.wholeMinutes(row.side)),
          cell(
              NUMBER,
              "minutes_per_contract",
              "minutes_of_relationships ÷ contracted, as it stands: those still open may yet sign;"
                  + " empty while nobody signed",
              row -> row.effort.minutesPerContract(row.side)),
          cell(
              TEXT,
              Content.SETTING,
              "minutes_per_kind",
              "setting: minutes counted for one touch or post by direction and kind, besides what a"
                  + " talk lasted; a kind that is not named counts none",
              Line::minutesPerKind));

  @Override
  public String name() {
    return "effort";
  }

  @Override
  public String question() {
    return "What does an hour bring?";
  }

  @Override
  public String grain() {
    return "channel, push or pull, direction, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class Sums implements ReportTally {
    private final Efforts efforts = new Efforts();
    private final Choices.Effort choices;

    private Sums(Choices.Effort choices) {
      this.choices = choices;
    }

    @Override
    public void journey(String person, Journey journey) {
      efforts.add(journey);
    }

    @Override
    public Serializable state() {
      return efforts;
    }

    @Override
    public void merge(Serializable state) {
      efforts.merge((Efforts) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      Duration perPost = choices.outbound().getOrDefault(Kind.POST, Duration.ZERO);
      List<Line> lines = new ArrayList<>();
      efforts
          .with(facts.posts(), perPost)
          .forEach((side, effort) -> lines.add(new Line(side, effort, text(choices))));
      return LAYOUT.table(lines);
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Sums(basis.choices().effort());
  }

  private static String text(Choices.Effort effort) {
    return "outbound: " + text(effort.outbound()) + "; inbound: " + text(effort.inbound());
  }

  private static String text(Map<String, Duration> kinds) {
    return kinds.isEmpty()
        ? "none"
        : new TreeMap<>(kinds)
            .entrySet().stream()
                .map(kind -> kind.getKey() + " " + minutes(kind.getValue()))
                .collect(Collectors.joining(", "));
  }

  private static String minutes(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
