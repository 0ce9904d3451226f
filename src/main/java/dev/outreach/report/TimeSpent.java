package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Efforts;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What talking, writing and publishing took, and how many replies and contracts it brought. */
final class TimeSpent implements Report {
  private static final String MINUTES_PER_KIND = "minutes_per_kind";

  private static final Layout LAYOUT =
      Layout.of(
          value(
              Content.WORD,
              "by",
              "what the rows divide, each time the same whole: channel; push_or_pull, by who opened"
                  + " the relationship; direction; all, the whole",
              Efforts.breakdown()),
          value(
              Content.WORD,
              "name",
              "the channel; push (relationships that we opened) or pull (those that they opened, and"
                  + " posts for all to read); outbound (from me) or inbound (to me); all",
              Efforts.name()),
          key(
              Efforts.TOUCHES,
              "messages, calls, meetings and so on with somebody, in both directions, those after a"
                  + " contract too"),
          key(
              Efforts.POSTS,
              "posts for all to read, the same one in several places counted once; by channel, once"
                  + " on each that it stood on"),
          value(
              "minutes",
              "minutes for touches and posts: what talks lasted, and minutes_per_kind; a post on"
                  + " several channels is divided evenly between them",
              Efforts.minutes()),
          key(
              Efforts.PEOPLE,
              "people with a touch there; by channel and by direction one may count in several rows"),
          key(
              Efforts.REPLIED,
              "people who wrote to us after our first touch; by channel, those who did on it after"
                  + " our first touch on it; empty for inbound, since a reply answers what is"
                  + " outbound"),
          key(
              Efforts.CONTRACTED,
              "people who signed a client's first contract, on the day of the first touch or later;"
                  + " by channel, counted where the relationship was opened; empty by direction, since a contract"
                  + " comes of both"),
          key(
              Efforts.AMOUNT,
              "known amounts of their contracts, as in channel_conversion; empty if there are none,"
                  + " or in more than one currency, or by direction"),
          key(
              Efforts.CURRENCY,
              "currency of amount (ISO 4217); all of them joined by + if there are several"),
          value(
              "minutes_per_reply",
              "minutes ÷ replied, as it stands; empty while nobody replied",
              Efforts.minutesPerReply()),
          value(
              "minutes_of_relationships",
              "minutes with the people whose relationship was opened here, up to the day on which"
                  + " they or somebody else of their firm signed, on whatever channel they were"
                  + " spent, and for the posts here; the channels add up to all; empty by direction",
              Efforts.wholeMinutes()),
          value(
              "minutes_per_contract",
              "minutes_of_relationships ÷ contracted, as it stands: those still open may yet sign;"
                  + " empty while nobody signed",
              Efforts.minutesPerContract()),
          key(
              Content.SETTING,
              MINUTES_PER_KIND,
              "setting: minutes counted for one touch or post by direction and kind, besides what a"
                  + " talk lasted; a kind that is not named counts none"));

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

  @Override
  public Dataset<Row> rows(Facts facts) {
    Choices.Effort effort = facts.choices().effort();
    Duration perPost = effort.outbound().getOrDefault(Kind.POST, Duration.ZERO);
    return LAYOUT.perRow(
        Efforts.perSide(facts.journeys(), facts.posts(), perPost)
            .withColumn(MINUTES_PER_KIND, lit(text(effort))),
        col(Efforts.SIDE));
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
